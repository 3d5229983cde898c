import type { SectionChange } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import classes from './changes.module.css';

/** A section's sentences that went and that came: each said in a word, struck or marked, never in a colour alone. */
export function SentencesChanged({ change }: { change: SectionChange }) {
  const words = useText().guides.working.changes;
  const { removed, added } = change;
  if (removed.length + added.length === 0) {
    return <p className={classes.changeNone}>{words.onlyHeading}</p>;
  }
  return (
    <ul aria-label={words.label(change.heading)} className={classes.change}>
      {removed.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sentences stay in their order, and may repeat
        <li key={`removed-${index}`} className={classes.changeRow}>
          <b>{words.removed}</b> <del>{sentence}</del>
        </li>
      ))}
      {added.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={`added-${index}`} className={classes.changeRow}>
          <b>{words.added}</b> <ins>{sentence}</ins>
        </li>
      ))}
    </ul>
  );
}

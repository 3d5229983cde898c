import type { SectionChange } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';
import { Capped, Fold } from './Lines';

/** What the new version says otherwise, section by section: what goes, and what comes in its place. */
export function Changes({ changes }: { changes: readonly SectionChange[] }) {
  const text = useText();
  const words = text.guides.import.review;
  return (
    <Capped items={changes}>
      {(shown) =>
        shown.map(({ sectionId, heading, change, removed, added }) => (
          <Fold key={`${change} ${sectionId}`} name={heading} amount={words.changes[change]}>
            <ul className={classes.changes}>
              {removed.map((sentence, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sentences stay in their order, and may repeat
                <li key={`- ${index}`}>
                  <b>{words.was}</b> <del className={classes.was}>{sentence}</del>
                </li>
              ))}
              {added.map((sentence, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <li key={`+ ${index}`}>
                  <b>{words.became}</b> <ins className={classes.became}>{sentence}</ins>
                </li>
              ))}
            </ul>
          </Fold>
        ))
      }
    </Capped>
  );
}

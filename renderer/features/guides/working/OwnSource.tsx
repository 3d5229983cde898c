import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { FactName } from '#core/guides/kinds';
import { useText } from '../../../i18n/use-text';
import { overviewId } from '../reader/outline';
import { MarkRef } from './Passage';
import { factPlace } from './places';
import { useWork } from './work-context';
import classes from './working.module.css';

/** Beside a fact of the guide: the person's own source for it, or the button that adds one. Nothing outside of a `WorkingGuide`. */
export function OwnSource({ fact }: { fact: FactName }) {
  const text = useText();
  const work = useWork();
  if (work === null) return null;
  const words = text.guides.working.ownSource;
  const own = work.marks.filter(({ kind, anchor }) => kind === 'source' && anchor.fact === fact);
  if (own.length === 0) {
    return (
      <UnstyledButton
        className={`${classes.addSource} no-print`}
        aria-label={words.label(words.facts[fact])}
        aria-haspopup="dialog"
        onClick={(event) =>
          work.actions.write('source', factPlace(overviewId(work.guide), fact), event.currentTarget)
        }
      >
        <IconPlus size="1em" stroke={2} aria-hidden /> {words.add}
      </UnstyledButton>
    );
  }
  return own.map((mark) => (
    <small key={mark.id} className={classes.ownSource}>
      {words.shown} {mark.text} <MarkRef mark={mark} />
    </small>
  ));
}

import { Checkbox } from '@mantine/core';
import { Link } from 'wouter';
import type { Mark } from '#core/contract/marks';
import { useChange } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { useText } from '../../../i18n/use-text';
import { askForMark } from './asked-mark';
import { gistOf, markIcons, shortened } from './mark-look';
import classes from './marks-screen.module.css';

/** Things to do from guides as a short list: each can be ticked, and leads back to its place, while there is one. */
export function OpenMarks({ marks }: { marks: readonly Mark[] }) {
  const text = useText();
  const words = text.guides.working;
  const update = useChange('marks.update', {
    done: (_, { done }) => (done === true ? words.done.isDone : words.done.isOpen),
  });
  return (
    <ul className={classes.open}>
      {marks.map((mark) => {
        const Icon = markIcons[mark.kind];
        const kind = words.kinds[mark.kind];
        return (
          <li key={mark.id}>
            <Checkbox
              size="xs"
              checked={mark.doneAt !== undefined}
              disabled={update.isPending}
              aria-label={words.card.isDone(kind, gistOf(mark))}
              onChange={(event) => update.mutate({ id: mark.id, done: event.currentTarget.checked })}
            />
            <span>
              <Link
                href={
                  mark.place.state === 'gone'
                    ? routeTo.marks()
                    : routeTo.guide(mark.guideId, mark.place.sectionId ?? mark.anchor.sectionId)
                }
                onClick={() => askForMark(mark.id)}
              >
                {shortened(mark.text || mark.anchor.quote, 120)}
              </Link>
              <small>
                <Icon size="1em" stroke={1.8} aria-hidden /> {kind} · {mark.guideTitle}
              </small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

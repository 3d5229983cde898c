import type { CSSProperties } from 'react';
import { useText } from '../../../i18n/use-text';
import { Passage } from '../working/Passage';
import { ItemList } from './Blocks';
import classes from './day.module.css';
import { dayScale, minutesBetween } from './day-scale';
import { Heading } from './Heading';
import type { PartProps } from './parts';

/** A day: a strip to scale on the hours, and under it what happens when. */
export function DayInLife({ guide, level }: PartProps) {
  const text = useText();
  const words = text.guides.day;
  const scale = dayScale(guide.dayInLife);
  return (
    <>
      {/* The strip says nothing that the list does not: it shows how long each part is. */}
      <div className={classes.strip} aria-hidden>
        <div className={classes.bars} style={{ '--rows': scale.rows } as CSSProperties}>
          {scale.bars.map(({ block, left, width, row }) => (
            <div
              key={`${block.label}-${block.from}`}
              className={classes.bar}
              style={{ left: `${left}%`, width: `${width}%`, '--row': row } as CSSProperties}
              title={`${block.label}, ${words.span(block.from, block.to)}`}
            >
              <span data-nofind>{block.label}</span>
            </div>
          ))}
        </div>
        <div className={classes.hours}>
          {scale.hours.map(({ label, left }) => (
            <span
              key={left}
              style={{ left: `${left}%` }}
              data-end={left === 0 ? 'from' : left === 100 ? 'to' : undefined}
              data-nofind
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      <ol className={classes.day}>
        {guide.dayInLife.map(({ label, from, to, focus, tasks }) => (
          <li key={`${label}-${from}`} className={classes.block}>
            <div className={classes.time}>
              <span>{words.span(from, to)}</span>
              <small>{words.lasts(minutesBetween(from, to))}</small>
            </div>
            <div className={classes.what}>
              <Heading level={level} size="item">
                {label}
              </Heading>
              {focus === '' ? null : (
                <p className={classes.focus}>
                  <b>{words.focus}</b> <Passage text={focus} />
                </p>
              )}
              <ItemList items={tasks} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

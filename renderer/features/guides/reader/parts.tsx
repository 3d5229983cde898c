import { IconBulb, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Guide } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import { ItemList } from './Blocks';
import { Heading } from './Heading';
import classes from './reader.module.css';

/** The typed parts of a guide, each drawn as what it is. `level` is that of the headings inside the part. */
type PartProps = { guide: Guide; level: number };

export function Tiers({ guide, level }: PartProps) {
  const text = useText();
  return (
    <ol className={classes.ladder}>
      {guide.tiers.map(({ title, years, description }) => (
        <li key={`${title}-${years.min}`} className={classes.rung}>
          <div className={classes.rungHead}>
            <Heading level={level} size="item">
              {title}
            </Heading>
            <span className={classes.figure}>{text.guides.tiers.years(years.min, years.max)}</span>
          </div>
          <Paragraphs of={description} />
        </li>
      ))}
    </ol>
  );
}

export function DayInLife({ guide, level }: PartProps) {
  const text = useText();
  return (
    <ol className={classes.day}>
      {guide.dayInLife.map(({ label, from, to, focus, tasks }) => (
        <li key={`${label}-${from}`} className={classes.dayBlock}>
          <div className={classes.dayTime}>{text.guides.day.span(from, to)}</div>
          <div>
            <Heading level={level} size="item">
              {label}
            </Heading>
            {focus === '' ? null : (
              <p className={classes.focus}>
                <b>{text.guides.day.focus}</b> {focus}
              </p>
            )}
            <ItemList items={tasks} />
          </div>
        </li>
      ))}
    </ol>
  );
}

export function WorkLife({ guide }: PartProps) {
  const text = useText();
  const { stress, balance, text: words } = guide.workLife;
  return (
    <>
      {stress === undefined && balance === undefined ? null : (
        <dl className={classes.pairs}>
          {stress === undefined ? null : <Pair name={text.guides.facts.stress} value={stress} />}
          {balance === undefined ? null : <Pair name={text.guides.facts.balance} value={balance} />}
        </dl>
      )}
      {words === undefined ? null : <Paragraphs of={words} />}
    </>
  );
}

export function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

export function SkillMap({ guide, level }: PartProps) {
  return (
    <div className={classes.groups}>
      {guide.skillMap.map(({ group, description, skills }) => (
        <section key={group} className={classes.group}>
          <Heading level={level} size="item">
            {group}
          </Heading>
          {description === '' ? null : <p className={classes.quiet}>{description}</p>}
          <ul className={classes.skills}>
            {skills.map((skill) => (
              <li key={skill}>{skill}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** One side of the balance; a plus or a minus repeats what the heading says. */
export function Side({ items, isFor }: { items: readonly string[]; isFor: boolean }) {
  const Icon = isFor ? IconPlus : IconMinus;
  return (
    <ul className={classes.side} data-for={isFor}>
      {items.map((item) => (
        <li key={item}>
          <Icon size="1.1em" stroke={2.2} aria-hidden />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}

export function CaseStudies({ guide, level }: PartProps) {
  const text = useText();
  return guide.caseStudies.map(({ title, story, takeaway }) => (
    <section key={title} className={classes.caseStudy}>
      <Heading level={level} size="item">
        {title}
      </Heading>
      <Paragraphs of={story} />
      {takeaway === '' ? null : (
        <p className={classes.takeaway}>
          <IconBulb size="1.2em" aria-hidden />
          <span>
            <b>{text.guides.caseStudy.takeaway}.</b> {takeaway}
          </span>
        </p>
      )}
    </section>
  ));
}

/** A text of several paragraphs, a blank line apart; runs of `•` lines are a list again. */
export function Paragraphs({ of }: { of: string }) {
  return of
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part, index) => {
      const lines = part.split('\n');
      return lines.every((line) => line.startsWith('• ')) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: a guide's text does not change order
        <ItemList key={index} items={lines.map((line) => line.slice(2))} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <p key={index} className={classes.paragraph}>
          {part}
        </p>
      );
    });
}

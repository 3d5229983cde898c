import { IconBulb, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Guide } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import { Passage } from '../working/Passage';
import { Paragraphs } from './Blocks';
import { Heading } from './Heading';
import classes from './parts.module.css';

/** The typed parts of a guide, each drawn as what it is. `level` is that of the headings inside the part. */
export type PartProps = { guide: Guide; level: number };

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
          {description === '' ? null : (
            <p className={classes.quiet}>
              <Passage text={description} />
            </p>
          )}
          <ul className={classes.skills}>
            {skills.map((skill) => (
              <li key={skill}>
                <Passage text={skill} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Pros and cons that stand in one section, side by side. */
export function ProsAndCons({ guide, level }: PartProps) {
  const text = useText();
  return (
    <div className={classes.sides}>
      {([true, false] as const).map((isFor) => {
        const items = isFor ? guide.pros : guide.cons;
        return items.length === 0 ? null : (
          <section key={String(isFor)}>
            <Heading level={level} size="item">
              {isFor ? text.guides.kinds.pros : text.guides.kinds.cons}
            </Heading>
            <Side items={items} isFor={isFor} />
          </section>
        );
      })}
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
          <span>
            <Passage text={item} />
          </span>
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
            <b>{text.guides.caseStudy.takeaway}.</b> <Passage text={takeaway} />
          </span>
        </p>
      )}
    </section>
  ));
}

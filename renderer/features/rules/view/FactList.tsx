import type { Rule } from '#core/compliance/rule';
import type { FactSection } from '../facts/fact';
import classes from '../rules.module.css';
import { FactTrust } from './FactTrust';

type Props = { section: FactSection; sources: Rule['sources'] };

/** A part of a rule: what it says at the left, how sure that is and where it comes from at the right. */
export function FactList({ section, sources }: Props) {
  const id = `rule-${section.id}`;
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.sectionTitle}>
        {section.title}
      </h2>
      <dl className={classes.facts}>
        {section.facts.map((fact) => (
          <div key={fact.key} className={classes.fact} data-depth={Math.min(fact.depth, 4) || undefined}>
            <dt>{fact.name}</dt>
            <dd className={classes.says}>
              <span>{fact.says}</span>
              {fact.lines.map((line) => (
                <span key={line} className={classes.line}>
                  {line}
                </span>
              ))}
              {fact.note === undefined ? null : <span className={classes.note}>{fact.note}</span>}
            </dd>
            <dd className={classes.trust}>
              <FactTrust fact={fact} sources={sources} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

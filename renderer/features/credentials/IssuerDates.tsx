import { IconAlertTriangle, IconCircleDashed, IconClock } from '@tabler/icons-react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import { SectionTitle } from '../../components/SectionTitle';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './Deadlines.module.css';
import { lateRows } from './deadline-rows';
import { SourceMark } from './SourceMark';

/** The days that the issuer sets: the last day for credits, the time of filing, and what follows after the end. */
export function IssuerDates({ standing, rule }: { standing: Standing; rule: Rule | null }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.deadlines;
  const { earnUntil, renewalOpensOn, renewalClosesOn } = standing.dates;
  const late = lateRows(standing);
  const window = rule?.filing;
  const isOwnDay = earnUntil !== standing.cycle.endsOn;
  if (rule === null && late.length === 0) return null;
  const days = [
    {
      name: say.earnUntil,
      date: earnUntil,
      from: isOwnDay ? rule?.cycle.earnUntil : rule?.cycle,
    },
    ...(renewalOpensOn === undefined ? [] : [{ name: say.opens, date: renewalOpensOn, from: window }]),
    ...(renewalClosesOn === undefined ? [] : [{ name: say.closes, date: renewalClosesOn, from: window }]),
  ];
  return (
    <>
      <div className={classes.part}>
        <SectionTitle>{say.datesTitle}</SectionTitle>
        <dl className={classes.days}>
          {days.map(({ name, date, from }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {format.date(date)}
                {from ? (
                  <SourceMark
                    what={name}
                    rule={rule}
                    ids={from.sources}
                    note={from.note}
                    confidence={from.confidence}
                  />
                ) : null}
                {from?.confidence === 'unverified' ? (
                  <span className={classes.unsure}> · {text.common.checkWithIssuer}</span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {late.length === 0 ? null : (
        <div className={classes.part}>
          <SectionTitle>{say.lateTitle}</SectionTitle>
          <ul className={classes.phases}>
            {late.map((phase) => {
              const from = rule?.late?.find(({ id }) => id === phase.id);
              const Icon = phase.kind === 'reinstatement' ? IconAlertTriangle : IconClock;
              return (
                <li key={phase.id} data-past={phase.isPast || undefined}>
                  <Tag
                    tone={phase.isCurrent ? 'late' : 'unknown'}
                    icon={
                      phase.isPast ? (
                        <IconCircleDashed size="0.8125rem" stroke={2.2} aria-hidden />
                      ) : (
                        <Icon size="0.8125rem" stroke={2.2} aria-hidden />
                      )
                    }
                  >
                    {say.kinds[phase.kind]}
                    {phase.isCurrent ? ` · ${say.current}` : null}
                  </Tag>
                  <div>
                    <b>{phase.title}</b>,{' '}
                    {phase.until === undefined ? say.untilUnknown : say.until(format.date(phase.until))}.{' '}
                    {say.worth[phase.credits]}
                    {from ? (
                      <SourceMark
                        what={phase.title}
                        rule={rule}
                        ids={from.sources}
                        note={from.note}
                        confidence={from.confidence}
                      />
                    ) : null}
                    {from?.confidence === 'unverified' ? (
                      <span className={classes.unsure}> · {text.common.checkWithIssuer}</span>
                    ) : null}
                  </div>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </>
  );
}

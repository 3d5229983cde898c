import { IconAlertTriangle, IconCheck, IconCircle, IconCircleDot } from '@tabler/icons-react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './Deadlines.module.css';
import { type DeadlineRow, deadlineRows, isRenewedAhead } from './deadline-rows';
import { IssuerDates } from './IssuerDates';
import { LeadTime } from './LeadTime';
import { SourceMark } from './SourceMark';

type Props = { credential: Credential; standing: Standing; rule: Rule | null };

const icons = {
  done: IconCheck,
  past: IconAlertTriangle,
  next: IconCircleDot,
  later: IconCircle,
} as const;

/** From the last course to the renewed credential: the last safe day of every step, and the days that the issuer sets. */
export function Deadlines({ credential, standing, rule }: Props) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.deadlines;
  const mode = rule?.renewal.mode ?? 'ce';
  if (mode === 'none' || standing.deadlines.length === 0) return null;
  if (isRenewedAhead(credential, standing)) {
    return (
      <section className={classes.section}>
        <SectionTitle>{say.title}</SectionTitle>
        <p className={classes.next} data-met>
          <IconCheck size="0.9375rem" stroke={2.2} aria-hidden />{' '}
          {say.renewed(format.date(standing.cycle.endsOn), format.date(credential.cycle.startsOn))}
        </p>
      </section>
    );
  }
  return <Cascade credential={credential} standing={standing} rule={rule} mode={mode} />;
}

function Cascade({
  credential,
  standing,
  rule,
  mode,
}: Props & { mode: Exclude<Rule['renewal']['mode'], 'none'> }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.deadlines;
  const rows = deadlineRows(standing);
  const next = rows.find(({ state }) => state === 'next');
  const isLate =
    rows.some(({ step, state }) => step === 'course' && state === 'past') &&
    standing.asOf <= standing.dates.earnUntil;
  const nameOf = ({ step }: DeadlineRow) => (step === 'course' ? say.courseOf[mode] : say.steps[step]);
  return (
    <section className={classes.section}>
      <SectionTitle>{say.title}</SectionTitle>
      <p className={classes.next} data-late={isLate || next === undefined || undefined}>
        {isLate
          ? say.courseLate(format.date(standing.dates.earnUntil))
          : next === undefined
            ? say.allPast
            : say.next(nameOf(next), format.date(next.safeUntil), next.left)}
      </p>
      <ol className={classes.line} aria-label={say.listLabel}>
        {rows.map((row) => {
          const Icon = icons[row.state];
          return (
            <li key={row.step} className={classes.step} data-state={row.state}>
              <span className={classes.dot}>
                <Icon size="0.9375rem" stroke={2.2} aria-hidden />
              </span>
              <div className={classes.what}>
                <span className={classes.name}>{nameOf(row)}</span>
                <span className={classes.date}>{say.safeUntil(format.date(row.safeUntil))}</span>
                <span className={classes.left}>
                  {row.state === 'done'
                    ? say.done
                    : row.left < 0
                      ? say.passed(-row.left)
                      : say.left(row.left)}
                </span>
              </div>
              {row.step === 'course' ? (
                <p className={classes.time}>
                  {row.basis === 'own' && rule === null ? say.courseBasis.cycle : say.courseBasis[row.basis]}
                  <SourceMark what={nameOf(row)} rule={rule} ids={row.sources} confidence={row.confidence} />
                </p>
              ) : (
                <LeadTime credential={credential} row={row} step={row.step} rule={rule} name={nameOf(row)} />
              )}
            </li>
          );
        })}
      </ol>
      <IssuerDates standing={standing} rule={rule} />
    </section>
  );
}

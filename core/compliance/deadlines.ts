import { addDays, type CivilDate, earlierOf, type Period } from '../time/civil-date';
import { renewalDates } from './renewal-dates';
import type { Rule } from './rule';
import type { StandingDeadline } from './standing';

/** The steps between the end of a course and the renewal; each takes time before the next can follow. */
type TimedStep = 'certificate' | 'report' | 'processing';

/**
 * How many days a step is taken to need where neither the rule nor the person says: two weeks until a certificate arrives,
 * three days to report it, two weeks for the issuer to process the report. Our own caution; no issuer states them.
 */
export const assumedLeadTimes: Readonly<Record<TimedStep, number>> = {
  certificate: 14,
  report: 3,
  processing: 14,
};

type Origin = Pick<StandingDeadline, 'days' | 'basis' | 'confidence' | 'sources'>;
type Cited = { sources: readonly string[]; confidence: NonNullable<StandingDeadline['confidence']> };

/**
 * The cascade to the renewal, in the order in which it is gone through: course, certificate, report, processing, renewal.
 * `safeUntil` is the last day by which a step must be done so that all after it fits: the renewal by the last day of filing
 * (the end of the cycle where the rule names none), and each step before it earlier by the days of the one that follows.
 * The course must be done by the last day for credits too. `days` is how long a step itself takes; a course is counted by
 * the day it is completed, so 0. The time for a step is the person's own, else the rule's, else `assumedLeadTimes`; the
 * renewal itself takes none unless one of them says so. Dates may lie before the cycle: there was no safe day then.
 */
export function deadlinesOf(input: {
  rule: Pick<Rule, 'cycle' | 'filing' | 'late' | 'leadTimes'> | null;
  cycle: Period;
  /** The person's own lead times in days, by step. */
  ownLeadTimes?: Readonly<Record<string, number>> | undefined;
}): StandingDeadline[] {
  const { rule, cycle, ownLeadTimes = {} } = input;
  const dates = renewalDates(rule, cycle);
  const leadTime = (step: TimedStep) =>
    leadTimeOf(step, rule, ownLeadTimes) ?? {
      days: assumedLeadTimes[step],
      basis: 'assumed',
      sources: [],
    };
  const [certificate, report, processing] = [
    leadTime('certificate'),
    leadTime('report'),
    leadTime('processing'),
  ];
  const renewal = leadTimeOf('renewal', rule, ownLeadTimes) ?? {
    ...endOf(rule, dates.renewalClosesOn !== undefined),
    days: 0,
  };

  const renewedBy = dates.renewalClosesOn ?? cycle.endsOn;
  const processedBy = addDays(renewedBy, -renewal.days);
  const reportedBy = addDays(processedBy, -processing.days);
  const arrivedBy = addDays(reportedBy, -report.days);
  const inTimeForIt = addDays(arrivedBy, -certificate.days);
  return [
    courseBy(dates.earnUntil, inTimeForIt, rule, [certificate, report, processing]),
    { step: 'certificate', safeUntil: arrivedBy, ...certificate },
    { step: 'report', safeUntil: reportedBy, ...report },
    { step: 'processing', safeUntil: processedBy, ...processing },
    { step: 'renewal', safeUntil: renewedBy, ...renewal },
  ];
}

/** The lead time that the person or the rule gives for a step. */
function leadTimeOf(
  step: TimedStep | 'renewal',
  rule: Pick<Rule, 'leadTimes'> | null,
  own: Readonly<Record<string, number>>,
): Origin | undefined {
  const days = own[step];
  if (days !== undefined) return { days, basis: 'own', sources: [] };
  const stated = rule?.leadTimes?.find((each) => each.step === step);
  return stated && { days: stated.days, ...ruled(stated) };
}

const ruled = ({ sources, confidence }: Cited): Omit<Origin, 'days'> => ({
  basis: 'rule',
  confidence,
  sources: [...sources],
});

/** Where the last day of filing comes from: the rule's filing, its cycle, or the cycle that the person keeps. */
function endOf(rule: Pick<Rule, 'cycle' | 'filing'> | null, hasClosing: boolean): Omit<Origin, 'days'> {
  if (rule === null) return { basis: 'own', sources: [] };
  return ruled(hasClosing && rule.filing !== undefined ? rule.filing : rule.cycle);
}

/**
 * The last day for a course: the last day for credits, or an earlier one when what follows would not fit. Then it is as
 * sure as the least sure of the times behind it.
 */
function courseBy(
  earnUntil: CivilDate,
  inTime: CivilDate,
  rule: Pick<Rule, 'cycle'> | null,
  after: readonly Origin[],
): StandingDeadline {
  const safeUntil = earlierOf(earnUntil, inTime);
  if (safeUntil === earnUntil) {
    const origin: Omit<Origin, 'days'> =
      rule === null ? { basis: 'own', sources: [] } : ruled(rule.cycle.earnUntil ?? rule.cycle);
    return { step: 'course', days: 0, safeUntil, ...origin };
  }
  const weakest = (['assumed', 'own', 'rule'] as const).find((basis) =>
    after.some((each) => each.basis === basis),
  );
  return {
    step: 'course',
    days: 0,
    safeUntil,
    basis: weakest ?? 'assumed',
    sources: [...new Set(after.flatMap(({ sources }) => sources))],
  };
}

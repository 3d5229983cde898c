import { paceAt } from '#core/compliance/engine/judge';
import { fromHundredths, toHundredths } from '#core/compliance/hundredths';
import type { Standing } from '#core/compliance/standing';
import { daysBetween, earlierOf, laterOf } from '#core/time/civil-date';

/** What happened at a point of the chart: the cycle's ends, the day of the standing, or an activity that counts. */
export type PacePoint = {
  date: string;
  /** Days since the cycle began: the chart's scale. */
  day: number;
  /** Credits that count up to and with this day. */
  counted: number;
  /** Where an even pace would be. */
  pace: number;
  kind: 'start' | 'activity' | 'today' | 'end';
  title?: string;
};

/** The marks of the chart's scale: the top and equal steps under it, whole or half credits where that can be. */
export function scaleMarks(top: number): number[] {
  const steps = [3, 4, 2, 5].find((count) => Number.isInteger((top / count) * 2)) ?? 2;
  return Array.from({ length: steps }, (_, index) => Math.round(((index + 1) * top * 100) / steps) / 100);
}

/**
 * Credits over the cycle as steps, beside an even pace. The steps end on the day of the standing (or the cycle's last
 * day, if that is earlier); the point of the end carries the pace alone.
 */
export function pacePoints(
  standing: Pick<Standing, 'cycle' | 'asOf' | 'required' | 'activities' | 'counted'>,
): PacePoint[] {
  const { cycle, required } = standing;
  const asked = toHundredths(required);
  const at = laterOf(cycle.startsOn, earlierOf(standing.asOf, cycle.endsOn));
  const point = (date: string, counted: number, kind: PacePoint['kind'], title?: string): PacePoint => {
    const day = daysBetween(cycle.startsOn, date);
    const pace = kind === 'start' ? 0 : fromHundredths(paceAt(cycle, asked, date));
    return { date, day, counted, pace, kind, ...(title === undefined ? {} : { title }) };
  };
  // Credits without an activity (carried in, waived, given) are there from the start.
  const ofActivities = standing.activities.reduce((sum, { counted }) => sum + toHundredths(counted), 0);
  const base = Math.max(0, toHundredths(standing.counted) - ofActivities);
  let hundredths = base;
  const steps = standing.activities
    .filter(({ counted, completedOn }) => counted > 0 && completedOn <= at)
    .map((activity) => {
      hundredths += toHundredths(activity.counted);
      return point(
        laterOf(activity.completedOn, cycle.startsOn),
        fromHundredths(hundredths),
        'activity',
        activity.title,
      );
    });
  return [
    point(cycle.startsOn, fromHundredths(base), 'start'),
    ...steps,
    point(at, standing.counted, 'today'),
    point(cycle.endsOn, standing.counted, 'end'),
  ];
}

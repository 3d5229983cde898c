import { addDays, type CivilDate } from '../../time/civil-date';
import { parseAcpeNumber } from '../acpe-number';
import { fromHundredths, type Hundredths } from '../hundredths';
import { keepUntil } from '../retention';
import type { Standing } from '../standing';
import type { Found } from './report';
import type { ComplianceActivity } from './types';

/** Each activity once: what it gives, what counts of it, what is needed of it. Oldest first. */
export function activitiesOf({ input, cycle, activities, primary }: Found): Standing['activities'] {
  const { figures, count } = primary;
  const pins = input.credential.pins ?? {};
  const sums = new Map<string, Sums>();
  count.items.forEach(({ activity, assumed }, index) => {
    const counted = count.allocation.counted[index] ?? 0;
    const used = count.allocation.used[index] ?? 0;
    const sum = sums.get(activity.id);
    if (sum === undefined) {
      sums.set(activity.id, { counted, used, assumed });
    } else {
      sum.counted += counted;
      sum.used += used;
      sum.assumed ??= assumed;
    }
  });
  // The days repeat: each is worked out once.
  const keepByDay = new Map<CivilDate, CivilDate | undefined>();
  const keepOf = (day: CivilDate) => {
    if (input.rule === null) return undefined;
    if (!keepByDay.has(day)) keepByDay.set(day, keepUntil(input.rule, day, cycle));
    return keepByDay.get(day);
  };
  return activities.map((activity) => {
    const { counted, used, assumed } = sums.get(activity.id) ?? nothingCounted;
    const line: Standing['activities'][number] = {
      activityId: activity.id,
      title: activity.title,
      completedOn: activity.completedOn,
      earned: fromHundredths(count.earnedOf.get(activity.id) ?? 0),
      counted: fromHundredths(counted),
      used: fromHundredths(used),
      hasEvidence: activity.hasEvidence,
    };
    if (activity.isPlanned === true) line.isPlanned = true;
    const assumedCategory = figures.categories[assumed ?? -1];
    if (assumedCategory !== undefined) line.assumedCategoryId = assumedCategory.id;
    const pin = pins[activity.id];
    if (pin !== undefined) line.pin = pin.kind;
    if (pin?.categoryId !== undefined) line.pinnedCategoryId = pin.categoryId;
    const keep = keepOf(activity.completedOn);
    if (keep !== undefined) line.keepUntil = keep;
    return line;
  });
}

type Sums = { counted: Hundredths; used: Hundredths; assumed?: number | undefined };
const nothingCounted: Sums = { counted: 0, used: 0 };

/** What the engine points out about activities that count: a probable duplicate, a report that may not have arrived. */
export function flagsOf({ input, primary }: Found): Standing['flags'] {
  const { rule, asOf } = input;
  const flags: Standing['flags'] = [];
  const report = rule?.leadTimes?.find(({ step }) => step === 'report');
  /** What was completed by then has been reported. */
  const reportedUpTo = addDays(asOf, -(report?.days ?? 0));
  const courses = new Map<string, ComplianceActivity>();
  const seen = new Set<string>();
  for (const { activity } of primary.count.items) {
    if (seen.has(activity.id)) continue;
    seen.add(activity.id);
    const key =
      activity.approvalNumber === undefined ? undefined : parseAcpeNumber(activity.approvalNumber)?.courseKey;
    const other = key === undefined ? undefined : courses.get(key);
    if (other !== undefined) {
      flags.push({
        activityId: activity.id,
        code: 'probable-duplicate',
        text: `Probably the same course as “${other.title}”: the ACPE numbers differ in format or audience only. Whether both count is not stated.`,
        facts: { otherId: other.id, otherTitle: other.title },
      });
    } else if (key !== undefined) {
      courses.set(key, activity);
    }
    if (report !== undefined && activity.completedOn > reportedUpTo && activity.completedOn <= asOf) {
      flags.push({
        activityId: activity.id,
        code: 'may-not-show-yet',
        text: `It may not be in the issuer’s transcript yet: providers have ${report.days === 1 ? '1 day' : `${report.days} days`} to report it.`,
        facts: { days: report.days, until: addDays(activity.completedOn, report.days) },
      });
    }
  }
  return flags;
}

import { fromHundredths, toHundredths } from '#core/compliance/hundredths';
import type { Activity } from '#core/contract/activities';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';

export type LogSummary = {
  year: string;
  count: number;
  /** Credits of the year by unit, in the order in which the units come. */
  credits: { unit: string; amount: number }[];
  withoutCertificate: number;
  /** All activities of the log that are done. */
  total: number;
  /** What is planned: how many, the next day of theirs, and how many whose day has passed. */
  planned: { count: number; next: string | null; passed: number };
};

/**
 * What the year of `today` holds, and what is planned beside it. Amounts in different units stay apart: nobody says what one is
 * worth in another.
 */
export function summaryOf(activities: readonly Activity[], today: string): LogSummary {
  const year = today.slice(0, 4);
  const done = activities.filter(({ isPlanned }) => !isPlanned);
  const plannedDays = activities
    .flatMap(({ isPlanned, completedOn }) => (isPlanned ? [completedOn] : []))
    .sort();
  const ofYear = done.filter(({ completedOn }) => completedOn.startsWith(year));
  const byUnit = new Map<string, number>();
  for (const { credits } of ofYear) {
    byUnit.set(credits.unit, (byUnit.get(credits.unit) ?? 0) + toHundredths(credits.amount));
  }
  return {
    year,
    count: ofYear.length,
    credits: [...byUnit].map(([unit, hundredths]) => ({ unit, amount: fromHundredths(hundredths) })),
    withoutCertificate: ofYear.filter(({ evidenceIds }) => evidenceIds.length === 0).length,
    total: done.length,
    planned: {
      count: plannedDays.length,
      next: plannedDays.find((day) => day >= today) ?? null,
      passed: plannedDays.filter((day) => day < today).length,
    },
  };
}

/** The sentence over the log; `stress` is the part that asks something of the person. */
export function logSentence(
  { text, format }: { text: Catalogue; format: Format },
  summary: LogSummary,
): { lead: string; stress: string | null } {
  const say = text.ceLog.sentence;
  const figure = format.number;
  if (summary.total === 0) return { lead: say.nothingDone, stress: null };
  if (summary.count === 0) {
    return {
      lead: say.noneOfYear(summary.year, figure(summary.total), summary.total === 1),
      stress: null,
    };
  }
  const credits = say.joined(summary.credits.map(({ unit, amount }) => format.credits(amount, unit)));
  return {
    lead: say.ofYear(figure(summary.count), summary.count === 1, summary.year, credits),
    stress:
      summary.withoutCertificate === 0
        ? null
        : summary.count === 1
          ? say.onlyOneWithout
          : say.withoutCertificate(figure(summary.withoutCertificate), summary.withoutCertificate === 1),
  };
}

/** The quieter line under the sentence: how much the log holds, and what is planned. */
export function logSubline(
  { text, format }: { text: Catalogue; format: Format },
  { total, planned }: LogSummary,
): string {
  const say = text.ceLog.sentence;
  const figure = format.number;
  const parts = [
    total === 0 ? null : say.inAll(figure(total), total === 1),
    planned.count === 0
      ? null
      : planned.next === null
        ? say.planned(figure(planned.count))
        : say.plannedNext(figure(planned.count), format.date(planned.next)),
    planned.passed === 0 ? null : say.passed(figure(planned.passed), planned.passed === 1),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

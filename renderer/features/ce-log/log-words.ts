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
  /** All activities of the log. */
  total: number;
};

/** What the year of `today` holds. Amounts in different units stay apart: nobody says what one is worth in another. */
export function summaryOf(activities: readonly Activity[], today: string): LogSummary {
  const year = today.slice(0, 4);
  const ofYear = activities.filter(({ completedOn }) => completedOn.startsWith(year));
  const byUnit = new Map<string, number>();
  for (const { credits } of ofYear) {
    byUnit.set(credits.unit, (byUnit.get(credits.unit) ?? 0) + toHundredths(credits.amount));
  }
  return {
    year,
    count: ofYear.length,
    credits: [...byUnit].map(([unit, hundredths]) => ({ unit, amount: fromHundredths(hundredths) })),
    withoutCertificate: ofYear.filter(({ evidenceIds }) => evidenceIds.length === 0).length,
    total: activities.length,
  };
}

/** The sentence over the log; `stress` is the part that asks something of the person. */
export function logSentence(
  { text, format }: { text: Catalogue; format: Format },
  summary: LogSummary,
): { lead: string; stress: string | null } {
  const say = text.ceLog.sentence;
  const figure = format.number;
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

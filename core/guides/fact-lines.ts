import type { GuideFacts } from './guide';
import { type DemandLevel, type FactName, type SectionKind, salaryLevels } from './kinds';

/** The facts of a guide in the words of its page (English, as the importer reads them back). */

const signs: Readonly<Record<string, string>> = { USD: '$', GBP: '£', EUR: '€' };

/** An amount with its currency: `$35,000`, `CHF 35,000`; without one the bare figure. */
export function amountText(amount: number, currency: string | undefined): string {
  const figure = amount.toLocaleString('en-US');
  if (currency === undefined) return figure;
  const sign = signs[currency];
  return sign === undefined ? `${currency} ${figure}` : `${sign}${figure}`;
}

const demandWords: Readonly<Record<DemandLevel, string>> = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  'very-high': 'Very High',
};

const rangeText = ({ salaryRange: range, currency }: GuideFacts) =>
  range === undefined ? undefined : `${amountText(range.low, currency)}–${amountText(range.high, currency)}`;

/** The bands from the lowest, each with the label of the page format. */
const bandTexts = ({ salaryBands, currency }: GuideFacts): [label: string, amount: string][] =>
  salaryLevels.flatMap((level) =>
    salaryBands
      .filter((band) => band.level === level)
      .map((band): [string, string] => [
        `${level.charAt(0).toUpperCase()}${level.slice(1)}-Level`,
        amountText(band.amount, currency),
      ]),
  );

function trainingText({ training }: GuideFacts): string | undefined {
  if (training === undefined) return undefined;
  const { min, max, unit } = training;
  if (max === null) return `${min}+ ${unit}`;
  const only = min === max ? `${min}` : `${min}–${max}`;
  return `${only} ${only === '1' ? unit.slice(0, -1) : unit}`;
}

function growthText({ growthRatePercent: rate, growthPeriod: period }: GuideFacts): string | undefined {
  if (rate === undefined) return undefined;
  return period === undefined ? `${rate}%` : `${rate}% (${period.from}–${period.to})`;
}

/**
 * The label-value lines that open a section on salary or outlook, as the bundled guides have them; none for other kinds
 * and for facts that are not known.
 */
export function factLines(facts: GuideFacts, kind: SectionKind): string[] {
  const { currency, medianSalary, growthRatePercent, growthStatus, growthSource } = facts;
  const lines: (string | undefined)[] = [];
  if (kind === 'salary') {
    lines.push(
      rangeText(facts),
      medianSalary === undefined ? undefined : `Median: ${amountText(medianSalary, currency)}`,
      ...bandTexts(facts).map(([label, amount]) => `${label}: ${amount}`),
    );
  }
  if (kind === 'job-outlook') {
    lines.push(
      growthRatePercent === undefined ? undefined : `Growth Rate: ${growthRatePercent}%`,
      growthStatus === undefined ? undefined : `Status: ${growthStatus}`,
      growthSource === undefined ? undefined : `Source: ${growthSource}`,
    );
  }
  return lines.filter((line) => line !== undefined);
}

/** A fact as a row of a table: which fact it is (for its source), its name, its value. */
export type FactRow = { fact: FactName; label: string; value: string };

/** Every fact that a guide gives, in the order of the facts band. */
export function factRows(facts: GuideFacts): FactRow[] {
  const { currency, medianSalary, topEarnersFrom, demand, remote } = facts;
  const row = (fact: FactName, label: string, value: string | undefined): FactRow[] =>
    value === undefined ? [] : [{ fact, label, value }];
  return [
    ...row(
      'median-salary',
      'Median salary',
      medianSalary === undefined ? undefined : amountText(medianSalary, currency),
    ),
    ...row('salary-range', 'Salary range', rangeText(facts)),
    ...bandTexts(facts).flatMap(([label, amount]) => row('salary-bands', label, amount)),
    ...row(
      'top-earners',
      'Top 10%',
      topEarnersFrom === undefined ? undefined : `from ${amountText(topEarnersFrom, currency)}`,
    ),
    ...row('growth', 'Growth rate', growthText(facts)),
    ...row('growth', 'Status', facts.growthRatePercent === undefined ? undefined : facts.growthStatus),
    ...row('demand', 'Market demand', demand === undefined ? undefined : demandWords[demand]),
    ...row('training', 'Training', trainingText(facts)),
    ...row('remote', 'Remote-friendly', remote === 'unknown' ? undefined : remote),
  ];
}

import type { Guide } from '#core/guides/guide';
import type { FactName } from '#core/guides/kinds';
import { type Fact, sourcesOf } from '../reader/facts-of';

/** The facts that the scale shows, each with whether the guide has it. */
const salaryFacts = [
  'salary-range',
  'median-salary',
  'salary-bands',
  'top-earners',
] as const satisfies readonly FactName[];
export type SalaryFact = (typeof salaryFacts)[number];

function has({ facts }: Guide, name: SalaryFact): boolean {
  switch (name) {
    case 'salary-range':
      return facts.salaryRange !== undefined;
    case 'median-salary':
      return facts.medianSalary !== undefined;
    case 'salary-bands':
      // What is computed from the range has the range's source.
      return facts.salaryBands.length > 0 && facts.salaryBandsComputed !== true;
    case 'top-earners':
      return facts.topEarnersFrom !== undefined;
  }
}

/**
 * Where the figures of the scale come from: once for all (`all`) where the guide gives the same source for each or none
 * for any, else for each by itself.
 */
export function salarySources(guide: Guide): { of: SalaryFact | 'all'; sources: Fact['sources'] }[] {
  const each = salaryFacts
    .filter((name) => has(guide, name))
    .map((of) => ({ of, sources: sourcesOf(guide, of) }));
  const told = new Set(
    each.map(({ sources }) => JSON.stringify(sources.map(({ name, url, asOf }) => [name, url, asOf]))),
  );
  const first = each[0];
  return told.size === 1 && first ? [{ of: 'all', sources: first.sources }] : each;
}

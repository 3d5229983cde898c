import type { Guide } from '#core/guides/guide';
import type { FactName } from '#core/guides/kinds';
import { type Fact, sourcesOf } from '../reader/facts-of';

/** The facts that the scale shows. */
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

export type SalarySource = {
  /** The facts that come from there; empty where all that the scale shows does. */
  of: SalaryFact[];
  sources: Fact['sources'];
};

/** Where the figures of the scale come from, each source once. */
export function salarySources(guide: Guide): SalarySource[] {
  const groups = new Map<string, SalarySource & { of: SalaryFact[] }>();
  for (const name of salaryFacts.filter((one) => has(guide, one))) {
    const sources = sourcesOf(guide, name);
    const key = JSON.stringify(sources.map((source) => [source.name, source.url, source.asOf]));
    const group = groups.get(key);
    if (group) group.of.push(name);
    else groups.set(key, { of: [name], sources });
  }
  const all = [...groups.values()];
  return all.length === 1 ? all.map(({ sources }) => ({ of: [], sources })) : all;
}

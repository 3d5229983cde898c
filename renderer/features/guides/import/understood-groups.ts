import type { GuideFacts, Understood } from '#core/guides/guide';

/** Everything that was understood for one field, in the order of the text. */
export type UnderstoodField = { field: string; found: Understood[] };

type UnderstoodGroups = {
  basics: UnderstoodField[];
  facts: UnderstoodField[];
  sections: UnderstoodField[];
};

const factNames: Record<keyof GuideFacts, true> = {
  growthRatePercent: true,
  growthStatus: true,
  growthSource: true,
  growthPeriod: true,
  training: true,
  currency: true,
  medianSalary: true,
  salaryRange: true,
  topEarnersFrom: true,
  salaryBands: true,
  salaryBandsComputed: true,
  remote: true,
  demand: true,
  sources: true,
};

/** `facts.salaryBands[0].amount` → `salaryBands`, `tiers.0.title` → `tiers`. */
export function fieldName(path: string): string {
  return path.replace(/^facts\./, '').replace(/[.[:].*$/, '');
}

/** The findings by field, fields in the order in which they are met. */
export function groupUnderstood(understood: readonly Understood[]): UnderstoodGroups {
  const fields = new Map<string, UnderstoodField>();
  for (const one of understood) {
    const field = fieldName(one.field);
    const known = fields.get(field);
    if (known) known.found.push(one);
    else fields.set(field, { field, found: [one] });
  }
  const all = [...fields.values()];
  const isBasic = ({ field }: UnderstoodField) => field === 'title' || field === 'summary';
  const isFact = ({ field }: UnderstoodField) => Object.hasOwn(factNames, field);
  return {
    basics: all.filter(isBasic),
    facts: all.filter(isFact),
    sections: all.filter((field) => !isBasic(field) && !isFact(field)),
  };
}

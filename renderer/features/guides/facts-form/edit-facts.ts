import type { GuideFacts } from '#core/guides/guide';
import { salaryLevels } from '#core/guides/kinds';
import { areBandsComputed } from '#core/guides/salary-bands';

/** The fields of the facts that hold one value each. */
export type PlainFact = Exclude<
  keyof GuideFacts,
  'salaryBands' | 'salaryBandsComputed' | 'salaryRange' | 'growthPeriod' | 'training' | 'sources'
>;
type Level = GuideFacts['salaryBands'][number]['level'];

/** Facts after an edit of the pay: whether the bands are the page format's own is known anew. */
function withBandsChecked(facts: GuideFacts): GuideFacts {
  const { salaryBandsComputed: _, ...rest } = facts;
  const isComputed = areBandsComputed(rest);
  return isComputed === undefined ? rest : { ...rest, salaryBandsComputed: isComputed };
}

/** The facts with one of them set, or taken out where it is undefined. */
export function withFact<Key extends PlainFact>(
  facts: GuideFacts,
  key: Key,
  value: GuideFacts[Key] | undefined,
): GuideFacts {
  const { [key]: _, ...rest } = facts;
  const next = (value === undefined ? rest : { ...rest, [key]: value }) as GuideFacts;
  return key === 'medianSalary' ? withBandsChecked(next) : next;
}

/** The facts with the pay of a level set or taken out; levels stay in their order. */
export function withBand(facts: GuideFacts, level: Level, amount: number | undefined): GuideFacts {
  const amounts = new Map(facts.salaryBands.map((band) => [band.level, band.amount]));
  if (amount === undefined) amounts.delete(level);
  else amounts.set(level, amount);
  const salaryBands = salaryLevels.flatMap((one) => {
    const of = amounts.get(one);
    return of === undefined ? [] : [{ level: one, amount: of }];
  });
  return withBandsChecked({ ...facts, salaryBands });
}

/** The two ends of something, while only one of them may be known yet. */
export type Ends = { low: number | undefined; high: number | undefined };

/** The facts with both ends of the pay range; a range of which an end is missing is none. */
export function withRange(facts: GuideFacts, { low, high }: Ends): GuideFacts {
  const { salaryRange: _, ...rest } = facts;
  return withBandsChecked(
    low === undefined || high === undefined ? rest : { ...rest, salaryRange: { low, high } },
  );
}

/** The facts with the years that the growth spans; a period of which a year is missing is none. */
export function withPeriod(facts: GuideFacts, { low, high }: Ends): GuideFacts {
  const { growthPeriod: _, ...rest } = facts;
  return low === undefined || high === undefined ? rest : { ...rest, growthPeriod: { from: low, to: high } };
}

/** The facts with a length of training; without a shortest time there is none. */
export function withTraining(
  facts: GuideFacts,
  { low, high, unit }: Ends & { unit: NonNullable<GuideFacts['training']>['unit'] },
): GuideFacts {
  const { training: _, ...rest } = facts;
  return low === undefined ? rest : { ...rest, training: { min: low, max: high ?? null, unit } };
}

/** The facts with another list of sources; an empty one is none. */
export function withSources(
  facts: GuideFacts,
  sources: readonly NonNullable<GuideFacts['sources']>[number][],
): GuideFacts {
  const { sources: _, ...rest } = facts;
  return sources.length === 0 ? rest : { ...rest, sources: [...sources] };
}

/** What is wrong with the facts as they stand, by field; empty where nothing is. */
export function factProblems(facts: GuideFacts): {
  range?: true;
  period?: true;
  training?: true;
  currency?: true;
} {
  const { salaryRange, growthPeriod, training, currency } = facts;
  return {
    ...(salaryRange !== undefined && salaryRange.low > salaryRange.high ? { range: true as const } : {}),
    ...(growthPeriod !== undefined && growthPeriod.from > growthPeriod.to ? { period: true as const } : {}),
    ...(training?.max != null && training.min > training.max ? { training: true as const } : {}),
    ...(currency !== undefined && !/^[A-Z]{3}$/.test(currency) ? { currency: true as const } : {}),
  };
}

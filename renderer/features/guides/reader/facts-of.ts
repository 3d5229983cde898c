import type { FactSource, Guide } from '#core/guides/guide';
import type { FactName } from '#core/guides/kinds';
import { demandLevels } from '#core/guides/kinds';
import type { Catalogue } from '../../../i18n/catalogue';
import type { Format } from '../../../i18n/format';
import { growthClassOf } from './growth-class';

/** The facts that the band shows, in its order. */
export const bandFacts = [
  'median-salary',
  'growth',
  'demand',
  'training',
  'remote',
] as const satisfies readonly FactName[];
export type BandFact = (typeof bandFacts)[number];

/** A figure of the guide as the band shows it. */
export type Fact = {
  name: BandFact;
  value: string;
  /** What the value is, in a few words. */
  meaning: string;
  sources: readonly Pick<FactSource, 'name' | 'url' | 'asOf'>[];
};

/** An amount in the guide's currency; a bare figure where it names none. */
export function amountOf(format: Format, amount: number, currency: string | undefined): string {
  return currency === undefined ? format.number(amount) : format.money(amount, currency);
}

/** Where a guide has a fact from; empty where it gives no source. */
export function sourcesOf({ facts }: Guide, name: FactName): Fact['sources'] {
  const own = (facts.sources ?? []).filter(({ fact }) => fact === name);
  if (own.length > 0 || name !== 'growth' || facts.growthSource === undefined) return own;
  return [{ name: facts.growthSource }];
}

/** The facts that the guide has, and the names of those that it has not. */
export function factsOf(
  guide: Guide,
  text: Catalogue,
  format: Format,
): { given: Fact[]; missing: BandFact[] } {
  const { facts } = guide;
  const words = text.guides.facts;
  const shown: Record<BandFact, { value: string; meaning: string } | null> = {
    'median-salary':
      facts.medianSalary === undefined
        ? null
        : {
            value: amountOf(format, facts.medianSalary, facts.currency),
            meaning: facts.salaryBandsComputed ? words.medianComputed : words.median,
          },
    growth:
      facts.growthRatePercent === undefined && facts.growthStatus === undefined
        ? null
        : growthOf(facts.growthRatePercent, facts.growthStatus, facts.growthPeriod, text, format),
    demand:
      facts.demand === undefined
        ? null
        : {
            value: words.demands[facts.demand],
            meaning: words.demandStep(demandLevels.indexOf(facts.demand) + 1, demandLevels.length),
          },
    training:
      facts.training === undefined
        ? null
        : {
            value: words.training[facts.training.unit](facts.training.min, facts.training.max),
            meaning: words.ofTraining,
          },
    remote:
      facts.remote === undefined || facts.remote === 'unknown'
        ? null
        : { value: words.remotes[facts.remote], meaning: words.remote },
  };
  const given: Fact[] = [];
  const missing: BandFact[] = [];
  for (const name of bandFacts) {
    const fact = shown[name];
    if (fact === null) missing.push(name);
    else given.push({ name, ...fact, sources: sourcesOf(guide, name) });
  }
  return { given, missing };
}

function growthOf(
  rate: number | undefined,
  status: string | undefined,
  period: { from: number; to: number } | undefined,
  text: Catalogue,
  format: Format,
): { value: string; meaning: string } {
  const words = text.guides.facts;
  const when = period === undefined ? words.noPeriod : words.period(period.from, period.to);
  const known = status === undefined ? null : growthClassOf(status);
  const said = status === undefined ? null : known === null ? words.inWords(status) : words.classes[known];
  if (rate === undefined) return { value: status ?? '', meaning: `${words.growth}, ${when}` };
  return {
    value: words.percent(format.number(rate)),
    meaning: [words.growth, said, when].filter((part) => part !== null).join(', '),
  };
}

import type { ComparedFacts, FactComparison } from '#core/guides/compare/compare-guides';
import type { Catalogue } from '../../../i18n/catalogue';
import type { Format } from '../../../i18n/format';
import { amountOf } from '../reader/facts-of';

/** The two sides of a fact in words, and how far apart they are where that is a number. */
export type FactWords = { one: string | null; other: string | null; difference: string | null };

type Side = 'one' | 'other';

/** An amount's way from the first guide to the second: `+$12,000`; null where there is none to tell. */
function gap(
  from: number | undefined,
  to: number | undefined,
  show: (amount: number) => string,
): string | null {
  if (from === undefined || to === undefined || from === to) return null;
  return `${to > from ? '+' : '−'}${show(Math.abs(to - from))}`;
}

/** A fact of both guides as the table shows it. `currencies` are those of the guides. */
export function factWords(
  comparison: FactComparison,
  currencies: { readonly [Which in Side]: string | undefined },
  text: Catalogue,
  format: Format,
): FactWords {
  const words = text.guides.facts;
  const both = <Value>(
    value: { readonly [Which in Side]: Value | undefined },
    show: (value: Value, side: Side) => string,
  ) => ({
    one: value.one === undefined ? null : show(value.one, 'one'),
    other: value.other === undefined ? null : show(value.other, 'other'),
  });
  const money = (amount: number, side: Side) => amountOf(format, amount, currencies[side]);
  const difference = (of: FactComparison, from: number | undefined, to: number | undefined) =>
    of.isComparable ? gap(from, to, (amount) => money(amount, 'one')) : null;
  switch (comparison.fact) {
    case 'median-salary':
    case 'top-earners':
      return {
        ...both(comparison, money),
        difference: difference(comparison, comparison.one, comparison.other),
      };
    case 'salary-range':
      return {
        ...both(comparison, ({ low, high }, side) => `${money(low, side)} – ${money(high, side)}`),
        difference: null,
      };
    case 'salary-bands':
      return {
        ...both(comparison, (bands, side) =>
          bands
            .map(({ level, amount }) => `${text.guides.salary.levels[level]} ${money(amount, side)}`)
            .join(', '),
        ),
        difference: null,
      };
    case 'growth':
      return { ...both(comparison, (growth) => growthWords(growth, text, format)), difference: null };
    case 'demand':
      return { ...both(comparison, (demand) => words.demands[demand]), difference: null };
    case 'training':
      return {
        ...both(comparison, ({ min, max, unit }) => words.training[unit](min, max)),
        difference: null,
      };
    case 'remote':
      return { ...both(comparison, (remote) => words.remotes[remote]), difference: null };
    default:
      return { ...both(comparison, (said) => said), difference: null };
  }
}

function growthWords({ percent, period }: ComparedFacts['growth'], text: Catalogue, format: Format): string {
  const words = text.guides.facts;
  const when = period === undefined ? words.noPeriod : words.period(period.from, period.to);
  return `${words.percent(format.number(percent))}, ${when}`;
}

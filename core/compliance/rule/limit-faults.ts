import type { Rule } from '../rule';
import { changedBy } from './changes';
import type { Fault } from './cross-references';

/** Limits that contradict each other: in the categories themselves, in what surrounds them, and in what a profile or version changes. */

type Category = Rule['categories'][number];
type Limit = { amount: number } | { percent: number } | undefined;

/** Minimums above maximums, under the rule's own figures and under those of every profile and version. */
export function limitFaults(rule: Rule): Fault[] {
  const own = rule.total.asks.kind === 'number' ? rule.total.asks.credits : null;
  // What is added to the total for some makes a share of it larger for these only.
  const total = (rule.total.additions ?? []).length === 0 ? own : null;
  const around = surrounding(rule.categories);
  const faults = faultsIn(rule.categories, around, total, (index) => ['categories', index]);
  for (const field of ['profiles', 'versions'] as const) {
    rule[field]?.forEach((changes, place) => {
      const changed = rule.categories.map((category) => changedBy(category, changes));
      // What is wrong without the profile or version has been said.
      const more = faultsIn(changed, around, changes.total ?? total, (index) => [field, place, index]);
      const said = new Set(faults.map(({ path, message }) => `${path.at(-1)} ${message}`));
      faults.push(
        ...more
          .filter(({ path, message }) => !said.has(`${path.at(-1)} ${message}`))
          .map(({ path, message }) => ({
            path: [field, place],
            message: `"${rule.categories[Number(path.at(-1))]?.id}": ${message}`,
          })),
      );
    });
  }
  return faults;
}

function faultsIn(
  categories: readonly Category[],
  around: readonly ReadonlySet<number>[],
  total: number | null,
  pathOf: (index: number) => Fault['path'],
): Fault[] {
  return categories.flatMap((category, index) => {
    const min = limitOf(category.min);
    return [index, ...(around[index] ?? [])].flatMap((place) => {
      const other = categories[place];
      if (!isAbove(min, limitOf(other?.max), total)) return [];
      const message =
        place === index ? 'min is above max' : `min is above the max of "${other?.id}", which includes it`;
      return [{ path: pathOf(index), message }];
    });
  });
}

/** A limit as it can be compared; of a figure with several readings the highest. */
function limitOf(figure: Category['min']): Limit {
  if (figure === undefined) return undefined;
  if (typeof figure === 'number') return { amount: figure };
  if ('percentOfRequired' in figure) return { percent: figure.percentOfRequired };
  const values = figure.readings.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? undefined : { amount: Math.max(...values) };
}

function isAbove(min: Limit, max: Limit, total: number | null): boolean {
  if (min === undefined || max === undefined) return false;
  if ('percent' in min && 'percent' in max) return min.percent > max.percent;
  const amountOf = (limit: NonNullable<Limit>) =>
    'amount' in limit ? limit.amount : total === null ? null : (limit.percent * total) / 100;
  const [low, high] = [amountOf(min), amountOf(max)];
  // A share is rounded to the hundredth.
  return low !== null && high !== null && low > high + 0.005;
}

/** By category (place): all that include it, however far up. */
function surrounding(categories: readonly Category[]): ReadonlySet<number>[] {
  const inside = insideOf(categories);
  const around = categories.map(() => new Set<number>());
  inside.forEach((_, outer) => {
    for (const place of allInside(inside, outer)) if (place !== outer) around[place]?.add(outer);
  });
  return around;
}

/** By category (place): those it names as inside it, each once. */
function insideOf(categories: readonly Category[]): number[][] {
  const places = new Map(categories.map(({ id }, index) => [id, index]));
  return categories.map(({ includes }) => [...new Set(includes)].flatMap((id) => places.get(id) ?? []));
}

/** All categories inside one, however deep: places. A category that includes itself is among them. */
function allInside(inside: readonly (readonly number[])[], outer: number): ReadonlySet<number> {
  const found = new Set(inside[outer]);
  for (const place of found) for (const next of inside[place] ?? []) found.add(next);
  return found;
}

/** A category that includes itself, if only by way of others, would have no inside. */
export function loops({ categories }: Rule): Fault[] {
  const inside = insideOf(categories);
  return categories.flatMap(({ id }, index) => {
    if (!allInside(inside, index).has(index)) return [];
    const way = inside[index]?.includes(index) === true ? '' : ' by way of others';
    return [{ path: ['categories', index, 'includes'], message: `"${id}" includes itself${way}` }];
  });
}

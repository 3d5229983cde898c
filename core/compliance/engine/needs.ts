import type { CivilDate } from '../../time/civil-date';
import { leastNeeded } from '../allocation/needs';
import type { Allocation, AllocationProblem, Supply } from '../allocation/problem';
import type { Hundredths } from '../hundredths';
import { closureOf, modesOf } from './categories';
import type { Figures } from './figures';

/**
 * Credits still to be earned: in a category and all of `also`, or (null) of any kind. Categories are places in the figures.
 */
export type Need = { category: number | null; also: readonly number[]; credits: Hundredths };

/** What is missing, and whether that can be had at all: a rule may ask for more of a kind than it lets count. */
export type Needs = { needs: Need[]; isPossible: boolean };

/** How many categories one need may join. */
const mostJoined = 3;
/** With more open minimums than this, no needs are joined: the combinations would be too many to be of help. */
const mostOpenToJoin = 5;

/**
 * The least that closes every gap, on a day from which credits would be earned. One credit may close several gaps where the
 * rule lets categories overlap; where the total asks for as many credits anyway, the needs name the gaps one by one.
 */
export function needsOf(
  problem: AllocationProblem,
  figures: Figures,
  allocation: Pick<Allocation, 'byCategory' | 'byMode'>,
  on: CivilDate,
): Needs {
  const { byCategory } = allocation;
  const kinds = kindsOf(figures, byCategory, placesLeft(problem, allocation), on);
  const step = figures.roundingStep ?? 1;
  const upToStep = (credits: Hundredths) => Math.ceil(credits / step) * step;
  // Where whole steps fit under no maximum, a part of the last one is lost.
  const found =
    leastNeeded(problem, kinds, step) ??
    leastNeeded(problem, kinds)?.map((need) => ({ ...need, credits: upToStep(need.credits) })) ??
    null;
  if (found === null) return { needs: [], isPossible: false };
  const drawn = found.flatMap(({ supply, credits }) => {
    const kind = kinds[supply];
    return kind === undefined ? [] : [{ kind, credits }];
  });
  const needs = drawn.flatMap(({ kind, credits }): Need[] => {
    const [category, ...also] = kind.direct;
    if (category === undefined || category !== figures.assumed) {
      return [{ category: category ?? null, also, credits }];
    }
    // Credits of the assumed category are asked for by its name as far as its own minimum is open, and beyond it of any kind.
    const others = drawn.reduce(
      (sum, other) =>
        sum + (other.kind !== kind && other.kind.categories.includes(category) ? other.credits : 0),
      0,
    );
    const open = (figures.categories[category]?.min ?? 0) - (byCategory[category] ?? 0) - others;
    const named = Math.max(0, Math.min(credits, upToStep(open)));
    return [
      ...(named > 0 ? [{ category, also, credits: named }] : []),
      ...(credits > named ? [{ category: null, also: [], credits: credits - named }] : []),
    ];
  });
  const place = ({ category }: Need) => category ?? figures.categories.length;
  return { needs: needs.sort((a, b) => place(a) - place(b)), isPossible: true };
}

type Kind = Supply & { direct: readonly number[] };

/** By category: how many more activities may count in it. */
function placesLeft(
  { categories, items }: AllocationProblem,
  { byMode }: Pick<Allocation, 'byMode'>,
): readonly number[] {
  return categories.map(({ maxActivities }, category) => {
    if (maxActivities === undefined) return Number.POSITIVE_INFINITY;
    const counting = items.filter(
      ({ modes, isFree }, item) =>
        isFree !== true && modes.some((mode, m) => mode.includes(category) && (byMode[item]?.[m] ?? 0) > 0),
    );
    return maxActivities - counting.length;
  });
}

/** The kinds of credits that could be earned: of any kind, of one category, and of several at once that have open minimums. */
function kindsOf(
  figures: Figures,
  byCategory: readonly Hundredths[],
  places: readonly number[],
  on: CivilDate,
): Kind[] {
  const limitedOf = (index: number) =>
    (figures.categories[index]?.belongsTo ?? []).filter(
      (above) => places[above] !== Number.POSITIVE_INFINITY,
    );
  const withMin = figures.categories.flatMap(({ min }, index) => (min === undefined ? [] : [index]));
  // Each line of the answer is one activity: there is to be a place for every line that there could be.
  const hasPlaces = (index: number) =>
    limitedOf(index).every((limited) => {
      const lines = withMin.filter((other) => limitedOf(other).includes(limited));
      return (places[limited] as number) >= Math.max(1, lines.length);
    });
  const isEarnable = (index: number) =>
    hasPlaces(index) &&
    (figures.categories[index]?.belongsTo ?? []).every((above) => {
      const { max, accepted } = figures.categories[above] ?? {};
      return (
        max !== 0 &&
        (accepted?.until === undefined || on <= accepted.until) &&
        (accepted?.from === undefined || on >= accepted.from)
      );
    });
  const asking = withMin.filter(isEarnable);
  const open = asking.filter(
    (index) =>
      (byCategory[index] ?? 0) < (figures.categories[index]?.min ?? 0) && limitedOf(index).length === 0,
  );
  const kinds: Kind[] = asking.map((index) => kindOf(figures, [index]));
  const isAssumedEarnable =
    figures.assumed !== undefined && isEarnable(figures.assumed) && limitedOf(figures.assumed).length === 0;
  const ofNoKind = isAssumedEarnable ? [figures.assumed as number] : [];
  const isThere = kinds.some(({ direct }) => direct.length === 1 && direct[0] === ofNoKind[0]);
  if (!isThere) kinds.push({ ...kindOf(figures, ofNoKind), direct: [], weight: 0 });
  if (open.length <= mostOpenToJoin) {
    for (const direct of combinations(open)) {
      const isOneMode = modesOf(figures, direct).modes.length === 1;
      const isNested = direct.some((index) =>
        direct.some((other) => other !== index && figures.categories[index]?.belongsTo.includes(other)),
      );
      if (isOneMode && !isNested) kinds.push(kindOf(figures, direct));
    }
  }
  return kinds;
}

/** Each category that it has to be of weighs, and naming two at once weighs a little more than naming them apart. */
function kindOf(figures: Figures, direct: readonly number[]): Kind {
  const isAssumed = direct.length === 1 && direct[0] === figures.assumed;
  const categories = closureOf(figures, direct);
  return {
    direct,
    categories,
    weight: isAssumed || direct.length === 0 ? 0 : categories.length * 1000 + direct.length - 1,
  };
}

/** All ways to take two up to `mostJoined` of them, in order. */
function combinations(places: readonly number[]): number[][] {
  let grown: number[][] = places.map((place) => [place]);
  const all: number[][] = [];
  for (let size = 2; size <= mostJoined; size += 1) {
    grown = grown.flatMap((chosen) =>
      places.filter((place) => place > (chosen.at(-1) ?? -1)).map((place) => [...chosen, place]),
    );
    all.push(...grown);
  }
  return all;
}

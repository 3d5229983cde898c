import type { Hundredths } from '../hundredths';
import type { AllocationProblem } from './problem';

/** Items that are alike: the same modes, the same wholeness, the same day where a limit per day can bind. */
export type ItemClass = {
  /** Places in `problem.items`, oldest first. */
  items: readonly number[];
  /** What they have in all. */
  earned: Hundredths;
  modes: readonly (readonly number[])[];
  /** Whole, and with a mode to choose: with one mode there is nothing that could be spread. */
  isWhole: boolean;
  isFree: boolean;
  day: string | undefined;
};

/** A limit per day that can bind. */
export type DayLimit = { category: number; day: string; max: Hundredths };

/**
 * The problem by classes, with the constraints that can bind. A constraint that holds whatever is counted is left out:
 * a maximum above all that there is for its category, a limit per day above what any day has.
 */
export type Reduced = {
  classes: readonly ItemClass[];
  /** Categories whose maximum can bind. */
  maxes: readonly number[];
  dayLimits: readonly DayLimit[];
  /** Categories in which more items could count than may. */
  activityLimits: readonly number[];
  /** Categories with a minimum above zero. */
  mins: readonly number[];
  /** Some class has a choice of modes. */
  hasChoice: boolean;
  /** Some whole class has a choice of modes. */
  hasWholeChoice: boolean;
};

/** A name for a mode or a list of modes: equal for equal contents. */
const nameOf = (modes: readonly (readonly number[])[]) => modes.map((mode) => mode.join(',')).join('|');

const isIn = (modes: readonly (readonly number[])[], category: number) => {
  for (const mode of modes) if (mode.includes(category)) return true;
  return false;
};

/** The days on which a limit per day can bind, by category: those with more than the limit. */
function tightDays(problem: AllocationProblem): DayLimit[] {
  const limits: DayLimit[] = [];
  problem.categories.forEach(({ maxPerDay }, category) => {
    if (maxPerDay === undefined) return;
    const byDay = new Map<string, Hundredths>();
    for (const { day, earned, modes } of problem.items) {
      if (day === undefined || earned <= 0 || !isIn(modes, category)) continue;
      byDay.set(day, (byDay.get(day) ?? 0) + earned);
    }
    for (const [day, sum] of byDay) if (sum > maxPerDay) limits.push({ category, day, max: maxPerDay });
  });
  return limits;
}

type Draft = {
  items: number[];
  earned: Hundredths;
  modes: readonly (readonly number[])[];
  isWhole: boolean;
  isFree: boolean;
  day: string | undefined;
};

/** The classes, in the order of their oldest items. Items without credits are in none. */
function classesOf(problem: AllocationProblem, dayLimits: readonly DayLimit[]): Draft[] {
  const tight = new Set(dayLimits.map(({ day }) => day));
  const names = new Map<readonly (readonly number[])[], string>();
  const byName = new Map<string, Draft>();
  let last: { modes: unknown; name: string } = { modes: undefined, name: '' };
  problem.items.forEach((item, place) => {
    if (item.earned <= 0) return;
    const { modes } = item;
    if (last.modes !== modes) {
      let name = names.get(modes);
      if (name === undefined) {
        const only = modes.length === 1 ? modes[0] : undefined;
        name = only !== undefined && only.length === 1 ? String(only[0]) : nameOf(modes);
        names.set(modes, name);
      }
      last = { modes, name };
    }
    const isWhole = item.isWhole === true && modes.length > 1;
    const isFree = item.isFree === true;
    const day =
      item.day !== undefined &&
      tight.has(item.day) &&
      dayLimits.some((limit) => limit.day === item.day && isIn(modes, limit.category))
        ? item.day
        : undefined;
    let name = last.name;
    if (isWhole) name += '/w';
    if (isFree) name += '/f';
    if (day !== undefined) name += `/${day}`;
    const known = byName.get(name);
    if (known === undefined) {
      byName.set(name, { items: [place], earned: item.earned, modes, isWhole, isFree, day });
    } else {
      known.items.push(place);
      known.earned += item.earned;
    }
  });
  return [...byName.values()];
}

/**
 * Puts the items into classes and drops what cannot bind. `touched` are categories in which credits may be added that are
 * no items yet: their maximums can bind whatever there is now.
 */
export function reduce(problem: AllocationProblem, touched?: ReadonlySet<number>): Reduced {
  const { categories } = problem;
  const dayLimits = categories.some(({ maxPerDay }) => maxPerDay !== undefined) ? tightDays(problem) : [];
  const classes = classesOf(problem, dayLimits);
  const reach = new Float64Array(categories.length);
  const activities = new Float64Array(categories.length);
  let hasChoice = false;
  let hasWholeChoice = false;
  for (const each of classes) {
    const { modes, earned, items, isFree } = each;
    const add = (category: number) => {
      reach[category] = (reach[category] as number) + earned;
      if (!isFree) activities[category] = (activities[category] as number) + items.length;
    };
    if (modes.length === 1) {
      for (const category of modes[0] as readonly number[]) add(category);
    } else {
      hasChoice = true;
      if (each.isWhole) hasWholeChoice = true;
      for (const category of new Set(modes.flat())) add(category);
    }
  }
  const maxes: number[] = [];
  const activityLimits: number[] = [];
  const mins: number[] = [];
  categories.forEach(({ min, max, maxActivities }, category) => {
    if (max !== undefined && ((reach[category] as number) > max || touched?.has(category) === true)) {
      maxes.push(category);
    }
    if (maxActivities !== undefined && (activities[category] as number) > maxActivities) {
      activityLimits.push(category);
    }
    if (min !== undefined && min > 0) mins.push(category);
  });
  return { classes, maxes, dayLimits, activityLimits, mins, hasChoice, hasWholeChoice };
}

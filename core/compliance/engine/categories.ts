import { parseAcpeNumber } from '../acpe-number';
import { fold, foldOnce } from '../fold';
import type { Figures } from './figures';
import type { ComplianceActivity } from './types';

/**
 * The categories (places in the figures) that an activity's credits belong to by themselves, and the one that was taken for
 * granted. `isElsewhere`: the person put it under categories of another credential only, so nothing is taken for granted here.
 */
export type Membership = { direct: readonly number[]; assumed?: number; isElsewhere?: true };

/** What makes credits belong to a category beside the activity's format, place and number. */
export type Naming = { categories: readonly string[]; impliedByUnit: number | undefined };

/**
 * Sorts credits into categories: those that are named, that the ACPE number, the format or the place match, and that the
 * unit implies; the rule's assumed category when there is none. Categories that do not apply to the person are not among the
 * figures, so naming one is naming none.
 */
export function categorizer(figures: Figures): (activity: ComplianceActivity, naming: Naming) => Membership {
  const matching = figures.categories.flatMap(({ match }, index) =>
    match.length > 0 ? [{ match, index }] : [],
  );
  const readsAcpe = matching.some(({ match }) => match.some(({ by }) => by.startsWith('acpe-')));
  const foldWord = foldOnce();
  const sorted = (activity: ComplianceActivity, { categories, impliedByUnit }: Naming): Membership => {
    const direct = new Set<number>();
    for (const id of categories) {
      const index = figures.categoryIndex.get(id);
      if (index !== undefined) direct.add(index);
    }
    if (impliedByUnit !== undefined) direct.add(impliedByUnit);
    if (matching.length > 0) {
      const acpe =
        readsAcpe && activity.approvalNumber !== undefined ? parseAcpeNumber(activity.approvalNumber) : null;
      const format = activity.format === undefined ? undefined : foldWord(activity.format);
      const place = activity.place === undefined ? undefined : foldWord(activity.place);
      for (const { match, index } of matching) {
        const isMatch = match.some((matcher) => {
          if (matcher.by === 'acpe-topic') return acpe?.topic === matcher.value;
          if (matcher.by === 'acpe-audience') return acpe?.audience === matcher.value;
          const word = matcher.by === 'format' ? format : place;
          if (word === undefined || word !== fold(matcher.value)) return false;
          if (matcher.within === undefined) return true;
          const within = figures.categoryIndex.get(matcher.within);
          // Nested credits belong to it as well: an online hour of a national topic is one of the national hours.
          return within !== undefined && belongsTo(figures, direct, within);
        });
        if (isMatch) direct.add(index);
      }
    }
    if (direct.size === 0) {
      if (categories.some((id) => figures.elsewhere?.has(id))) return { direct: [], isElsewhere: true };
      if (figures.assumed !== undefined) return { direct: [figures.assumed], assumed: figures.assumed };
    }
    return { direct: [...direct].sort((a, b) => a - b) };
  };
  // Many activities are of few kinds: each kind is sorted once, and those of one kind share the answer.
  const known = new Map<string, Membership>();
  return (activity, naming) => {
    let kind = naming.impliedByUnit === undefined ? '' : String(naming.impliedByUnit);
    for (const id of naming.categories) kind += `|${id}`;
    if (matching.length > 0) {
      kind += `\n${activity.format ?? ''}\n${activity.place ?? ''}`;
      if (readsAcpe) kind += `\n${activity.approvalNumber ?? ''}`;
    }
    let membership = known.get(kind);
    if (membership === undefined) {
      membership = sorted(activity, naming);
      known.set(kind, membership);
    }
    return membership;
  };
}

/** Whether one of these categories is the given one, or nested in it. */
const belongsTo = (figures: Figures, direct: ReadonlySet<number>, outer: number): boolean =>
  [...direct].some((index) => figures.categories[index]?.belongsTo.includes(outer));

/** These categories and all that include them, as places, ascending. */
export function closureOf(figures: Figures, direct: readonly number[]): number[] {
  const [only] = direct;
  if (direct.length === 1 && only !== undefined) return [...(figures.categories[only]?.belongsTo ?? [])];
  const all = new Set<number>();
  for (const index of direct) for (const above of figures.categories[index]?.belongsTo ?? []) all.add(above);
  return [...all].sort((a, b) => a - b);
}

export type Modes = { modes: number[][]; isWhole: boolean };

/**
 * The sets of categories that a credit can count in. One, unless it belongs to several categories of a group that asks for a
 * choice: then one for each choice. `isWhole`: the activity has to make one choice for all its credits.
 */
export function modesOf(
  figures: Figures,
  direct: readonly number[],
): { modes: number[][]; isWhole: boolean } {
  let choices: number[][] = [[...direct]];
  let isWhole = false;
  for (const group of figures.groups) {
    const inGroup = direct.filter((index) => group.categories.has(index));
    if (inGroup.length < 2) continue;
    isWhole ||= group.isWhole;
    choices = choices.flatMap((choice) =>
      inGroup.map((kept) => choice.filter((index) => index === kept || !group.categories.has(index))),
    );
  }
  return { modes: choices.map((choice) => closureOf(figures, choice)), isWhole };
}

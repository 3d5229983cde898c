import type { Standing, StandingNeed } from '#core/compliance/standing';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';

/** The words of what is missing. Pure: the catalogue and the format come in, so that every language says the same things. */
export type Words = { text: Catalogue; format: Format };

/** Titles of the rule's categories, for the ids in needs; an id without a title is said as it is. */
export type CategoryTitles = readonly { id: string; title: string }[];

export const lowerFirst = (title: string) =>
  // An abbreviation (ACLS, CT) keeps its capitals.
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase() + title.slice(1) : title;

const titleOf = (categories: CategoryTitles, id: string) =>
  lowerFirst(categories.find((category) => category.id === id)?.title ?? id);

/** The titles that one need's credits must be of; none: any kind. */
function kindsOf({ categoryId, also = [] }: StandingNeed, categories: CategoryTitles): string[] {
  return categoryId === null ? [] : [categoryId, ...also].map((id) => titleOf(categories, id));
}

/** `1 in ethics, 1 that is both law and patient safety and 1.5 of any kind`. */
export function needsWords(
  { text, format }: Words,
  needs: Standing['needs'],
  categories: CategoryTitles,
): string {
  const say = text.credentials.sentence;
  return say.joined(
    needs.map((need) => {
      const figure = format.number(need.credits);
      const [first, ...more] = kindsOf(need, categories);
      if (first === undefined) return say.anyKind(figure);
      return more.length === 0 ? say.inCategory(figure, first) : say.both(figure, [first, ...more]);
    }),
  );
}

/** The part of what is missing that must be of a kind: `1 of them in ethics`, `all in ethics`; null where none must. */
export function ofThemWords(
  { text, format }: Words,
  needs: Standing['needs'],
  categories: CategoryTitles,
): string | null {
  const say = text.credentials.sentence;
  const named = needs.filter(({ categoryId }) => categoryId !== null);
  const [only] = named;
  if (only === undefined) return null;
  if (needs.length === 1) {
    const kinds = kindsOf(only, categories);
    return kinds.length === 1 ? say.allIn(kinds[0] ?? '') : say.allBoth(kinds);
  }
  return say.joined(
    named.map((need) => {
      const figure = format.number(need.credits);
      const [first = '', ...more] = kindsOf(need, categories);
      return more.length === 0 ? say.ofThemIn(figure, first) : say.ofThemBoth(figure, [first, ...more]);
    }),
  );
}

/** How many credits are missing in all: the needs where they are known, else what the total lacks. */
export function missingCredits({ needs, remaining }: Pick<Standing, 'needs' | 'remaining'>): number {
  return needs.length === 0
    ? remaining
    : Math.round(needs.reduce((sum, { credits }) => sum + credits, 0) * 100) / 100;
}

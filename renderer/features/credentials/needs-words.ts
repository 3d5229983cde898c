import type { Standing, StandingNeed } from '#core/compliance/standing';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';

/** The words of what is missing. Pure: the catalogue and the format come in, so that every language says the same things. */
export type Words = { text: Catalogue; format: Format };

/** Titles of the rule's categories, for the ids in needs; an id without a title is said as it is. */
export type CategoryTitles = readonly { id: string; title: string }[];

/** The first words of the names of states: categories that are named after one keep their capital in a sentence. */
const placeNames = new Set(
  'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming'.split(
    ' ',
  ),
);

export const lowerFirst = (title: string) =>
  // An abbreviation (ACLS, CT) keeps its capitals, as does the name of a state.
  /^\p{Lu}\p{Ll}/u.test(title) && !placeNames.has(title.split(/[^\p{L}]/u, 1)[0] ?? '')
    ? title.charAt(0).toLocaleLowerCase() + title.slice(1)
    : title;

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

/** The part of what is missing that must be of a kind: `1 of them in ethics`, `of them 1 in ethics and 2 in law`, `all in ethics`; null where none must. */
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
  if (named.length > 1) return say.ofThem(needsWords({ text, format }, named, categories));
  const kinds = kindsOf(only, categories);
  const figure = format.number(only.credits);
  return kinds.length === 1 ? say.ofThemIn(figure, kinds[0] ?? '') : say.ofThemBoth(figure, kinds);
}

/** How many credits are missing in all: the needs where they are known, else what the total lacks. */
export function missingCredits({ needs, remaining }: Pick<Standing, 'needs' | 'remaining'>): number {
  return needs.length === 0
    ? remaining
    : Math.round(needs.reduce((sum, { credits }) => sum + credits, 0) * 100) / 100;
}

import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';
import type { CategoryChoice, CategoryGroup } from './category-groups';

type Words = { text: Catalogue; format: Format };

/** What a category still needs, and what still counts in it: `1 more needed, at most 8`; null where there is nothing to say. */
export function categoryHint(
  { text, format }: Words,
  { max, needs, room }: CategoryChoice,
): { words: string; tone: 'needs' | 'plain' } | null {
  const say = text.ceLog.form;
  const cap =
    max === undefined
      ? null
      : max === 0
        ? say.notAccepted
        : room === 0
          ? say.capFull(format.number(max))
          : room === undefined || room === max
            ? say.cap(format.number(max))
            : say.capLeft(format.number(max), format.number(room));
  const parts = [needs === undefined ? null : say.needs(format.number(needs)), cap];
  const words = parts.filter((part) => part !== null).join(', ');
  return words === '' ? null : { words, tone: needs === undefined ? 'plain' : 'needs' };
}

type Options = { group: string; items: { value: string; label: string }[] }[];

/**
 * The categories as a list to choose one from, by credential. An id that several rules share stands once, with the first of
 * them; one that is chosen and that no credential has any more stands under its id.
 */
export function categoryOptions(groups: readonly CategoryGroup[], chosen: readonly string[]): Options {
  const seen = new Set<string>();
  const options = groups.map(({ title, categories }) => ({
    group: title,
    items: categories.flatMap((category) => {
      if (seen.has(category.id)) return [];
      seen.add(category.id);
      return [{ value: category.id, label: category.title }];
    }),
  }));
  const gone = [...new Set(chosen)].filter((id) => !seen.has(id));
  return [...options, { group: '', items: gone.map((id) => ({ value: id, label: id })) }].filter(
    ({ items }) => items.length > 0,
  );
}

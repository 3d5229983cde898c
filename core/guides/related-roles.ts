import { wordsOf } from '#core/guides/compare/word-likeness';

/** What a list of guides tells of each that a role can be matched with. */
type NamedGuide = { id: string; slug: string; title: string };

const withoutBrackets = (name: string) => name.replace(/\([^()]{0,120}\)/g, ' ');
const bracketsOf = (name: string) => [...name.matchAll(/\(([^()]{2,120})\)/g)].map((match) => match[1] ?? '');
const key = (name: string) => wordsOf(name).join(' ');

/** The names that a role goes by: without its brackets, what is in them (`Phlebotomist (PBT)`), and all together. */
function namesOf(name: string): Set<string> {
  const names = [withoutBrackets(name), name, ...bracketsOf(name), ...name.split(' / ')].map(key);
  return new Set(names.filter((one) => one !== ''));
}

/**
 * The guide of a role that another guide names as related: by title, whatever its case, punctuation, plural and
 * brackets, else by slug. Undefined where there is none, or where only an abbreviation agrees with several guides.
 */
export function findRelated<Found extends NamedGuide>(
  role: string,
  guides: readonly Found[],
): Found | undefined {
  const main = key(withoutBrackets(role));
  if (main === '') return undefined;
  const exact = guides.find(({ title }) => key(withoutBrackets(title)) === main);
  if (exact !== undefined) return exact;
  const bySlug = guides.find(({ slug }) => key(slug) === main);
  if (bySlug !== undefined) return bySlug;
  const names = namesOf(role);
  const others = guides.filter(({ title }) => [...namesOf(title)].some((name) => names.has(name)));
  return others.length === 1 ? others[0] : undefined;
}

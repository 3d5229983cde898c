import { fromHundredths, toHundredths } from '#core/compliance/hundredths';
import type { Standing } from '#core/compliance/standing';
import type { Words } from './needs-words';

/** How it is known that no allocation counts more; or that the search stopped before it was. */
export function proofWords(
  { text, format }: Words,
  { proof, categories, counted }: Pick<Standing, 'proof' | 'categories' | 'counted'>,
): string {
  const say = text.credentials.allocation.proof;
  const cases = format.number(proof.cases);
  if (!proof.isProven) return say.unprovenCases(cases);
  if (proof.method === 'search') return say.cases(cases);
  const titleOf = (id: string | undefined) =>
    categories.find((category) => category.id === id)?.title ?? id ?? '';
  const cut = proof.cut.filter(({ credits }) => credits !== 0);
  const parts = cut.map(({ kind, categoryId, credits }) => {
    const figure = format.number(credits);
    if (kind === 'earned') return cut.length === 1 ? say.parts.earnedAll(figure) : say.parts.earned(figure);
    return say.parts[kind](figure, titleOf(categoryId));
  });
  const sum = fromHundredths(cut.reduce((all, { credits }) => all + toHundredths(credits), 0));
  if (parts.length === 0) parts.push(say.parts.earnedAll(format.number(0)));
  return sum === counted ? say.cut(parts, format.number(sum)) : say.cutOver(parts, format.number(sum));
}

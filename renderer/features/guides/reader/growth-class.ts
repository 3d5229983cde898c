/** The words in which the U.S. Bureau of Labor Statistics puts an occupation's projected growth, the highest first. */
export const growthClasses = [
  'much-faster',
  'faster',
  'as-fast',
  'slower',
  'little-change',
  'decline',
] as const;
export type GrowthClass = (typeof growthClasses)[number];

const phrases: readonly [GrowthClass, RegExp][] = [
  ['much-faster', /\bmuch faster than (?:the )?average\b/],
  ['faster', /\bfaster than (?:the )?average\b/],
  ['as-fast', /\bas fast as (?:the )?average\b/],
  ['slower', /\bslower than (?:the )?average\b/],
  ['little-change', /\blittle or no change\b/],
  ['decline', /\bdeclin(?:e|ing)\b/],
];

/** The class that a guide's words on growth name; null where they are other words. */
export function growthClassOf(status: string): GrowthClass | null {
  const folded = status.toLowerCase().replace(/\s+/g, ' ');
  return phrases.find(([, phrase]) => phrase.test(folded))?.[0] ?? null;
}

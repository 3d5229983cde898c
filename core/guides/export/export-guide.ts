import type { Guide } from '#core/guides/guide';

export { guideToMarkdown } from './guide-to-markdown';

/** What marks a file as one of our guides, and the version of its shape. */
export const guideFileFormat = { format: 'pathbook-guide', version: 1 } as const;

/**
 * Every key of a guide and of the objects in it, in the order of the model: a file says the same whatever order a guide
 * came in, so that two of its versions can be compared line by line.
 */
const keyOrder = [
  'id',
  'slug',
  'kind',
  'heading',
  'blocks',
  'type',
  'parentId',
  'fact',
  'group',
  'label',
  'title',
  'summary',
  'locale',
  'origin',
  'source',
  'facts',
  'name',
  'url',
  'asOf',
  'retrievedOn',
  'growthRatePercent',
  'growthStatus',
  'growthSource',
  'growthPeriod',
  'from',
  'to',
  'focus',
  'tasks',
  'training',
  'min',
  'max',
  'unit',
  'currency',
  'medianSalary',
  'salaryRange',
  'low',
  'high',
  'topEarnersFrom',
  'salaryBands',
  'level',
  'amount',
  'salaryBandsComputed',
  'remote',
  'demand',
  'sections',
  'responsibilities',
  'techStack',
  'techSkills',
  'softSkills',
  'tiers',
  'years',
  'description',
  'skills',
  'skillMap',
  'dayInLife',
  'workLife',
  'stress',
  'balance',
  'text',
  'items',
  'pros',
  'cons',
  'mistakes',
  'advice',
  'caseStudies',
  'story',
  'takeaway',
  'portfolioTips',
  'faq',
  'question',
  'answer',
  'relatedRoles',
  'sources',
  'credentials',
  'issuer',
  'ruleId',
  'writtenHere',
  'editedOn',
];
const ranks: ReadonlyMap<string, number> = new Map(keyOrder.map((key, rank) => [key, rank]));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string) => ranks.get(key) ?? keyOrder.length;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => rank(one) - rank(other))
      .map(([key, of]) => [key, inOrder(of)]),
  );
}

/**
 * Writes a guide as our own file: `{ format, version, guide }`, indented, the keys in the order of the model. Reading it
 * back gives the same guide: nothing is lost.
 */
export function guideToJson(guide: Guide): string {
  return `${JSON.stringify({ ...guideFileFormat, guide: inOrder(guide) }, null, 2)}\n`;
}

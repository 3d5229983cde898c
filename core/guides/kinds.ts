/** The closed sets of a guide, apart from its schemas (the renderer offers them and carries no schema library). */

/** What a section is about. `other` is a heading that the format does not know: kept verbatim. */
export const sectionKinds = [
  'summary',
  'market-demand',
  'salary',
  'core-functions',
  'responsibilities',
  'work-setting',
  'tech-stack',
  'skills-and-qualifications',
  'education-level',
  'tech-skills',
  'soft-skills',
  'path',
  'required-education',
  'tiers',
  'global-outlook',
  'job-market',
  'role-challenges',
  'growth-paths',
  'industry-trends',
  'day-in-life',
  'work-life',
  'skill-map',
  'pros-and-cons',
  'pros',
  'cons',
  'mistakes',
  'advice',
  'case-studies',
  'portfolio-tips',
  'job-outlook',
  'related-roles',
  'faq',
  'sources',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** The rungs of pay, from the lowest. */
export const salaryLevels = ['entry', 'mid', 'senior'] as const;

/** How much an occupation is wanted, from the least. */
export const demandLevels = ['low', 'moderate', 'high', 'very-high'] as const;
export type DemandLevel = (typeof demandLevels)[number];

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

/** The facts of a guide that carry a source of their own, as the facts band shows them. */
export const factNames = [
  'median-salary',
  'salary-range',
  'salary-bands',
  'top-earners',
  'growth',
  'demand',
  'training',
  'remote',
] as const;
export type FactName = (typeof factNames)[number];

/** What a length of training is counted in. */
export const trainingUnits = ['weeks', 'months', 'years'] as const;

/** The ways in which a text that was imported was written. */
export const importForms = ['guide-page', 'web-page', 'markdown', 'guide-file', 'article'] as const;
export type ImportForm = (typeof importForms)[number];

/** What became of a line of an imported text. */
export const lineFates = ['blank', 'title', 'fact', 'heading', 'text', 'unplaced', 'dropped'] as const;
export type LineFate = (typeof lineFates)[number];

/** What a person can make of a place in a guide. */
export const markKinds = [
  'highlight',
  'note',
  'bookmark',
  'goal',
  'skill',
  'question',
  'evidence-need',
  'source',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** The kinds of marks that are something to do, and so can be done. */
export const doableMarkKinds = ['goal', 'skill', 'question', 'evidence-need'] as const;

/** Where a mark's place is in the guide as it stands now. */
export const placeStates = ['there', 'moved', 'changed', 'gone'] as const;

/** The forms in which a guide leaves the workbook as text. */
export const guideExportFormats = ['json', 'markdown'] as const;

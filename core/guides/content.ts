import type { Guide } from './guide';
import type { SectionKind } from './kinds';

/** The fields of a guide that sections fill. */
export type Content = Pick<
  Guide,
  | 'responsibilities'
  | 'techStack'
  | 'techSkills'
  | 'softSkills'
  | 'tiers'
  | 'skillMap'
  | 'dayInLife'
  | 'workLife'
  | 'pros'
  | 'cons'
  | 'mistakes'
  | 'advice'
  | 'caseStudies'
  | 'portfolioTips'
  | 'faq'
  | 'relatedRoles'
  | 'sources'
>;

/** Lists and parts of a guide, all empty: what an import fills. */
export const emptyContent = (): Content => ({
  responsibilities: [],
  techStack: [],
  techSkills: [],
  softSkills: [],
  tiers: [],
  skillMap: [],
  dayInLife: [],
  workLife: {},
  pros: [],
  cons: [],
  mistakes: [],
  advice: [],
  caseStudies: [],
  portfolioTips: [],
  faq: [],
  relatedRoles: [],
  sources: [],
});

/** A field that is a list of lines. */
export type ListField = {
  [Field in keyof Content]: Content[Field] extends string[] ? Field : never;
}[keyof Content];

/** Which field a section of bullets fills. */
export const listFields: Partial<Record<SectionKind, ListField>> = {
  responsibilities: 'responsibilities',
  'tech-stack': 'techStack',
  'tech-skills': 'techSkills',
  'soft-skills': 'softSkills',
  pros: 'pros',
  cons: 'cons',
  mistakes: 'mistakes',
  advice: 'advice',
  'related-roles': 'relatedRoles',
  sources: 'sources',
};

import type { SectionKind } from '#core/guides/kinds';
import type { Line } from './lines';

/** The headings that the page format knows, folded (see `foldHeading`). */
const known: ReadonlyMap<string, SectionKind> = new Map<string, SectionKind>([
  ['market demand', 'market-demand'],
  ['annual salary', 'salary'],
  ['core functions', 'core-functions'],
  ['key responsibilities', 'responsibilities'],
  ['work setting', 'work-setting'],
  ['tech stack', 'tech-stack'],
  ['skills and qualifications', 'skills-and-qualifications'],
  ['education level', 'education-level'],
  ['tech skills', 'tech-skills'],
  ['technical skills', 'tech-skills'],
  ['soft abilities', 'soft-skills'],
  ['soft skills', 'soft-skills'],
  ['required education', 'required-education'],
  ['career path tiers', 'tiers'],
  ['global outlook', 'global-outlook'],
  ['job market today', 'job-market'],
  ['role challenges', 'role-challenges'],
  ['growth paths', 'growth-paths'],
  ['industry trends', 'industry-trends'],
  ['a day in the life', 'day-in-life'],
  ['work-life balance and stress', 'work-life'],
  ['skill map', 'skill-map'],
  ['pros and cons', 'pros-and-cons'],
  ['pros', 'pros'],
  ['cons', 'cons'],
  ['common mistakes of beginners', 'mistakes'],
  ['contextual advice', 'advice'],
  ['examples and case studies', 'case-studies'],
  ['portfolio tips', 'portfolio-tips'],
  ['job outlook and related roles', 'job-outlook'],
  ['related roles', 'related-roles'],
  ['frequently asked questions', 'faq'],
  ['sources and references', 'sources'],
]);

/** Which section a subsection belongs under, by the sense of the format; a plain page does not mark it. */
export const parentKinds: Partial<Record<SectionKind, SectionKind>> = {
  responsibilities: 'core-functions',
  'work-setting': 'core-functions',
  'tech-stack': 'core-functions',
  'education-level': 'skills-and-qualifications',
  'tech-skills': 'skills-and-qualifications',
  'soft-skills': 'skills-and-qualifications',
  'required-education': 'path',
  'role-challenges': 'job-market',
  'growth-paths': 'job-market',
  'industry-trends': 'job-market',
  pros: 'pros-and-cons',
  cons: 'pros-and-cons',
  'related-roles': 'job-outlook',
};

/** Sections with titles of free wording inside them: there, `Path to …` may be a story and no heading. */
export const freeKinds: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'tiers',
  'day-in-life',
  'skill-map',
  'case-studies',
  'faq',
]);

const longestHeading = 120;
/** A heading that carries no role is shorter than this, with the symbols around it. */
const longestPlain = 44;

/** Nothing around it, and nothing in it that is written in several ways: most lines are so. */
const bare = /^[A-Za-z0-9][A-Za-z0-9 ,;:()/."%$+'?!-]*$/;
const isBare = (text: string) =>
  text.length <= 200 && bare.test(text) && !text.includes('  ') && !/[ :]$/.test(text);

/** A heading as it is shown: without emoji, symbols and markup around it. */
export function cleanHeading(text: string): string {
  if (isBare(text)) return text;
  return text
    .replace(/^[^\p{L}\p{N}"“‘'(¿¡]+/u, '')
    .replace(/(?:[\s:#*_\p{Extended_Pictographic}]|\ufe0f){1,20}$/u, '')
    .trim();
}

/** A heading as it is compared: case, kinds of apostrophe and dash, `&` and decoration make no difference. */
export function foldHeading(text: string): string {
  if (isBare(text)) return text.toLowerCase();
  return cleanHeading(text.replace(/&amp;/g, '&'))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´β]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/&/g, ' and ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Two names of one role: `Registered Nurse (RN)` and `registered nurse` agree. */
export function isSameRole(one: string, other: string): boolean {
  const bare = (role: string) => foldHeading(role.replace(/\([^()]{0,60}\)/g, ''));
  return bare(one) === bare(other);
}

/** The role in a page's title (`Phlebotomist Career Path Guide`), where the line is one. */
export function roleOfTitle(line: Line): string | undefined {
  if (line.isBullet || line.text.length > 160 || !/guide/i.test(line.text)) return undefined;
  const role = /^(.{1,120}?) +career +(?:path +)?guide$/i.exec(cleanHeading(line.text))?.[1];
  const clean = role === undefined ? '' : role.replace(/[\s:–—-]{1,10}$/, '');
  return clean === '' || /^(?:the|your|a|an|our|my|this|share)$/i.test(clean) ? undefined : clean;
}

/** What a heading line says: the kind of section, and the role and the bracket that it may carry. */
export type Heading = { kind: SectionKind; role?: string; bracket?: string };

/** Reads a line as a heading of the format: by its whole text, never by a part of it; undefined where it is none. */
export function readHeading(line: Line): Heading | undefined {
  // The shortest is "Pros": most lines of a page are decided by their length.
  if (line.isBullet || line.text.length > longestHeading || line.text.length < 4) return undefined;
  if (line.text.length > longestPlain && !/\b(?:annual|core|path|pros)\b/i.test(line.text)) return undefined;
  const folded = foldHeading(line.text);
  const kind = known.get(folded);
  if (kind !== undefined) return { kind };
  if (!/^(?:annual|core|path|pros) /.test(folded)) return undefined;
  const text = cleanHeading(line.text);
  const bracket = /^annual salary ?\(([^()]*)\)$/i.exec(text)?.[1];
  if (bracket !== undefined) return { kind: 'salary', bracket };
  const core = /^core functions of (?:the |an? )?(.+?)(?: role)?$/i.exec(text)?.[1];
  if (core !== undefined) return { kind: 'core-functions', role: core };
  const prosAndCons = /^pros (?:&|&amp;|and) cons (?:for|of) (?:the |an? )?(.+)$/i.exec(text)?.[1];
  if (prosAndCons !== undefined) return { kind: 'pros-and-cons', role: prosAndCons };
  const path = /^path to (?:becoming (?:an? )?)?(.+)$/i.exec(text)?.[1];
  return path !== undefined && !/[.!?,;]$/.test(path) ? { kind: 'path', role: path } : undefined;
}

/** Whether a `Path to …` line is no heading here: a story's title inside a section that has titles of its own. */
export function isStoryTitle(
  heading: Heading,
  inside: SectionKind | undefined,
  role: string | undefined,
): boolean {
  if (heading.kind !== 'path' || inside === undefined || !freeKinds.has(inside)) return false;
  return role === undefined || heading.role === undefined || !isSameRole(heading.role, role);
}

/**
 * Whether a line has the looks of a heading that the format does not know: short, capital first, no sentence, and
 * (where the page has blank lines) standing apart.
 */
export function looksLikeHeading(line: Line, isCompact: boolean): boolean {
  if (line.isBullet) return false;
  if (line.isMarkedHeading) return true;
  const { text } = line;
  if (text.length > 90 || !(line.standsApart || isCompact)) return false;
  const first = text.charCodeAt(0);
  // Most lines that are no heading begin with a small letter.
  if (first >= 0x61 && first <= 0x7a) return false;
  if (/[.!?;,:…]["”’)]?$/.test(text) || /[.!?] +\p{Lu}/u.test(text)) return false;
  return (
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(cleanHeading(text)) && /\p{L}/u.test(text) && text.split(' ').length <= 14
  );
}

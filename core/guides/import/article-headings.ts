import type { SectionKind } from '#core/guides/kinds';
import { cleanHeading, foldHeading, looksLikeHeading } from './headings';
import type { Line } from './lines';

/** Headings of other occupational pages whose meaning is certain, folded (see `foldHeading`). */
const aliases: ReadonlyMap<string, SectionKind> = new Map<string, SectionKind>(
  (
    [
      [
        'responsibilities',
        'tasks|duties|job duties|main duties|typical duties|responsibilities|job responsibilities|duties and responsibilities|roles and responsibilities|main responsibilities',
      ],
      [
        'tech-stack',
        'technology skills|tools and technology|tools and technologies|tools used|technology used',
      ],
      [
        'work-setting',
        'work environment|working environment|working conditions|work conditions|work settings|workplace',
      ],
      ['education-level', 'education|typical education|level of education|education needed'],
      [
        'required-education',
        'education and training|education requirements|educational requirements|education required|required education and training',
      ],
      ['path', 'how to become one|career path'],
      [
        'salary',
        'pay|wages|salary|salaries|earnings|compensation|wages and employment trends|salary range|salary and benefits|salary expectations|pay and benefits',
      ],
      [
        'job-outlook',
        'job outlook|employment outlook|career outlook|job growth|outlook|employment projections|job outlook and employment projections',
      ],
      [
        'related-roles',
        'related occupations|similar occupations|related careers|similar careers|related jobs|similar jobs|similar roles',
      ],
      [
        'faq',
        'faq|faqs|frequently asked questions (faq)|frequently asked questions (faqs)|common questions|questions and answers|q and a',
      ],
      ['pros-and-cons', 'advantages and disadvantages|benefits and drawbacks|pros and cons of the job'],
      ['pros', 'advantages|upsides'],
      ['cons', 'disadvantages|drawbacks|downsides'],
      ['mistakes', 'common mistakes|beginner mistakes|mistakes to avoid'],
      ['sources', 'sources|references|bibliography|works cited|sources of information'],
      ['work-life', 'work-life balance'],
      ['day-in-life', 'a day in the life|day in the life|a typical day'],
    ] as const
  ).flatMap(([kind, names]) => names.split('|').map((name) => [name, kind] as const)),
);

/** Headings of such pages that are certain to be headings and have no place of their own in a guide. */
const free: ReadonlySet<string> = new Set(
  (
    'knowledge|skills|abilities|work activities|detailed work activities|work context|work styles|work values|interests|job zone|' +
    'credentials|apprenticeship opportunities|overview|summary|introduction|conclusion|quick facts|important qualities|advancement|' +
    'training|certification|licensure|licenses, certifications, and registrations|state and area data|more information|' +
    'contacts for more information|additional information|professional associations|key takeaways|next steps'
  ).split('|'),
);

/** The same with the name of the occupation in it. */
const patterns: readonly (readonly [RegExp, SectionKind])[] = [
  [/^what (?:do |does )?.{3,80} do\??$/, 'core-functions'],
  [/^how (?:to|do you|do i|can i) become (?:an? )?.{3,80}$/, 'path'],
  [/^(?:a )?day in the life of (?:an? )?.{3,80}$/, 'day-in-life'],
  [/^pros and cons of (?:being (?:an? )?)?.{3,80}$/, 'pros-and-cons'],
];

const longest = 100;

const foldAlias = (text: string) => foldHeading(text).replace(/^\d{1,2}[.)] ?/, '');

function kindOf(folded: string): SectionKind | undefined {
  const kind = aliases.get(folded);
  if (kind !== undefined || !/^(?:what|how|day|a day|pros) /.test(folded)) return kind;
  return patterns.find(([pattern]) => pattern.test(folded))?.[1];
}

/** What a heading of another occupational page is about, where its whole text leaves no doubt; undefined elsewhere. */
export function readAlias(text: string): SectionKind | undefined {
  return text.length > longest ? undefined : kindOf(foldAlias(text));
}

function isKnownHeading(text: string): boolean {
  if (text.length > longest) return false;
  const folded = foldAlias(text);
  return free.has(folded) || kindOf(folded) !== undefined;
}

/** A line that reads as text: a sentence, a bullet, or too long for a title. */
const isText = (line: Line | undefined) =>
  line !== undefined && (line.isBullet || line.text.length > 90 || /[.!?:;…]["”’)]?$/.test(line.text));

/**
 * Whether line `i` of a text without marked headings is a heading: it has the looks of one (or a meaning that is known)
 * and text under it, and no run of short lines around it that could all be such.
 */
export function isGuessedHeading(lines: readonly Line[], i: number, isCompact: boolean): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined || next === undefined || line.isBullet || line.text.length > 90) return false;
  if (!isCompact && !line.startsBlock) return false;
  if (isKnownHeading(line.text)) {
    // A run of them with nothing between is a table of contents.
    const isInRun = (other: Line | undefined, isGlued: boolean) =>
      isGlued && other !== undefined && isKnownHeading(other.text);
    return !isInRun(next, !next.startsBlock) && !isInRun(lines[i - 1], !line.startsBlock);
  }
  if (line.text.length < 3 || line.text.length > 70 || /\d[\d,.]*%?$|[$€£]|: /.test(line.text)) return false;
  if (!looksLikeHeading(line, isCompact) || !isText(next)) return false;
  const before = lines[i - 1];
  const isAlone = !isCompact && line.standsApart && next.startsBlock;
  return isAlone || before === undefined || isText(before) || isKnownHeading(before.text);
}

/** A heading as a section shows it; what is nothing but symbols stays as it is. */
export const headingText = (line: Line): string => cleanHeading(line.text) || line.text;

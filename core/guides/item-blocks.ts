import { listFields } from './content';
import type { Block, Guide } from './guide';
import type { SectionKind } from './kinds';

/** The typed items of a guide in the form that a section of its page gives them, as the bundled guides have it. */

type Tier = Guide['tiers'][number];
type DayBlock = Guide['dayInLife'][number];

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

/** A list as a block; no block where it is empty. */
export const listBlock = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ type: 'list', items: [...items] }];

/** A text of several paragraphs (a blank line apart; runs of `•` lines are a list) as blocks. */
export function textBlocks(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const lines = part.split('\n');
      return lines.every((line) => line.startsWith('• '))
        ? { type: 'list', items: lines.map((line) => line.slice(2)) }
        : paragraph(part);
    });
}

/** Years of experience as a guide prints them: `3–5 years`, `6+ years`. */
export function yearsText({ min, max }: Tier['years']): string {
  return max === null ? `${min}+ years` : `${min}–${max} years`;
}

/** `15:00` as a guide page prints it: `3:00 PM`. */
export function clockText(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const half = hour < 12 ? 'AM' : 'PM';
  return `${((hour + 11) % 12) + 1}:${String(minute).padStart(2, '0')} ${half}`;
}

/** The heading of a part of a day: `Morning (9:00 AM – 12:00 PM)`. */
export const dayHeading = ({ label, from, to }: Pick<DayBlock, 'label' | 'from' | 'to'>): string =>
  `${label} (${clockText(from)} – ${clockText(to)})`;

const titled = (title: string) => (title.trim() === '' ? [] : [paragraph(title)]);

/** A tier as blocks: its title, its years of experience, its description. */
export const tierBlocks = ({ title, years, description }: Tier): Block[] => [
  ...titled(title),
  paragraph(`Experience: ${yearsText(years)}`),
  ...textBlocks(description),
];

/** A part of a day as blocks: its heading with the times, what it is mainly about, its tasks. */
export const dayBlocks = ({ focus, tasks, ...span }: DayBlock): Block[] => [
  paragraph(dayHeading(span)),
  ...(focus.trim() === '' ? [] : [paragraph(`Focus: ${focus}`)]),
  ...listBlock(tasks),
];

/** A group of skills as blocks: its name, its description, its skills. */
export const skillGroupBlocks = ({ group, description, skills }: Guide['skillMap'][number]): Block[] => [
  ...titled(group),
  ...textBlocks(description),
  ...listBlock(skills),
];

/** A case study as blocks: its title, its story, its takeaway where it has one. */
export const caseStudyBlocks = ({ title, story, takeaway }: Guide['caseStudies'][number]): Block[] => [
  ...titled(title),
  ...textBlocks(story),
  ...(takeaway.trim() === '' ? [] : textBlocks(`Key Takeaway: ${takeaway}`)),
];

/** A question as blocks: the question, then its answer. */
export const questionBlocks = ({ question, answer }: Guide['faq'][number]): Block[] => [
  ...titled(question),
  ...textBlocks(answer),
];

/** Stress and balance as the lines that open a section on them. */
export const workLifeBlocks = ({ stress, balance }: Pick<Guide['workLife'], 'stress' | 'balance'>): Block[] =>
  listBlock([
    ...(stress === undefined ? [] : [`Stress Level: ${stress}`]),
    ...(balance === undefined ? [] : [`Balance Rating: ${balance}`]),
  ]);

/** What of a guide its typed sections are written from; whatever is not given counts as empty. */
export type TypedItems = Partial<Guide>;

/**
 * The blocks that the typed items of a guide make in a section of `kind`; empty where the guide has none, and for kinds
 * of free text.
 */
export function itemBlocks(guide: TypedItems, kind: SectionKind): Block[] {
  const field = listFields[kind];
  if (field !== undefined) return listBlock(guide[field] ?? []);
  switch (kind) {
    case 'pros-and-cons':
      return [...listBlock(guide.pros ?? []), ...listBlock(guide.cons ?? [])];
    case 'portfolio-tips':
      return (guide.portfolioTips ?? []).map(paragraph);
    case 'tiers':
      return (guide.tiers ?? []).flatMap(tierBlocks);
    case 'day-in-life':
      return (guide.dayInLife ?? []).flatMap(dayBlocks);
    case 'skill-map':
      return (guide.skillMap ?? []).flatMap(skillGroupBlocks);
    case 'case-studies':
      return (guide.caseStudies ?? []).flatMap(caseStudyBlocks);
    case 'faq':
      return (guide.faq ?? []).flatMap(questionBlocks);
    case 'work-life':
      return [...workLifeBlocks(guide.workLife ?? {}), ...textBlocks(guide.workLife?.text ?? '')];
    case 'summary':
      return textBlocks(guide.summary ?? '');
    default:
      return [];
  }
}

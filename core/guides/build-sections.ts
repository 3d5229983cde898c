import { type Draft, leaveOver, understand } from './draft';
import type { Block, Guide, Section } from './guide';
import { cleanHeading, looksLikeHeading, parentKinds } from './headings';
import type { SectionKind } from './kinds';
import { type Line, toBlocks, toText } from './lines';
import { readDemand } from './parse-demand';
import { factBlock, readOutlook, readSalary, readWorkLife } from './parse-facts';
import { type Items, readCaseStudies, readDay, readFaq, readSkillMap, readTiers } from './parse-items';
import type { Segment } from './segments';

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

type ListField = {
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

/** What one section gives: its text as blocks, and the lines under a heading of unknown meaning that ends it. */
type Read = { blocks: Block[]; tail: Line[] };

function readList(
  segment: Segment,
  field: ListField,
  content: Content,
  draft: Draft,
  isCompact: boolean,
): Read {
  const { body } = segment;
  const firstBullet = body.findIndex((line) => line.isBullet);
  const unknownAt = body.findIndex((line, i) => i > firstBullet && looksLikeHeading(line, isCompact));
  const end = firstBullet === -1 || unknownAt === -1 ? body.length : unknownAt;
  const own = body.slice(0, end);
  const items = firstBullet === -1 ? own : own.filter((line) => line.isBullet);
  content[field] = items.map((line) => line.text);
  if (items.length > 0) understand(draft, field, `${items.length} items`, segment.line);
  if (firstBullet === -1 && own.length > 1 && field !== 'relatedRoles' && field !== 'sources') {
    draft.warnings.push(
      `“${cleanHeading(segment.line.text)}” has no bullets; each of its lines was taken as an item.`,
    );
  }
  for (const line of body.slice(0, Math.max(0, firstBullet))) {
    if (looksLikeHeading(line, isCompact)) leaveOver(draft, line);
  }
  return { blocks: toBlocks(own), tail: body.slice(end) };
}

function readItems<Item>(
  segment: Segment,
  field: keyof Content,
  read: (body: readonly Line[], isCompact: boolean) => Items<Item>,
  name: (item: Item) => string,
  draft: Draft,
  isCompact: boolean,
): Read & { found: Item[] } {
  const { items, strays, end } = read(segment.body, isCompact);
  for (const { item, line } of items) understand(draft, field, name(item), line);
  for (const line of strays) leaveOver(draft, line);
  const own = segment.body.slice(0, end);
  if (items.length === 0 && own.length > 0) {
    draft.warnings.push(
      `“${cleanHeading(segment.line.text)}” has text, but none of the form that the format gives it.`,
    );
  }
  return { found: items.map(({ item }) => item), blocks: toBlocks(own), tail: segment.body.slice(end) };
}

/** A section of free text, behind the fact lines it may open with. */
function readText(
  body: readonly Line[],
  isCompact: boolean,
  facts: readonly string[] = [],
): Read & { own: Line[] } {
  const unknownAt = body.findIndex((line) => looksLikeHeading(line, isCompact));
  const end = unknownAt === -1 ? body.length : unknownAt;
  const own = body.slice(0, end);
  return { own, blocks: [...factBlock(facts), ...toBlocks(own)], tail: body.slice(end) };
}

function yearsText({ min, max }: Guide['tiers'][number]['years']): string {
  return max === null ? `${min}+ years` : `${min}-${max} years`;
}

function readSegment(segment: Segment, content: Content, draft: Draft, isCompact: boolean): Read {
  const field = listFields[segment.kind];
  if (field !== undefined) return readList(segment, field, content, draft, isCompact);
  switch (segment.kind) {
    case 'market-demand':
      return readText(readDemand(segment.body, draft), isCompact);
    case 'salary': {
      const { lines, rest } = readSalary(segment.body, draft);
      return readText(rest, isCompact, lines);
    }
    case 'job-outlook': {
      const { lines, rest } = readOutlook(segment.body, draft);
      return readText(rest, isCompact, lines);
    }
    case 'work-life': {
      const { lines, rest, ...levels } = readWorkLife(segment.body, draft);
      const read = readText(rest, isCompact, lines);
      const text = toText(read.own);
      content.workLife = { ...levels, ...(text === '' ? {} : { text }) };
      return read;
    }
    case 'portfolio-tips': {
      const read = readText(segment.body, isCompact);
      content.portfolioTips = read.own.map((line) => line.text);
      if (read.own.length > 0) understand(draft, 'portfolioTips', `${read.own.length} tips`, segment.line);
      return read;
    }
    case 'tiers': {
      const name = (tier: Guide['tiers'][number]) => `${tier.title}, ${yearsText(tier.years)}`;
      const { found, ...read } = readItems(segment, 'tiers', readTiers, name, draft, isCompact);
      content.tiers = found;
      return read;
    }
    case 'day-in-life': {
      const name = (block: Guide['dayInLife'][number]) =>
        `${block.label}, ${block.from}-${block.to}, ${block.tasks.length} tasks`;
      const { found, ...read } = readItems(segment, 'dayInLife', readDay, name, draft, isCompact);
      content.dayInLife = found;
      return read;
    }
    case 'skill-map': {
      const name = (group: Guide['skillMap'][number]) => `${group.group}, ${group.skills.length} skills`;
      const { found, ...read } = readItems(segment, 'skillMap', readSkillMap, name, draft, isCompact);
      content.skillMap = found;
      return read;
    }
    case 'case-studies': {
      const name = (study: Guide['caseStudies'][number]) => study.title;
      const { found, ...read } = readItems(segment, 'caseStudies', readCaseStudies, name, draft, isCompact);
      content.caseStudies = found;
      return read;
    }
    case 'faq': {
      const name = (entry: Guide['faq'][number]) => entry.question;
      const { found, ...read } = readItems(segment, 'faq', readFaq, name, draft, isCompact);
      content.faq = found;
      return read;
    }
    default:
      return readText(segment.body, isCompact);
  }
}

/** Sections of kind `other` from lines under headings that the format does not know: kept word for word. */
function unknownSections(
  tail: readonly Line[],
  newId: (heading: string) => string,
  isCompact: boolean,
): Section[] {
  const sections: Section[] = [];
  let open: { heading: Line; body: Line[] } | undefined;
  const close = () => {
    if (open === undefined) return;
    const heading = cleanHeading(open.heading.text) || open.heading.text;
    sections.push({ id: newId(heading), kind: 'other', heading, blocks: toBlocks(open.body) });
  };
  for (const line of tail) {
    if (open === undefined || looksLikeHeading(line, isCompact)) {
      close();
      open = { heading: line, body: [] };
    } else open.body.push(line);
  }
  close();
  return sections;
}

/**
 * Reads every segment of a page into sections, in the page's order, and into the fields that they fill. Gives also the
 * headings that have nothing under them, neither text nor subsections.
 */
export function buildSections(
  segments: readonly Segment[],
  draft: Draft,
  isCompact: boolean,
  newId: (heading: string) => string,
): { sections: Section[]; content: Content; emptySections: string[] } {
  const sections: Section[] = [];
  const content = emptyContent();
  const emptySections: string[] = [];
  const ids = new Map<SectionKind, string>();
  for (const [k, segment] of segments.entries()) {
    const heading = cleanHeading(segment.line.text);
    const id = newId(heading);
    ids.set(segment.kind, id);
    understand(draft, `sections.${segment.kind}`, heading, segment.line);
    const { blocks, tail } = readSegment(segment, content, draft, isCompact);
    const parent = parentKinds[segment.kind];
    const parentId = parent === undefined ? undefined : ids.get(parent);
    sections.push({
      id,
      kind: segment.kind,
      heading,
      blocks,
      ...(parentId === undefined ? {} : { parentId }),
    });
    const next = segments[k + 1];
    const hasSubsection = next !== undefined && parentKinds[next.kind] === segment.kind;
    if (segment.body.length === 0 && !hasSubsection) emptySections.push(heading);
    for (const line of tail) leaveOver(draft, line);
    for (const section of unknownSections(tail, newId, isCompact)) sections.push(section);
  }
  return { sections, content, emptySections };
}

import { type Content, type ListField, listFields } from '#core/guides/content';
import type { Block, Guide } from '#core/guides/guide';
import { headingText } from './article-headings';
import { type Draft, leaveOver, note, understand } from './draft';
import type { Layout } from './layout';
import { type Line, toBlocks, toText } from './lines';
import { readDemand } from './parse-demand';
import { factBlock, readOutlook, readSalary, readWorkLife } from './parse-facts';
import { type Items, readCaseStudies, readDay, readFaq, readSkillMap, readTiers } from './parse-items';
import type { Segment } from './segments';

/**
 * What one section gives: its text as blocks, the lines that only fields tell (`facts`), and the lines under a heading of
 * unknown meaning that ends it.
 */
type Read = { blocks: Block[]; facts?: readonly Line[]; tail: Line[] };

/** An item of a list is a line, not a paragraph of several sentences. */
const longestItem = 300;

function readList(segment: Segment, field: ListField, content: Content, draft: Draft, layout: Layout): Read {
  const { body } = segment;
  const firstBullet = body.findIndex((line) => line.isBullet);
  const unknownAt = body.findIndex((line, i) => i > firstBullet && layout.isUnknownHeading(line));
  const end = firstBullet === -1 || unknownAt === -1 ? body.length : unknownAt;
  const own = body.slice(0, end);
  const lines = firstBullet === -1 ? own : own.filter((line) => line.isBullet);
  // Prose under such a heading of an article is no list; it stays the text that it is.
  const isProse =
    !layout.isFormat &&
    firstBullet === -1 &&
    (own.length < 2 || own.some(({ text }) => text.length > longestItem));
  // "They do the following:" opens a list and is no item of it.
  const isItem = ({ text }: Line) => layout.isFormat || !text.endsWith(':');
  const items = isProse ? [] : lines.filter(isItem).map((line) => line.text);
  for (const item of items) content[field].push(item);
  if (items.length > 0) understand(draft, field, `${items.length} items`, segment.line);
  if (firstBullet === -1 && items.length > 1 && field !== 'relatedRoles' && field !== 'sources') {
    note(draft, 'no-bullets', { heading: headingText(segment.line) });
  }
  for (const line of body.slice(0, Math.max(0, firstBullet))) {
    if (layout.isUnknownHeading(line)) leaveOver(draft, line);
  }
  return { blocks: toBlocks(own), tail: body.slice(end) };
}

function readItems<Item>(
  segment: Segment,
  field: keyof Content,
  read: (body: readonly Line[], layout: Layout) => Items<Item>,
  name: (item: Item) => string,
  draft: Draft,
  layout: Layout,
): Read & { found: Item[] } {
  const { items, strays, end } = read(segment.body, layout);
  for (const { item, line } of items) understand(draft, field, name(item), line);
  for (const line of strays) leaveOver(draft, line);
  const own = segment.body.slice(0, end);
  if (items.length === 0 && own.length > 0 && layout.isFormat) {
    note(draft, 'no-items', { heading: headingText(segment.line) });
  }
  return { found: items.map(({ item }) => item), blocks: toBlocks(own), tail: segment.body.slice(end) };
}

/** A section of free text, behind the fact lines it may open with. */
function readText(
  body: readonly Line[],
  layout: Layout,
  labelled?: { lines: readonly string[]; all: readonly Line[] },
): Read & { own: Line[] } {
  const unknownAt = body.findIndex(layout.isUnknownHeading);
  const end = unknownAt === -1 ? body.length : unknownAt;
  const own = body.slice(0, end);
  const rest = labelled === undefined ? undefined : new Set(body);
  return {
    own,
    blocks: [...factBlock(labelled?.lines ?? []), ...toBlocks(own)],
    facts: labelled?.all.filter((line) => rest?.has(line) === false) ?? [],
    tail: body.slice(end),
  };
}

function yearsText({ min, max }: Guide['tiers'][number]['years']): string {
  return max === null ? `${min}+ years` : `${min}-${max} years`;
}

/** Reads the sections whose typed items or label-value lines only a page of the guide format has. */
function readFacts(segment: Segment, content: Content, draft: Draft, layout: Layout): Read | undefined {
  const { body: all, kind } = segment;
  if (!layout.isFormat) return undefined;
  if (kind === 'market-demand') return readText(readDemand(all, draft), layout, { lines: [], all });
  if (kind === 'salary' || kind === 'job-outlook') {
    const { lines, rest } = kind === 'salary' ? readSalary(all, draft) : readOutlook(all, draft);
    return readText(rest, layout, { lines, all });
  }
  if (kind !== 'work-life') return undefined;
  const { lines, rest, ...levels } = readWorkLife(all, draft);
  const read = readText(rest, layout, { lines, all });
  const text = toText(read.own);
  content.workLife = { ...levels, ...(text === '' ? {} : { text }) };
  return read;
}

/** Reads one section: into the fields of `content` that its kind fills, and as blocks. */
export function readSection(segment: Segment, content: Content, draft: Draft, layout: Layout): Read {
  const field = listFields[segment.kind];
  if (field !== undefined) return readList(segment, field, content, draft, layout);
  const facts = readFacts(segment, content, draft, layout);
  if (facts !== undefined) return facts;
  switch (segment.kind) {
    case 'portfolio-tips': {
      const read = readText(segment.body, layout);
      for (const { text } of read.own) content.portfolioTips.push(text);
      if (read.own.length > 0) understand(draft, 'portfolioTips', `${read.own.length} tips`, segment.line);
      return read;
    }
    case 'tiers': {
      const name = (tier: Guide['tiers'][number]) => `${tier.title}, ${yearsText(tier.years)}`;
      const { found, ...read } = readItems(segment, 'tiers', readTiers, name, draft, layout);
      for (const item of found) content.tiers.push(item);
      return read;
    }
    case 'day-in-life': {
      const name = (block: Guide['dayInLife'][number]) =>
        `${block.label}, ${block.from}-${block.to}, ${block.tasks.length} tasks`;
      const { found, ...read } = readItems(segment, 'dayInLife', readDay, name, draft, layout);
      for (const item of found) content.dayInLife.push(item);
      return read;
    }
    case 'skill-map': {
      const name = (group: Guide['skillMap'][number]) => `${group.group}, ${group.skills.length} skills`;
      const { found, ...read } = readItems(segment, 'skillMap', readSkillMap, name, draft, layout);
      for (const item of found) content.skillMap.push(item);
      return read;
    }
    case 'case-studies': {
      const name = (study: Guide['caseStudies'][number]) => study.title;
      const { found, ...read } = readItems(segment, 'caseStudies', readCaseStudies, name, draft, layout);
      for (const item of found) content.caseStudies.push(item);
      return read;
    }
    case 'faq': {
      const name = (entry: Guide['faq'][number]) => entry.question;
      const { found, ...read } = readItems(segment, 'faq', readFaq, name, draft, layout);
      for (const item of found) content.faq.push(item);
      return read;
    }
    default:
      return readText(segment.body, layout);
  }
}

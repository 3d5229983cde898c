import type { Block, Guide, Section } from '#core/guides/guide';
import { cleanHeading, looksLikeHeading, roleOfTitle } from '#core/guides/import/headings';
import { readLines } from '#core/guides/import/lines';
import { isFactLine } from '#core/guides/import/parse-facts';
import { itemBlocks } from '#core/guides/item-blocks';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';
import { sectionHeading } from '#core/guides/section-headings';

/** Kinds whose heading a page prints with a symbol before it. */
const symbols: Readonly<Partial<Record<SectionKind, string>>> = {
  'market-demand': '📈',
  pros: '✅',
  cons: '❌',
};

/** The heading of a section that the guide has no section for, as an English page prints it. */
function pageHeading(kind: SectionKind, role: string): string {
  const heading = sectionHeading(kind, role, 'en');
  const symbol = symbols[kind];
  return symbol === undefined ? heading : `${symbol} ${heading}`;
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const figure = (amount: number) => amount.toLocaleString('en-US');
const signs: Readonly<Record<string, string>> = { USD: '$', GBP: '£', EUR: '€' };
/** An amount with its currency's sign, where it has one that cannot be taken for another's beside its heading. */
const money = (guide: Guide, amount: number) => `${signs[guide.facts.currency ?? ''] ?? ''}${figure(amount)}`;

/** The blocks of a section without text: its items. The two lists of pros and cons follow under headings of their own. */
const writtenBlocks = (guide: Guide, kind: SectionKind): Block[] =>
  kind === 'pros-and-cons' ? [] : itemBlocks(guide, kind);

/** The titles of a section's items, which stand apart as headings do. */
function titlesOf(guide: Guide, kind: SectionKind): ReadonlySet<string> {
  switch (kind) {
    case 'tiers':
      return new Set(guide.tiers.map(({ title }) => title));
    case 'skill-map':
      return new Set(guide.skillMap.map(({ group }) => group));
    case 'case-studies':
      return new Set(guide.caseStudies.map(({ title }) => title));
    default:
      return new Set();
  }
}

/** Lines that an item is known by: they stand apart too. */
const isItemLine = (guide: Guide, kind: SectionKind, text: string) =>
  (kind === 'tiers' && guide.tiers.length > 0 && /^experience ?:/i.test(text)) ||
  (kind === 'case-studies' && /^key takeaways? ?:/i.test(text)) ||
  (kind === 'day-in-life' && guide.dayInLife.length > 0 && /^focus ?:|\(.{3,40}\)$/i.test(text));

/** The lines of facts that open a section, glued together as the format has them. */
function factLines(guide: Guide, kind: SectionKind): string[] {
  const { facts, workLife } = guide;
  const lines: (string | false)[] = [];
  if (kind === 'market-demand' && facts.demand !== undefined) {
    const level = facts.demand.replace('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    lines.push('Low', 'High', level);
  }
  if (kind === 'salary') {
    const range = facts.salaryRange;
    lines.push(range !== undefined && `${figure(range.low)}—${figure(range.high)}`);
    lines.push(facts.medianSalary !== undefined && `Median: ${money(guide, facts.medianSalary)}`);
    for (const { level, amount } of facts.salaryBands) {
      lines.push(`${level.charAt(0).toUpperCase()}${level.slice(1)}-Level`, money(guide, amount));
    }
  }
  if (kind === 'work-life') {
    lines.push(workLife.stress !== undefined && `Stress Level: ${workLife.stress}`);
    lines.push(workLife.balance !== undefined && `Balance Rating: ${workLife.balance}`);
  }
  if (kind === 'job-outlook') {
    const { growthRatePercent: percent, growthPeriod: span } = facts;
    const years = span === undefined ? '' : ` (${span.from}–${span.to})`;
    lines.push(percent !== undefined && `Growth Rate: ${percent}%${years}`);
    lines.push(facts.growthStatus !== undefined && `Status: ${facts.growthStatus}`);
    lines.push(facts.growthSource !== undefined && `Source: ${facts.growthSource}`);
  }
  return lines.filter((line) => line !== false);
}

const isFactList = (block: Block | undefined) => block?.type === 'list' && block.items.every(isFactLine);

/** What a line of facts is about: enough to see whether a section's own lines tell it. */
function subjectOf(line: string): string {
  const label = /^(?:low$|high$|median|entry|mid|senior|growth|status|source|stress|balance)/i.exec(
    line,
  )?.[0];
  return label?.toLowerCase() ?? 'range';
}

/** Whether the top of the page tells the same: there stand the median and the growth rate, without its years. */
const isOnTop = (guide: Guide, line: string) =>
  /^median/i.test(line) || (/^growth/i.test(line) && guide.facts.growthPeriod === undefined);

/** The fact lines of a section as it is printed: its own list of them word for word, then those that nothing else tells. */
function openingLines(guide: Guide, section: Section): string[] {
  const [first] = section.blocks;
  const all = factLines(guide, section.kind).filter((line) => !isOnTop(guide, line));
  if (section.kind === 'market-demand' || first?.type !== 'list' || !isFactList(first)) return all;
  const told = new Set(first.items.map(subjectOf));
  let isPart = false;
  const more = all.filter((line) => {
    // An amount on a line of its own goes with the label above it.
    if (subjectOf(line) !== 'range' || line.includes('—')) isPart = !told.has(subjectOf(line));
    return isPart;
  });
  return [...first.items, ...more];
}

const topSentence = /^top 10 ?%/i;

/** A section's own blocks without the facts that open them. */
function textBlocks(guide: Guide, section: Section): Block[] {
  const blocks = section.blocks.length > 0 ? section.blocks : writtenBlocks(guide, section.kind);
  const text = isFactList(blocks[0]) && hasFacts.has(section.kind) ? blocks.slice(1) : blocks;
  const top = guide.facts.topEarnersFrom;
  const saysTop = guide.sections.some((one) =>
    one.blocks.some((block) =>
      block.type === 'paragraph'
        ? topSentence.test(block.text)
        : block.items.some((item) => topSentence.test(item)),
    ),
  );
  if (section.kind !== 'salary' || top === undefined || saysTop) return text;
  return [...text, paragraph(`Top 10% of earners start from ${money(guide, top)}+ per year.`)];
}

const hasFacts: ReadonlySet<SectionKind> = new Set<SectionKind>(['salary', 'job-outlook', 'work-life']);

/** Whether a paragraph would be taken for a heading if it stood apart. */
function isLikeHeading(text: string): boolean {
  const [line, more] = readLines([{ text, no: 1 }]).lines;
  return line !== undefined && more === undefined && looksLikeHeading(line, false);
}

/** A section's blocks, a blank line apart; a line with the looks of a heading is glued to a neighbour, as it was read. */
function joinBlocks(guide: Guide, kind: SectionKind, blocks: readonly Block[], opening: string): string {
  const titles = titlesOf(guide, kind);
  const isTitle = (block: Block | undefined) =>
    block?.type === 'paragraph' && titles.has(cleanHeading(block.text));
  // Behind the name of a skill group, any line is its description.
  const isGlued = (block: Block, before: Block | undefined) =>
    block.type === 'paragraph' &&
    isLikeHeading(block.text) &&
    !isTitle(block) &&
    !(kind === 'skill-map' && isTitle(before)) &&
    !isItemLine(guide, kind, block.text);
  let text = opening;
  let gluesNext = false;
  for (const [i, block] of blocks.entries()) {
    const isLike = isGlued(block, blocks[i - 1]);
    // Glued to a heading that is only told by its looks, a line would take them from it.
    const gluesBack = isLike && (i > 0 || kind !== 'other');
    text += `${gluesBack || gluesNext ? '\n' : '\n\n'}${blockText(block)}`;
    gluesNext = isLike && !gluesBack;
  }
  return text;
}

function headingOf(guide: Guide, section: Section): string {
  const { currency } = guide.facts;
  const isBare = section.kind === 'salary' && currency !== undefined && !section.heading.includes('(');
  return isBare ? `${section.heading} (${currency})` : section.heading;
}

/** The title of the page, its opening text, and the facts that stand at the top. */
function headParts(guide: Guide, title: string, summary: Section | undefined): string[] {
  const { facts } = guide;
  const blocks: Block[] =
    summary !== undefined && summary.blocks.length > 0 ? summary.blocks : itemBlocks(guide, 'summary');
  const texts = [joinBlocks(guide, 'other', blocks, title)];
  if (facts.growthRatePercent !== undefined) texts.push(`${facts.growthRatePercent}%`, 'growth rate');
  if (facts.medianSalary !== undefined) texts.push(money(guide, facts.medianSalary), 'median salary');
  if (facts.training !== undefined) {
    const { min, max, unit } = facts.training;
    texts.push(`Training: ${max === null ? `${min}+` : min === max ? min : `${min}-${max}`} ${unit}`);
  }
  if (facts.remote !== undefined) {
    if (facts.remote !== 'unknown') texts.push(facts.remote);
    texts.push('remote-friendly');
  }
  return texts;
}

const blockText = (block: Block): string =>
  block.type === 'paragraph' ? block.text : block.items.map((item) => `  • ${item}`).join('\n');

/** The sections to print: the guide's own, and for fields that no section shows, the format's section for them. */
function sectionsToPrint(guide: Guide): Section[] {
  const sections = guide.sections.filter((section) => section.kind !== 'summary');
  const kinds = new Set(sections.map((section) => section.kind));
  for (const kind of sectionKinds) {
    // The summary stands on top of the page.
    if (kinds.has(kind) || kind === 'summary') continue;
    const blocks = writtenBlocks(guide, kind);
    const isNeeded = blocks.length > 0 || factLines(guide, kind).some((line) => !isOnTop(guide, line));
    const { topEarnersFrom, currency } = guide.facts;
    // Only the heading of the salary names a currency whose sign leaves a doubt, or that has none.
    const namesCurrency = currency !== undefined && currency !== 'GBP' && currency !== 'EUR';
    if (isNeeded || (kind === 'salary' && (topEarnersFrom !== undefined || namesCurrency))) {
      sections.push({ id: kind, kind, heading: pageHeading(kind, guide.title), blocks });
    }
  }
  return sections;
}

/**
 * Writes a guide as the text of a guide page (title, summary and facts on top, blocks a blank line apart, `  • `
 * bullets), which `importGuide` reads back to the same fields. Where a section has blocks they are its text; a section
 * without any is written from the typed fields. The format has no place for a guide's credentials, for the day of its last
 * edit, and for sources of facts other than the one of its growth rate: those are not written.
 */
export function printGuide(guide: Guide): string {
  const summary = guide.sections.find((section) => section.kind === 'summary');
  const ownTitle = summary?.heading ?? '';
  const ownRole = readLines([{ text: ownTitle, no: 1 }]).lines.map(roleOfTitle)[0];
  const title = ownRole === guide.title ? ownTitle : `${guide.title} Career Path Guide`;
  const parts = headParts(guide, title, summary);
  for (const section of sectionsToPrint(guide)) {
    const facts = openingLines(guide, section).join('\n');
    const heading = headingOf(guide, section);
    const blocks = textBlocks(guide, section);
    const opening = facts === '' ? heading : `${heading}\n\n${facts}`;
    parts.push(joinBlocks(guide, section.kind, blocks, opening));
  }
  return `${parts.join('\n\n')}\n`;
}

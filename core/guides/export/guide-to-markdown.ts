import type { Block, Guide, Section } from '#core/guides/guide';
import { foldHeading } from '#core/guides/import/headings';
import { markableSections } from '#core/guides/marks/markable-sections';
import { sectionHeading } from '#core/guides/section-headings';
import { escapeMarkdown } from './markdown-escape';
import { credentialsTable, factsTable } from './markdown-tables';

/** The titles of the items in a section (tiers, times of a day, questions, …), folded as headings are compared. */
function itemTitles(guide: Guide, { kind }: Section): ReadonlySet<string> {
  const titles = () => {
    switch (kind) {
      case 'tiers':
        return guide.tiers.map(({ title }) => title);
      case 'day-in-life':
        return guide.dayInLife.map(({ label }) => label);
      case 'skill-map':
        return guide.skillMap.map(({ group }) => group);
      case 'case-studies':
        return guide.caseStudies.map(({ title }) => title);
      case 'faq':
        return guide.faq.map(({ question }) => question);
      default:
        return [];
    }
  };
  return new Set(titles().map(foldHeading));
}

/** A day block's heading without its times: `Morning (9:00 AM – 12:00 PM)` is the title `Morning`. */
const withoutTimes = (text: string) => text.replace(/ ?\([^()]*\d[^()]*\)$/, '');

function blockText(block: Block, level: number, isTitle: (text: string) => boolean): string {
  if (block.type === 'list') {
    return block.items
      .map((item) => `- ${escapeMarkdown(item, '  ')}`.trimEnd())
      .filter((item) => item !== '-')
      .join('\n');
  }
  const text = escapeMarkdown(block.text);
  return isTitle(block.text) ? `${'#'.repeat(level)} ${text.replace(/\\\n/g, ' ')}` : text;
}

const deepest = 6;

/** How deep a section stands under others: 2 for one of the guide, 3 under it, and so on. */
function levelsOf(sections: readonly Section[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const { id, parentId } of sections) {
    // A parent stands before its children; anything else is read as a section of its own.
    const parent = parentId === undefined ? undefined : levels.get(parentId);
    levels.set(id, Math.min(deepest, (parent ?? 1) + 1));
  }
  return levels;
}

function sectionParts(guide: Guide, section: Section, level: number): string[] {
  const titles = itemTitles(guide, section);
  const isDay = section.kind === 'day-in-life';
  const isTitle = (text: string) => titles.has(foldHeading(isDay ? withoutTimes(text) : text));
  const heading =
    section.heading === '' ? sectionHeading(section.kind, guide.title, guide.locale) : section.heading;
  const below = Math.min(deepest, level + 1);
  return [
    `${'#'.repeat(level)} ${escapeMarkdown(heading).replace(/\\\n/g, ' ')}`,
    ...section.blocks.map((block) => blockText(block, below, isTitle)),
  ];
}

/** The title line: that of the guide's own page where it names the same role. */
function titleOf(guide: Guide): string {
  const heading = guide.sections.find(({ kind }) => kind === 'summary')?.heading ?? '';
  return guide.title !== '' && foldHeading(heading).includes(foldHeading(guide.title))
    ? heading
    : guide.title;
}

/**
 * Writes a guide as Markdown: its title, its summary, its facts as a table with their
 * sources, its credentials, then every section under
 * a heading, items (tiers, times of a day, questions, …) one level below. Marks in the text are escaped, so that it
 * reads word for word, and the importer reads it back to the same sections and items. Our own JSON is the loss-free form.
 */
export function guideToMarkdown(guide: Guide): string {
  const [summary, ...sections] = markableSections(guide);
  const levels = levelsOf(sections);
  const plain = () => false;
  const parts = [
    `# ${escapeMarkdown(titleOf(guide)).replace(/\\\n/g, ' ')}`,
    ...(summary?.blocks ?? []).map((block) => blockText(block, deepest, plain)),
    ...factsTable(guide.facts),
    ...credentialsTable(guide.credentials),
    ...sections.flatMap((section) => sectionParts(guide, section, levels.get(section.id) ?? 2)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

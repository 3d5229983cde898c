import { type Content, emptyContent } from '#core/guides/content';
import { factLines } from '#core/guides/fact-lines';
import type { Block, GuideContent, Section } from '#core/guides/guide';
import { parentKinds } from '#core/guides/import/headings';
import { listBlock, textBlocks } from '#core/guides/item-blocks';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';
import { sectionHeading } from '#core/guides/section-headings';
import { type EditableGuide, type EditableSection, toEditable } from './editable-guide';
import { addItems, blocksOfItems, itemKinds, itemsFrom } from './editable-items';

export {
  contentOf,
  type EditableGuide,
  type EditableSection,
  type SectionItems,
  toEditable,
} from './editable-guide';

/** Blocks as one text: paragraphs a blank line apart, list items with their mark on lines of their own. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph' ? block.text : block.items.map((item) => `• ${item}`).join('\n'),
    )
    .join('\n\n');
}

/** The prose and the items of a section as blocks, in the form of a guide's page; two words on work life come first. */
export function textOfSection({ kind, prose, items }: EditableSection): Block[] {
  const blocks = blocksOfItems(kind, items);
  return items.type === 'work-life' ? [...blocks, ...prose] : [...prose, ...blocks];
}

/** The first section of each kind: the one that facts and summary stand in. */
const firstOfKinds = (sections: readonly EditableSection[]) =>
  new Map(sections.toReversed().map((section) => [section.kind, section]));

/** Writes the sections of one guide. */
function writer(guide: EditableGuide) {
  const first = firstOfKinds(guide.sections);
  const sides = guide.sections.filter(({ kind }) => kind === 'pros' || kind === 'cons');
  const own = (section: EditableSection): Block[] => {
    const { kind } = section;
    if (first.get(kind) !== section) return [];
    return kind === 'summary' ? textBlocks(guide.summary) : listBlock(factLines(guide.facts, kind));
  };
  return {
    /**
     * All that the blocks of a section are written from, to tell whether any of it changed. A section that holds pros and
     * cons together is all of them, and so is each side that is offered beside it.
     */
    ink: (section: EditableSection, isOffered: boolean): string => {
      const { kind, prose, items } = section;
      const isOfBoth = kind === 'pros-and-cons' || (isOffered && (kind === 'pros' || kind === 'cons'));
      return JSON.stringify([
        kind,
        prose,
        items,
        own(section),
        isOfBoth ? sides.map((side) => side.items) : [],
      ]);
    },
    blocks: (section: EditableSection): Block[] => [...own(section), ...textOfSection(section)],
  };
}

/** All text of a section of a guide as blocks, facts and summary too, in the form of a guide's page. */
export function blocksOf(guide: EditableGuide, section: EditableSection): Block[] {
  return writer(guide).blocks(section);
}

/** The older of each section: by id, the first with the first. */
function olderOf(sections: readonly EditableSection[], base: EditableGuide | undefined) {
  const waiting = new Map<string, EditableSection[]>();
  for (const section of base?.sections.toReversed() ?? []) {
    const queue = waiting.get(section.id);
    if (queue === undefined) waiting.set(section.id, [section]);
    else queue.push(section);
  }
  return new Map(sections.map((section) => [section, waiting.get(section.id)?.pop()]));
}

/** The ids of some sections and of all that they stand under. */
function withParents(
  sections: readonly EditableSection[],
  isKept: (section: EditableSection) => boolean,
): Set<string> {
  const parents = new Map(sections.map(({ id, parentId }) => [id, parentId]));
  const kept = new Set<string>();
  for (const section of sections) {
    if (!isKept(section)) continue;
    for (let id: string | undefined = section.id; id !== undefined && !kept.has(id); id = parents.get(id))
      kept.add(id);
  }
  return kept;
}

/** The sections of a guide that was edited. */
function sectionsOf(guide: EditableGuide, base: EditableGuide | undefined): Section[] {
  const older = olderOf(guide.sections, base);
  const stored = new Map(base?.sections.map((section, place) => [section, base.base?.sections[place]]));
  const [now, then] = [writer(guide), base === undefined ? undefined : writer(base)];
  const isUsed = (section: EditableSection, blocks: readonly Block[]) =>
    blocks.length > 0 || section.heading !== sectionHeading(section.kind, guide.title, guide.locale);
  const made = guide.sections.map((section) => {
    const from = older.get(section);
    const own = from === undefined ? undefined : stored.get(from);
    const isOffered = own === undefined;
    const isSame =
      from !== undefined && then !== undefined && now.ink(section, isOffered) === then.ink(from, isOffered);
    const blocks = isSame && own !== undefined ? own.blocks : now.blocks(section);
    const isNamedSame = from?.heading === section.heading && from.parentId === section.parentId;
    // What the guide had stays; what was offered for a field without a section is left out while nothing is done with it.
    const isKept = own !== undefined || (!(isSame && isNamedSame) && isUsed(section, blocks));
    return { section, blocks, isKept };
  });
  const kept = new Set(made.filter((one) => one.isKept).map(({ section }) => section));
  const needed = withParents(guide.sections, (section) => kept.has(section));
  return made
    .filter(({ section }) => kept.has(section) || needed.has(section.id))
    .map(({ section: { id, kind, heading, parentId }, blocks }) => ({
      id,
      kind,
      heading,
      blocks,
      ...(parentId === undefined ? {} : { parentId }),
    }));
}

/** All that the typed fields of a kind are read from, to tell whether any of it changed. */
function fieldInk({ sections }: EditableGuide, kind: SectionKind): string {
  const own = sections.filter((section) => section.kind === kind);
  return JSON.stringify(own.map(({ items, prose }) => [items, kind === 'work-life' ? prose : []]));
}

/** The typed fields: as they were where their sections did not change, else what these sections' items say. */
function fieldsOf(guide: EditableGuide, base: EditableGuide | undefined): Content {
  const content = emptyContent();
  const was = base?.base;
  const isUnchanged = (kind: SectionKind) =>
    base !== undefined && fieldInk(guide, kind) === fieldInk(base, kind);
  for (const kind of itemKinds) {
    if (was !== undefined && isUnchanged(kind)) addItems(content, kind, itemsFrom(was, kind));
    else
      for (const section of guide.sections) if (section.kind === kind) addItems(content, kind, section.items);
  }
  if (was !== undefined && isUnchanged('work-life')) return { ...content, workLife: was.workLife };
  for (const { kind, items, prose } of guide.sections) {
    if (kind !== 'work-life') continue;
    const text = [content.workLife.text ?? '', textOf(prose)].filter((part) => part !== '').join('\n\n');
    addItems(content, kind, items);
    if (text !== '') content.workLife = { ...content.workLife, text };
  }
  return content;
}

const openings = new WeakMap<GuideContent, EditableGuide>();

/** A guide as it was opened for editing: one editing compares with it after every change. */
function opened(content: GuideContent): EditableGuide {
  const known = openings.get(content) ?? toEditable(content);
  openings.set(content, known);
  return known;
}

/**
 * The content of a guide that was edited, to be stored. Sections whose prose, items, facts or summary did not change keep
 * their text to the letter; the others are written anew in the form of a guide's page. The typed fields come from the
 * sections' items. Sections that were only offered (empty, under the format's own heading) are left out.
 */
export function fromEditable(guide: EditableGuide): GuideContent {
  const base = guide.base === undefined ? undefined : opened(guide.base);
  const { title, summary, locale, source, facts, credentials } = guide;
  return {
    title,
    summary,
    locale,
    source,
    facts,
    sections: sectionsOf(guide, base),
    ...fieldsOf(guide, base),
    ...(credentials === undefined ? {} : { credentials }),
  };
}

/** A guide to be written: every section of the format in its order, empty, under the format's headings. */
export function emptyGuide(title: string, locale: string): EditableGuide {
  const kinds = sectionKinds.filter((kind) => kind !== 'other');
  return {
    title,
    summary: '',
    locale,
    source: { name: '' },
    facts: { salaryBands: [] },
    sections: kinds.map((kind) => {
      const parentId = parentKinds[kind];
      const heading = sectionHeading(kind, title, locale);
      const items = itemsFrom(emptyContent(), kind);
      return { id: kind, kind, heading, ...(parentId === undefined ? {} : { parentId }), prose: [], items };
    }),
  };
}

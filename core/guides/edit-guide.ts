import { type Content, emptyContent } from './content';
import {
  addItems,
  blocksOfItems,
  contentOfItems,
  fieldOf,
  hasNoItems,
  itemKinds,
  itemsFrom,
  namesOf,
  pickItems,
  type SectionItems,
} from './editable-items';
import { factLines } from './fact-lines';
import type { Block, Guide, GuideContent, Section } from './guide';
import { fold, parentKinds } from './headings';
import { listBlock, textBlocks } from './item-blocks';
import { type SectionKind, sectionKinds } from './kinds';
import { isTold, isToldExactly, remaining } from './repeats';
import { passagesOf } from './section-hash';
import { sectionHeading } from './section-headings';

export type { SectionItems } from './editable-items';

/** A section as it is edited: its items in a form by its kind, and whatever else stands in it as prose. */
export type EditableSection = {
  id: string;
  kind: SectionKind;
  heading: string;
  parentId?: string;
  /** The paragraphs and lists that are no items; where the section is written anew they stand before these. */
  prose: Block[];
  items: SectionItems;
};

/** A guide as it is edited. */
export type EditableGuide = {
  title: string;
  summary: string;
  locale: string;
  source: Guide['source'];
  facts: Guide['facts'];
  credentials?: NonNullable<Guide['credentials']>;
  sections: EditableSection[];
  /** What the guide said when its editing began: what was not changed stays as it was, to the letter. */
  base?: GuideContent;
};

/** What of a guide its author writes. */
export function contentOf(
  guide: GuideContent & Partial<Pick<Guide, 'id' | 'slug' | 'origin' | 'writtenHere' | 'editedOn'>>,
): GuideContent {
  const { id: _id, slug: _slug, origin: _origin, writtenHere: _own, editedOn: _on, ...content } = guide;
  return content;
}

/** Blocks as one text: paragraphs a blank line apart, list items with their mark on lines of their own. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph' ? block.text : block.items.map((item) => `• ${item}`).join('\n'),
    )
    .join('\n\n');
}

const hasSides = (sections: readonly { kind: SectionKind }[]) =>
  sections.some(({ kind }) => kind === 'pros' || kind === 'cons');

/** A name as it is looked for in a section: without the times of a part of a day. */
const nameKey = (text: string) =>
  text
    .replace(/\s*\([^()]*\d[^()]*\)\s*$/, '')
    .trim()
    .toLowerCase();

/** Shares the items of a kind out among its sections: each goes where its name stands, what stands nowhere to the first. */
function shareItems(items: SectionItems, sections: readonly Section[]): SectionItems[] {
  if (sections.length === 1) return [items];
  const names = sections.map(({ blocks }) => {
    const counts = new Map<string, number>();
    for (const name of passagesOf(blocks).map(nameKey)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  });
  const homes = namesOf(items).map((name) => {
    const key = nameKey(name);
    const home = names.findIndex((counts) => (counts.get(key) ?? 0) > 0);
    const counts = names[home];
    counts?.set(key, (counts.get(key) ?? 1) - 1);
    return Math.max(0, home);
  });
  return sections.map((_, k) => pickItems(items, (i) => (homes[i] ?? 0) === k));
}

/** Whether a line of a section on salary or outlook is one that its facts are written as: the same amounts, in any form. */
function factTeller({ facts, ...content }: GuideContent, kind: SectionKind): (text: string) => boolean {
  const told = isTold({ facts, ...content }, kind);
  const lines = new Set(factLines(facts, kind).map(fold));
  const { salaryRange: range, salaryBands: bands, medianSalary, topEarnersFrom } = facts;
  const amounts = new Set([
    range?.low,
    range?.high,
    medianSalary,
    topEarnersFrom,
    ...bands.map(({ amount }) => amount),
  ]);
  const isKnown = (figure: string) => amounts.has(Number(figure.replace(/\D/g, '')));
  return (text) => {
    if (lines.has(fold(text))) return true;
    const figures = text.match(/\d(?:[\d.,'’\s]*\d)?/g) ?? [];
    return told(text) && (kind !== 'salary' || figures.every(isKnown));
  };
}

/** What of a section's blocks is neither an item nor told by the guide's facts or its summary. */
function proseOf(section: Section, items: SectionItems, content: GuideContent): Block[] {
  const { kind, blocks } = section;
  const [first, ...rest] = blocks;
  switch (kind) {
    case 'salary':
    case 'job-outlook':
      if (first?.type !== 'list') return blocks;
      return [...remaining([first], factTeller(content, kind)), ...rest];
    case 'summary':
      return remaining(blocks, isToldExactly({ summary: content.summary }, kind));
    case 'work-life':
      if (blocks.length === 0) return textBlocks(content.workLife.text ?? '');
      return remaining(blocks, isToldExactly({ workLife: contentOfItems(kind, items).workLife }, kind));
    case 'pros-and-cons': {
      const { pros, cons } = content;
      return hasSides(content.sections) ? blocks : remaining(blocks, isToldExactly({ pros, cons }, kind));
    }
    default:
      return fieldOf(kind) === undefined
        ? blocks
        : remaining(blocks, isToldExactly(contentOfItems(kind, items), kind));
  }
}

const ids = (sections: readonly { id: string }[]) => new Set(sections.map(({ id }) => id));

/** Sections for typed fields that no section of the guide holds, so that they can be edited too. */
function missingSections(content: GuideContent): EditableSection[] {
  const kinds = new Set(content.sections.map(({ kind }) => kind));
  const used = ids(content.sections);
  return [...itemKinds, 'work-life' as const].flatMap((kind): EditableSection[] => {
    if (kinds.has(kind)) return [];
    const items = itemsFrom(content, kind);
    const prose = kind === 'work-life' ? textBlocks(content.workLife.text ?? '') : [];
    if (hasNoItems(items) && prose.length === 0) return [];
    let id: string = kind;
    for (let n = 2; used.has(id); n++) id = `${kind}-${n}`;
    used.add(id);
    const parent = content.sections.find((section) => section.kind === parentKinds[kind]);
    const heading = sectionHeading(kind, content.title, content.locale);
    return [{ id, kind, heading, ...(parent === undefined ? {} : { parentId: parent.id }), prose, items }];
  });
}

/**
 * A guide as it is edited: each section's items in the form of its kind, the rest of its text as prose. Typed fields
 * without a section get one. `fromEditable` gives the same content back as long as nothing is changed.
 */
export function toEditable(guide: Guide | GuideContent): EditableGuide {
  const content = contentOf(guide);
  const { title, summary, locale, source, facts, credentials } = content;
  const shares = new Map<Section, SectionItems>();
  for (const kind of new Set(content.sections.map((section) => section.kind))) {
    const own = content.sections.filter((section) => section.kind === kind);
    const shared = shareItems(itemsFrom(content, kind), own);
    for (const [k, section] of own.entries()) shares.set(section, shared[k] ?? { type: 'none' });
  }
  const sections = content.sections.map((section): EditableSection => {
    const { id, kind, heading, parentId } = section;
    const items = shares.get(section) ?? { type: 'none' };
    const prose = proseOf(section, items, content);
    return { id, kind, heading, ...(parentId === undefined ? {} : { parentId }), prose, items };
  });
  return {
    title,
    summary,
    locale,
    source,
    facts,
    ...(credentials === undefined ? {} : { credentials }),
    sections: [...sections, ...missingSections(content)],
    base: content,
  };
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

/**
 * The content of a guide that was edited, to be stored. Sections whose prose, items, facts or summary did not change keep
 * their text to the letter; the others are written anew in the form of a guide's page. The typed fields come from the
 * sections' items. Sections that were only offered (empty, under the format's own heading) are left out.
 */
export function fromEditable(guide: EditableGuide): GuideContent {
  const base = guide.base === undefined ? undefined : toEditable(guide.base);
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

import { factLines } from '#core/guides/fact-lines';
import type { Block, Guide, GuideContent, Section } from '#core/guides/guide';
import { foldHeading, parentKinds } from '#core/guides/import/headings';
import { textBlocks } from '#core/guides/item-blocks';
import type { SectionKind } from '#core/guides/kinds';
import { isTold, isToldExactly, remaining } from '#core/guides/repeats';
import { passagesOf } from '#core/guides/section-hash';
import { sectionHeading } from '#core/guides/section-headings';
import {
  contentOfItems,
  fieldOf,
  hasNoItems,
  itemKinds,
  itemsFrom,
  namesOf,
  pickItems,
  type SectionItems,
} from './editable-items';

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
  const lines = new Set(factLines(facts, kind).map(foldHeading));
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
    if (lines.has(foldHeading(text))) return true;
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

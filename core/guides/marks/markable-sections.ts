import type { Guide, Section } from '#core/guides/guide';
import { itemBlocks, type TypedItems, textBlocks } from '#core/guides/item-blocks';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';
import { passagesOf } from '#core/guides/section-hash';
import { foldBlanks } from './fold-blanks';

/** What is needed of a guide to find places in it; with its typed fields, those without a section are found too. */
export type MarkedGuide = Pick<Guide, 'sections' | 'summary' | 'facts'> & TypedItems;

/** The id of the part that opens a guide without a summary section. */
export const overviewSectionId = 'overview';

/** The summary of a guide as a section, with whatever else stands on top of its page. */
function overview(guide: MarkedGuide, own: Section | undefined): Section {
  const section: Section = own ?? {
    id: overviewSectionId,
    kind: 'summary',
    heading: guide.title ?? '',
    blocks: [],
  };
  const folded = (text: string) => foldBlanks(text).text;
  const told = new Set(passagesOf(section.blocks).map(folded));
  const missing = textBlocks(guide.summary).filter(
    (block) => !passagesOf([block]).every((text) => told.has(folded(text))),
  );
  return { ...section, blocks: [...missing, ...section.blocks] };
}

/**
 * The sections of a guide with the text that is drawn of them and can be marked, in order: the summary first; a section
 * without text of its own has that of the guide's typed items, and typed items without any section stand at the end in
 * a section with their kind as its id and no heading.
 */
export function markableSections(guide: MarkedGuide): Section[] {
  const summary = guide.sections.find(({ kind }) => kind === 'summary');
  const kinds = new Set(guide.sections.map(({ kind }) => kind));
  const hasSides = kinds.has('pros') || kinds.has('cons');
  const itemsOf = (kind: SectionKind) =>
    kind === 'summary' || (kind === 'pros-and-cons' && hasSides) ? [] : itemBlocks(guide, kind);
  const sections = guide.sections
    .filter((section) => section !== summary)
    .map((section) => (section.blocks.length > 0 ? section : { ...section, blocks: itemsOf(section.kind) }));
  const loose = sectionKinds.flatMap((kind): Section[] => {
    // Both sides together stand in one section where neither has its own.
    if (kinds.has(kind) || kind === 'pros' || kind === 'cons') return [];
    const blocks = itemsOf(kind);
    return blocks.length === 0 ? [] : [{ id: kind, kind, heading: '', blocks }];
  });
  return [overview(guide, summary), ...sections, ...loose];
}

/** The section of a guide that can be marked under an id (`overview` for the summary too); undefined where none can. */
export function markableSection(guide: MarkedGuide, sectionId: string): Section | undefined {
  const sections = markableSections(guide);
  const found = sections.find(({ id }) => id === sectionId);
  return found ?? (sectionId === overviewSectionId ? sections[0] : undefined);
}

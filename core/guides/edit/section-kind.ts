import { emptyContent } from '#core/guides/content';
import type { Block } from '#core/guides/guide';
import { emptyDraft } from '#core/guides/import/draft';
import type { Layout } from '#core/guides/import/layout';
import type { Line } from '#core/guides/import/lines';
import { readSection } from '#core/guides/import/read-section';
import type { SectionKind } from '#core/guides/kinds';
import { isToldExactly, remaining } from '#core/guides/repeats';
import { type EditableSection, textOfSection } from './edit-guide';
import { fieldOf, itemsFrom } from './editable-items';

/** A section that a person calls by its kind: whatever stands in it is its own. */
const layout: Layout = { isCompact: false, isFormat: true, isMarked: false, isUnknownHeading: () => false };

const lineOf = (text: string, no: number, isBullet: boolean): Line => ({
  no,
  text,
  isBullet,
  startsBlock: !isBullet,
  standsApart: !isBullet,
  isMarkedHeading: false,
});

/** Blocks as the lines that the importer reads. */
function linesOf(blocks: readonly Block[]): Line[] {
  const texts = blocks.flatMap((block) => {
    const isBullet = block.type === 'list';
    return (isBullet ? block.items : [block.text]).map((text) => ({ text: text.trim(), isBullet }));
  });
  return texts
    .filter(({ text }) => text !== '')
    .map(({ text, isBullet }, i) => lineOf(text, i + 1, isBullet));
}

/**
 * A section as one of another kind: its text is read anew, as the importer reads a section of that kind. Nothing is lost:
 * what the new kind has no form for stays prose, and the heading stays as it is.
 */
export function withSectionKind(section: EditableSection, kind: SectionKind): EditableSection {
  if (kind === section.kind) return section;
  const text = textOfSection(section);
  if (fieldOf(kind) === undefined && kind !== 'work-life') {
    return { ...section, kind, prose: text, items: { type: 'none' } };
  }
  const content = emptyContent();
  const segment = { kind, line: lineOf(section.heading, 0, false), body: linesOf(text) };
  readSection(segment, content, emptyDraft(undefined), layout);
  const { workLife } = content;
  const told = kind === 'work-life' ? { workLife: { ...workLife, text: '' } } : content;
  return {
    ...section,
    kind,
    prose: remaining(text, isToldExactly(told, kind)),
    items: itemsFrom(content, kind),
  };
}

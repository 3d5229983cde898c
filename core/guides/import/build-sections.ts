import { type Content, emptyContent } from '#core/guides/content';
import type { ImportReport, Section } from '#core/guides/guide';
import type { SectionKind } from '#core/guides/kinds';
import { headingText } from './article-headings';
import { type Draft, leaveOver, understand } from './draft';
import { parentKinds } from './headings';
import type { Layout } from './layout';
import type { LineFates } from './line-fates';
import { type Line, toBlocks } from './lines';
import { readSection } from './read-section';
import type { Segment } from './segments';

/** What the sections of a page give. */
export type Built = {
  sections: Section[];
  content: Content;
  /** Headings that have nothing under them, neither text nor subsections. */
  emptySections: string[];
  headings: ImportReport['headings'];
};

/** More free sections than any guide has under headings that are only guessed; the rest is text of the last one. */
const mostUnknown = 2000;

/** The part of a section that belongs under unknown headings, cut at them. */
function cutUnknown(tail: readonly Line[], layout: Layout): { line: Line; body: Line[] }[] {
  const parts: { line: Line; body: Line[] }[] = [];
  for (const line of tail) {
    const open = parts.at(-1);
    if (open === undefined || (parts.length < mostUnknown && layout.isUnknownHeading(line))) {
      parts.push({ line, body: [] });
    } else open.body.push(line);
  }
  return parts;
}

/**
 * Tells the section that one belongs under: by the levels of the source where it has several, else by the format; an
 * article without levels does not say.
 */
function parentFinder(segments: readonly Segment[], isFormat: boolean) {
  const levels = new Set(segments.flatMap(({ line }) => line.headingLevel ?? []));
  const byKind = new Map<SectionKind, string>();
  const open: { level: number; id: string }[] = [];
  return (id: string, kind: SectionKind, line: Line): string | undefined => {
    const level = line.headingLevel;
    if (levels.size > 1 && level !== undefined) {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const parent = open.at(-1)?.id;
      open.push({ level, id });
      return parent;
    }
    if (kind === 'other' || !isFormat) return undefined;
    byKind.set(kind, id);
    const parent = parentKinds[kind];
    return parent === undefined ? undefined : byKind.get(parent);
  };
}

/**
 * Reads every segment of a page into sections, in the page's order, and into the fields that they fill; what became of
 * each line goes into `fates`.
 */
export function buildSections(
  segments: readonly Segment[],
  draft: Draft,
  layout: Layout,
  newId: (heading: string) => string,
  fates: LineFates,
): Built {
  const built: Built = { sections: [], content: emptyContent(), emptySections: [], headings: [] };
  const parentOf = parentFinder(segments, layout.isFormat);
  const add = (line: Line, kind: SectionKind): Section => {
    const heading = headingText(line);
    const id = newId(heading);
    const parentId = parentOf(id, kind, line);
    const section: Section = {
      id,
      kind,
      heading,
      blocks: [],
      ...(parentId === undefined ? {} : { parentId }),
    };
    built.sections.push(section);
    built.headings.push({ line: line.no, text: heading, kind, sectionId: id });
    fates.set([line], 'heading', id);
    return section;
  };
  for (const segment of segments) {
    const section = add(segment.line, segment.kind);
    if (segment.kind !== 'other')
      understand(draft, `sections.${segment.kind}`, section.heading, segment.line);
    const { blocks, facts, tail } = readSection(segment, built.content, draft, layout);
    section.blocks = blocks;
    fates.set(tail.length === 0 ? segment.body : segment.body.slice(0, -tail.length), 'text', section.id);
    for (const line of facts ?? []) fates.change(line, 'fact');
    for (const part of cutUnknown(tail, layout)) {
      const unknown = add(part.line, 'other');
      unknown.blocks = toBlocks(part.body);
      fates.set(part.body, 'text', unknown.id);
      // A heading that is only guessed may be none: its lines are shown as left over beside being kept as a section.
      if (!layout.isMarked) for (const line of [part.line, ...part.body]) leaveOver(draft, line);
    }
  }
  const parents = new Set(built.sections.map(({ parentId }) => parentId));
  const filled = new Set(segments.filter(({ body }) => body.length > 0).map(({ line }) => line.no));
  built.emptySections = built.headings
    .filter(({ line, sectionId, kind }) => !filled.has(line) && !parents.has(sectionId) && kind !== 'other')
    .map(({ text }) => text);
  return built;
}

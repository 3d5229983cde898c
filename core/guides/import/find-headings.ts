import type { SectionKind } from '#core/guides/kinds';
import { isGuessedHeading, readAlias } from './article-headings';
import type { TitleNames } from './document-title';
import { cleanHeading, freeKinds, type Heading, isStoryTitle, readHeading } from './headings';
import type { Line } from './lines';

/** What a person said of lines: the kind of section that each heads, or that it heads none. */
export type HeadingCorrections = ReadonlyMap<number, SectionKind | 'no-heading'>;

/** How a text is to be cut. */
export type CutOptions = {
  /** It puts a single newline between its blocks. */
  isCompact: boolean;
  corrections: HeadingCorrections;
  names: TitleNames;
};

/** A heading and where it stands among the lines. */
export type Found = {
  heading: Heading;
  index: number;
  /** It is worded as the guide format words it. */
  isOfFormat: boolean;
  /** A person said so. */
  isCorrected: boolean;
};

/** What each line says as a heading of the format: read once for all searches. */
export type KnownHeadings = readonly (Heading | undefined)[];

type Search = CutOptions & {
  known: KnownHeadings;
  isMarked: boolean;
  isFormat: boolean;
  role: string | undefined;
  title: Line | undefined;
};

/**
 * Whether the source marks its headings (HTML, Markdown), so that no other line is one: not where most headings of the
 * format stand unmarked, on a page that is built of plain boxes.
 */
export function isMarkedDocument(lines: readonly Line[], known: KnownHeadings): boolean {
  if (!lines.some((line) => line.headingLevel !== undefined)) return false;
  let marked = 0;
  let markedKnown = 0;
  let plainKnown = 0;
  for (const [i, line] of lines.entries()) {
    const isKnown = known[i] !== undefined;
    // A heading that a person told has no level: it says nothing about the others.
    const isMarked = line.headingLevel !== undefined;
    if (isMarked) marked += 1;
    if (isKnown && isMarked) markedKnown += 1;
    if (isKnown && !isMarked) plainKnown += 1;
  }
  return marked >= 2 && !(plainKnown >= 3 && plainKnown > markedKnown);
}

/** Whether a marked heading is the title of an item (a question, a rung, a story) of the section that it stands in. */
function isItemTitle(
  lines: readonly Line[],
  index: number,
  inside: { kind: SectionKind; level?: number },
): boolean {
  const line = lines[index];
  if (line === undefined || !freeKinds.has(inside.kind)) return false;
  if (inside.level !== undefined && line.headingLevel !== undefined && line.headingLevel > inside.level)
    return true;
  if (inside.kind === 'faq') return line.text.endsWith('?');
  return /^(?:experience|focus) ?:/i.test(lines[index + 1]?.text.slice(0, 20) ?? '');
}

/** Every heading of a text, in order, with what it is about; a heading of unknown meaning is of kind `other`. */
export function findHeadings(lines: readonly Line[], search: Search): Found[] {
  const found: Found[] = [];
  const { corrections, isMarked, isFormat, role, title, isCompact, known } = search;
  let inside: { kind: SectionKind; level?: number } | undefined;
  const add = (index: number, line: Line, heading: Heading, isOfFormat: boolean, isCorrected = false) => {
    found.push({ heading, index, isOfFormat, isCorrected });
    inside = {
      kind: heading.kind,
      ...(line.headingLevel === undefined ? {} : { level: line.headingLevel }),
    };
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line === title) continue;
    const correction = corrections.size === 0 ? undefined : corrections.get(line.no);
    if (correction === 'no-heading') continue;
    if (correction !== undefined) {
      const own = readHeading({ ...line, isBullet: false });
      add(index, line, own?.kind === correction ? own : { kind: correction }, own !== undefined, true);
      continue;
    }
    if (isMarked && !line.isMarkedHeading) continue;
    if (isMarked && inside !== undefined && isItemTitle(lines, index, inside)) continue;
    const heading = known[index];
    // Outside the format, "Path to …" may be about anything.
    if (heading !== undefined && (isFormat || heading.kind !== 'path')) {
      if (!isStoryTitle(heading, inside?.kind, role)) add(index, line, heading, true);
      continue;
    }
    if (isMarked) {
      if (cleanHeading(line.text) !== '') add(index, line, { kind: readAlias(line.text) ?? 'other' }, false);
    } else if (!isFormat && (line.isMarkedHeading || isGuessedHeading(lines, index, isCompact))) {
      add(index, line, { kind: readAlias(line.text) ?? 'other' }, false);
    }
  }
  return found;
}

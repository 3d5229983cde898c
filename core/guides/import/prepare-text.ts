import type { Repair } from '#core/guides/guide';
import { isFurniture, isNavigation } from './chrome';
import { type Draft, note } from './draft';
import type { HeadingCorrections } from './find-headings';
import type { ImportOptions } from './import-options';
import { type Line, readLines, type SourceLine } from './lines';
import { hasLostText, repairMojibake } from './mojibake';
import { readSource, restoreVerbatim, type Source } from './read-source';

/** A text made ready to be cut: its lines repaired, corrected, and without those of the site around it. */
export type Prepared = {
  source: Source;
  isCompact: boolean;
  lines: Line[];
  /** Lines of the site around the text. */
  dropped: Line[];
  corrections: HeadingCorrections;
  repairs: Repair[];
  /** The lines on which characters were lost before the text got here. */
  lost: number[];
};

type Correction = HeadingCorrections extends ReadonlyMap<number, infer Kind> ? Kind : never;

function repairLines(lines: readonly SourceLine[]): {
  lines: SourceLine[];
  repairs: Repair[];
  lost: number[];
} {
  const repairs: Repair[] = [];
  const lost: number[] = [];
  const repaired = lines.map((line) => {
    const result = repairMojibake(line.text);
    for (const { from, to } of result.repairs) repairs.push({ line: line.no, from, to });
    if (hasLostText(result.text)) lost.push(line.no);
    return result.repairs.length === 0 ? line : { ...line, text: result.text };
  });
  return { lines: repaired, repairs, lost };
}

/** A text without the lines of the site around it; a text of nothing else is read as it is. */
function withoutFurniture(all: readonly Line[], corrected: HeadingCorrections) {
  const kept: Line[] = [];
  const dropped: Line[] = [];
  let isAbove = true;
  for (const line of all) {
    if (line.text.length > 60) isAbove = false;
    const isOut = isFurniture(line) || (isAbove && isNavigation(line));
    (isOut && !corrected.has(line.no) ? dropped : kept).push(line);
  }
  return kept.length === 0 ? { kept: all, dropped: [] } : { kept, dropped };
}

/** The corrections of lines that hold something; any other is noted. */
function usableCorrections(
  wanted: HeadingCorrections,
  lines: readonly Line[],
  draft: Draft,
): HeadingCorrections {
  if (wanted.size === 0) return wanted;
  const known = new Set(lines.map(({ no }) => no));
  const usable = new Map<number, Correction>();
  for (const [line, kind] of wanted) {
    if (known.has(line)) usable.set(line, kind);
    else note(draft, 'correction-without-line', { line });
  }
  return usable;
}

/** The lines with the corrections in their looks: a line that is a heading is no bullet. */
function correctLines(lines: readonly Line[], corrections: HeadingCorrections): Line[] {
  if (corrections.size === 0) return [...lines];
  return lines.map((line) => {
    const kind = corrections.get(line.no);
    if (kind === undefined) return line;
    const { headingLevel, ...rest } = line;
    if (kind === 'no-heading') return { ...rest, isMarkedHeading: false };
    return { ...line, isBullet: false, isMarkedHeading: true };
  });
}

/**
 * Reads a text by its form and makes its lines ready. What is to be said goes into the draft.
 *
 * @throws AppError as `readSource`.
 */
export function prepareText(text: string, options: ImportOptions, draft: Draft): Prepared {
  const source = readSource(text);
  const { lines: repaired, repairs, lost } = repairLines(source.lines);
  const wanted: HeadingCorrections = new Map(
    (options.corrections?.headings ?? []).map(({ line, kind }) => [line, kind]),
  );
  // A line that a person speaks of is one of its own, and not the rest of the line before.
  const own =
    wanted.size === 0
      ? repaired
      : repaired.map((line) => (wanted.has(line.no) ? { ...line, isWhole: true as const } : line));
  const { lines: read, isCompact } = readLines(own);
  const { kept, dropped } = withoutFurniture(restoreVerbatim(read, source.verbatim), wanted);
  const corrections = usableCorrections(wanted, kept, draft);
  return { source, isCompact, lines: correctLines(kept, corrections), dropped, corrections, repairs, lost };
}

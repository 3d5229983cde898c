import { readCurrency } from './amounts';
import { applyCorrections } from './apply-corrections';
import { headingText } from './article-headings';
import { buildSections } from './build-sections';
import { checkFacts } from './check-facts';
import { isFurniture } from './chrome';
import { type Draft, emptyDraft, leaveOver, note, understand } from './draft';
import type { HeadingCorrections } from './find-headings';
import type { Guide, ImportReport, Repair, Section } from './guide';
import { importGuideFile, isGuideFile } from './import-guide-file';
import { importNotice, noticeSentence } from './import-notices';
import type { Imported, ImportOptions } from './import-options';
import { layoutOf } from './layout';
import { lineFatesOf } from './line-fates';
import { type Line, readLines, type SourceLine } from './lines';
import { readLooseFacts } from './loose-facts';
import { hasLostText, repairMojibake } from './mojibake';
import { readConvention } from './number-convention';
import { readSource, restoreVerbatim, type Source } from './read-source';
import { refuseUnreadable } from './refuse-text';
import { cutPage, differentRoles, type Page } from './segments';
import { slugOf, uniqueSlugs } from './slug';
import { type Opening, readOpening } from './summary';
import { takeTables } from './take-tables';

type Repaired = { lines: SourceLine[]; repairs: Repair[]; lost: number[] };

function repairLines(lines: readonly SourceLine[]): Repaired {
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

/** What a person said of lines, for the lines that hold something; a line without any is noted. */
function readCorrections(options: ImportOptions, lines: readonly Line[], draft: Draft): HeadingCorrections {
  const corrections = new Map<
    number,
    HeadingCorrections extends ReadonlyMap<number, infer Kind> ? Kind : never
  >();
  const given = options.corrections?.headings ?? [];
  if (given.length === 0) return corrections;
  const known = new Set(lines.map(({ no }) => no));
  for (const { line, kind } of given) {
    if (known.has(line)) corrections.set(line, kind);
    else note(draft, 'correction-without-line', { line });
  }
  return corrections;
}

/** The lines with the corrections in their looks: a line that is a heading is neither a bullet nor the rest of another. */
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

function notePage(draft: Draft, page: Page): void {
  const roles = differentRoles(page.roles);
  if (roles.length > 1) {
    note(draft, 'different-roles', {
      roles: roles
        .slice(0, 10)
        .map((role) => `“${role}”`)
        .join(', '),
    });
  }
  if (page.titleFrom === 'headings') note(draft, 'no-title-line', {});
  else if (page.titleFrom === 'source') note(draft, 'title-of-source', { title: page.title });
  else if (page.titleFrom === 'nothing') note(draft, 'title-unknown', {});
  else if (!page.isFormat) note(draft, 'title-of-document', { title: page.title });
  if (page.uncut > 0) note(draft, 'headings-uncut', { count: page.uncut });
  for (const line of page.repeated) {
    note(draft, 'heading-repeated', { heading: headingText(line) }, line);
    leaveOver(draft, line);
  }
  for (const line of page.before) leaveOver(draft, line);
}

function noteLostText(draft: Draft, lost: readonly number[]): void {
  if (lost.length === 0) return;
  const shown = lost.slice(0, 10).join(', ') + (lost.length > 10 ? ' and more' : '');
  note(draft, 'characters-lost', { lines: shown, count: lost.length });
}

/** The top of the page as a section: the title as its heading, the summary as its text. Absent where there is neither. */
function summarySection(page: Page, opening: Opening): Section[] {
  if (opening.blocks.length === 0) return [];
  const heading = page.titleLine === undefined ? page.title : headingText(page.titleLine);
  return [{ id: 'summary', kind: 'summary', heading, blocks: opening.blocks }];
}

function formOf(source: Source, page: Page): ImportReport['form'] {
  return source.form === 'guide-page' && !page.isFormat ? 'article' : source.form;
}

/** Reads a text that is no guide file, whatever its form. */
function importText(text: string, options: ImportOptions): Imported {
  const source = readSource(text);
  const { lines: repaired, repairs, lost } = repairLines(source.lines);
  const wanted = new Map((options.corrections?.headings ?? []).map(({ line, kind }) => [line, kind]));
  // A line that a person calls a heading is one of its own, and not the rest of the line before.
  const own =
    wanted.size === 0
      ? repaired
      : repaired.map((line) => (wanted.has(line.no) ? { ...line, isWhole: true as const } : line));
  const { lines: read, isCompact } = readLines(own);
  const all = restoreVerbatim(read, source.verbatim);
  const isOut = (line: Line) => isFurniture(line) && !wanted.has(line.no);
  const kept = all.filter((line) => !isOut(line));
  const dropped = kept.length === 0 ? [] : all.filter(isOut);

  const draft = emptyDraft(undefined);
  const corrections = readCorrections(options, kept.length === 0 ? all : kept, draft);
  const lines = correctLines(kept.length === 0 ? all : kept, corrections);
  const page = cutPage(lines, {
    isCompact,
    corrections,
    names: {
      ...(source.title === undefined ? {} : { document: source.title.text }),
      ...(options.sourceName === undefined ? {} : { source: options.sourceName }),
    },
  });
  const bracket = page.segments.find((segment) => segment.kind === 'salary')?.bracket;
  draft.pageCurrency = bracket === undefined ? undefined : readCurrency(bracket);
  const convention = readConvention(lines);
  if (convention !== undefined) draft.convention = convention;
  notePage(draft, page);

  const fates = lineFatesOf(lines, source.total, source.isBlank);
  const newSlug = uniqueSlugs();
  newSlug('summary', 'summary');
  if (page.titleLine !== undefined) understand(draft, 'title', page.title, page.titleLine);
  const opening = readOpening(page, draft, isCompact);
  const layout = layoutOf(page, isCompact, corrections);
  const newId = (heading: string) => newSlug(heading, 'section');
  const built = buildSections(page.segments, draft, layout, newId, fates);
  if (!page.isFormat) readLooseFacts(lines, draft);
  if (source.tables !== undefined) takeTables(draft, source.tables);
  checkFacts(draft);
  noteLostText(draft, lost);

  fates.set(dropped, 'dropped');
  fates.set(page.chrome, 'dropped');
  fates.set(page.before, 'unplaced');
  fates.set(page.head, 'text', 'summary');
  for (const line of opening.facts) fates.change(line, 'fact');
  if (page.titleLine !== undefined)
    fates.set([page.titleLine], 'title', opening.blocks.length === 0 ? undefined : 'summary');
  if (!page.isFormat) {
    const told = new Set(
      draft.understood.filter(({ field }) => field.startsWith('facts.')).map(({ line }) => line),
    );
    for (const line of lines) if (told.has(line.no)) fates.change(line, 'fact');
  }
  for (const no of source.tables?.lines ?? []) fates.setLine(no + 1, 'fact');
  for (const line of draft.unplaced) fates.change(line, 'unplaced');

  const name = options.sourceName?.trim() ?? '';
  const guide: Guide = {
    id: options.id,
    slug: slugOf(page.title, 'guide'),
    title: page.title,
    summary: opening.summary,
    locale: 'en',
    origin: 'imported',
    source: {
      name: name === '' ? 'Pasted text' : name,
      ...(options.retrievedOn === undefined ? {} : { retrievedOn: options.retrievedOn }),
    },
    facts: draft.facts,
    sections: [...summarySection(page, opening), ...built.sections],
    ...built.content,
    ...(source.tables?.credentials === undefined ? {} : { credentials: source.tables.credentials }),
  };
  const notices =
    draft.uncounted === 0
      ? draft.notices
      : [...draft.notices, importNotice('and-more', { count: draft.uncounted })];
  const report: ImportReport = {
    form: formOf(source, page),
    notices,
    warnings: notices.map(noticeSentence),
    lines: fates.runs(),
    headings: built.headings,
    repairedText: repairs.length > 0,
    unplaced: [...new Set(draft.unplaced)].sort((a, b) => a.no - b.no).map((line) => line.text),
    understood: draft.understood.sort((a, b) => a.line - b.line),
    repairs,
    emptySections: built.emptySections,
    dropped: [...dropped, ...page.chrome].map((line) => line.text),
  };
  return applyCorrections(guide, report, options.corrections);
}

/**
 * Reads a guide from a text in any of its forms: a career-guide page (with blank lines between blocks, or without its top
 * part and with single newlines), the saved HTML of a page, Markdown, our own guide file, or any other text on an
 * occupation. Mis-decoded characters are repaired, the site's own lines cut off, and whatever is not understood is kept
 * word for word in sections of kind `other` or listed in `report.unplaced`. A text that is no page of the guide format gets
 * free sections, and only the facts that are certain.
 *
 * Amounts are whole currency units, times 24-hour. `line` numbers in the report are 1-based lines of the given text.
 *
 * @throws AppError `too-large` (over 2 MB of UTF-8), `invalid-input` (empty), `unsupported` (binary, HTML without text, or
 * a guide file of a newer version), `damaged-file` (JSON that holds no guide). Nothing else.
 */
export function importGuide(text: string, options: ImportOptions): Imported {
  refuseUnreadable(text);
  return isGuideFile(text) ? importGuideFile(text, options) : importText(text, options);
}

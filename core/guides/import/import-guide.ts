import type { Guide, ImportReport } from '#core/guides/guide';
import { slugOf, uniqueSlugs } from '#core/guides/slug';
import { readCurrency } from './amounts';
import { applyCorrections } from './apply-corrections';
import { headingText } from './article-headings';
import { type Built, buildSections } from './build-sections';
import { checkFacts } from './check-facts';
import { type Draft, emptyDraft, leaveOver, note, understand } from './draft';
import { importGuideFile, isGuideFile } from './import-guide-file';
import { importNotice, noticeSentence } from './import-notices';
import type { Imported, ImportOptions } from './import-options';
import { layoutOf } from './layout';
import { type LineFates, lineFatesOf } from './line-fates';
import { readLooseFacts } from './loose-facts';
import { readConvention } from './number-convention';
import { type Prepared, prepareText } from './prepare-text';
import { refuseUnreadable } from './refuse-text';
import { cutPage, differentRoles, type Page } from './segments';
import { type Opening, readOpening } from './summary';
import { takeTables } from './take-tables';

function notePage(draft: Draft, page: Page): void {
  const roles = differentRoles(page.roles);
  if (roles.length > 1) {
    const shown = roles.slice(0, 10).map((role) => `“${role}”`);
    note(draft, 'different-roles', { roles: shown.join(', ') });
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

/** Settles how the amounts of a page are to be read: its currency, and how it writes its numbers. */
function settleNumbers(draft: Draft, page: Page, { lines }: Prepared): void {
  const bracket = page.segments.find((segment) => segment.kind === 'salary')?.bracket;
  draft.pageCurrency = bracket === undefined ? undefined : readCurrency(bracket);
  const convention = readConvention(lines);
  if (convention !== undefined) draft.convention = convention;
}

/** What became of the lines outside the sections, and of those that turned out to be facts or to have no place. */
function settleFates(fates: LineFates, draft: Draft, page: Page, text: Prepared, opening: Opening): void {
  const { source } = text;
  fates.set(text.dropped, 'dropped');
  fates.set(page.chrome, 'dropped');
  fates.set(page.before, 'unplaced');
  fates.set(page.head, 'text', 'summary');
  for (const line of opening.facts) fates.change(line, 'fact');
  if (page.titleLine !== undefined)
    fates.set([page.titleLine], 'title', opening.blocks.length === 0 ? undefined : 'summary');
  if (!page.isFormat) {
    const facts = draft.understood.filter(({ field }) => field.startsWith('facts.'));
    const told = new Set(facts.map(({ line }) => line));
    for (const line of text.lines) if (told.has(line.no)) fates.change(line, 'fact');
  }
  for (const no of source.tables?.lines ?? []) fates.setLine(no + 1, 'fact');
  for (const { no } of source.loose) fates.setLine(no, 'unplaced');
  if (source.title?.no !== undefined)
    fates.setLine(source.title.no, page.titleFrom === 'document' ? 'title' : 'unplaced');
  for (const line of draft.unplaced) fates.change(line, 'unplaced');
}

/** The lines without a place, in their order: those of a front matter stand before all others. */
function unplacedOf(draft: Draft, page: Page, { source: { loose, title } }: Prepared): string[] {
  const isUnused = title?.no !== undefined && page.titleFrom !== 'document';
  return [
    ...(isUnused ? [title.text] : []),
    ...loose.map((line) => line.text),
    ...[...new Set(draft.unplaced)].sort((a, b) => a.no - b.no).map((line) => line.text),
  ];
}

function guideOf(
  options: ImportOptions,
  page: Page,
  opening: Opening,
  built: Built,
  facts: Guide['facts'],
): Guide {
  const name = options.sourceName?.trim() ?? '';
  const heading = page.titleLine === undefined ? page.title : headingText(page.titleLine);
  // The top of the page as a section: the title as its heading. Absent where nothing stands there.
  const summary =
    opening.blocks.length === 0
      ? []
      : [{ id: 'summary', kind: 'summary' as const, heading, blocks: opening.blocks }];
  return {
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
    facts,
    sections: [...summary, ...built.sections],
    ...built.content,
  };
}

/** Reads a text that is no guide file, whatever its form. */
function importText(given: string, options: ImportOptions): Imported {
  const draft = emptyDraft(undefined);
  const text = prepareText(given, options, draft);
  const { source, lines, isCompact, corrections } = text;
  const page = cutPage(lines, {
    isCompact,
    corrections,
    names: {
      ...(source.title === undefined ? {} : { document: source.title.text }),
      ...(options.sourceName === undefined ? {} : { source: options.sourceName }),
    },
  });
  settleNumbers(draft, page, text);
  notePage(draft, page);

  const fates = lineFatesOf([...lines, ...text.dropped], source.total, source.isBlank);
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
  noteLostText(draft, text.lost);
  settleFates(fates, draft, page, text, opening);

  const guide = guideOf(options, page, opening, built, draft.facts);
  const credentials = source.tables?.credentials;
  const more = draft.uncounted === 0 ? [] : [importNotice('and-more', { count: draft.uncounted })];
  const notices = [...draft.notices, ...more];
  const report: ImportReport = {
    form: source.form === 'guide-page' && !page.isFormat ? 'article' : source.form,
    notices,
    warnings: notices.map(noticeSentence),
    lines: fates.runs(),
    headings: built.headings,
    repairedText: text.repairs.length > 0,
    unplaced: unplacedOf(draft, page, text),
    understood: draft.understood.sort((a, b) => a.line - b.line),
    repairs: text.repairs,
    emptySections: built.emptySections,
    dropped: [...text.dropped, ...page.chrome].map((line) => line.text),
  };
  return applyCorrections(
    credentials === undefined ? guide : { ...guide, credentials },
    report,
    options.corrections,
  );
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
 * @throws AppError `too-large` (over 2 MB of UTF-8, or too many lines), `invalid-input` (empty), `unsupported` (binary, HTML
 * without text, or a guide file of a newer version), `damaged-file` (JSON that holds no guide). Nothing else.
 */
export function importGuide(text: string, options: ImportOptions): Imported {
  refuseUnreadable(text);
  return isGuideFile(text) ? importGuideFile(text, options) : importText(text, options);
}

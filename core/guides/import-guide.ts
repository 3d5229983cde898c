import { guideTextMaxBytes } from '#core/contract/choices';
import { AppError } from '#core/contract/errors';
import { readCurrency } from './amounts';
import { buildSections } from './build-sections';
import { checkFacts } from './check-facts';
import { type Draft, emptyDraft, leaveOver, understand } from './draft';
import type { Guide, ImportReport, Repair, Section } from './guide';
import { cleanHeading } from './headings';
import { htmlToLines, isHtml } from './html-text';
import { readLines, type SourceLine, splitText, tidy } from './lines';
import { hasLostText, repairMojibake } from './mojibake';
import { readHead } from './parse-facts';
import { cutPage, differentRoles, type Page } from './segments';
import { slugOf, uniqueSlugs } from './slug';

/** The id is the caller's (this is pure code); the date is civil, `YYYY-MM-DD`. */
type ImportOptions = { id: string; sourceName?: string; retrievedOn?: string };

/** The length of a text as UTF-8, in bytes; a lone surrogate counts as the replacement character it would become. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 4;
      i += 1;
    } else bytes += 3;
  }
  return bytes;
}

/** A text is taken for a binary file when it holds a NUL, or when a tenth of it is control or replacement characters. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const strange = text.match(/[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return strange * 10 > text.length;
}

function refuseUnreadable(text: string): void {
  if (text.length > guideTextMaxBytes || utf8Length(text) > guideTextMaxBytes) {
    throw new AppError(
      'too-large',
      'The text is longer than 2 MB, so it is no guide page. Nothing was read.',
      {
        key: 'guide-too-large',
        maxBytes: guideTextMaxBytes,
      },
    );
  }
  if (isBinary(text)) {
    throw new AppError(
      'unsupported',
      'This is a binary file and no text. Save the page as text or HTML and try again.',
      {
        key: 'guide-binary',
      },
    );
  }
  if (tidy(text) === '') {
    throw new AppError('invalid-input', 'There is no text to read.', { key: 'guide-empty' });
  }
}

/** The lines of a text or of a saved page. A page without any visible text is refused. */
function sourceLines(text: string): SourceLine[] {
  if (!isHtml(text)) return splitText(text);
  const lines = htmlToLines(text);
  if (lines.some((line) => tidy(line.text) !== '')) return lines;
  throw new AppError('unsupported', 'This web page holds no text: it may build its content with scripts.', {
    key: 'guide-no-text',
  });
}

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

const mostWarnings = 100;

/** A page that goes wrong on every line needs no sentence for each. */
function shorten(warnings: readonly string[]): string[] {
  if (warnings.length <= mostWarnings) return [...warnings];
  return [...warnings.slice(0, mostWarnings), `And ${warnings.length - mostWarnings} more like these.`];
}

function noteLostText(draft: Draft, lost: readonly number[]): void {
  if (lost.length === 0) return;
  const shown = lost.slice(0, 10).join(', ') + (lost.length > 10 ? ' and more' : '');
  draft.warnings.push(
    `Some characters were lost before the text got here (a bare “β” or “\ufffd” on line ${shown}); they are kept as they are.`,
  );
}

function notePage(draft: Draft, page: Page): void {
  const roles = differentRoles(page.roles);
  if (roles.length > 1) {
    const names = roles.map((role) => `“${role}”`).join(', ');
    draft.warnings.push(`The page names different roles: ${names}. The first is kept.`);
  }
  if (page.title === undefined) {
    draft.warnings.push(
      'The page has no title line; the role was read from its headings; summary and top facts are unknown.',
    );
  }
  for (const line of page.repeated) {
    leaveOver(draft, line, `the heading “${cleanHeading(line.text)}” stands on the page more than once.`);
  }
  for (const line of page.before) leaveOver(draft, line);
}

/** The top of the page as a section: the title as its heading, the summary as its text. Absent where there is neither. */
function summarySection(page: Page, head: ReturnType<typeof readHead>): Section[] {
  if (page.title === undefined || head.blocks.length === 0) return [];
  return [{ id: 'summary', kind: 'summary', heading: cleanHeading(page.title.text), blocks: head.blocks }];
}

/**
 * Reads a career-guide page: its text (with blank lines between blocks, or without its top part and with single
 * newlines), or the saved HTML of it. Mis-decoded characters are repaired, the site's own lines cut off, and whatever
 * the format does not know is kept word for word in sections of kind `other` and listed in `report.unplaced`.
 *
 * Amounts are whole currency units, times 24-hour. `line` numbers in the report are 1-based lines of the given text.
 *
 * @throws AppError `too-large` (over 2 MB of UTF-8), `invalid-input` (empty), `unsupported` (binary, HTML without text,
 * or no recognisable title). Nothing else.
 */
export function importGuide(text: string, options: ImportOptions): { guide: Guide; report: ImportReport } {
  refuseUnreadable(text);
  const { lines: source, repairs, lost } = repairLines(sourceLines(text));
  const { lines, isCompact } = readLines(source);
  const page = cutPage(lines);
  if (page === undefined) {
    throw new AppError(
      'unsupported',
      'This is no career guide that can be recognised: it has no title such as “Phlebotomist Career Path Guide”.',
      { key: 'guide-no-title' },
    );
  }

  const bracket = page.segments.find((segment) => segment.kind === 'salary')?.bracket;
  const draft = emptyDraft(bracket === undefined ? undefined : readCurrency(bracket));
  const newSlug = uniqueSlugs();
  newSlug('summary', 'summary');
  if (page.title !== undefined) understand(draft, 'title', page.role, page.title);
  const head = readHead(page.head, draft, isCompact);
  const { sections, content, emptySections } = buildSections(page.segments, draft, isCompact, (heading) =>
    newSlug(heading, 'section'),
  );
  checkFacts(draft);
  notePage(draft, page);
  noteLostText(draft, lost);

  const name = options.sourceName?.trim() ?? '';
  const guide: Guide = {
    id: options.id,
    slug: slugOf(page.role, 'guide'),
    title: page.role,
    summary: head.summary,
    locale: 'en',
    origin: 'imported',
    source: {
      name: name === '' ? 'Pasted text' : name,
      ...(options.retrievedOn === undefined ? {} : { retrievedOn: options.retrievedOn }),
    },
    facts: draft.facts,
    sections: [...summarySection(page, head), ...sections],
    ...content,
  };
  const report: ImportReport = {
    form: 'guide-page',
    notices: [],
    lines: [],
    headings: [],
    warnings: shorten(draft.warnings),
    repairedText: repairs.length > 0,
    unplaced: [...new Set(draft.unplaced)].sort((a, b) => a.no - b.no).map((line) => line.text),
    understood: draft.understood.sort((a, b) => a.line - b.line),
    repairs,
    emptySections,
    dropped: page.chrome.map((line) => line.text),
  };
  return { guide, report };
}

import type { ImportReport, Understood } from '#core/guides/guide';
import { applyCorrections } from './apply-corrections';
import { parseGuideJson } from './guide-text';
import { importNotice, noticeSentence } from './import-notices';
import type { Imported, ImportOptions } from './import-options';
import { keyLines } from './json-lines';
import { splitText } from './lines';

/**
 * Whether a text is meant as a file of data: it begins as JSON does. A text that only begins with a bracket (`[1] Smith,
 * 2020`) is none.
 */
export function isGuideFile(text: string): boolean {
  const head = text.slice(0, 2000).replace(/^[\s\ufeff]+/, '');
  if (/^\{\s*(?:["}]|$)/.test(head)) return true;
  // Brackets within brackets within brackets are no data that anybody means.
  if (!/^\[/.test(head) || /^[\s[]{50}/.test(head)) return false;
  if (/^\[\s*(?:[{"[]|$)/.test(head)) return isJson(text) || /^\[\s*\{\s*"/.test(head);
  return isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    // Not JSON is an answer here: the text is read as text.
    return false;
  }
}

const shown = (value: unknown) =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 200);

/** What the file says of the fields that a preview shows, each with its line. */
function understoodOf(guide: Imported['guide'], text: string): Understood[] {
  const lineOf = keyLines(text);
  const found: Understood[] = [];
  const add = (field: string, value: unknown) => {
    const line = lineOf(field);
    if (line !== undefined && value !== undefined) found.push({ field, value: shown(value), line });
  };
  add('title', guide.title);
  add('summary', guide.summary);
  for (const [name, value] of Object.entries(guide.facts)) {
    if (Array.isArray(value)) add(`facts.${name}`, `${value.length} entries`);
    else add(`facts.${name}`, value);
  }
  for (const [name, value] of Object.entries(guide)) {
    if (Array.isArray(value) && value.length > 0) add(name, `${value.length} items`);
  }
  return found.sort((a, b) => a.line - b.line);
}

/**
 * Reads a guide file, loss-free: every field is as it was but for the origin, which becomes `imported`, and for the id,
 * which is the caller's unless it asks to keep the file's.
 *
 * @throws AppError `damaged-file` or `unsupported`, as `parseGuideJson`.
 */
export function importGuideFile(text: string, options: ImportOptions): Imported {
  const parsed = parseGuideJson(text);
  const guide: Imported['guide'] = {
    ...parsed,
    id: options.keepId === true ? parsed.id : options.id,
    origin: 'imported',
  };
  const hasHeadings = (options.corrections?.headings ?? []).length > 0;
  const notices = hasHeadings ? [importNotice('correction-of-guide-file', {})] : [];
  const report: ImportReport = {
    form: 'guide-file',
    notices,
    warnings: notices.map(noticeSentence),
    repairedText: false,
    unplaced: [],
    understood: understoodOf(guide, text),
    repairs: [],
    emptySections: [],
    dropped: [],
    lines: [{ from: 1, to: splitText(text).length, fate: 'text' }],
    headings: [],
  };
  return applyCorrections(guide, report, options.corrections);
}

/** Marks of Markdown wherever they stand in a line: emphasis, code, links, tags, escapes. */
const inlineMark = /[\\`*_[\]]|~(?=~)|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)/g;
/** What makes a line something else than text by opening it: headings, lists, quotes, tables, rules. */
const openingMark = /^(?:#{1,6}(?=\s|$)|[-+](?=\s|$|-)|>|\||=|~(?=~~))/;
const openingNumber = /^(\d{1,9})([.)])(?=\s|$)/;

function escapeLine(line: string): string {
  const opened = line
    .replace(inlineMark, '\\$&')
    .replace(openingNumber, '$1\\$2')
    .replace(openingMark, (mark) => `\\${mark}`);
  // A closing run of hashes would be taken for the end of a heading.
  return opened.replace(/(^|\s)(#+)$/, '$1\\$2');
}

/**
 * A text as Markdown that shows it word for word: every mark that would mean something is escaped. Line breaks become
 * hard breaks; `indent` is what the lines behind the first begin with.
 */
export function escapeMarkdown(text: string, indent = ''): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join(`\\\n${indent}`);
}

/** A text as a cell of a Markdown table: on one line, without a bar that would end the cell. */
export function escapeCell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(inlineMark, '\\$&').replace(/\|/g, '\\|');
}

/** The plain text of Markdown's inline marks: emphasis, code, links and pictures. One pass over the text, no backtracking. */

const isSpace = (char: string | undefined) => char === undefined || char === ' ' || char === '\t';
const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const escapable = '\\`*_{}[]()<>#+-.!|~"\'&$%,/:;=?@^';
const longestTarget = 2000;

/** The next place of a character at or behind a place that only moves on: each character is looked at once in all. */
function finder(text: string, wanted: string): (from: number) => number {
  let at = -2;
  return (from) => {
    if (at === -1 || at >= from) return at;
    at = text.indexOf(wanted, from);
    return at;
  };
}

/** The length of the run of one character that starts at `at`. */
function runLength(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === text[at]) end += 1;
  return end - at;
}

/** Removes the marks of emphasis, code, links, pictures and escapes; a mark without its partner stays as it is. */
export function plainInline(text: string): string {
  if (!/[\\`*_[~<]/.test(text)) return text;
  const out: string[] = [];
  /** Where in `out` the latest open run of a mark stands, by the run. */
  const open = new Map<string, number>();
  const brackets: number[] = [];
  const closingParen = finder(text, ')');
  const closingAngle = finder(text, '>');
  const closedCode = new Map<number, boolean>();
  let plainFrom = 0;
  let at = 0;
  const flush = () => {
    if (at > plainFrom) out.push(text.slice(plainFrom, at));
  };
  const skipTo = (next: number) => {
    at = next;
    plainFrom = next;
  };

  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '\\' && escapable.includes(text[at + 1] ?? ' ')) {
      flush();
      out.push(text[at + 1] ?? '');
      skipTo(at + 2);
    } else if (char === '`') {
      const length = runLength(text, at);
      const run = '`'.repeat(Math.min(length, 8));
      const end = length > 8 || closedCode.get(length) === false ? -1 : text.indexOf(run, at + length);
      flush();
      if (end === -1) {
        closedCode.set(length, false);
        out.push(text.slice(at, at + length));
        skipTo(at + length);
      } else {
        out.push(text.slice(at + length, end).replace(/^ (.*) $/, '$1'));
        skipTo(end + length);
      }
    } else if (char === '*' || char === '_' || char === '~') {
      const length = runLength(text, at);
      const run = `${char}${length}`;
      const before = text[at - 1];
      const after = text[at + length];
      const isMark = length <= 3 && (char !== '~' || length === 2);
      const isInWord = char === '_' && isWord(before) && isWord(after);
      flush();
      const opened = open.get(run);
      if (isMark && !isInWord && opened !== undefined && !isSpace(before)) {
        out[opened] = '';
        open.delete(run);
        out.push('');
      } else {
        if (isMark && !isInWord && !isSpace(after)) open.set(run, out.length);
        out.push(text.slice(at, at + length));
      }
      skipTo(at + length);
    } else if (char === '[') {
      flush();
      const isPicture = out.at(-1)?.endsWith('!') === true && text[at - 1] === '!';
      if (isPicture) out.push((out.pop() ?? '').slice(0, -1));
      brackets.push(out.length);
      out.push(isPicture ? '![' : '[');
      skipTo(at + 1);
    } else if (char === ']') {
      const start = brackets.pop();
      let end = text[at + 1] === '(' && start !== undefined ? closingParen(at + 2) : -1;
      // An address may have one pair of brackets in it.
      if (end !== -1 && end - at <= longestTarget && text.slice(at + 2, end).includes('(')) {
        const outer = closingParen(end + 1);
        if (outer !== -1 && !/\s/.test(text.slice(end, outer + 1).slice(0, longestTarget))) end = outer;
      }
      if (start !== undefined && end !== -1 && end - at <= longestTarget) {
        flush();
        out[start] = '';
        skipTo(end + 1);
      } else at += 1;
    } else if (char === '<' && /^<(?:https?:|mailto:)/.test(text.slice(at, at + 9))) {
      const end = closingAngle(at);
      flush();
      if (end === -1 || end - at > longestTarget) {
        out.push('<');
        skipTo(at + 1);
      } else {
        out.push(text.slice(at + 1, end));
        skipTo(end + 1);
      }
    } else at += 1;
  }
  flush();
  return out.join('');
}

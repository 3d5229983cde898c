import type { SourceLine } from './lines';

/** The cells of a table row, or of a term with its definition, as they are written: where each begins among the lines. */
type Row = { cells: number[]; isTerm: boolean; isHeader: boolean };

const longestCell = 200;
const longestLabel = 60;

/** Collects the text of a web page into lines; knows what is open: a list item, a heading, a row, a part of the site. */
export class HtmlLineWriter {
  readonly lines: SourceLine[] = [];
  isBullet = false;
  headingLevel: number | undefined;
  isChrome = false;
  isPreformatted = false;
  private parts: string[] = [];
  private start = 0;
  private end = 0;
  private isNewBlock = true;
  private row: Row | undefined;

  /** Adds text that stands on the source lines `from` to `to`. */
  add(text: string, from: number, to: number): void {
    if (text.trim() === '') {
      if (this.parts.length > 0) this.parts.push(text);
      return;
    }
    if (this.parts.length === 0) this.start = from;
    this.end = to;
    this.parts.push(text);
  }

  breakLine(): void {
    if (this.parts.length === 0) return;
    const { start, end } = this;
    if (this.isNewBlock && !this.isBullet) this.lines.push({ text: '', no: start });
    this.isNewBlock = false;
    this.lines.push({
      text: this.parts.join(''),
      no: start,
      ...(end > start ? { lastNo: end } : {}),
      isBullet: this.isBullet,
      ...(this.headingLevel === undefined ? {} : { headingLevel: this.headingLevel }),
      ...(this.isChrome ? { isChrome: true } : {}),
      ...(this.isPreformatted ? {} : { isWhole: true }),
    });
    this.isBullet = false;
    this.parts = [];
  }

  /** Ends the line and the block: what follows stands apart from it, as behind a blank line. */
  breakBlock(): void {
    this.breakLine();
    this.isNewBlock = true;
  }

  /** Adds preformatted text that begins on source line `no`: every line end in it ends a line. */
  addPreformatted(text: string, no: number): void {
    for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (i > 0) {
        if (this.parts.length === 0) this.lines.push({ text: '', no: no + i - 1 });
        this.breakLine();
      }
      this.add(line, no + i, no + i);
    }
  }

  /** Begins a row of a table, or with `isTerm` a term that its definition follows. */
  startRow(isTerm: boolean): void {
    this.endRow();
    this.row = { cells: [], isTerm, isHeader: true };
  }

  /** Begins a cell of the row that is open; outside of a row it only ends the line. */
  startCell(isHeader: boolean): void {
    this.breakLine();
    if (this.row === undefined) return;
    this.row.cells.push(this.lines.length);
    if (!isHeader) this.row.isHeader = false;
  }

  /** Ends the row: cells of one line each become one line, anything else stays apart. */
  endRow(): void {
    this.breakLine();
    const { row } = this;
    this.row = undefined;
    const first = row?.cells[0];
    if (row === undefined || first === undefined || row.cells.length < 2) return;
    const written = this.lines.splice(first);
    const cells = row.cells.map((from, i) =>
      written.slice(from - first, (row.cells[i + 1] ?? Number.POSITIVE_INFINITY) - first),
    );
    const joined = joinCells(cells, row);
    if (joined !== undefined) {
      if (written[0]?.text === '') this.lines.push({ text: '', no: joined.no });
      this.lines.push(joined);
      return;
    }
    // A table that only lays the page out: each cell is a block of its own.
    for (const cell of cells) {
      const [head] = cell;
      if (head !== undefined && head.text !== '') this.lines.push({ text: '', no: head.no });
      for (const line of cell) this.lines.push(line);
    }
    this.isNewBlock = true;
  }

  /** Forgets that a row is open: something stands in it that is more than a line. */
  breakUpRow(): void {
    this.breakLine();
    this.row = undefined;
  }
}

const isText = (line: SourceLine) => line.text.trim() !== '';

function joinCells(cells: readonly (readonly SourceLine[])[], row: Row): SourceLine | undefined {
  const isPlain = (line: SourceLine) =>
    line.isBullet !== true && line.headingLevel === undefined && line.text.length <= longestCell;
  if (cells.some((cell) => cell.filter(isText).length > 1)) return undefined;
  const filled = cells.flat().filter(isText);
  if (!filled.every(isPlain)) return undefined;
  const [first] = filled;
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const texts = filled.map((line) => line.text.trim());
  const [label = '', value] = texts;
  const isPair =
    cells.length === 2 && value !== undefined && label.length <= longestLabel && !/[.!?]$/.test(label);
  if (row.isTerm && !isPair) return undefined;
  const text =
    isPair && (row.isTerm || !row.isHeader) ? `${label.replace(/\s*:$/, '')}: ${value}` : texts.join(' | ');
  const lastNo = last.lastNo ?? last.no;
  const { lastNo: _, ...head } = first;
  return { ...head, text, ...(lastNo > first.no ? { lastNo } : {}) };
}

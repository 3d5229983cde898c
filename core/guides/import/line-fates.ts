import type { LineRun } from '#core/guides/guide';
import { type LineFate, lineFates } from '#core/guides/kinds';
import type { Line } from './lines';

/**
 * What became of every line of a text. Kept in flat arrays by line number: a text may have a million lines. Several
 * pieces of text on one line of a file (HTML) that met different fates count as `text`.
 */
export type LineFates = {
  /** The first word on lines: their fate, and the section that they are in. */
  set(lines: readonly Line[], fate: LineFate, sectionId?: string): void;
  /** A later and better word on a line; its section stays unless another is given. */
  change(line: Line, fate: LineFate, sectionId?: string): void;
  /** The word on a line of which no piece of text came: it was read beside the text. */
  setLine(no: number, fate: LineFate): void;
  /** The runs from line 1 to the last: each line once, in order. */
  runs(): LineRun[];
};

const textFate = lineFates.indexOf('text') + 1;

/**
 * Begins the account of `total` lines. `isBlank` says of a line that no piece of text begins on whether it is blank;
 * if it is not, it goes on with the line above it and shares its fate.
 */
export function lineFatesOf(
  lines: readonly Line[],
  total: number,
  isBlank: (no: number) => boolean,
): LineFates {
  const fates = new Uint8Array(total + 1);
  const sections = new Int32Array(total + 1);
  const pieces = new Uint8Array(total + 1);
  const ids: string[] = [''];
  const places = new Map<string, number>();
  const numbers = (line: Line, use: (no: number) => void) => {
    for (let no = line.no; no <= Math.min(line.lastNo ?? line.no, total); no++) use(no);
  };
  const count = (no: number) => {
    if ((pieces[no] ?? 2) < 2) pieces[no] = (pieces[no] ?? 0) + 1;
  };
  for (const line of lines) numbers(line, count);

  const placeOf = (id: string | undefined) => {
    if (id === undefined) return 0;
    const known = places.get(id);
    if (known !== undefined) return known;
    ids.push(id);
    places.set(id, ids.length - 1);
    return ids.length - 1;
  };
  const put = (no: number, fate: number, place: number, isChange: boolean) => {
    if (no < 1 || no > total) return;
    const isShared = (pieces[no] ?? 0) > 1;
    const isOther = isShared && fates[no] !== 0 && fates[no] !== fate;
    if (isShared && isChange && isOther) return;
    fates[no] = isOther ? textFate : fate;
    if (!isOther || sections[no] === 0) sections[no] = place;
  };

  return {
    set(some, fate, sectionId) {
      const code = lineFates.indexOf(fate) + 1;
      const place = placeOf(sectionId);
      for (const line of some) numbers(line, (no) => put(no, code, place, false));
    },
    change(line, fate, sectionId) {
      const place = sectionId === undefined ? (sections[line.no] ?? 0) : placeOf(sectionId);
      const code = lineFates.indexOf(fate) + 1;
      numbers(line, (no) => put(no, code, place, true));
    },
    setLine(no, fate) {
      put(no, lineFates.indexOf(fate) + 1, 0, true);
    },
    runs() {
      const runs: LineRun[] = [];
      let from = 1;
      let lastFate = -1;
      let lastPlace = -1;
      let carriedFate = 0;
      let carriedPlace = 0;
      const close = (to: number) => {
        const fate = lineFates[lastFate - 1];
        if (fate === undefined || to < from) return;
        const sectionId = ids[lastPlace] ?? '';
        runs.push({ from, to, fate, ...(sectionId === '' ? {} : { sectionId }) });
        from = to + 1;
      };
      const blank = lineFates.indexOf('blank') + 1;
      for (let no = 1; no <= total; no++) {
        let fate = fates[no] ?? 0;
        let place = sections[no] ?? 0;
        if (fate === 0 && (carriedFate === 0 || isBlank(no))) {
          fate = blank;
          place = 0;
        } else if (fate === 0) {
          fate = carriedFate;
          place = carriedPlace;
        } else {
          carriedFate = fate;
          carriedPlace = place;
        }
        if (fate === lastFate && place === lastPlace) continue;
        close(no - 1);
        lastFate = fate;
        lastPlace = place;
      }
      close(total);
      return runs;
    },
  };
}

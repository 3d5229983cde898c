/** Reads growth rates as guide pages print them. */

/** A growth as a page tells it: a rate in percent, what it is called, the years that it spans. */
export type Growth = {
  percent?: number;
  status?: string;
  period?: { from: number; to: number };
  /** Why there is no rate although figures stand there: a span of rates, or one that no occupation grows by. */
  doubt?: 'range' | 'absurd';
};

const rate = '([+−–-]|minus )? ?(\\d{1,4}(?:\\.\\d{1,3}|,\\d{1,2})?) ?(?:%|％|percent|per cent|pct\\.?)';
const ratePattern = new RegExp(`^${rate}$`, 'i');
const rateFirst = new RegExp(`^${rate}(?: ?\\(([^()]{2,80})\\)|[,;] (.{2,80})| [–—-] (.{2,80}))$`, 'i');
const rateLast = /^([^()]{2,80}?) ?\(([^()]{1,40})\)$/;
const rateRange =
  /^[+−–-]? ?\d{1,3}(?:[.,]\d{1,2})? ?%? ?(?:[–—−-]|to) ?[+−–-]?\d{1,3}(?:[.,]\d{1,2})? ?(?:%|percent)$/i;
const years = /((?:19|20)\d{2}) ?(?:[–—−/-]|to|through|bis) ?((?:19|20)?\d{2})(?!\d)/i;
const falling = /declin|decreas|shrink|drop|fall|contract/i;
const most = 100;

/** Reads `11%`, `-3 %`, `−2.5%`, `11,5 %`, `11.5 percent` as a number of percent; undefined for anything else. */
export function readPercent(text: string): number | undefined {
  const match = text.length > 40 ? null : ratePattern.exec(text);
  if (match === null) return undefined;
  const value = Number(match[2]?.replace(',', '.'));
  return match[1] === undefined || match[1] === '+' ? value : -value;
}

/** The years that a text names as a span (`2023–33`, `2024 to 2034`), and the text without them. */
export function cutYears(text: string): { rest: string; period?: { from: number; to: number } } {
  const match = years.exec(text);
  if (match === null) return { rest: text };
  const from = Number(match[1]);
  const end = match[2] ?? '';
  const to = Number(end.length === 2 ? `${match[1]?.slice(0, 2)}${end}` : end);
  if (to <= from || to - from > 30) return { rest: text };
  const before = text.slice(0, match.index).replace(/(?:[\s,(]|\b(?:from|between|in|for|over))+$/i, '');
  const after = text.slice(match.index + match[0].length).replace(/^[\s,)]+/, '');
  return {
    rest: `${before}${after === '' || after.startsWith(':') ? '' : ' '}${after}`.trim(),
    period: { from, to },
  };
}

const isWords = (text: string) => /^\p{L}[\p{L} ,’'-]{2,79}$/u.test(text) && text.split(' ').length <= 8;

/**
 * Reads what stands behind a growth label: `11%`, `5% (Faster than average)`, `Faster than average (6% to 8%)`,
 * `Little or no change`, each with or without its years. Words are the growth's name; a span of rates is no rate; a rate
 * that rises where its words fall is none either. Undefined for prose and for anything that is not certain.
 */
export function readGrowth(text: string): Growth | undefined {
  if (text.length > 160) return undefined;
  const { rest, period } = cutYears(text.trim());
  const spans = period === undefined ? {} : { period };
  const found = readRate(rest);
  return found === undefined ? undefined : { ...found, ...spans };
}

function readRate(text: string): Growth | undefined {
  const alone = readPercent(text);
  if (alone !== undefined) return Math.abs(alone) > most ? { doubt: 'absurd' } : { percent: alone };
  if (rateRange.test(text)) return { doubt: 'range' };
  if (isWords(text)) return { status: text };
  const [, sign = '', figure, ...words] = rateFirst.exec(text) ?? [];
  if (figure !== undefined) return name(words.find((word) => word !== undefined) ?? '', `${sign}${figure}%`);
  const [, status, bracket] = rateLast.exec(text) ?? [];
  return status === undefined || bracket === undefined ? undefined : name(status, bracket);
}

function name(status: string, figure: string): Growth | undefined {
  if (!isWords(status)) return undefined;
  const found = readPercent(figure) === undefined && !rateRange.test(figure) ? undefined : readRate(figure);
  if (found === undefined) return undefined;
  return found.percent !== undefined && found.percent > 0 && falling.test(status)
    ? undefined
    : { ...found, status };
}

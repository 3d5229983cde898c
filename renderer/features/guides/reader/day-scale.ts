import type { Guide } from '#core/guides/guide';

type DayBlock = Guide['dayInLife'][number];

const dayMinutes = 24 * 60;

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** How long a part of a day lasts, in minutes; one that ends before it begins runs past midnight. */
export function minutesBetween(from: string, to: string): number {
  const length = minutesOf(to) - minutesOf(from);
  return length > 0 ? length : length + dayMinutes;
}

export type DayBar = {
  block: DayBlock;
  /** Where it begins and how wide it is, in percent of the strip. */
  left: number;
  width: number;
  /** Parts that overlap stand in rows, from 0. */
  row: number;
};

export type DayScale = { bars: DayBar[]; rows: number; hours: { label: string; left: number }[] };

/** At most so many hours are named under the strip. */
const mostHours = 8;

/**
 * The parts of a day on one scale from the first hour to the last. The day begins with its first part: what the guide
 * lists after it and what has an earlier hour is after midnight.
 */
export function dayScale(blocks: readonly DayBlock[]): DayScale {
  const first = blocks[0];
  if (!first) return { bars: [], rows: 0, hours: [] };
  const begin = minutesOf(first.from);
  const spans = blocks.map((block) => {
    const at = minutesOf(block.from);
    const start = at < begin ? at + dayMinutes : at;
    return { block, start, end: start + minutesBetween(block.from, block.to) };
  });
  const from = Math.floor(begin / 60) * 60;
  const to = Math.ceil(Math.max(...spans.map(({ end }) => end)) / 60) * 60;
  const percent = (minutes: number) => (minutes / (to - from)) * 100;
  const rowEnds: number[] = [];
  const bars = spans.map(({ block, start, end }) => {
    const free = rowEnds.findIndex((rowEnd) => rowEnd <= start);
    const row = free < 0 ? rowEnds.length : free;
    rowEnds[row] = end;
    return { block, left: percent(start - from), width: percent(end - start), row };
  });
  const step = Math.ceil((to - from) / 60 / (mostHours - 1)) * 60;
  const hours = [];
  for (let at = from; at <= to; at += step) {
    hours.push({ label: `${String((at / 60) % 24).padStart(2, '0')}:00`, left: percent(at - from) });
  }
  return { bars, rows: rowEnds.length, hours };
}

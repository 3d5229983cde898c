import type { HistoryEntry } from '#core/contract/history';

const pad = (value: number) => String(value).padStart(2, '0');

/** The civil day of an instant in the person's time zone, `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** The time of day of an instant in the person's time zone, `HH:MM`. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** Changes by the day they were made, in the order given. */
export function byDay(entries: readonly HistoryEntry[]): { day: string; entries: HistoryEntry[] }[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = localDay(entry.at);
    const last = days[days.length - 1];
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

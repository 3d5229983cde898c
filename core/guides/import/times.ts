/** Reads times of day and years of experience as guide pages print them. */

const clock = '(?:(\\d{1,2})(?::(\\d{2}))? ?([AaPp])?\\.?(?:[Mm]\\.?)?|([Nn]oon|[Mm]idnight))';
const span = new RegExp(`^${clock} ?(?:[—–―−-]|to|until) ?${clock}$`);

function minutesOf(hour: number, minute: number, half: string | undefined): number | undefined {
  if (minute > 59) return undefined;
  if (half === undefined) return hour > 23 ? undefined : hour * 60 + minute;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}

const timeText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * Reads a span of a day (`9:00 AM - 12:00 PM`, `9 to 11:30 am`, `09:00–17:00`) as two 24-hour `HH:MM`. A start without
 * AM or PM takes the half of the day that puts it before the end.
 */
export function readTimeSpan(text: string): { from: string; to: string } | undefined {
  const match = text.length > 40 ? null : span.exec(text.trim());
  if (match === null) return undefined;
  const [, hour1, minute1 = '0', half1, word1, hour2, minute2 = '0', half2, word2] = match;
  const named = (word: string | undefined) => (word === undefined ? undefined : /^n/i.test(word) ? 720 : 0);
  const to = named(word2) ?? minutesOf(Number(hour2), Number(minute2), half2?.toLowerCase());
  let from = named(word1) ?? minutesOf(Number(hour1), Number(minute1), half1?.toLowerCase());
  if (word1 === undefined && half1 === undefined && half2 !== undefined && to !== undefined) {
    const same = minutesOf(Number(hour1), Number(minute1), half2.toLowerCase());
    from = same !== undefined && same < to ? same : minutesOf(Number(hour1), Number(minute1), 'a');
  }
  return from === undefined || to === undefined ? undefined : { from: timeText(from), to: timeText(to) };
}

/** Reads years of experience: `0-2 years`, `6+ years`, `less than 1 year`; `max` is null where it is open at the top. */
export function readYears(text: string): { min: number; max: number | null } | undefined {
  if (text.length > 60) return undefined;
  const bare = text
    .toLowerCase()
    .replace(/[.:]$/, '')
    .replace(/ ?(?:years?|yrs?)( of experience)?$/, '')
    .trim();
  const range = /^(\d{1,2}) ?(?:[—–―−-]|to) ?(\d{1,2})$/.exec(bare);
  if (range !== null) {
    const [min, max] = [Number(range[1]), Number(range[2])];
    return min <= max ? { min, max } : undefined;
  }
  const open = /^(?:(\d{1,2}) ?\+|(?:over|more than|at least) (\d{1,2}))$/.exec(bare);
  if (open !== null) return { min: Number(open[1] ?? open[2]), max: null };
  const under = /^(?:less than|under|up to) (\d{1,2})$/.exec(bare);
  if (under !== null) return { min: 0, max: Number(under[1]) };
  const exact = /^\d{1,2}$/.test(bare) ? Number(bare) : undefined;
  return exact === undefined ? undefined : { min: exact, max: exact };
}

/** The host's clock. `now` is the instant; `today` the civil day in the machine's time zone. */
export type Clock = { now(): Date; today(): string };

/** The machine's clock, with the day fixed where a test or a demonstration asked for it. */
export function systemClock(fixedToday: string | null): Clock {
  return {
    now: () => new Date(),
    today: () => fixedToday ?? civilDay(new Date()),
  };
}

function civilDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

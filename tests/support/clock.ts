/** A clock that stands still until it is moved: nothing in a test hangs on the day it runs. */
export type TestClock = {
  now(): Date;
  today(): string;
  /** Moves on by so many milliseconds. */
  advance(ms: number): void;
  set(instant: string): void;
};

export function testClock(start = '2026-03-10T09:00:00.000Z'): TestClock {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms),
    today: () => new Date(ms).toISOString().slice(0, 10),
    advance: (by) => {
      ms += by;
    },
    set: (instant) => {
      ms = Date.parse(instant);
    },
  };
}

/** Bytes that look random and are the same in every run (mulberry32). */
export function testRandomBytes(seed = 1): (count: number) => Uint8Array {
  const next = seededRandom(seed);
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256));
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

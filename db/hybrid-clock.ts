/**
 * A hybrid logical clock: wall-clock milliseconds, a counter for changes within one of them, and the device. Stamps
 * rise strictly on a device, whatever its wall clock does, and compare as text. Hand-off and sync read them later.
 */
export type HybridClock = { next(): string };

/** Continues from `last`, the newest stamp in the workbook, so that a clock set back cannot break the order. */
export function createHybridClock(options: {
  now(): number;
  deviceId: string;
  last: string | null;
}): HybridClock {
  let [ms, counter] = parse(options.last);
  return {
    next() {
      const now = options.now();
      if (now > ms) {
        ms = now;
        counter = 0;
      } else {
        counter += 1;
      }
      return `${String(ms).padStart(15, '0')}-${String(counter).padStart(6, '0')}-${options.deviceId}`;
    },
  };
}

function parse(stamp: string | null): [ms: number, counter: number] {
  const match = stamp === null ? null : /^(\d{15})-(\d{6})-/.exec(stamp);
  return match === null ? [0, -1] : [Number(match[1]), Number(match[2])];
}

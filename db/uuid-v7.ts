/** Where ids come from: a clock in milliseconds and random bytes, both injected so that tests can fix them. */
export type IdSources = { now(): number; randomBytes(count: number): Uint8Array };

/**
 * Makes UUIDv7 text (RFC 9562): 48 bits of milliseconds, then a 12-bit counter, then 62 random bits. Ids of one
 * source rise strictly, also within a millisecond and when the clock steps back.
 */
export function createIdSource({ now, randomBytes }: IdSources): () => string {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const random = randomBytes(10);
    const ms = now();
    if (ms > lastMs) {
      lastMs = ms;
      // The top bit stays free, so that at least 2,048 ids fit into a millisecond before the clock is pushed on.
      counter = (((random[0] ?? 0) << 8) | (random[1] ?? 0)) & 0x7ff;
    } else {
      counter += 1;
      if (counter > 0xfff) {
        counter = 0;
        lastMs += 1;
      }
    }
    const time = lastMs.toString(16).padStart(12, '0');
    const high = (0x7000 | counter).toString(16);
    const tail = Array.from(random.subarray(2, 10));
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
    const low = tail.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low.slice(0, 4)}-${low.slice(4)}`;
  };
}

/** What was measured of one thing, in milliseconds. */
export type Timing = { readonly median: number; readonly worst: number; readonly runs: number };

export function summarise(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return {
    median: Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle)),
    worst: at(sorted.length - 1),
    runs: sorted.length,
  };
}

/** Times something again and again; each run gets its number. What comes before the clock starts is `prepare`'s. */
export async function time<Prepared>(
  runs: number,
  prepare: (run: number) => Prepared | Promise<Prepared>,
  act: (prepared: Prepared, run: number) => unknown,
): Promise<Timing> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const prepared = await prepare(run);
    const start = performance.now();
    await act(prepared, run);
    times.push(performance.now() - start);
  }
  return summarise(times);
}

import type { Fact } from './facts-of';

type Source = Fact['sources'][number];

/** Two sources are one where a reader would cite them alike. */
export function sourceKey({ name, url, asOf }: Source): string {
  return JSON.stringify([name, url, asOf]);
}

/** Every source once, in the order in which the facts name them. */
export function numberedSources(ofFacts: readonly Fact['sources'][]): Source[] {
  return [...new Map(ofFacts.flat().map((source) => [sourceKey(source), source])).values()];
}

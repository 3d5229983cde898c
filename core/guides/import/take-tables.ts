import type { GuideTables } from '#core/guides/export/markdown-tables';
import type { GuideFacts } from '#core/guides/guide';
import type { Draft } from './draft';

/** The sources of both, those of `first` where both have one of the same fact. */
function joinSources(first: GuideFacts['sources'], second: GuideFacts['sources']): GuideFacts['sources'] {
  const known = new Set((first ?? []).map(({ fact }) => fact));
  const all = [...(first ?? []), ...(second ?? []).filter(({ fact }) => !known.has(fact))];
  return all.length === 0 ? undefined : all;
}

/**
 * Takes what the tables of our own Markdown say into the draft, in place of what its sections say of the same: they are
 * written from the same facts, and the table has them whole.
 */
export function takeTables(draft: Draft, { facts, rows }: GuideTables): void {
  const sources = joinSources(facts.sources, draft.facts.sources);
  Object.assign(draft.facts, facts, sources === undefined ? {} : { sources });
  for (const { line, field, text } of rows) draft.understood.push({ field, value: text, line: line + 1 });
}

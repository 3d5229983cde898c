import type { Understood } from '#core/guides/guide';

/** The lines that each field was read from, in order, each once: `facts.salaryBands.entry` stands as `salaryBands.entry`. */
export function linesByField(understood: readonly Understood[]): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const { field, line } of understood) {
    const name = field.replace(/^facts\./, '');
    const known = lines.get(name) ?? [];
    if (!known.includes(line)) known.push(line);
    lines.set(name, known);
  }
  return lines;
}

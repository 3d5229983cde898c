/** Text as it is compared: case, accents' encoding, hyphens, full stops and runs of space do not matter. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most titles are plain already; looking once is cheaper than rewriting five times.
  if (!/[^a-z0-9 ,:;'&/()]|^ | {2}| $/.test(lower)) return lower;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.]/g, '')
    .replace(/[\s\-‐‑–—_]+/g, ' ')
    .trim();
}

/** The name of a unit as it is compared: folded, and singular: "CE Credits" is "ce credit", "CEU(s)" is "ceu". */
export function foldUnit(unit: string): string {
  return fold(unit.replaceAll('(s)', 's'))
    .split(' ')
    .map((word) => (word.length > 2 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .join(' ');
}

/** `fold` for a run over many texts of which few differ (formats, providers): each is folded once. */
export function foldOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let folded = known.get(text);
    if (folded === undefined) {
      folded = fold(text);
      known.set(text, folded);
    }
    return folded;
  };
}

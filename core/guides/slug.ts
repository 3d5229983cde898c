/**
 * A name as it can stand in an address: small ASCII letters, digits and single hyphens (`Pros & Cons` → `pros-and-cons`).
 * A name without any such character gives `fallback`.
 */
export function slugOf(name: string, fallback: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[’']|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? fallback : slug;
}

/** Gives out slugs that are each used once: the second `tips` becomes `tips-2`. */
export function uniqueSlugs(): (name: string, fallback: string) => string {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (name, fallback) => {
    const base = slugOf(name, fallback);
    let count = counts.get(base) ?? 1;
    let slug = count === 1 ? base : `${base}-${count}`;
    while (used.has(slug)) {
      count += 1;
      slug = `${base}-${count}`;
    }
    counts.set(base, count);
    used.add(slug);
    return slug;
  };
}

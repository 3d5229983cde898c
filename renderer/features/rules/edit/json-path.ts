/** Where something stands in a JSON value: `['categories', 0, 'min']`. */
export type Path = readonly (string | number)[];

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As the contract writes a path: `categories.0.min`. */
export const pathKey = (path: Path): string => path.join('.');

/** What stands at a path; undefined where nothing does. */
export function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === 'number') here = here[step];
    else if (isObject(here) && Object.hasOwn(here, step)) here = here[String(step)];
    else return undefined;
  }
  return here;
}

/**
 * The value with something else at a path; `undefined` takes the field, or the entry of a list, away. What is missing on
 * the way is made: an object, or a list where the next step is a number.
 */
export function withAt(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...value] : [];
    if (rest.length === 0 && next === undefined) list.splice(step, 1);
    else list[step] = withAt(list[step], rest, next);
    return list;
  }
  const object = isObject(value) ? { ...value } : {};
  if (rest.length === 0 && next === undefined) delete object[step];
  else object[step] = withAt(object[step], rest, next);
  return object;
}

/** A list with one entry moved by so many places; out of range it stays as it is. */
export function moved<Item>(list: readonly Item[], from: number, by: number): Item[] {
  const to = from + by;
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item === undefined || to < 0 || to > next.length) return [...list];
  next.splice(to, 0, item);
  return next;
}

/** What stands at a path as a list; empty where none does. */
export function listAt(value: unknown, path: Path): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

export function textAt(value: unknown, path: Path): string {
  const found = at(value, path);
  return typeof found === 'string' ? found : '';
}

/** An id in the way of the rule language, out of a name: “Law & ethics” becomes `law-ethics`; free of those that are taken. */
export function idFrom(name: string, taken: readonly string[] = []): string {
  const base = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, placeOf, placesOf } from '../../../renderer/features/rules/edit/json-lines';
import {
  at,
  idFrom,
  moved,
  type Path,
  pathKey,
  withAt,
} from '../../../renderer/features/rules/edit/json-path';

/** Every path of a JSON value with what stands there. */
function paths(value: unknown, path: Path = []): [Path, unknown][] {
  const inner: [Path, unknown][] = Array.isArray(value)
    ? value.flatMap((each, index) => paths(each, [...path, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => paths(each, [...path, key]))
      : [];
  return [[path, value], ...inner];
}

/** Keys as rules have them: without dots, which would make two paths look alike, and none that objects know already. */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => !/"[^"]*\.[^"]*":|"":|__proto__/.test(JSON.stringify(value)));

describe('places in a JSON text', () => {
  it('finds every field of any JSON, however it is laid out', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { places, errorAt } = placesOf(text);
        expect(errorAt).toBeNull();
        for (const [path, each] of paths(value)) {
          const offset = places.get(pathKey(path)) ?? -1;
          expect(offset).toBeGreaterThanOrEqual(0);
          const name = path.at(-1);
          const found =
            typeof name === 'string' ? JSON.stringify(name) : JSON.stringify(each, null, indent).slice(0, 1);
          expect(text.slice(offset, offset + found.length)).toBe(found);
        }
      }),
    );
  });

  it('says where a text stops being JSON, and still finds what stands before', () => {
    const text = '{\n  "a": 1,\n  "b": [2, oops]\n}';
    const { places, errorAt } = placesOf(text);
    expect(lineAt(text, errorAt ?? -1)).toBe(3);
    expect(text.slice(errorAt ?? 0)).toMatch(/^oops/);
    expect(places.has('a')).toBe(true);
    expect(placeOf(text, '')).toBe(errorAt);
  });

  it('goes to the nearest thing around a field that is missing', () => {
    const text = '{\n  "sources": [\n    { "id": "x" }\n  ]\n}';
    expect(lineAt(text, placeOf(text, 'sources.0.title'))).toBe(3);
    expect(lineAt(text, placeOf(text, 'total.asks.credits'))).toBe(1);
  });

  it('never hangs or throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { errorAt } = placesOf(text);
        expect(errorAt === null || (errorAt >= 0 && errorAt <= text.length)).toBe(true);
      }),
    );
    expect(placesOf('['.repeat(100_000)).errorAt).not.toBeNull();
  });
});

describe('a JSON value by path', () => {
  it('has what was put there, and the same everywhere else', () => {
    const before = { a: [{ b: 1 }, { b: 2 }], c: 'x' };
    const after = withAt(before, ['a', 1, 'b'], 9);
    expect(at(after, ['a', 1, 'b'])).toBe(9);
    expect(after).toEqual({ a: [{ b: 1 }, { b: 9 }], c: 'x' });
    expect(before.a[1]?.b).toBe(2);
  });

  it('makes what is missing on the way, and takes fields and entries away', () => {
    expect(withAt({}, ['a', 0, 'b'], 1)).toEqual({ a: [{ b: 1 }] });
    expect(withAt({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
    expect(withAt({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] });
  });

  it('moves entries within the list only', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('makes ids as the rule language wants them', () => {
    expect(idFrom('Law & Ética')).toBe('law-etica');
    expect(idFrom('Ethics', ['ethics', 'ethics-2'])).toBe('ethics-3');
    expect(idFrom('***')).toBe('');
  });
});

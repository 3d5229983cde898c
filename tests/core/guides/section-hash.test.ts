import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#core/guides/guide';
import { passagesOf, sectionHash, sectionText } from '#core/guides/section-hash';

const blocks: Block[] = [
  { type: 'paragraph', text: 'Warm the gel.' },
  { type: 'list', items: ['Probe', 'Gel – β'] },
];

describe('the hash of a section', () => {
  // Workbooks hold hashes: another construction would tell every person that every section changed.
  test('stays what it is', () => {
    expect(sectionHash({ heading: 'Care', blocks })).toBe('581a2cf3b7198819');
    expect(sectionHash({ heading: '', blocks: [] })).toBe('488bdcb81aee8d83');
  });

  test('is that of the heading and every passage, a line each', () => {
    expect(passagesOf(blocks)).toEqual(['Warm the gel.', 'Probe', 'Gel – β']);
    expect(sectionText({ heading: 'Care', blocks })).toBe('Care\nWarm the gel.\nProbe\nGel – β');
    const apart: Block[] = ['Warm the gel.', 'Probe', 'Gel – β'].map((text) => ({ type: 'paragraph', text }));
    expect(sectionHash({ heading: 'Care', blocks: apart })).toBe(sectionHash({ heading: 'Care', blocks }));
  });

  test('makes no difference of blanks, and one of everything else', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '\t', '\u00a0', '\n', '.'),
      maxLength: 20,
    });
    const folded = (one: string) =>
      one
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .join('\n')
        .trim();
    fc.assert(
      fc.property(text, text, (one, other) => {
        const hash = (of: string) => sectionHash({ heading: '', blocks: [{ type: 'paragraph', text: of }] });
        expect(hash(one)).toBe(hash(folded(one)));
        expect(hash(one) === hash(other)).toBe(folded(one) === folded(other));
      }),
      { seed: 51, numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn, foldText } from '../../../renderer/features/guides/find/find-text';

const found = (source: string, words: string) =>
  findIn(source, words).map(({ start, end }) => source.slice(start, end));

describe('finding words in a text', () => {
  it.each([
    ['case', 'The Probe, the PROBE', 'probe', ['Probe', 'PROBE']],
    ['diacritics on either side', 'un técnico y un tecnico', 'técnico', ['técnico', 'tecnico']],
    ['diacritics of their own', 'une e\u0301tude', 'étude', ['e\u0301tude']],
    ['typographic quotes', 'it’s “loud”', 'it\'s "loud"', ['it’s “loud”']],
    ['runs of blanks and line breaks', 'two\n  words', 'two words', ['two\n  words']],
    ['ligatures', 'a ﬁne view', 'fine', ['ﬁne']],
    ['dashes', '9–12', '9-12', ['9–12']],
  ])('makes no difference of %s', (_, source, words, expected) => {
    expect(found(source, words)).toEqual(expected);
  });

  it('finds no place twice, and nothing for blanks', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
    expect(findIn('anything', '   ')).toEqual([]);
    expect(findIn('', 'a')).toEqual([]);
  });

  it('tells for every folded letter where it stands, in order and within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        const { text, at } = foldText(source);
        expect(at).toHaveLength(text.length);
        const isInOrder = at.every((place, index) => place >= (at[index - 1] ?? 0) && place < source.length);
        expect(isInOrder).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it('finds any part of a text that has letters in it', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcé ÉA’-') });
    fc.assert(
      fc.property(words, words, words, (before, middle, after) => {
        fc.pre(middle.trim() !== '');
        expect(findIn(`${before}${middle}${after}`, middle).length).toBeGreaterThan(0);
      }),
      { seed: 7 },
    );
  });
});

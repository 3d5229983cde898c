import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '#core/guides/sentences';

describe('splitting a paragraph into sentences', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['No mark at the end', ['No mark at the end']],
    ['Held in the U.S. Navy for years. Then home.', ['Held in the U.S. Navy for years.', 'Then home.']],
    ['Add the R.T. Registry card.', ['Add the R.T. Registry card.']],
    ['Name tools, e.g. CT or MR. Date each.', ['Name tools, e.g. CT or MR.', 'Date each.']],
    ['Thank Dr. Osei by name. Ask first.', ['Thank Dr. Osei by name.', 'Ask first.']],
    ['It took 1.5 hours. 30 files later it held.', ['It took 1.5 hours.', '30 files later it held.']],
    ['She said “keep it.” He did (mostly). Fine', ['She said “keep it.”', 'He did (mostly).', 'Fine']],
    ['First line\nSecond line. Third.', ['First line', 'Second line.', 'Third.']],
    ['', []],
    ['   \n ', []],
  ])('%j', (paragraph, sentences) => {
    expect(splitSentences(paragraph)).toEqual(sentences);
  });

  test('loses no text, whatever the paragraph', () => {
    const words = fc.constantFrom(
      'Keep',
      'it',
      'U.S.',
      'e.g.',
      '1.5',
      'done.',
      'Why?',
      '“No.”',
      '\n',
      '(b)',
      'é…',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const paragraph = parts.join(' ');
        const sentences = splitSentences(paragraph);
        const bare = (text: string) => text.replace(/\s+/gu, '');
        expect(bare(sentences.join(''))).toBe(bare(paragraph));
        expect(sentences.every((sentence) => sentence !== '' && sentence.trim() === sentence)).toBe(true);
      }),
    );
  });
});

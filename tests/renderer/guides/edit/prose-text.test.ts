import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#core/guides/guide';
import { proseBlocks, proseText } from '../../../../renderer/features/guides/edit/prose-text';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const list = (...items: string[]): Block => ({ type: 'list', items });

describe('the text of a section as it is typed', () => {
  it('parts paragraphs by blank lines and reads lines with a dash as a list', () => {
    expect(proseBlocks('One.\n\nTwo\nlines.\n \n- Gel\n- Probe\nThree.')).toEqual([
      paragraph('One.'),
      paragraph('Two\nlines.'),
      list('Gel', 'Probe'),
      paragraph('Three.'),
    ]);
  });

  it.each<[string, Block[], string]>([
    ['a paragraph that begins with a dash', [paragraph('- not a list')], '\\- not a list'],
    ['a dash in the second line of a paragraph', [paragraph('Of these:\n- one')], 'Of these:\n\\- one'],
    ['a blank line in a paragraph', [paragraph('a\n\nb')], 'a\n\\\nb'],
    ['a backslash', [paragraph('\\path')], '\\\\path'],
    ['an empty paragraph', [paragraph('')], '\\'],
    ['two lists on end', [list('a'), list('b')], '- a\n\n- b'],
    ['an item of several lines', [list('a\n- b', 'c')], '- a\n  - b\n- c'],
    ['a list without items', [list()], '-'],
    ['an empty item', [list('', 'a')], '- \n- a'],
    ['no blocks', [], ''],
  ])('keeps %s', (_, blocks, text) => {
    expect(proseText(blocks)).toBe(text);
    expect(proseBlocks(text)).toEqual(blocks);
  });

  it('reads the line ends of other systems', () => {
    expect(proseBlocks('One.\r\n\r\nTwo.\r- a')).toEqual([paragraph('One.'), paragraph('Two.'), list('a')]);
  });

  it('gives back any blocks as they were', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '-', '\\', '\n', '•', 'é', '\t', '’', '1'),
      maxLength: 14,
    });
    const block = fc.oneof(
      text.map(paragraph),
      fc.array(text, { maxLength: 4 }).map((items) => list(...items)),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(proseBlocks(proseText(blocks))).toEqual(blocks);
      }),
      { numRuns: 3_000, seed: 20261124 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { readLines, splitText, tidy, toBlocks } from '#core/guides/import/lines';

const read = (text: string) => readLines(splitText(text)).lines;
/** Each line with its number, marked as bullet or heading. */
const shown = (text: string) =>
  read(text).map(
    ({ no, text: of, isBullet, headingLevel }) =>
      `${no} ${headingLevel === undefined ? '' : `${'#'.repeat(headingLevel)} `}${isBullet ? '• ' : ''}${of}`,
  );

test.each([['\n'], ['\r\n'], ['\r'], ['\f'], ['\u2028'], ['\u2029'], ['\v']])('%j ends a line', (end) => {
  expect(shown(['\ufeffOne', '', 'Two  ', '\t', '  • a\t'].join(end))).toEqual(['1 One', '3 Two', '5 • a']);
});

test('line ends of different kinds on one page', () => {
  expect(shown('a\r\nb\nc\rd\r\r\ne')).toEqual(['1 a', '2 b', '3 c', '4 d', '6 e']);
});

describe('list items', () => {
  test.each([
    '• a',
    '•a',
    '- a',
    '* a',
    '+ a',
    '– a',
    '‣ a',
    '◦ a',
    '▪ a',
    '● a',
    '○ a',
    '· a',
    '⁃ a',
    '\uf0b7\ta',
    '  • • a',
    '- [ ] a',
    '- [x] a',
    '[ ] a',
    '☐ a',
    '☑ a',
    '•\u00a0a',
  ])('%s', (line) => {
    expect(shown(line)).toEqual(['1 • a']);
  });

  test.each(['-a', '+4%', '-3 %', '✅ Pros', '❌ Cons', '➤ Pros', '1. Pros', '(a) b', '2024 was'])(
    'a line that only opens like one: %s',
    (line) => {
      expect(shown(line)).toEqual([`1 ${line}`]);
    },
  );

  test('numbers that count on, and the same mark on lines that are glued', () => {
    expect(shown('1. one\n2. two\n3) three')).toEqual(['1 • one', '2 • two', '3 • three']);
    expect(shown('➤ one\n➤ two\n\n➤ Heading')).toEqual(['1 • one', '2 • two', '4 ➤ Heading']);
    expect(shown('1. one\n3. three\n\n4. four')).toEqual(['1 1. one', '2 3. three', '4 4. four']);
    expect(shown('✓ one\n➤ two')).toEqual(['1 ✓ one', '2 ➤ two']);
  });
});

describe('marked headings', () => {
  test('hashes and underlines give their level', () => {
    expect(shown('# One\n## Two\n###### Six\n####### no\n#no')).toEqual([
      '1 # One',
      '2 ## Two',
      '3 ###### Six',
      '4 ####### no',
      '5 #no',
    ]);
    expect(read('####### no')[0]?.isMarkedHeading).toBe(false);
    expect(shown('One\n===\n\nTwo\n---\n\ntext\n\n---\n\nIt ends.\n---')).toEqual([
      '1 # One',
      '4 ## Two',
      '7 text',
      '11 It ends.',
    ]);
  });

  test('rules and empty items are blank', () => {
    expect(shown('a\n\n* * *\n_____\n•\n--\n| --- | :-: |\nb')).toEqual(['1 a', '8 b']);
  });
});

test('rows of a Markdown table', () => {
  expect(shown('| Level | Pay | Note |\n|---|---|---|\n| Entry | $39,500 | a |\n\n| Median: | $1 |')).toEqual(
    ['1 Level | Pay | Note', '3 Entry | $39,500 | a', '5 Median: $1'],
  );
});

describe('wrapped prose', () => {
  const first = 'A line of prose that a fixed width has broken';
  test('is put together and keeps its lines', () => {
    expect(read(`${first}\noff in the middle of its only\nsentence.\n\nNext`)).toMatchObject([
      { no: 1, lastNo: 3, text: `${first} off in the middle of its only sentence.` },
      { no: 5, text: 'Next' },
    ]);
  });
  test('but not behind an end, a blank or into a list', () => {
    expect(read(`${first}.\nand so on`)).toHaveLength(2);
    expect(read(`${first}\n\nand so on`)).toHaveLength(2);
    expect(read(`${first}\n- and so on`)).toHaveLength(2);
  });
});

describe('characters that are not seen', () => {
  test.each([
    ['so\u00adft hy\u00adphen', 'soft hyphen'],
    ['\u200ezero\u200b width\u200f', 'zero width'],
    ['\u202aembedded\u202c \u2066isolate\u2069', 'embedded isolate'],
    ['\u202eoverride', 'override'],
    ['a\u00a0b\u2009c\u202fd\u3000e\tf', 'a b c d e f'],
    ['bell\u0007 and \u0085', 'bell and'],
    ['family 👩\u200d⚕\ufe0f', 'family 👩\u200d⚕\ufe0f'],
    ['\u05d0\u05d7\u05d5\u05ea\u200f (RN)\u200f', '\u05d0\u05d7\u05d5\u05ea\u200f (RN)\u200f'],
    ['half \ud83d pair \udc00', 'half \ufffd pair \ufffd'],
    ['whole \ud83d\udcc8', 'whole 📈'],
  ])('%j', (text, clean) => {
    expect(tidy(text)).toBe(clean);
    expect(tidy(clean)).toBe(clean);
  });
});

test('blocks: a run of bullets is a list', () => {
  expect(toBlocks(read('a\n- b\n- c\nd'))).toEqual([
    { type: 'paragraph', text: 'a' },
    { type: 'list', items: ['b', 'c'] },
    { type: 'paragraph', text: 'd' },
  ]);
});

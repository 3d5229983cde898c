import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitText } from '#core/guides/import/lines';
import { plainInline } from '#core/guides/import/markdown-inline';
import { isMarkdown, markdownToLines } from '#core/guides/import/markdown-text';

describe('inline marks become plain text', () => {
  test.each([
    ['**bold** and __bold__', 'bold and bold'],
    ['*em*, _em_ and ***both***', 'em, em and both'],
    ['~~gone~~ and ~one~', 'gone and ~one~'],
    ['a snake_case_name and 5 * 3 * 2', 'a snake_case_name and 5 * 3 * 2'],
    ['`code` and ``a`b``', 'code and a`b'],
    ['an open ` tick', 'an open ` tick'],
    ['[a link](https://x.example/a_b "Title") here', 'a link here'],
    ['[one](x) [two](y(z)) [three]', 'one two [three]'],
    ['![a picture](p.png)', 'a picture'],
    ['[**bold** link](x)', 'bold link'],
    ['<https://x.example> and a < b', 'https://x.example and a < b'],
    ['\\*not em\\* \\[not a link\\](x)', '*not em* [not a link](x)'],
    ['**open and *closed*', '**open and closed'],
    ['$5 & 7 %', '$5 & 7 %'],
    ['', ''],
  ])('%s', (text, plain) => {
    expect(plainInline(text)).toBe(plain);
  });

  test('no letter or figure is lost but those of addresses', () => {
    const part = fc.constantFrom(
      'a',
      'ü',
      '1',
      ' ',
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '!',
      '\\',
      '<',
      '>',
      '~~',
      '.',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const words = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, '');
        expect(words(plainInline(text))).toBe(words(text));
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe('the lines of a document', () => {
  const read = (text: string) => markdownToLines(splitText(text));
  const shown = (text: string) =>
    read(text)
      .lines.filter((line) => line.text !== '')
      .map(({ text: words, no, isBullet, headingLevel }) => [
        no,
        headingLevel === undefined ? (isBullet === true ? '•' : '') : `h${headingLevel}`,
        words,
      ]);

  test('headings of both kinds', () => {
    expect(shown('# A #\n\nB\n===\n\nC *c*\n---\n\n####### no\n#no\n')).toEqual([
      [1, 'h1', 'A'],
      [3, 'h1', 'B'],
      [6, 'h2', 'C c'],
      [9, '', '####### no'],
      [10, '', '#no'],
    ]);
  });

  test('lists of every mark, with lines that go on', () => {
    expect(shown('# A\n\n* one\n  more\n+ two\n- [x] three\n1. four\n2) five\n')).toEqual([
      [1, 'h1', 'A'],
      [3, '•', 'one more'],
      [5, '•', 'two'],
      [6, '•', 'three'],
      [7, '•', 'four'],
      [8, '•', 'five'],
    ]);
  });

  test('a line broken at a width is joined, a short one stands alone, a break that is asked for stays', () => {
    const long = 'This line is long enough to have been broken by a fixed width';
    expect(shown(`# A\n\n${long}\nand goes on.\n\nShort\nLines\n`)).toEqual([
      [1, 'h1', 'A'],
      [3, '', `${long} and goes on.`],
      [6, '', 'Short'],
      [7, '', 'Lines'],
    ]);
    expect(read('# A\n\none\\\ntwo\n').verbatim.get(3)).toBe('one\ntwo');
  });

  test('tables are rows of text, quotes are text, code stays word for word', () => {
    expect(shown('# A\n\n| a | **b** |\n|---|---|\n| c | d |\n\n> quoted\n')).toEqual([
      [1, 'h1', 'A'],
      [3, '', 'a | b'],
      [5, '', 'c | d'],
      [7, '', 'quoted'],
    ]);
    expect(read('# A\n\n~~~\n# *x*\n~~~\n').verbatim.get(4)).toBe('# *x*');
  });

  test('a front matter gives a title, and the rest of it apart', () => {
    const { title, frontMatter, lines } = read("---\ntitle: 'Kites'\ndate: 2026-01-01\n---\nText\n");
    expect(title).toEqual({ text: 'Kites', no: 2 });
    expect(frontMatter.map(({ text }) => text)).toEqual(['date: 2026-01-01']);
    expect(lines.map(({ text }) => text)).toEqual(['Text', '']);
  });

  test.each([
    ['# A', true],
    ['A\n---', true],
    ['---\ntitle: x\n---\n', true],
    ['**A**\n\nx\n\n**B**\n', true],
    ['A\n\n---\n\nB', false],
    ['#hashtag\n\n  • bullet', false],
    ['```\n# in code\n```', false],
  ])('%j is Markdown: %s', (text, is) => {
    expect(isMarkdown(splitText(text))).toBe(is);
  });
});

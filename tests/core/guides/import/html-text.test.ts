import { describe, expect, test } from 'vitest';
import { htmlTitle, htmlToLines, isHtml } from '#core/guides/import/html-text';
import { thrownBy } from '../support';

/** The lines of a page as `text`, those of the site in brackets, bullets and headings marked. */
const shown = (html: string) =>
  htmlToLines(html)
    .filter(({ text }) => text !== '')
    .map(({ text, isBullet, headingLevel, isChrome }) => {
      const mark =
        headingLevel === undefined ? (isBullet === true ? '• ' : '') : `${'#'.repeat(headingLevel)} `;
      return isChrome === true ? `[${mark}${text.trim()}]` : mark + text.trim();
    });

test('headings carry their level, items their mark, and scripts are left out', () => {
  const html = `<html><head><title>T</title><style>p{}</style></head><body><h1>One <b>two</b></h1>
    <script>document.write("<p>no</p>")</script><h3>Three</h3><p>Some&nbsp;text</p><ul><li>a</li><li><p>b</p></li></ul>
    <template><p>no</p></template><noscript>no</noscript><svg><title>no</title></svg></body></html>`;
  expect(shown(html)).toEqual(['# One two', '### Three', 'Some\u00a0text', '• a', '• b']);
});

describe('the title of the document', () => {
  test.each([
    ['<title>Porter &amp; Aide\n Guide</title><h1>x</h1>', 'Porter & Aide Guide'],
    ['<TITLE data-x="1"> A </TITLE>', 'A'],
    ['<title></title>', undefined],
    ['<title>never closed', undefined],
    ['<h1>x</h1>', undefined],
  ])('%s', (html, title) => {
    expect(htmlTitle(html)).toBe(title);
  });
});

describe('tables and terms', () => {
  test('a row of a label and a value is one line; other rows are cells with a bar between', () => {
    const html = `<table><thead><tr><th>Level</th><th>Pay</th></tr></thead><tbody><tr><th>Entry:</th><td>$39,500</td></tr>
      <tr><td>Mid</td><td><b>$50,000</b></td></tr><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>alone</td></tr></tbody></table>`;
    expect(shown(html)).toEqual(['Level | Pay', 'Entry: $39,500', 'Mid: $50,000', 'a | b | c', 'alone']);
  });

  test('a table that lays the page out keeps its blocks apart', () => {
    const html = '<table><tr><td><h2>Left</h2><p>one</p><p>two</p></td><td>Right</td></tr></table>';
    expect(shown(html)).toEqual(['## Left', 'one', 'two', 'Right']);
    expect(htmlToLines(html).filter(({ text }) => text === '')).toHaveLength(4);
  });

  test('a table inside a cell is a table of its own', () => {
    const html =
      '<table><tr><td>out</td><td><table><tr><td>Pay</td><td>1</td></tr></table></td></tr><tr><td>x</td><td>y</td></tr></table>';
    expect(shown(html)).toEqual(['out', 'Pay: 1', 'x: y']);
  });

  test('a term and its short definition are one line; a question and its answer, or several definitions, are not', () => {
    const html = `<dl><dt>Status</dt><dd>Growing</dd><dt>Is it hard?</dt><dd>Yes.</dd>
      <dt>Tools</dt><dd>one</dd><dd>two</dd><dt>Term</dt><dd><ul><li>item</li></ul></dd></dl><p>after</p>`;
    expect(shown(html)).toEqual([
      'Status: Growing',
      'Is it hard?',
      'Yes.',
      'Tools',
      'one',
      'two',
      'Term',
      '• item',
      'after',
    ]);
  });

  test('a joined row stands on all of its source lines', () => {
    const html = '<body>\n<table>\n<tr>\n<td>Pay</td>\n<td>$1</td>\n</tr></table></body>';
    expect(htmlToLines(html).filter(({ text }) => text !== '')).toMatchObject([
      { text: 'Pay: $1', no: 4, lastNo: 5 },
    ]);
  });
});

describe('parts of the site', () => {
  test('navigation, footer, dialogs and what is hidden are marked and not lost', () => {
    const html = `<body><nav><ul><li>Home</li></ul></nav><p>text</p><div hidden><p>secret</p></div>
      <div role="dialog">cookies</div><p style="display: none">gone</p><p>more</p><footer>imprint</footer></body>`;
    expect(shown(html)).toEqual(['[• Home]', 'text', '[secret]', '[cookies]', '[gone]', 'more', '[imprint]']);
  });

  test('what a control of the page opens is text', () => {
    const html = `<button aria-controls="a1">Is it?</button><div id="a1" hidden>It is.</div>
      <p class="hidden md:block">seen</p><p data-x='a hidden b'>seen too</p><div hidden="until-found">found</div>`;
    expect(shown(html)).toEqual(['Is it?', 'It is.', 'seen', 'seen too', 'found']);
  });

  test('a navigation that is never closed, or holds the whole page, is a mistake of the page', () => {
    expect(shown('<nav>Home<p>text</p>')).toEqual(['Home', 'text']);
    expect(shown('<nav>Home<h1>Title</h1><p>text</p>')).toEqual(['[Home]', '# Title', 'text']);
    expect(shown('<footer><p>all of it</p></footer>')).toEqual(['all of it']);
    expect(shown('<ul><li hidden>a<li>b</ul><p>c</p>')).toEqual(['[• a]', '• b', 'c']);
  });

  test('icons are no words, and words are no icons', () => {
    const html = `<h2><span aria-hidden="true">📈</span> Demand</h2><p><i class="material-icons">expand_more</i>Answer
      <span aria-hidden="true">11%</span></p>`;
    expect(shown(html)).toEqual(['## Demand', 'Answer 11%']);
  });
});

describe('source lines', () => {
  test.each([['\n'], ['\r\n'], ['\r']])('are counted whatever ends them: %j', (end) => {
    const html = ['<body>', '<p>one', 'and more', '</p>', '', '<pre>a', 'b</pre>', '<p>two</p>'].join(end);
    const lines = htmlToLines(html).filter(({ text }) => text !== '');
    expect(lines.map(({ text, no, lastNo }) => [text.trim(), no, lastNo])).toEqual([
      ['one and more', 2, 3],
      ['a', 6, undefined],
      ['b', 7, undefined],
      ['two', 8, undefined],
    ]);
  });
});

describe('malformed pages are read all the same', () => {
  test.each([
    ['a < b and 3 <4', ['a < b and 3 <4']],
    ['<p>one<p>two<p>three', ['one', 'two', 'three']],
    ['<p title="never closed>text</p><p>more</p>', ['text', 'more']],
    ['<p>one</p><!-- never closed <p>two</p>', ['one']],
    ['<p>one</p><script>var a = "<p>two</p>"', ['one']],
    ['<p>one <svg> two</p>', ['one  two']],
    ['<p>&#0; &#xD800; &unknown; &amp;lt; &#128200;</p>', ['   &unknown; &lt; 📈']],
    ['</p></div><p>text', ['text']],
    ['<p', []],
  ])('%s', (html, lines) => {
    expect(shown(html)).toEqual(lines.map((line) => line.trim()));
  });
});

test('a text that only speaks of tags is no web page', () => {
  expect(isHtml('Use <b>bold</b> and <p> tags.')).toBe(false);
  expect(isHtml('\ufeff<!DOCTYPE html><p>x')).toBe(true);
  expect(isHtml('x<p>a</p><p>b</p><p>c</p>')).toBe(true);
});

test('a page of more lines than any guide is given up at once, not read to its end', () => {
  const error = thrownBy(() => htmlToLines('<p>w'.repeat(60_000)));
  expect(error).toMatchObject({ code: 'too-large', details: { key: 'guide-too-many-lines' } });
});

import { describe, expect, test } from 'vitest';
import { importGuide } from '#core/guides/import/import-guide';
import { readLines, splitText } from '#core/guides/import/lines';
import { repairMojibake } from '#core/guides/import/mojibake';
import { compactPage, ownPage, realPage } from '../support';

/** Words that only say what the figure beside them is: they are in no field, because the field's name says it. */
const labels = new Set(['growth rate', 'median salary', 'remote-friendly']);

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** The lines of a page that are nowhere in the guide, in what was understood on that line, or left over. */
function lostLines(page: string, { guide, report } = importGuide(page, { id: 'g' })): string[] {
  const kept = new Set([...stringsOf(guide), ...report.unplaced, ...report.dropped]);
  const symbols = /^[^\p{L}\p{N}]+/u;
  const taken = new Map(report.understood.map(({ line, value }) => [line, value]));
  const source = splitText(page).map((line) => ({ ...line, text: repairMojibake(line.text).text }));
  const { lines } = readLines(source);
  const isInPair = (text: string) =>
    guide.sections.some((section) =>
      section.blocks.some(
        (block) =>
          block.type === 'list' &&
          block.items.some((item) => item.startsWith(`${text}: `) || item.endsWith(`: ${text}`)),
      ),
    );
  return lines
    .filter(({ text, no }, i) => {
      if (kept.has(text) || kept.has(text.replace(symbols, '')) || labels.has(text) || isInPair(text))
        return false;
      if (taken.get(no)?.startsWith(text) === true) return false;
      // The ends of the scale before a demand that was understood two lines or one line on.
      const isScaleEnd =
        (text === 'Low' && lines[i + 1]?.text === 'High') ||
        (text === 'High' && lines[i - 1]?.text === 'Low');
      return !(isScaleEnd && guide.facts.demand !== undefined);
    })
    .map(({ text, no }) => `${no}: ${text}`);
}

describe('nothing is lost without a word', () => {
  const pages: [string, string][] = [
    ['our page', ownPage],
    ['the compact page', compactPage],
    [
      'a page of unknown things',
      `Nurse Career Path Guide\n\nloose\n\n77%\n\nSomething Else\n\n  • kept\n\nPros\n\nno bullet here\n\n  • one\n\nAnother Thing\n\nWith text.`,
    ],
    ['a page cut in the middle', ownPage.slice(0, ownPage.length / 2)],
    ['a page with its sections reversed', ownPage.split('\n\n').toReversed().join('\n\n')],
  ];
  if (realPage !== undefined) pages.push(['the real page', realPage]);

  test.each(pages)('%s', (_name, page) => {
    expect(lostLines(page)).toEqual([]);
  });

  test('the check itself sees a loss', () => {
    const { guide, report } = importGuide(ownPage, { id: 'g' });
    // The heading itself is still accounted for: the report says that it was understood.
    const sections = guide.sections.filter(({ kind }) => kind !== 'other' && kind !== 'global-outlook');
    const lost = lostLines(ownPage, { guide: { ...guide, sections }, report: { ...report, unplaced: [] } });
    expect(lost.map((line) => line.replace(/^\d+: /, '').slice(0, 12))).toEqual([
      'Union and Pa',
      'This heading',
      'Band one',
      'Band two',
      'Spa towns ha',
    ]);
  });
});

describe('a long text of one thing is read in one pass', () => {
  const head = 'Nurse Career Path Guide\n\n';
  const scraps = [
    'β€”',
    'Ξž',
    ' - ',
    '<a "',
    '&#',
    'growth rate ',
    'Abc\n\n',
    'Key Takeaway: x\n',
    'Pros\n',
    'long line of prose that goes on\nand on ',
  ];
  test.each(scraps)('%j again and again', (scrap) => {
    const text = head + scrap.repeat(120_000 / scrap.length);
    expect(importGuide(text, { id: 'g' }).guide.title).toBe('Nurse');
    const html = `<html><h1>Nurse Career Path Guide</h1>${scrap.repeat(100_000 / scrap.length)}`;
    expect(importGuide(html, { id: 'g' }).guide.title).toBe('Nurse');
  });
});

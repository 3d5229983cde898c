import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guideToMarkdown } from '#core/guides/export/export-guide';
import type { ImportReport } from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import { importNotice, type NoticeKey, noticeKeys, noticeSentence } from '#core/guides/import/import-notices';
import { splitText } from '#core/guides/import/lines';
import { repairMojibake } from '#core/guides/import/mojibake';
import {
  article,
  handbookPage,
  letter,
  markdownPage,
  taskSummary,
  webPage,
} from '../../../support/other-pages';
import { compactPage, htmlPage, ownPage, realPage } from '../support';

const read = (text: string) => importGuide(text, { id: 'g' });

const texts: [string, string][] = [
  ['our page', ownPage],
  ['the compact page', compactPage],
  ['a summary of tasks', taskSummary],
  ['a handbook page', handbookPage],
  ['an article', article],
  ['a letter', letter],
  ['Markdown', markdownPage],
  ['our own Markdown', guideToMarkdown(read(ownPage).guide)],
  ...(realPage === undefined ? [] : ([['the real page', realPage]] as [string, string][])),
];

/** What the account of lines is measured against: the lines of the text as an editor counts them. */
function checkRuns(text: string, lines: ImportReport['lines']): void {
  let next = 1;
  for (const { from, to } of lines) {
    expect(from).toBe(next);
    expect(to).toBeGreaterThanOrEqual(from);
    next = to + 1;
  }
  expect(next - 1).toBe(splitText(text).length);
}

const fatesOf = (lines: ImportReport['lines']) =>
  lines.flatMap(({ from, to, fate, sectionId }) =>
    Array.from({ length: to - from + 1 }, () => ({ fate, sectionId })),
  );
const wordsOf = (text: string) => repairMojibake(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of lines that are said to be text or headings, and are nowhere in the guide. */
function lostWords(text: string): string[] {
  const { guide, report } = read(text);
  const kept = new Set(wordsOf(JSON.stringify(guide.sections).replace(/\\n/g, ' ')));
  for (const word of wordsOf(guide.title)) kept.add(word);
  const fates = fatesOf(report.lines);
  return splitText(text).flatMap(({ text: line }, i) => {
    const { fate } = fates[i] ?? { fate: 'lost' };
    // A numbered list is a list; addresses of links and marks of lists are no words of the text.
    const plain = line.replace(/\]\([^)]*\)\)?|^\s*(?:\d+[.)]|#+) /g, ' ');
    if (fate !== 'text' && fate !== 'heading' && fate !== 'lost') return [];
    return wordsOf(plain).filter((word) => !kept.has(word));
  });
}

describe('every line is accounted for', () => {
  test.each(texts)('%s', (_name, text) => {
    const { guide, report } = read(text);
    checkRuns(text, report.lines);
    expect(lostWords(text)).toEqual([]);
    const fates = fatesOf(report.lines);
    const ids = new Set(guide.sections.map(({ id }) => id));
    for (const { sectionId } of report.lines) if (sectionId !== undefined) expect(ids).toContain(sectionId);
    for (const [i, { text: line }] of splitText(text).entries()) {
      if (line.trim() === '') expect(fates[i]?.fate).toBe('blank');
      else if (/^[A-Za-z ]+$/.test(line)) expect(fates[i]?.fate, line).not.toBe('blank');
    }
    expect(fates.filter(({ fate }) => fate === 'title').length).toBeLessThanOrEqual(1);
    for (const { line, sectionId } of report.headings) {
      // A heading that is only guessed counts as left over, with the lines under it.
      expect(['heading', 'unplaced']).toContain(fates[line - 1]?.fate);
      expect(fates[line - 1]?.sectionId).toBe(sectionId);
    }
    for (const { field, line } of report.understood) {
      if (field.startsWith('facts.') && field !== 'facts.topEarnersFrom')
        expect(fates[line - 1]?.fate, field).toBe('fact');
    }
  });

  test('the check itself sees a loss', () => {
    expect(lostWords(`${ownPage}\n\nSources & References\n\nLast line`)).toEqual([]);
    expect(() => checkRuns('a\nb', [{ from: 1, to: 1, fate: 'text' }])).toThrow();
    expect(() => checkRuns('a\nb', [{ from: 2, to: 2, fate: 'text' }])).toThrow();
  });

  test('the fates of a page, line by line', () => {
    const { report } = read(ownPage);
    const fates = fatesOf(report.lines);
    const lines = ownPage.split('\n');
    const fateOf = (line: string) => fates[lines.indexOf(line)];
    expect(fateOf('Hydrotherapy Pool Technician (HPT) Career Path Guide')).toEqual({
      fate: 'title',
      sectionId: 'summary',
    });
    expect(fateOf('growth rate')).toEqual({ fate: 'fact', sectionId: 'summary' });
    expect(fateOf('Very High')).toEqual({ fate: 'fact', sectionId: 'market-demand' });
    expect(fateOf('Work Setting')).toEqual({ fate: 'heading', sectionId: 'work-setting' });
    expect(fateOf('  • Photometer')).toEqual({ fate: 'text', sectionId: 'tech-stack' });
    expect(fateOf('  • Band one')).toEqual({ fate: 'unplaced', sectionId: 'union-and-pay-bands' });
    expect(fateOf('Share career guide')).toEqual({ fate: 'dropped', sectionId: undefined });
    expect(report.headings).toHaveLength(33);
  });

  test('a web page: its lines are those of the file', () => {
    for (const page of [webPage, htmlPage]) {
      for (const text of [page, page.replaceAll('\n', '\r\n'), page.replaceAll('\n', '\r')]) {
        const { report } = read(text);
        checkRuns(page, report.lines);
        expect(report.lines).toEqual(read(page).report.lines);
      }
    }
    const fates = fatesOf(read(webPage).report.lines);
    const lines = webPage.split('\n');
    const fateOf = (part: string) => fates[lines.findIndex((line) => line.includes(part))]?.fate;
    expect(
      ['<h1>', 'over a harbour', '<h2>Tasks', 'Tie a bridle', '<footer>', '<script>'].map(fateOf),
    ).toEqual(['title', 'text', 'heading', 'text', 'dropped', 'blank']);
  });

  test('whatever a text is made of', () => {
    const pieces = texts.flatMap(([, text]) => text.split('\n').slice(0, 60));
    const line = fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(
        '',
        '',
        '---',
        '```',
        '# A',
        '## Pay',
        '- x',
        '| a | b |',
        '|---|---|',
        '**B**',
        '> q',
        '1. one',
      ),
    );
    const text = fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([lines, end]) => `Kites ${lines.join(end)}`);
    fc.assert(
      fc.property(text, (given) => {
        const { report } = read(given);
        checkRuns(given, report.lines);
        expect(lostWords(given)).toEqual([]);
        expect(report.warnings).toEqual(report.notices.map(noticeSentence));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('notices', () => {
  test('each key has a sentence, which a line goes in front of', () => {
    expect(noticeKeys.length).toBeGreaterThan(20);
    expect(noticeSentence(importNotice('heading-repeated', { heading: 'Pros' }, 7))).toBe(
      'Line 7: the heading “Pros” stands on the page more than once.',
    );
    expect(noticeSentence({ key: 'of-a-newer-version', facts: {} })).toBe('of-a-newer-version');
  });

  test('facts are plain words and numbers, and no sentence lacks one', () => {
    const all = texts.flatMap(([, text]) => read(text).report.notices);
    expect(all.length).toBeGreaterThan(3);
    for (const notice of all) {
      expect(noticeKeys).toContain(notice.key as NoticeKey);
      expect(noticeSentence(notice)).not.toMatch(/undefined|\[object/);
    }
  });

  test('a text that goes wrong on every line says so a hundred times and counts the rest', () => {
    const page = `Nurse Career Path Guide\n\n${'Pros\n\n'.repeat(300)}`;
    const { notices, warnings } = read(page).report;
    expect([notices.length, warnings.length]).toEqual([101, 101]);
    expect(notices.at(-1)).toMatchObject({ key: 'and-more' });
  });

  test('more headings than a guide can have are kept as text', () => {
    const page = `# Kites\n\n${'## A\n\nText.\n\n'.repeat(2_100)}`;
    const { guide, report } = read(page);
    expect(guide.sections).toHaveLength(2_000);
    expect(report.notices.map(({ key }) => key)).toContain('headings-uncut');
    expect(lostWords(page)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { ImportCorrections } from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import { article, markdownPage } from '../../../support/other-pages';
import { ownPage } from '../support';

const read = (text: string, corrections?: ImportCorrections) =>
  importGuide(text, { id: 'g', ...(corrections === undefined ? {} : { corrections }) });
const lineOf = (text: string, line: string) => text.split('\n').indexOf(line) + 1;

describe('what a person sets right', () => {
  test('title, summary and facts stand in place of what was read', () => {
    const facts = { salaryBands: [], medianSalary: 31_000, currency: 'EUR' };
    const { guide, report } = read(ownPage, {
      title: 'Pool Keeper',
      summary: 'Keeps pools.\n\nAnd people.',
      facts,
    });
    expect(guide).toMatchObject({
      title: 'Pool Keeper',
      slug: 'pool-keeper',
      summary: 'Keeps pools.\n\nAnd people.',
    });
    expect(guide.facts).toEqual(facts);
    expect(guide.sections[0]?.blocks).toEqual([
      { type: 'paragraph', text: 'Keeps pools.' },
      { type: 'paragraph', text: 'And people.' },
    ]);
    const fields = report.understood.map(({ field }) => field);
    expect(fields.filter((field) => /^(?:title|summary|facts\.)/.test(field))).toEqual([]);
    expect(fields).toContain('responsibilities');
    // Everything else is as without them.
    expect({
      ...guide,
      title: '',
      slug: '',
      summary: '',
      facts: {},
      sections: guide.sections.slice(1),
    }).toEqual({
      ...read(ownPage).guide,
      title: '',
      slug: '',
      summary: '',
      facts: {},
      sections: read(ownPage).guide.sections.slice(1),
    });
  });

  test('a section read anew as another kind', () => {
    const line = lineOf(ownPage, 'Union and Pay Bands');
    const { guide, report } = read(ownPage, { headings: [{ line, kind: 'advice' }] });
    expect(guide.sections.find(({ heading }) => heading === 'Union and Pay Bands')?.kind).toBe('advice');
    // Both sections of advice give their items.
    expect(guide.advice).toEqual(['Band one', 'Band two', 'Carry a towel', 'Ask the nurse’s opinion']);
    expect(report.unplaced).toEqual([]);
    expect(report.headings).toContainEqual({
      line,
      text: 'Union and Pay Bands',
      kind: 'advice',
      sectionId: 'union-and-pay-bands',
    });
  });

  test('a heading that is none: its lines belong to the section before', () => {
    const line = lineOf(ownPage, 'Pros & Cons for Hydrotherapy Pool Technician');
    const { guide } = read(ownPage, {
      headings: [
        { line, kind: 'no-heading' },
        { line: lineOf(ownPage, 'Union and Pay Bands'), kind: 'no-heading' },
      ],
    });
    expect(guide.sections.map(({ heading }) => heading)).not.toContain('Union and Pay Bands');
    expect(guide.sections.find(({ kind }) => kind === 'tech-stack')?.blocks).toContainEqual({
      type: 'paragraph',
      text: 'Union and Pay Bands',
    });
    expect(guide.sections.some(({ kind }) => kind === 'pros-and-cons')).toBe(false);
  });

  test('a line that was text becomes a heading', () => {
    const text =
      'Kites\n\nThey fly over the harbour all day long and\nadvice is this here.\n\n  • Look up\n\n  • Be early\n';
    const { guide, report } = read(text, { headings: [{ line: 4, kind: 'advice' }] });
    expect(guide.sections.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['summary', 'Kites'],
      ['advice', 'advice is this here.'],
    ]);
    expect(guide.advice).toEqual(['Look up', 'Be early']);
    expect(report.lines).toContainEqual({
      from: 4,
      to: 4,
      fate: 'heading',
      sectionId: 'advice-is-this-here',
    });
  });

  test('a bullet becomes a heading', () => {
    const line = lineOf(article, '  • Read a cloud');
    const { guide } = read(article, { headings: [{ line, kind: 'other' }] });
    expect(guide.sections.map(({ heading }) => heading)).toContain('Read a cloud');
  });

  test('an article’s section read as what it is', () => {
    const line = lineOf(article, 'Learning the trade');
    const { guide } = read(article, { headings: [{ line, kind: 'mistakes' }] });
    expect(guide.mistakes).toEqual(['Tie a bridle', 'Read a cloud']);
  });

  test('Markdown headings', () => {
    const line = lineOf(markdownPage, '### By the sea');
    expect(
      read(markdownPage, { headings: [{ line, kind: 'work-setting' }] }).guide.sections.find(
        ({ heading }) => heading === 'By the sea',
      )?.kind,
    ).toBe('work-setting');
    const without = read(markdownPage, { headings: [{ line, kind: 'no-heading' }] }).guide.sections;
    expect(without.find(({ kind }) => kind === 'salary')?.blocks).toContainEqual({
      type: 'paragraph',
      text: 'By the sea',
    });
  });

  test('the kind that a heading has anyway changes nothing', () => {
    const { guide, report } = read(ownPage);
    const headings = report.headings.flatMap(({ line, kind }) => (kind === 'other' ? [] : [{ line, kind }]));
    expect(read(ownPage, { headings }).guide).toEqual(guide);
  });
});

describe('what cannot be set right is ignored with a notice', () => {
  test.each([
    ['a line that the text does not have', 9_999],
    ['a blank line', 2],
  ])('%s', (_name, line) => {
    const { guide, report } = read(ownPage, { headings: [{ line, kind: 'pros' }] });
    expect(guide).toEqual(read(ownPage).guide);
    expect(report.notices[0]).toEqual({ key: 'correction-without-line', facts: { line } });
    expect(report.warnings[0]).toMatch(new RegExp(`line ${line}.*ignored`));
  });

  test('headings of a guide file', () => {
    const file = JSON.stringify(read(ownPage).guide);
    const { guide, report } = read(file, { title: 'Other', headings: [{ line: 1, kind: 'pros' }] });
    expect(guide.title).toBe('Other');
    expect(report.notices.map(({ key }) => key)).toEqual(['correction-of-guide-file']);
  });
});

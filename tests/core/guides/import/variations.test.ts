import { describe, expect, test } from 'vitest';
import type { Guide } from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import { repairMojibake } from '#core/guides/import/mojibake';
import { ownPage, realPage } from '../support';

/** One page in every way in which a person may have got hold of it: the guide must not depend on that. */

const read = (text: string) => importGuide(text, { id: 'g' });
/** What a page says, apart from the anchors that its headings make. */
const contentOf = ({ sections, ...content }: Guide) => ({
  ...content,
  sections: sections.map(({ kind, heading, blocks }) => ({ kind, heading, blocks })),
});

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const headingsOf = (text: string) => new Set(read(text).report.headings.map(({ line }) => line));

/** The page as a web site would serve it: its headings marked, each line an element of its own. */
function asHtml(text: string): string {
  const headings = headingsOf(text);
  const body = text.split('\n').map((raw, i) => {
    const line = escapeHtml(raw.trim().replace(/^•\s*/, ''));
    if (line === '') return '';
    if (i === 0) return `<h1>${line}</h1>`;
    if (headings.has(i + 1)) return `<h2>${line}</h2>`;
    return raw.trim().startsWith('•') ? `<ul><li>${line}</li></ul>` : `<p>${line}</p>`;
  });
  return `<!doctype html><html><head><title>A site</title><script>let a = '<p>Pros</p>';</script></head><body><nav><a href="/">Jobs</a></nav>\n${body.join('\n')}</body></html>`;
}

function asMarkdown(text: string): string {
  const headings = headingsOf(text);
  return text
    .split('\n')
    .map((raw, i) => {
      const line = raw.trim().replace(/^•\s*(•\s*)?/, '- ');
      if (line === '') return '';
      return `${i === 0 ? '# ' : headings.has(i + 1) ? '## ' : ''}${line}`;
    })
    .join('\n');
}

const pages: [string, string][] = [['our page', ownPage]];
if (realPage !== undefined) pages.push(['the real page', realPage]);

describe.each(pages)('%s', (_name, page) => {
  const { guide, report } = read(page);
  const clean = repairMojibake(page).text;
  const symbols = /^[^\p{L}\p{N}•\s-][^\p{L}\p{N}]*(?=\p{L})/gmu;

  const same: [string, string][] = [
    ['clean characters', clean],
    ['Windows line ends', page.replaceAll('\n', '\r\n')],
    ['old Mac line ends', page.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${page}`],
    ['blanks behind every line', page.replace(/$/gm, '  \t')],
    ['several blank lines', page.replaceAll('\n\n', '\n \n\n\u00a0\n')],
    ['dashes for bullets', page.replace(/^ {2}• /gm, '- ')],
    ['stars for bullets', page.replace(/^ {2}• /gm, '  * ')],
    ['other symbols before headings', clean.replace(symbols, '★ ')],
    ['no symbols before headings', clean.replace(symbols, '')],
    [
      'headings in capitals and with colons',
      page.replace(/^(?:Key Responsibilities|Tech Stack|Skill Map)$/gm, (one) => `${one.toUpperCase()}:`),
    ],
    ['typewriter apostrophes in headings', page.replace('Sources & References', 'Sources &amp; References')],
    ['blank lines between bullets', page.replace(/\n {2}• /g, '\n\n  • ')],
  ];
  test.each(same)('with %s', (name, text) => {
    const other = read(text).guide;
    // Headings are verbatim, as the page has them; in every other way it is the same guide.
    const isReworded = name.includes('headings');
    const shown = (of: Guide) =>
      isReworded
        ? contentOf({ ...of, sections: of.sections.map((one) => ({ ...one, heading: '' })) })
        : contentOf(of);
    expect(shown(other)).toEqual(shown(guide));
  });

  test('saved as a web page', () => {
    const { guide: other, report: account } = read(asHtml(page));
    expect(account.form).toBe('web-page');
    expect(contentOf(other)).toEqual(contentOf(guide));
  });

  test('as Markdown', () => {
    const { guide: other, report: account } = read(asMarkdown(clean));
    expect(account.form).toBe('markdown');
    expect(contentOf(other)).toEqual(contentOf(guide));
  });

  test('with its parts in another order', () => {
    const { headings } = report;
    const lines = page.split('\n');
    const starts = headings.filter(({ kind }) => kind !== 'other').map(({ line }) => line - 1);
    const last = lines.indexOf('Share career guide');
    const parts = starts.map((start, k) =>
      lines
        .slice(start, starts[k + 1] ?? last)
        .join('\n')
        .trimEnd(),
    );
    const text = [
      lines.slice(0, starts[0]).join('\n'),
      ...parts.toReversed(),
      lines.slice(last).join('\n'),
    ].join('\n\n');
    const { sections: _, facts, ...rest } = read(text).guide;
    const { sections: __, facts: old, ...before } = guide;
    expect(rest).toEqual(before);
    expect({ ...facts, salaryBands: facts.salaryBands.length }).toEqual({
      ...old,
      salaryBands: old.salaryBands.length,
    });
  });

  test.each([
    'Market Demand',
    'Annual Salary',
    'Career Path Tiers',
    'Frequently Asked Questions',
    'Skill Map',
  ])('without “%s”', (heading) => {
    const { headings } = report;
    const at = headings.findIndex(({ text }) => text.startsWith(heading));
    const lines = page.split('\n');
    const from = (headings[at]?.line ?? 1) - 1;
    const to = (headings[at + 1]?.line ?? lines.length) - 1;
    const { guide: other } = read([...lines.slice(0, from), ...lines.slice(to)].join('\n'));
    expect(other.sections.map(({ heading: one }) => one)).toEqual(
      guide.sections.map(({ heading: one }) => one).filter((one) => !one.startsWith(heading)),
    );
  });

  test.each(['Médico / Técnico (MT)', 'X-Ray & CT Technologist', 'Nurse', 'Biomed Tech II'])(
    'for a %s',
    (role) => {
      const text = page.replaceAll(guide.title.replace(/ \(.*/, ''), role);
      const other = read(text).guide;
      expect(other.title.startsWith(role)).toBe(true);
      expect(other.sections.map(({ kind }) => kind)).toEqual(guide.sections.map(({ kind }) => kind));
      expect(other.tiers.length).toBe(guide.tiers.length);
    },
  );

  test('without its top part, in single lines: the sections are the same, the figures unknown', () => {
    const lines = clean.split('\n');
    const start = lines.findIndex((line) => line.startsWith('Core Functions of'));
    const end = lines.indexOf('Share career guide');
    const text = lines
      .slice(start, end)
      .filter((line) => line !== '')
      .map((line) => line.replace(/^ {2}• /, '- '))
      .join('\n');
    const { guide: other, report: account } = read(text);
    expect(other.facts.medianSalary).toBeUndefined();
    expect(other.facts.salaryRange).toBeUndefined();
    const kinds = guide.sections.map(({ kind }) => kind);
    expect(other.sections.map(({ kind }) => kind)).toEqual(kinds.slice(kinds.indexOf('core-functions')));
    for (const field of ['tiers', 'faq', 'dayInLife', 'skillMap', 'caseStudies', 'techStack'] as const)
      expect(other[field], field).toEqual(guide[field]);
    expect(account.notices.map(({ key }) => key)).toContain('no-title-line');
  });
});

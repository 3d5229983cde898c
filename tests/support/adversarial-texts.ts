/** Texts made to hurt an importer, each as long as it takes (2 MB of UTF-8). Generated: none is anybody's page. */

/** What becomes of a text: it is refused, or read as a guide. */
export type AdversarialText = { name: string; make: () => string; isRefused: boolean };

const limit = 2_000_000;
const head = 'Wombat Keeper Career Path Guide\n\nKeeps wombats calm.\n\n';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

/** As many lines as an importer reads at most, less those of any head. */
const mostLines = 49_900;

/** `scrap` again and again behind `start`, as often as fits into the bytes, and into the lines unless `beyond` them. */
const filled = (scrap: string, start = head, beyond = false) => {
  const times = Math.floor((limit - bytes(start)) / bytes(scrap));
  const lines = beyond ? 0 : (scrap.match(/\n|<(?:li|td|dt|div|nav|h2)\b/g)?.length ?? 0);
  return (
    start +
    scrap.repeat(
      lines === 0 ? times : Math.min(times, Math.floor(mostLines / lines / (scrap.includes('<') ? 2 : 1))),
    )
  );
};

/** Numbered scraps behind the head, as often as asked. */
const numbered = (count: number, scrap: (index: number) => string) =>
  head + Array.from({ length: count }, (_, index) => scrap(index)).join('');

const text = (name: string, make: () => string): AdversarialText => ({ name, make, isRefused: false });
const refused = (name: string, make: () => string): AdversarialText => ({ name, make, isRefused: true });

const page = (body: string) => `<!doctype html><html><body><h1>Wombat Keeper Career Path Guide</h1>${body}`;

export const adversarialTexts: readonly AdversarialText[] = [
  refused('100,000 lines of prose', () => numbered(100_000, (index) => `Line ${index} goes on.\n`)),
  text('50,000 lines of prose', () => numbered(mostLines, (index) => `Line ${index} goes on.\n`)),
  text('25,000 short blocks', () => numbered(mostLines / 2, (index) => `Block ${index}\n\n`)),
  text('one line of 2 MB', () => filled('wombats and ', head)),
  text('one word of 2 MB', () => filled('w')),
  refused('2 MB of line ends', () => filled('\n', head, true)),
  refused('2 MB of carriage returns', () => filled('\r', head, true)),
  text('50,000 lines of one letter', () => filled('w\n')),
  text('50,000 line ends', () => filled('\n')),
  text('2 MB of blanks', () => filled(' ')),
  refused('a million lines of one letter', () => filled('w\n', head, true)),
  refused('more paragraphs of HTML than lines', () => filled('<p>w', page(''), true)),
  refused('a million blocks of one letter', () => filled('w\n\n', head, true)),
  text('damaged dashes only', () => filled('β€”')),
  text('damaged dashes in words', () => filled('a β€” b ')),
  text('damaged dashes line by line', () => filled('aβ€”b\n')),
  text('lead bytes only', () => filled('π')),
  text('leads and ends of sequences in turn', () => filled('ΞžÃƒ')),
  text('text damaged over and over', () => filled('Ãƒâ€šÃ‚Â')),
  text('Greek prose', () => filled('Ελλάδα και Ραδιολογία. ')),
  text('replacement characters below the limit', () => filled(`${'w'.repeat(12)}\ufffd`)),
  refused('replacement characters only', () => filled('\ufffd')),
  refused('a NUL at the end', () => `${filled('wombat ').slice(0, -1)}\0`),
  refused(
    'a zip that is called a text',
    () => `PK\u0003\u0004\u0014\0\0\0\b\0${'\ufffd\u0001x'.repeat(1000)}`,
  ),
  refused('over 2 MB', () => 'w'.repeat(limit * 2)),
  text('half surrogate pairs', () => filled('\ud83d w')),
  text('right-to-left marks', () => filled('\u202ew\u200f\u202b')),
  text('right-to-left marks only', () => filled('\u200f')),
  text('zero-width characters in every word', () => filled('w\u200bo\u200dm ')),
  text('combining marks on one letter', () => filled('\u0301', `${head}w`)),
  text('bullets only', () => filled('• ')),
  text('bullet lines', () => filled('  • w\n')),
  text('bullets line by line with nothing behind them', () => filled('•\n')),
  text('hashes only', () => filled('#')),
  text('hash headings only', () => filled('# w\n')),
  text('12,000 headings', () => numbered(12_000, (index) => `Heading Number ${index}\n\nText of it.\n\n`)),
  text('one known heading again and again', () => filled('Pros\n\n  • w\n\n')),
  text('all headings of one name', () => filled('Same Heading\n\nText of it.\n\n')),
  text('12,000 questions', () =>
    numbered(
      12_000,
      (index) => `${index === 0 ? 'Frequently Asked Questions\n\n' : ''}Is it ${index}?\n\nIt is.\n\n`,
    ),
  ),
  text('labels without values', () => filled('growth rate\n\n')),
  text('salary labels again and again', () => filled('Entry-Level\n$1\n', `${head}Annual Salary\n\n`)),
  text('amounts only', () => filled('$50,000\n', `${head}Annual Salary\n\n`)),
  text('figures on one line', () => filled('1,000,000 ')),
  text('key takeaways only', () => filled('Key Takeaway: w\n', `${head}Examples and Case Studies\n\n`)),
  text('opening brackets only', () => filled('(')),
  text('Markdown marks only', () => filled('*_`[', '# Wombat Keeper\n\n')),
  text('Markdown links that are never closed', () => filled('[w](', '# Wombat Keeper\n\n')),
  text('Markdown table rows', () => filled('| w | w |\n', '# Wombat Keeper\n\n')),
  text('opening braces only', () => filled('{"a":')),
  refused('nested JSON arrays', () => filled('[', '{"title":')),
  text('elements in elements, 50,000 deep', () =>
    page(`${'<div>'.repeat(50_000)}wombats${'</div>'.repeat(50_000)}`),
  ),
  text('lists in lists', () => filled('<ul><li>w', page(''))),
  text('tables in tables', () => filled('<table><tr><td>w', page(''))),
  text('rows of a table', () => filled('<tr><td>w<td>w', page('<table>'))),
  text('terms without definitions', () => filled('<dt>w', page('<dl>'))),
  text('angle brackets only', () => filled('<', page(''))),
  text('tags that never end', () => filled('<a ', page(''))),
  text('quotes that are never closed', () => filled('<a b="', page(''))),
  text('pictures that are never closed', () => filled('<svg>w', page(''))),
  text('scripts that are never closed', () => filled('<script>w', page(''))),
  text('comments that are never closed', () => filled('<!-- w', page(''))),
  text('hidden parts that are never closed', () => filled('<div hidden>w', page(''))),
  text('navigations', () => filled('<nav>w</nav>', page(''))),
  text('character references that are none', () => filled('&#x;', page(''))),
  text('character references', () => filled('&amp;', page(''))),
  text('preformatted lines', () => filled('w\n', page('<pre>'))),
  text('headings of HTML', () => filled('<h2>w</h2>', page(''))),
];

import fc from 'fast-check';

/** A page that has every kind of section, as short as it can be. All invented. */
export const page = `Wombat Keeper Career Path Guide

Keeps wombats calm, fed and counted at a burrow’s edge.

4%

growth rate

$30,000

median salary

remote-friendly

📈 Market Demand

Low
High
Very High

Burrows are short of keepers.

Annual Salary (US, USD)

20,000—40,000
Median: $30,000
Entry-Level
$23,000
Mid-Level
$30,000
Senior-Level
$37,000

Top 10% of earners start from $40,000+ per year.

Core Functions of the Wombat Keeper Role

A keeper walks the burrows at dusk and writes down who is home.

Key Responsibilities

  • Count the wombats
  • Mend the fences

Path to Wombat Keeper

  • Learn to wait

Career Path Tiers

Junior Keeper

Experience: 0-2 years

Carries the lamp.

Head Keeper

Experience: 3+ years

Decides who carries it.

A Day in the Life

Dusk (6:00 PM - 9:00 PM)
Focus: Counting
  • Walk
  • Count

Work-Life Balance & Stress

Stress Level: Low

Balance Rating: Good

Wombats sleep all day.

Skill Map

Foundational Skills

What all keepers share.

  • Patience
  • Quiet

Pros & Cons for Wombat Keeper

✅ Pros

  • Calm nights

❌ Cons

  • Wet feet

Examples and Case Studies

The Missing Wombat

It was asleep — behind the door.

Key Takeaway: Look behind the door.

Job Outlook & Related Roles

Growth Rate: 4%
Status: Growing slowly
Source: Invented Bureau of Burrows

Frequently Asked Questions

Do wombats bite?

Seldom.

Sources & References

  • The burrow book`;

const headings = [
  'Pros',
  'Skill Map',
  'Related Roles',
  'Tech Stack',
  'Path to Glory',
  'Annual Salary (DE, EUR)',
  'Unknown Heading',
  '# Marked',
  'Share career guide',
  'Echidna Keeper Career Path Guide',
  'What is it?',
  'Key Takeaway: None.',
  'Experience: 1 year',
  'Median: $1',
  '1. One',
];
const scraps = [
  'β€”',
  'β',
  '\ufffd',
  '\ud83d',
  '\udc00',
  '\u200f',
  '\u202e',
  '\u00ad',
  '\u0301',
  '’',
  '|',
  ':',
  '#',
  '%',
];

type Mutation = (lines: string[], at: number, to: number, scrap: string) => string[];
const everyLine = (change: (line: string) => string) => (lines: string[]) => lines.map(change);

const mutations: readonly Mutation[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at, to) => lines.with(at, lines[to] ?? '').with(to, lines[at] ?? ''),
  (lines, at, to) => [
    ...lines.slice(0, at),
    ...lines.slice(at, to).toReversed(),
    ...lines.slice(Math.max(at, to)),
  ],
  (lines, at, to) => [...lines.slice(at, to), ...lines.slice(0, at), ...lines.slice(Math.max(at, to))],
  (lines, at) => lines.toSpliced(at, 0, ''),
  (lines) => lines.filter((line) => line !== ''),
  (lines) => lines.flatMap((line) => [line, '']),
  (lines, at) => lines.slice(0, at),
  (lines, at) => lines.slice(at),
  (lines, at, to) => lines.toSpliced(at, 0, headings[to % headings.length] ?? ''),
  (lines, at, to) => lines.with(at, `${headings[to % headings.length]} ${lines[at] ?? ''}`),
  (lines, at, _, scrap) => lines.toSpliced(at, 0, scrap),
  (lines, at, to, scrap) =>
    lines.with(at, (lines[at] ?? '').slice(0, to) + scrap + (lines[at] ?? '').slice(to)),
  (lines, at) => lines.with(at, (lines[at] ?? '').trim().slice(0, -1)),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace('  • ', '')),
  (lines, at) => lines.with(at, `  • ${lines[at] ?? ''}`),
  (lines, at) => [...lines.slice(0, at), `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`, ...lines.slice(at + 2)],
  everyLine((line) => line.replace('  • ', '- ')),
  everyLine((line) => line.replace('  • ', '● ')),
  everyLine((line) => `${line}  `),
  everyLine((line) => line.replace(/[’—]/g, 'β')),
  everyLine((line) => line.replaceAll('—', 'β€”').replaceAll('’', 'β€™')),
  everyLine((line) => line.replaceAll('$', '€').replaceAll(',', '.')),
];

const ends = ['\n', '\r\n', '\r', '\u2028', '\n\n'];

/** Texts that were a guide page before one to five things were done to them. */
export const mutatedPages = fc
  .record({
    steps: fc.array(
      fc.tuple(
        fc.nat(mutations.length - 1),
        fc.nat(999),
        fc.nat(999),
        fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary', maxLength: 12 })),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    end: fc.oneof(
      { weight: 3, arbitrary: fc.constant('\n') },
      { weight: 1, arbitrary: fc.constantFrom(...ends) },
    ),
    mark: fc.constantFrom('', '', '', '\ufeff'),
  })
  .map(({ steps, end, mark }) => {
    let lines = page.split('\n');
    for (const [which, at, to, scrap] of steps) {
      const size = Math.max(1, lines.length);
      lines = mutations[which]?.(lines.length === 0 ? [''] : lines, at % size, to % size, scrap) ?? lines;
    }
    return mark + lines.join(end);
  });

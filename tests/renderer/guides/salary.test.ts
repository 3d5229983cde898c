import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pay } from '#core/contract/pay';
import type { GuideFacts } from '#core/guides/guide';
import { exactMoney } from '../../../renderer/features/guides/pay/pay-words';
import { layOut } from '../../../renderer/features/guides/salary/lay-out';
import {
  bandsNote,
  inOrder,
  ownMarks,
  placeSentence,
  salaryMarks,
  salarySentence,
} from '../../../renderer/features/guides/salary/salary-marks';
import { salarySources } from '../../../renderer/features/guides/salary/salary-sources';
import { en } from '../../../renderer/i18n/en';
import { createFormat } from '../../../renderer/i18n/format';
import { aGuide } from './support/guides';

const format = createFormat('en');
const text = en;
const at = '2027-02-01T09:00:00.000Z';

const aPay = (part: Partial<Pay> = {}): Pay => ({
  id: 'pay-1',
  personId: 'person-1',
  kind: 'pay',
  label: '',
  amount: 53_000,
  currency: 'USD',
  per: 'year',
  perYear: 53_000,
  createdAt: at,
  updatedAt: at,
  ...part,
});

/** As the Bureau gives it: the lowest and the best paid tenth, and the median. */
const deciles: GuideFacts = {
  currency: 'USD',
  medianSalary: 43_660,
  salaryRange: { low: 34_860, high: 57_750 },
  topEarnersFrom: 57_750,
  salaryBands: [],
};

const named = (facts: GuideFacts) =>
  salaryMarks(facts, text, format).map(({ name, label }) => `${name} ${label}`);

describe('the marks of the salary scale', () => {
  it('calls the ends of a computed range what the page does', () => {
    expect(named(aGuide().facts)).toEqual([
      'Lowest $40,000',
      'Entry $46,000',
      'Mid $60,000',
      'Senior $74,000',
      'Top 10 % from $80,000',
    ]);
  });

  it('calls percentiles what they are, and marks a median that is no level', () => {
    expect(named(deciles)).toEqual(['Lowest 10 % up to $34,860', 'Median $43,660', 'Top 10 % from $57,750']);
    expect(salarySentence(deciles, text, format)).toBe(
      'The lowest-paid 10 % earn up to $34,860, the best-paid 10 % from $57,750; median $43,660.',
    );
  });

  it('claims no percentiles where the guide says nothing of the best paid', () => {
    const { topEarnersFrom: _, ...plain } = deciles;
    expect(named(plain)).toEqual(['Lowest $34,860', 'Median $43,660', 'Highest $57,750']);
    expect(salarySentence(plain, text, format)).toBe(
      'The guide gives a range of $34,860 to $57,750: median $43,660.',
    );
  });

  it.each<[string, GuideFacts, string]>([
    ['nothing', { salaryBands: [] }, 'The guide gives no salary figures.'],
    ['the median alone', { salaryBands: [], medianSalary: 50_000 }, 'The guide gives median 50,000.'],
    ['the top alone', { salaryBands: [], topEarnersFrom: 90_000 }, 'The top 10 % earn from 90,000.'],
  ])('says in a sentence: %s', (_, facts, sentence) => {
    expect(salarySentence(facts, text, format)).toBe(sentence);
  });

  it('says of levels whether they are computed or given', () => {
    expect(bandsNote(aGuide(), text)).toContain('the guide’s estimate');
    expect(bandsNote({ facts: { ...aGuide().facts, salaryBandsComputed: false } }, text)).toBe(
      'The levels are given by the guide.',
    );
    expect(bandsNote({ facts: deciles }, text)).toBeNull();
  });
});

describe('the person’s own pay on the scale', () => {
  const marks = salaryMarks(aGuide().facts, text, format);
  const sentence = (part: Partial<Pay>) => {
    const [own] = ownMarks([aPay(part)], true, aGuide().facts, text, format);
    return own === undefined ? null : placeSentence(own, marks, text);
  };

  it.each([
    [{ perYear: 65_000 }, 'Your pay ($65,000) sits between mid and senior.'],
    [{ perYear: 60_000 }, 'Your pay ($60,000) is at mid.'],
    [{ perYear: 39_999.6 }, 'Your pay ($40,000) is at the low end.'],
    [{ perYear: 30_000 }, 'Your pay ($30,000) is below the low end.'],
    [
      { perYear: 99_000, kind: 'offer', label: 'Clinic' },
      'The offer “Clinic” ($99,000) is above where the top 10 % begin.',
    ],
    [
      { perYear: 42_000, label: 'Hospital' },
      'Your pay at “Hospital” ($42,000) sits between the low end and entry.',
    ],
  ] as const)('%o: %s', (part, expected) => {
    expect(sentence(part)).toBe(expected);
  });

  it('has no place in another currency, or where the guide names none', () => {
    expect(sentence({ currency: 'CHF' })).toBeNull();
    expect(ownMarks([aPay()], true, { salaryBands: [], medianSalary: 1 }, text, format)).toEqual([]);
  });

  it('is "Pay" and not "You" where the person on screen is a client', () => {
    const name = (isOneself: boolean) => ownMarks([aPay()], isOneself, aGuide().facts, text, format)[0]?.name;
    expect([name(true), name(false)]).toEqual(['You', 'Pay']);
  });
});

describe('an amount with cents', () => {
  it.each([
    [31.5, 'USD', '$31.50'],
    [1_234.05, 'USD', '$1,234.05'],
    [60_000, 'CHF', 'CHF\u00a060,000'],
    [0.05, 'EUR', '€0.05'],
  ])('%d %s', (amount, currency, expected) => {
    expect(exactMoney(format, amount, currency)).toBe(expected);
  });
});

describe('where the figures come from', () => {
  const source = { name: 'Bureau', url: 'https://b.example', asOf: '2024' };

  it('is said once where all figures have one source, or none', () => {
    expect(salarySources(aGuide({ facts: deciles }))).toEqual([{ of: [], sources: [] }]);
    const facts = (['salary-range', 'median-salary', 'top-earners'] as const).map((fact) => ({
      fact,
      ...source,
    }));
    expect(
      salarySources(aGuide({ facts: { ...deciles, sources: facts } })).map(({ of, sources }) => [
        of,
        sources.map(({ name }) => name),
      ]),
    ).toEqual([[[], ['Bureau']]]);
  });

  it('is said for each where they differ', () => {
    const facts = { ...deciles, sources: [{ fact: 'median-salary' as const, ...source }] };
    expect(salarySources(aGuide({ facts })).map(({ of }) => of)).toEqual([
      ['salary-range', 'top-earners'],
      ['median-salary'],
    ]);
  });
});

describe('the layout of the scale', () => {
  const sizes = { width: 400, letter: 7, gap: 10, side: 16 };
  const halfOf = ({ name, label }: { name: string; label: string }) =>
    (Math.max(name.length, label.length) * sizes.letter) / 2;

  it('extends to an amount outside of the guide’s range', () => {
    const own = ownMarks([aPay({ perYear: 120_000 })], true, aGuide().facts, text, format);
    const { marks } = layOut(inOrder([...salaryMarks(aGuide().facts, text, format), ...own]), sizes);
    const xs = marks.map(({ x }) => x);
    expect(xs[0]).toBe(16);
    expect(marks.at(-1)?.of).toBeNull();
    expect(xs.at(-1)).toBe(384);
  });

  it('puts one mark in the middle', () => {
    const { marks } = layOut(salaryMarks({ salaryBands: [], medianSalary: 9 }, text, format), sizes);
    expect(marks.map(({ x }) => x)).toEqual([200]);
  });

  it('lets no words meet and cuts none off, whatever the amounts', () => {
    const amounts = fc.uniqueArray(fc.integer({ min: 1_000, max: 200_000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(amounts, (own) => {
        const mine = ownMarks(
          own.map((perYear, index) => aPay({ id: `pay-${index}`, perYear, label: `Offer ${index}` })),
          true,
          aGuide().facts,
          text,
          format,
        );
        const { marks } = layOut(inOrder([...salaryMarks(aGuide().facts, text, format), ...mine]), sizes);
        for (const one of marks) {
          expect(one.textX - halfOf(one)).toBeGreaterThanOrEqual(0);
          expect(one.textX + halfOf(one)).toBeLessThanOrEqual(sizes.width);
          for (const other of marks) {
            const isSameRow =
              one !== other && one.row === other.row && (one.place === 'level') === (other.place === 'level');
            if (isSameRow) {
              expect(Math.abs(one.textX - other.textX)).toBeGreaterThanOrEqual(halfOf(one) + halfOf(other));
            }
          }
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});

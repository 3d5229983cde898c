import { describe, expect, it } from 'vitest';
import { countsLines } from '../../../renderer/features/ce-log/counts-lines';
import { en } from '../../../renderer/i18n/en';
import { createFormat } from '../../../renderer/i18n/format';

const words = { text: en, format: createFormat('en') };
type Contributions = Parameters<typeof countsLines>[1];
type Contribution = Contributions[number];

const contribution = (title: string, part: Partial<Contribution> = {}): Contribution => ({
  credentialId: title,
  title,
  unit: 'CE credit',
  counted: 0,
  categories: [],
  notCounted: [],
  ...part,
});
const unknown = (title: string, issuerUnit: string) =>
  contribution(title, {
    notCounted: [{ credits: 0, reason: 'No.', code: 'unit-unknown', facts: { unit: 'badge', issuerUnit } }],
  });
const said = (contributions: Contributions, hasFiles = false) =>
  countsLines(words, contributions, hasFiles).map(
    ({ titles, amount, parts, reasons }) =>
      `${titles.join('+')}: ${[amount, ...parts, ...reasons].join(' · ')}`,
  );

describe('what an activity counts for', () => {
  it('says first where it counts, and once what several issuers do not know', () => {
    const counts = contribution('ARRT', {
      counted: 1.5,
      categories: [{ id: 'ethics', title: 'Ethics', credits: 1 }],
      notCounted: [
        {
          credits: 0.5,
          reason: 'No.',
          code: 'rounding',
          facts: { step: 0.5 },
        },
      ],
    });
    expect(said([unknown('NCCT', 'clock hour'), counts, unknown('Texas', 'contact hour')])).toEqual([
      'ARRT: 1.5 CE credits · Ethics 1 · 0.5: rounded down to steps of 0.5',
      'NCCT+Texas: nothing · what one “badge” is worth there is not known',
    ]);
  });

  it('says once that a day is still ahead', () => {
    const ahead = (title: string) =>
      contribution(title, { notCounted: [{ credits: 1, reason: 'No.', code: 'in-the-future', facts: {} }] });
    expect(said([ahead('A'), ahead('B')])).toEqual(['A+B: nothing · still ahead']);
  });

  it('names the unit of an issuer that stands alone', () => {
    expect(said([unknown('NCCT', 'clock hour')])).toEqual([
      'NCCT: nothing · counted in the unit “clock hour”; what one “badge” is worth there is not known',
    ]);
  });

  it('speaks of minutes as of time', () => {
    const minutes = (title: string) =>
      contribution(title, {
        notCounted: [
          {
            credits: 0,
            reason: 'No.',
            code: 'unit-unknown',
            facts: { unit: 'minutes', issuerUnit: 'CE credit' },
          },
        ],
      });
    expect(said([minutes('A')])).toEqual(['A: nothing · what minutes are worth there is not known']);
    expect(said([minutes('A'), minutes('B')])).toEqual([
      'A+B: nothing · what minutes are worth there is not known',
    ]);
  });

  it('keeps apart what has further reasons', () => {
    const mixed = {
      ...unknown('A', 'x'),
      notCounted: [...unknown('A', 'x').notCounted, ...unknown('A', 'x').notCounted],
    };
    expect(said([mixed, unknown('B', 'y')])).toHaveLength(2);
  });

  it('does not miss a certificate that is about to be attached', () => {
    const bare = contribution('AAMI', {
      notCounted: [{ credits: 1, reason: 'No.', code: 'no-evidence', facts: {} }],
    });
    expect(said([bare], true)).toEqual(['AAMI: nothing · counts once it is saved with its certificate']);
    expect(said([bare])[0]).toContain('none is attached');
  });
});

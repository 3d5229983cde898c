import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#core/guides/guide';
import { sectionKinds } from '#core/guides/kinds';
import { isTold, remaining } from '#core/guides/repeats';
import { aGuide } from '../../renderer/guides/support/guides';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

describe('what a section says beyond its typed fields', () => {
  it('keeps a short line that only occurs inside a field', () => {
    const told = isTold(aGuide(), 'tiers');
    expect(told('Junior Echo Technician')).toBe(true);
    expect(told('You learn the standard views.')).toBe(true);
    expect(told('Technician')).toBe(false);
    expect(told('Experience: 3–5 years')).toBe(false);
    expect(told('Experience: 6+ years')).toBe(true);
  });

  it('keeps the prose of a salary section and drops its figures', () => {
    const blocks: Block[] = [
      { type: 'list', items: ['$40,000–$80,000', 'Median: $60,000', 'Mid-Level'] },
      paragraph('From $80,000 upwards it is rare.'),
    ];
    expect(remaining(blocks, isTold(aGuide(), 'salary'))).toEqual([blocks[1]]);
    const unknown = isTold(aGuide({ facts: { salaryBands: [] } }), 'salary');
    expect(remaining(blocks, unknown)).toEqual(blocks);
  });

  it('loses items of a list one by one', () => {
    const blocks: Block[] = [{ type: 'list', items: ['You see a heart beat.', 'And the coffee is good.'] }];
    expect(remaining(blocks, isTold(aGuide(), 'pros'))).toEqual([
      { type: 'list', items: ['And the coffee is good.'] },
    ]);
  });

  it('never drops prose that no field holds, whatever the section is about', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sectionKinds),
        fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 4, maxLength: 12 }),
        (kind, words) => {
          const text = `Zebra ${words.join(' ')}.`;
          expect(remaining([paragraph(text)], isTold(aGuide(), kind))).toEqual([paragraph(text)]);
        },
      ),
      { seed: 7 },
    );
  });
});

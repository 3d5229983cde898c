import { contentOf } from '#core/guides/edit/edit-guide';
import type { GuideContent, Section } from '#core/guides/guide';
import { guide } from './records';

/** A section of one paragraph and, where there are items, a list. All invented. */
export function section(
  id: string,
  text: string,
  fields: Partial<Section> & { items?: string[] } = {},
): Section {
  const { items, ...rest } = fields;
  return {
    id,
    kind: 'other',
    heading: id.replaceAll('-', ' '),
    blocks: [{ type: 'paragraph', text }, ...(items === undefined ? [] : [{ type: 'list' as const, items }])],
    ...rest,
  };
}

/** What an author writes of a guide: one on wombats, with what a test says otherwise. */
export function guideContent(fields: Partial<GuideContent> = {}): GuideContent {
  return {
    ...contentOf(guide()),
    title: 'Wombat Keeper',
    summary: 'Keeps wombats calm, fed and counted.',
    facts: { salaryBands: [], currency: 'USD', medianSalary: 41_000 },
    sections: [
      section(
        'core-functions',
        'A keeper walks the burrows at dusk. Then the keeper writes down who is home.',
      ),
      section('skills', 'Patience comes before all else.', { items: ['Count in the dark', 'Mend fences'] }),
      section('days', 'Dusk is the busy hour. Nothing happens at noon.'),
    ],
    tiers: [
      { title: 'Fence Hand', years: { min: 0, max: 2 }, description: 'Mends.' },
      { title: 'Burrow Warden', years: { min: 2, max: null }, description: 'Counts.' },
    ],
    ...fields,
  };
}

import type { Input } from '../contract/index';
import type { Guide } from '../guides/guide';
import type { SectionKind } from '../guides/kinds';
import type { Call } from './play-sample';

type SampleMark = {
  kind: Input<'marks.create'>['kind'];
  section: SectionKind;
  /** Which of the section's items is marked, from 0; absent for the section as a whole. */
  item?: number;
  text?: string;
};

/** What the sample's person has marked while she read: one of each that a newcomer would look for. */
const sampleMarks: readonly SampleMark[] = [
  { kind: 'bookmark', section: 'tiers' },
  { kind: 'highlight', section: 'responsibilities', item: 0 },
  {
    kind: 'goal',
    section: 'tech-skills',
    item: 1,
    text: 'Ten supervised draws before the summer, signed by the charge nurse.',
  },
  { kind: 'skill', section: 'soft-skills', item: 1, text: 'Explain a scan in two sentences.' },
  { kind: 'note', section: 'mistakes', item: 0, text: 'This was me in the first winter.' },
  {
    kind: 'question',
    section: 'required-education',
    text: 'Would the hospital pay for the evening course?',
  },
  { kind: 'evidence-need', section: 'portfolio-tips', text: 'A letter from the CT lead.' },
];

/** The tier the sample's person stands on, from the lowest. */
const sampleTier = 1;

const textOf = (guide: Guide, { section, item }: SampleMark) => {
  const found = guide.sections.find(({ kind }) => kind === section);
  const list = found?.blocks.find((block) => block.type === 'list');
  return { found, quote: item === undefined || list?.type !== 'list' ? undefined : list.items[item] };
};

/**
 * Lets the sample's person work in her guide: marks of every kind, her rung, her pay and an offer. What the guide does
 * not have (a list that is shorter, a missing section) is left out.
 */
export async function workInGuide(call: Call, personId: string, guideId: string): Promise<void> {
  const guide = await call('guides.get', { id: guideId });
  for (const mark of sampleMarks) {
    const { found, quote } = textOf(guide, mark);
    if (found === undefined || (mark.item !== undefined && quote === undefined)) continue;
    await call('marks.create', {
      personId,
      guideId,
      kind: mark.kind,
      sectionId: found.id,
      ...(quote === undefined ? {} : { quote }),
      ...(mark.text === undefined ? {} : { text: mark.text }),
    });
  }
  const tier = guide.tiers[sampleTier];
  if (tier !== undefined) {
    await call('rungs.set', { personId, guideId, tierTitle: tier.title, years: 4 });
  }
  await call('pay.create', { personId, kind: 'pay', amount: 25.5, currency: 'USD', per: 'hour' });
  await call('pay.create', {
    personId,
    kind: 'offer',
    label: 'Imaging center across town (invented)',
    amount: 57_000,
    currency: 'USD',
    per: 'year',
  });
}

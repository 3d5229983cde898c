import type { ChecklistKind, ItemState } from '../portfolio/kinds';
import type { RelativeDay } from './sample-calendar';

/** What the sample person says of one piece of the portfolio. */
type SampleItem = {
  readonly kind: ChecklistKind;
  readonly state: ItemState;
  readonly note: string;
  readonly reviewed?: RelativeDay;
};

/** Every state is there, so that the checklist shows what each looks like. */
export const sampleItems: readonly SampleItem[] = [
  {
    kind: 'licences',
    state: 'strong',
    note: 'All three cards scanned, numbers checked against the registries.',
    reviewed: { monthsAgo: 1, day: 12 },
  },
  {
    kind: 'course-records',
    state: 'usable',
    note: 'Four certificates still to scan.',
    reviewed: { monthsAgo: 1, day: 12 },
  },
  { kind: 'letters', state: 'usable', note: 'One more from a radiologist would help.' },
  {
    kind: 'clinical-experience',
    state: 'usable',
    note: 'Rooms and procedures listed; add the new detector.',
  },
  {
    kind: 'improvement-and-leadership',
    state: 'started',
    note: 'The repeat board is written up. Mentoring is not.',
  },
  { kind: 'digital-evidence', state: 'missing', note: '' },
  {
    kind: 'ce-log',
    state: 'strong',
    note: 'Kept in this workbook.',
    reviewed: { monthsAgo: 1, day: 12 },
  },
  { kind: 'case-studies', state: 'started', note: 'One of two drafted. No patient details in either.' },
  { kind: 'review', state: 'missing', note: '' },
];

/** One invented entry; `document` gives it a file. */
type SampleEntry = {
  readonly kind: ChecklistKind;
  readonly title: string;
  readonly text: string;
  readonly happened: RelativeDay;
  readonly document?: { readonly filename: string; readonly heading: string };
};

export const sampleEntries: readonly SampleEntry[] = [
  {
    kind: 'letters',
    title: 'Letter of recommendation, imaging manager',
    text: 'From the manager of imaging at Lakeview General (an invented hospital). Speaks of calm work in the trauma room and of readable notes.',
    happened: { monthsAgo: 4, day: 21 },
    document: {
      filename: 'letter-imaging-manager.pdf',
      heading: 'Sample letter of recommendation – invented',
    },
  },
  {
    kind: 'letters',
    title: 'Thank-you note from a student',
    text: 'After eight weeks of clinical rotation on evenings.',
    happened: { monthsAgo: 14, day: 19 },
  },
  {
    kind: 'clinical-experience',
    title: 'Digital radiography and mobile imaging, evening shift',
    text: 'Two digital rooms and three mobile units. Chest, extremity, spine and abdomen daily; trauma series about twice a week; fluoroscopy two days a month. Independent on all but myelography.',
    happened: { monthsAgo: 2, day: 3 },
  },
  {
    kind: 'improvement-and-leadership',
    title: 'A board for repeated images',
    text: 'Problem: nobody knew which views were repeated most. I kept a tally for six weeks and put it on a board beside the console. The lateral knee led; we changed the positioning aid and looked again after two months.',
    happened: { monthsAgo: 10, day: 7 },
    document: { filename: 'repeat-board-summary.pdf', heading: 'Sample project summary – invented' },
  },
  {
    kind: 'case-studies',
    title: 'A mobile unit that would not wake',
    text: 'Situation: the only mobile unit on the floor did not start before a morning round. I tagged it, borrowed the one from surgery, and wrote the fault down for biomedical engineering: a battery, replaced the same day. What I learned: check the charge at the start of the shift, and log it.',
    happened: { monthsAgo: 7, day: 5 },
  },
];

import type { Guide, GuideSummary, ImportReport } from '#core/guides/guide';
import { guideSummarySchema } from '#core/guides/guide';

/** A small guide of our own with every kind of part, an empty section and a heading nobody knows. */
export const aGuide = (part: Partial<Guide> = {}): Guide => ({
  id: 'guide-1',
  slug: 'echo-technician',
  title: 'Echo Technician',
  summary: 'Echo technicians draw the heart with sound.',
  locale: 'en',
  origin: 'bundled',
  source: { name: 'Pathbook', retrievedOn: '2026-10-12' },
  facts: {
    growthRatePercent: 9,
    growthStatus: 'Growing much faster than average',
    growthSource: 'Labor office',
    currency: 'USD',
    medianSalary: 60000,
    salaryRange: { low: 40000, high: 80000 },
    topEarnersFrom: 80000,
    salaryBands: [
      { level: 'entry', amount: 46000 },
      { level: 'mid', amount: 60000 },
      { level: 'senior', amount: 74000 },
    ],
    salaryBandsComputed: true,
    demand: 'high',
  },
  sections: [
    {
      id: 'summary',
      kind: 'summary',
      heading: 'Echo Technician Career Path Guide',
      blocks: [{ type: 'paragraph', text: 'Echo technicians draw the heart with sound.' }],
    },
    {
      id: 'pay',
      kind: 'salary',
      heading: 'Annual Salary (US, USD)',
      blocks: [
        { type: 'list', items: ['$40,000–$80,000', 'Median: $60,000', 'Entry-Level: $46,000'] },
        { type: 'paragraph', text: 'Night shifts pay a little more.' },
      ],
    },
    {
      id: 'core',
      kind: 'core-functions',
      heading: 'Core Functions of the Echo Technician Role',
      blocks: [{ type: 'paragraph', text: 'They find the right window between two ribs.' }],
    },
    {
      id: 'tools',
      kind: 'tech-stack',
      heading: 'Tech Stack',
      parentId: 'core',
      blocks: [{ type: 'list', items: ['Probe', 'Gel', 'Monitor', 'Archive'] }],
    },
    {
      id: 'tiers',
      kind: 'tiers',
      heading: 'Career Path Tiers',
      blocks: [
        { type: 'paragraph', text: 'Two rungs, and you may stay on either.' },
        { type: 'paragraph', text: 'Junior Echo Technician' },
        { type: 'paragraph', text: 'Experience: 0–2 years' },
        { type: 'paragraph', text: 'You learn the standard views.' },
        { type: 'paragraph', text: 'Senior Echo Technician' },
        { type: 'paragraph', text: 'Experience: 6+ years' },
        { type: 'paragraph', text: 'You teach the standard views to others.' },
      ],
    },
    {
      id: 'day',
      kind: 'day-in-life',
      heading: 'A Day in the Life',
      blocks: [
        { type: 'paragraph', text: 'Morning (9:00 AM – 12:00 PM)' },
        { type: 'paragraph', text: 'Focus: First patients' },
        { type: 'list', items: ['Warm the gel.', 'Check the probe for cracks.'] },
      ],
    },
    {
      id: 'life',
      kind: 'work-life',
      heading: 'Work-Life Balance & Stress',
      blocks: [
        { type: 'list', items: ['Stress Level: Moderate', 'Balance Rating: Good'] },
        { type: 'paragraph', text: 'Your shoulder will tell you when to rest.' },
      ],
    },
    {
      id: 'map',
      kind: 'skill-map',
      heading: 'Skill Map',
      blocks: [
        { type: 'paragraph', text: 'Begin with the first group.' },
        { type: 'paragraph', text: 'Foundations' },
        { type: 'paragraph', text: 'What every day asks for.' },
        { type: 'list', items: ['Standard views'] },
      ],
    },
    { id: 'balance', kind: 'pros-and-cons', heading: 'Pros & Cons for Echo Technician', blocks: [] },
    {
      id: 'pros',
      kind: 'pros',
      heading: 'Pros',
      parentId: 'balance',
      blocks: [{ type: 'list', items: ['You see a heart beat.'] }],
    },
    {
      id: 'cons',
      kind: 'cons',
      heading: 'Cons',
      parentId: 'balance',
      blocks: [{ type: 'list', items: ['Dark rooms all day.'] }],
    },
    {
      id: 'stories',
      kind: 'case-studies',
      heading: 'Examples and Case Studies',
      blocks: [
        { type: 'paragraph', text: 'The missing window' },
        { type: 'paragraph', text: 'A patient was turned to the left side.' },
        { type: 'paragraph', text: 'Key Takeaway: Turn the patient before you press harder.' },
      ],
    },
    {
      id: 'tips',
      kind: 'portfolio-tips',
      heading: 'Portfolio Tips',
      blocks: [{ type: 'paragraph', text: 'Keep copies of your certificates.' }],
    },
    {
      id: 'outlook',
      kind: 'job-outlook',
      heading: 'Job Outlook & Related Roles',
      blocks: [
        {
          type: 'list',
          items: ['Growth Rate: 9%', 'Status: Growing much faster than average', 'Source: Labor office'],
        },
      ],
    },
    {
      id: 'roles',
      kind: 'related-roles',
      heading: 'Related Roles',
      parentId: 'outlook',
      blocks: [],
    },
    {
      id: 'questions',
      kind: 'faq',
      heading: 'Frequently Asked Questions',
      blocks: [
        { type: 'paragraph', text: 'Is it loud?' },
        { type: 'paragraph', text: 'No, the sound is above hearing.' },
        { type: 'paragraph', text: 'Is it hard?' },
        { type: 'paragraph', text: 'At first the hand and the eye quarrel.' },
      ],
    },
    {
      id: 'coffee',
      kind: 'other',
      heading: 'Where the coffee is',
      blocks: [{ type: 'paragraph', text: 'Second floor,   next to the lift.' }],
    },
  ],
  responsibilities: [],
  techStack: ['Probe', 'Gel', 'Monitor', 'Archive'],
  techSkills: [],
  softSkills: [],
  tiers: [
    {
      title: 'Junior Echo Technician',
      years: { min: 0, max: 2 },
      description: 'You learn the standard views.',
    },
    {
      title: 'Senior Echo Technician',
      years: { min: 6, max: null },
      description: 'You teach the standard views to others.',
    },
  ],
  skillMap: [{ group: 'Foundations', description: 'What every day asks for.', skills: ['Standard views'] }],
  dayInLife: [
    {
      label: 'Morning',
      from: '09:00',
      to: '12:00',
      focus: 'First patients',
      tasks: ['Warm the gel.', 'Check the probe for cracks.'],
    },
  ],
  workLife: { stress: 'Moderate', balance: 'Good', text: 'Your shoulder will tell you when to rest.' },
  pros: ['You see a heart beat.'],
  cons: ['Dark rooms all day.'],
  mistakes: [],
  advice: [],
  caseStudies: [
    {
      title: 'The missing window',
      story: 'A patient was turned to the left side.',
      takeaway: 'Turn the patient before you press harder.',
    },
  ],
  portfolioTips: ['Keep copies of your certificates.'],
  faq: [
    { question: 'Is it loud?', answer: 'No, the sound is above hearing.' },
    { question: 'Is it hard?', answer: 'At first the hand and the eye quarrel.' },
  ],
  relatedRoles: [],
  sources: [],
  ...part,
});

/** The same occupation, brought in from a page. */
export const anImportedGuide = (part: Partial<Guide> = {}): Guide =>
  aGuide({ id: 'guide-2', origin: 'imported', source: { name: 'echo-page.txt' }, ...part });

export const summaryOf = (guide: Guide, importedAt?: string): GuideSummary =>
  guideSummarySchema.parse({ ...guide, ...(importedAt === undefined ? {} : { importedAt }) });

export const aReport = (part: Partial<ImportReport> = {}): ImportReport => ({
  form: 'guide-page',
  notices: [],
  lines: [],
  headings: [],
  warnings: [],
  repairedText: false,
  unplaced: [],
  understood: [],
  repairs: [],
  emptySections: [],
  dropped: [],
  ...part,
});

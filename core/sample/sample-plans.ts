import { hospital, type SampleActivity } from './sample-activity';

/** What the sample person means to do next: it closes the gap of one credential, and a part of another's. */
export const plannedActivities: readonly SampleActivity[] = [
  {
    monthsAgo: -1,
    day: 12,
    title: 'Trauma and the mobile unit: a day course',
    provider: 'Northfield Imaging Academy',
    amount: 5,
    unit: 'Category A credit',
    format: 'live',
    categories: ['cat-a'],
    notes: 'A place is booked.',
    isPlanned: true,
  },
  {
    monthsAgo: -2,
    day: 9,
    title: 'Near misses: what they teach a pharmacy',
    provider: 'Fernridge Pharmacy Learning',
    amount: 2,
    unit: 'CPE hour',
    format: 'live-webinar',
    acpe: 'L05-T',
    isPlanned: true,
  },
  {
    monthsAgo: -3,
    day: 4,
    title: 'Laser safety: rules and a drill',
    provider: hospital,
    amount: 3,
    unit: 'training hour',
    format: 'in-service',
    parts: [{ categoryId: 'hands-on', amount: 1.5 }],
    isPlanned: true,
  },
];

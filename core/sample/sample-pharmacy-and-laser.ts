import { hospital, type SampleActivity } from './sample-activity';

const pharmacy = 'Fernridge Pharmacy Learning';

const hour = { unit: 'CPE hour' } as const;

const laser = { unit: 'training hour', provider: hospital, format: 'in-service' } as const;

/** The PTCB cycle before this one. */
export const earlierPharmacy: readonly SampleActivity[] = [
  {
    ...hour,
    monthsAgo: 33,
    day: 10,
    title: 'Sterile compounding refresher',
    provider: pharmacy,
    amount: 3,
    format: 'self-study',
    acpe: 'H01-T',
  },
  {
    ...hour,
    monthsAgo: 31,
    day: 18,
    title: 'Pharmacy law update',
    provider: pharmacy,
    amount: 2,
    format: 'live-webinar',
    acpe: 'L03-T',
  },
  {
    ...hour,
    monthsAgo: 28,
    day: 7,
    title: 'Look-alike, sound-alike: preventing mix-ups',
    provider: pharmacy,
    amount: 2,
    format: 'self-study',
    acpe: 'H05-T',
  },
  {
    ...hour,
    monthsAgo: 24,
    day: 3,
    title: 'Insulin: products, pens and storage',
    provider: pharmacy,
    amount: 4,
    format: 'self-study',
    acpe: 'H01-T',
  },
  {
    ...hour,
    monthsAgo: 20,
    day: 12,
    title: 'Counseling points in diabetes',
    provider: pharmacy,
    amount: 3,
    format: 'live',
    acpe: 'L01-P',
  },
  {
    ...hour,
    monthsAgo: 16,
    day: 20,
    title: 'Immunization support for technicians',
    provider: pharmacy,
    amount: 6,
    format: 'live',
    acpe: 'L01-T',
  },
  {
    ...hour,
    monthsAgo: 12,
    day: 11,
    title: 'Controlled substances: counting and records',
    provider: pharmacy,
    amount: 2,
    format: 'self-study',
    acpe: 'H03-T',
  },
];

/** This PTCB cycle: law and safety are there, and an in-service that PTCB does not take. */
export const currentPharmacy: readonly SampleActivity[] = [
  {
    ...hour,
    monthsAgo: 9,
    day: 13,
    title: 'Medication safety in the imaging suite',
    provider: pharmacy,
    amount: 2,
    format: 'live-webinar',
    acpe: 'L05-T',
  },
  {
    ...hour,
    monthsAgo: 7,
    day: 24,
    title: 'Pharmacy law for technicians',
    provider: pharmacy,
    amount: 1.5,
    format: 'self-study',
    acpe: 'H03-T',
  },
  {
    ...hour,
    monthsAgo: 6,
    day: 18,
    title: 'How we stock the new dispensing cabinet',
    provider: hospital,
    amount: 1,
    format: 'in-service',
    categories: ['in-service'],
    certificate: false,
  },
  {
    ...hour,
    monthsAgo: 4,
    day: 9,
    title: 'Anticoagulants at a glance',
    provider: pharmacy,
    amount: 3,
    format: 'live',
    acpe: 'L01-P',
  },
  {
    ...hour,
    monthsAgo: 2,
    day: 15,
    title: 'Hazardous drugs: handling and spills',
    provider: pharmacy,
    amount: 4,
    format: 'self-study',
    acpe: 'H01-T',
  },
];

/** The hospital's own laser badge: last year's cycle and this one. */
export const laserSafety: readonly SampleActivity[] = [
  { ...laser, monthsAgo: 18, day: 3, title: 'Laser safety refresher', amount: 4, categories: ['hands-on'] },
  { ...laser, monthsAgo: 11, day: 8, title: 'Eye protection and signs', amount: 2 },
  { ...laser, monthsAgo: 6, day: 28, title: 'Laser safety refresher', amount: 4, categories: ['hands-on'] },
  { ...laser, monthsAgo: 2, day: 6, title: 'Controlled-area drill', amount: 2, categories: ['hands-on'] },
];

import type { SampleActivity } from './sample-activity';
import { currentImaging, earlierImaging } from './sample-imaging';
import { currentPharmacy, earlierPharmacy, laserSafety } from './sample-pharmacy-and-laser';

/** Everything the sample person logged, oldest first. */
export const sampleActivities: readonly SampleActivity[] = [
  ...earlierImaging,
  ...currentImaging,
  ...earlierPharmacy,
  ...currentPharmacy,
  ...laserSafety,
].toSorted((a, b) => b.monthsAgo - a.monthsAgo || a.day - b.day);

import type { SampleActivity } from './sample-activity';
import { currentImaging, earlierImaging } from './sample-imaging';
import { currentPharmacy, earlierPharmacy, laserSafety } from './sample-pharmacy-and-laser';
import { plannedActivities } from './sample-plans';

/** Everything the sample person logged and means to do, oldest first. */
export const sampleActivities: readonly SampleActivity[] = [
  ...earlierImaging,
  ...currentImaging,
  ...earlierPharmacy,
  ...currentPharmacy,
  ...laserSafety,
  ...plannedActivities,
].toSorted((a, b) => b.monthsAgo - a.monthsAgo || a.day - b.day);

/** The closed sets of the portfolio, apart from its schemas (the renderer offers them and carries no schema library). */

/** What a complete portfolio has. The order is the order on screen. */
export const checklistKinds = [
  'licences',
  'course-records',
  'letters',
  'clinical-experience',
  'improvement-and-leadership',
  'digital-evidence',
  'ce-log',
  'case-studies',
  'review',
] as const;
export type ChecklistKind = (typeof checklistKinds)[number];

/** How good a piece is, by the person's own judgement. */
export const itemStates = ['missing', 'started', 'usable', 'strong'] as const;
export type ItemState = (typeof itemStates)[number];

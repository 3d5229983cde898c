import { routeTo } from '../../app/routes';

/** The patterns of the paths under /guides; links are made by `routeTo` and by `besidePath`. */
export const guidePatterns = {
  import: '/guides/import',
  write: '/guides/write',
  edit: '/guides/edit/:id',
  compare: '/guides/compare/:id/:otherId',
  marks: '/guides/marks',
  beside: '/guides/:id/beside/:otherId',
  /** Without an id, the guide that opens by itself. */
  guide: '/guides/:id?/:sectionId?',
} as const;

/** Two guides, read side by side. */
export function besidePath(id: string, otherId: string): string {
  return `${routeTo.guide(id)}/beside/${encodeURIComponent(otherId)}`;
}

import type { EditProblem } from '#core/guides/edit/edit-problems';
import type { Chosen } from './chosen';

/** Where what is wrong is set right. */
export function placeOfProblem({ key, sectionId }: EditProblem): Chosen {
  if (sectionId !== undefined) return { sectionId };
  return { part: key === 'title-empty' ? 'basics' : 'facts' };
}

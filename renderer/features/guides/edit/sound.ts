import type { EditableGuide, EditableSection } from '#core/guides/edit/edit-guide';
import { type EditProblem, type EditProblemKey, problemsOf } from '#core/guides/edit/edit-problems';

/** What is worth a word and yet can be meant: a night shift, a guide whose figures do not agree. It is stored. */
export const canBeMeant: ReadonlySet<EditProblemKey> = new Set<EditProblemKey>([
  'day-ends-before-start',
  'salary-median-outside-range',
  'salary-bands-reversed',
  'currency-missing',
  'answer-empty',
]);

const placeOf = ({ key, sectionId, item }: EditProblem) => JSON.stringify([key, sectionId, item]);

/** The problems that keep something from being stored: those that the guide did not have when it was last stored. */
export function blockingProblems(draft: EditableGuide, stored: EditableGuide): EditProblem[] {
  const found = problemsOf(draft).filter(({ key }) => !canBeMeant.has(key));
  if (found.length === 0) return found;
  const before = new Set(problemsOf(stored).map(placeOf));
  return found.filter((problem) => !before.has(placeOf(problem)));
}

/**
 * What of a draft can be stored: each part that has a problem stays as it was last stored. Undefined where that is not
 * enough, which is where a section has a problem that was never stored and others stand under it.
 */
export function soundPart(draft: EditableGuide, stored: EditableGuide): EditableGuide | undefined {
  const problems = blockingProblems(draft, stored);
  if (problems.length === 0) return draft;
  const inTitle = problems.some(({ key }) => key === 'title-empty');
  const inFacts = problems.some(({ key, sectionId }) => key !== 'title-empty' && sectionId === undefined);
  const faulty = new Set(problems.map(({ sectionId }) => sectionId));
  const before = new Map(stored.sections.map((section) => [section.id, section]));
  const sections = draft.sections.flatMap((section): EditableSection[] => {
    if (!faulty.has(section.id)) return [section];
    const was = before.get(section.id);
    if (was === undefined) return [];
    // Where the section stands is a change of its own, and a sound one.
    const { parentId: _, ...rest } = was;
    return [section.parentId === undefined ? rest : { ...rest, parentId: section.parentId }];
  });
  const sound: EditableGuide = {
    ...draft,
    title: inTitle ? stored.title : draft.title,
    facts: inFacts ? stored.facts : draft.facts,
    sections,
  };
  return blockingProblems(sound, stored).length === 0 ? sound : undefined;
}

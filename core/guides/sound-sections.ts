import type { Section } from './guide';

/** The longest id of a section: marks and reading name sections by it. */
const longestId = 300;

/** Why sections cannot be a guide's, with the place of the first that is not right. */
export type SectionsProblem = {
  /**
   * `id`: it has no id, or too long a one. `twice`: another has the same. `parent`: it stands under a section that does
   * not come before it.
   */
  why: 'id' | 'twice' | 'parent';
  index: number;
  section: Section;
};

/**
 * What keeps sections from being a guide's: links, marks and reading point at a section by its id, so each has one of its
 * own; and each stands after the one that it belongs under, so that there are no rings. Undefined where all is right.
 */
export function sectionsProblem(sections: readonly Section[]): SectionsProblem | undefined {
  const seen = new Set<string>();
  for (const [index, section] of sections.entries()) {
    const { id, parentId } = section;
    if (id.trim() === '' || id.length > longestId) return { why: 'id', index, section };
    if (seen.has(id)) return { why: 'twice', index, section };
    if (parentId !== undefined && !seen.has(parentId)) return { why: 'parent', index, section };
    seen.add(id);
  }
  return undefined;
}

import { blocksOf, type EditableGuide, type EditableSection } from '#core/guides/edit/edit-guide';
import { readHeading, roleOfTitle } from '#core/guides/import/headings';
import { sectionHeading } from '#core/guides/section-headings';

/** A section as the outline draws it. */
export type SectionRow = {
  section: EditableSection;
  /** 1 for a section that stands on its own. */
  level: number;
  /** Its place among the sections beside it, from 1, and how many they are. */
  position: number;
  siblings: number;
};

/** The sections in reading order, each behind the one that it stands under. */
export function outlineRows(guide: EditableGuide): SectionRow[] {
  const known = new Set(guide.sections.map(({ id }) => id));
  const under = new Map<string | undefined, EditableSection[]>();
  for (const section of guide.sections) {
    const { parentId } = section;
    const parent = parentId !== undefined && known.has(parentId) ? parentId : undefined;
    const siblings = under.get(parent);
    if (siblings === undefined) under.set(parent, [section]);
    else siblings.push(section);
  }
  const rows: SectionRow[] = [];
  const seen = new Set<EditableSection>();
  const add = (sections: readonly EditableSection[], level: number) => {
    for (const [at, section] of sections.entries()) {
      if (seen.has(section)) continue;
      seen.add(section);
      rows.push({ section, level, position: at + 1, siblings: sections.length });
      add(under.get(section.id) ?? [], level + 1);
    }
  };
  add(under.get(undefined) ?? [], 1);
  // Sections in a ring of parents, from a guide made elsewhere, stand last.
  add(
    guide.sections.filter((section) => !seen.has(section)),
    1,
  );
  return rows;
}

/** The sections in which nothing stands, nor in what is under them, by id. */
export function emptySections(guide: EditableGuide): Set<string> {
  const parents = new Map(guide.sections.map(({ id, parentId }) => [id, parentId]));
  const filled = new Set<string>();
  for (const section of guide.sections) {
    if (blocksOf(guide, section).length === 0) continue;
    for (let id: string | undefined = section.id; id !== undefined && !filled.has(id); id = parents.get(id)) {
      filled.add(id);
    }
  }
  return new Set(guide.sections.map(({ id }) => id).filter((id) => !filled.has(id)));
}

/** Whether the heading of a section is the format's for its kind, so that the kind's short name can stand for it. */
export function hasFormatHeading(guide: EditableGuide, { kind, heading }: EditableSection): boolean {
  if (kind === 'other') return false;
  if (heading === sectionHeading(kind, guide.title, guide.locale)) return true;
  const line = {
    no: 0,
    text: heading,
    isBullet: false,
    startsBlock: true,
    standsApart: true,
    isMarkedHeading: false,
  };
  return kind === 'summary' ? roleOfTitle(line) !== undefined : readHeading(line)?.kind === kind;
}

import { emptyContent } from '#core/guides/content';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';
import { sectionHeading } from '#core/guides/section-headings';
import { slugOf } from '#core/guides/slug';
import type { EditableGuide, EditableSection } from './edit-guide';
import { itemsFrom } from './editable-items';

/** The kinds of the format that a guide has no section of, in the format's order: what can be added. */
export function missingKinds({ sections }: EditableGuide): SectionKind[] {
  const kinds = new Set(sections.map(({ kind }) => kind));
  return sectionKinds.filter((kind) => kind !== 'other' && !kinds.has(kind));
}

/** An id for a section under a heading, which no section of the guide has. */
function newId(guide: EditableGuide, heading: string, kind: SectionKind): string {
  const used = new Set(guide.sections.map(({ id }) => id));
  const base = slugOf(heading, kind === 'other' ? 'section' : kind).slice(0, 200);
  if (!used.has(base)) return base;
  let n = 2;
  while (used.has(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}

/** The sections under a section, theirs included, and itself. */
function familyOf(guide: EditableGuide, id: string): Set<string> {
  const family = new Set([id]);
  // A child may stand before its parent in a guide from elsewhere: look until nothing is found any more.
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const section of guide.sections) {
      if (section.parentId !== undefined && family.has(section.parentId)) family.add(section.id);
    }
  }
  return family;
}

/** The sections as they are read: every section directly behind the one that it stands under and what that has before. */
function inReadingOrder(sections: readonly EditableSection[]): EditableSection[] {
  const known = new Set(sections.map(({ id }) => id));
  const under = new Map<string | undefined, EditableSection[]>();
  for (const section of sections) {
    const parent =
      section.parentId !== undefined && known.has(section.parentId) ? section.parentId : undefined;
    const siblings = under.get(parent);
    if (siblings === undefined) under.set(parent, [section]);
    else siblings.push(section);
  }
  const ordered: EditableSection[] = [];
  const seen = new Set<EditableSection>();
  const waiting = [...(under.get(undefined) ?? [])].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    ordered.push(next);
    waiting.push(...(under.get(next.id) ?? []).toReversed());
  }
  // Sections in a ring of parents are read last, as sections of their own.
  return [...ordered, ...sections.filter((section) => !seen.has(section))];
}

/** What a new section is to be. */
export type NewSection = {
  kind: SectionKind;
  /** Without one it has the format's, and `other` has `heading` to be given. */
  heading?: string;
  /** The section that it stands behind (behind what is under that too); without one it stands last. */
  after?: string;
  /** The section that it belongs under. */
  parentId?: string;
};

/** Adds an empty section; gives the guide and the id of the section. */
export function addSection(guide: EditableGuide, wanted: NewSection): { guide: EditableGuide; id: string } {
  const { kind, after, parentId } = wanted;
  const heading = wanted.heading ?? sectionHeading(kind, guide.title, guide.locale);
  const id = newId(guide, heading, kind);
  const section: EditableSection = {
    id,
    kind,
    heading,
    ...(parentId === undefined ? {} : { parentId }),
    prose: [],
    items: itemsFrom(emptyContent(), kind),
  };
  const family = familyOf(guide, after ?? parentId ?? '');
  const last = guide.sections.findLastIndex((one) => family.has(one.id));
  const place = last === -1 ? guide.sections.length : last + 1;
  return { guide: { ...guide, sections: guide.sections.toSpliced(place, 0, section) }, id };
}

/**
 * Moves a section among those beside it (under the same section), by so many places up (negative) or down; what stands
 * under it goes with it. At the end of its row it stays.
 */
export function moveSection(guide: EditableGuide, id: string, by: number): EditableGuide {
  const section = guide.sections.find((one) => one.id === id);
  if (section === undefined || by === 0) return guide;
  const siblings = guide.sections.filter((one) => one.parentId === section.parentId);
  const from = siblings.indexOf(section);
  const to = Math.max(0, Math.min(siblings.length - 1, from + Math.trunc(by)));
  if (from === to) return guide;
  const moved = siblings.toSpliced(from, 1).toSpliced(to, 0, section);
  let next = 0;
  const sections = guide.sections.map((one) =>
    one.parentId === section.parentId ? (moved[next++] ?? one) : one,
  );
  return { ...guide, sections: inReadingOrder(sections) };
}

/**
 * Puts a section under another one, or on its own where `parentId` is undefined; it stands last there, with what is under
 * it. A section cannot stand under itself or what is under it: the guide stays as it is.
 */
export function nestSection(guide: EditableGuide, id: string, parentId: string | undefined): EditableGuide {
  const section = guide.sections.find((one) => one.id === id);
  const parent = guide.sections.find((one) => one.id === parentId);
  if (section === undefined || section.parentId === parentId) return guide;
  if (parentId !== undefined && (parent === undefined || familyOf(guide, id).has(parentId))) return guide;
  const { parentId: _, ...free } = section;
  const nested: EditableSection = parentId === undefined ? free : { ...free, parentId };
  const others = guide.sections.filter((one) => one !== section);
  return { ...guide, sections: inReadingOrder([...others, nested]) };
}

/**
 * Takes a section away. What stands under it goes too, or with `children` `stay` moves up to where it stood.
 */
export function removeSection(
  guide: EditableGuide,
  id: string,
  children: 'go' | 'stay' = 'go',
): EditableGuide {
  const removed = guide.sections.find((one) => one.id === id);
  if (removed === undefined) return guide;
  if (children === 'go') {
    const family = familyOf(guide, id);
    return { ...guide, sections: guide.sections.filter((one) => !family.has(one.id)) };
  }
  const { parentId } = removed;
  const sections = guide.sections.flatMap((one): EditableSection[] => {
    if (one === removed) return [];
    if (one.parentId !== id) return [one];
    const { parentId: _, ...free } = one;
    return [parentId === undefined ? free : { ...free, parentId }];
  });
  return { ...guide, sections };
}

/** A guide with another section in the place of the one of the same id. */
export function replaceSection(guide: EditableGuide, section: EditableSection): EditableGuide {
  return { ...guide, sections: guide.sections.map((one) => (one.id === section.id ? section : one)) };
}

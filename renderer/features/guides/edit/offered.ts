import { type EditableGuide, type EditableSection, toEditable } from '#core/guides/edit/edit-guide';
import { addSection, missingKinds, moveSection } from '#core/guides/edit/edit-sections';
import { hasNoItems } from '#core/guides/edit/editable-items';
import type { Guide } from '#core/guides/guide';
import { parentKinds } from '#core/guides/import/headings';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';
import { sectionHeading } from '#core/guides/section-headings';

/**
 * A guide as the editor opens it. One that was begun here, with less than half of the format's sections so far, offers the
 * others as empty ones in their places; only what is filled in is stored. In a guide that has most of them (a copy, say)
 * those that lack were taken out.
 */
export function draftOf(guide: Guide): EditableGuide {
  const stored = toEditable(guide);
  const missing = missingKinds(stored);
  const isBegun = guide.writtenHere === true && missing.length > sectionKinds.length / 2;
  return isBegun ? missing.reduce(withOffered, stored) : stored;
}

function withOffered(guide: EditableGuide, kind: SectionKind): EditableGuide {
  const parentKind = parentKinds[kind];
  const idOf = (wanted: SectionKind | undefined) =>
    wanted === undefined ? undefined : guide.sections.find((section) => section.kind === wanted)?.id;
  const parentId = idOf(parentKind);
  const before = sectionKinds.slice(0, sectionKinds.indexOf(kind)).toReversed();
  const after = before
    .filter((one) => parentKinds[one] === parentKind)
    .map(idOf)
    .find((id) => id !== undefined);
  const wanted = {
    kind,
    ...(after === undefined ? {} : { after }),
    ...(parentId === undefined ? {} : { parentId }),
  };
  const added = addSection(guide, wanted);
  // With nothing before it in the format's order, it is the first.
  return after === undefined ? moveSection(added.guide, added.id, -guide.sections.length) : added.guide;
}

const isStored = (guide: EditableGuide, { id }: EditableSection) =>
  guide.base?.sections.some((section) => section.id === id) === true;

function isUnused(guide: EditableGuide, section: EditableSection): boolean {
  const { kind, heading, prose, items } = section;
  return (
    !isStored(guide, section) &&
    prose.length === 0 &&
    hasNoItems(items) &&
    heading === sectionHeading(kind, guide.title, guide.locale)
  );
}

/** The guide without the sections that were offered and not used, as it is stored: readers meet no empty headings. */
export function withoutUnused(guide: EditableGuide): EditableGuide {
  const parents = new Map(guide.sections.map(({ id, parentId }) => [id, parentId]));
  const kept = new Set<string>();
  for (const section of guide.sections) {
    if (isUnused(guide, section)) continue;
    for (let id: string | undefined = section.id; id !== undefined && !kept.has(id); id = parents.get(id))
      kept.add(id);
  }
  return { ...guide, sections: guide.sections.filter(({ id }) => kept.has(id)) };
}

/** The guide under another title. Offered headings that carry the role's name follow it. */
export function withTitle(guide: EditableGuide, title: string): EditableGuide {
  return {
    ...guide,
    title,
    sections: guide.sections.map((section) =>
      isUnused(guide, section)
        ? { ...section, heading: sectionHeading(section.kind, title, guide.locale) }
        : section,
    ),
  };
}

/** The guide in another language; the headings of sections that were only offered follow it. */
export function withLocale(guide: EditableGuide, locale: string): EditableGuide {
  return {
    ...guide,
    locale,
    sections: guide.sections.map((section) =>
      isUnused(guide, section)
        ? { ...section, heading: sectionHeading(section.kind, guide.title, locale) }
        : section,
    ),
  };
}

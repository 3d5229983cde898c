import type { Section, SectionChange } from '#core/guides/guide';
import { sectionChanges } from '#core/guides/section-changes';
import { sectionHash } from '#core/guides/section-hash';
import { findSectionsAt, findWordings, wordingKey } from '#db/guide-versions';
import { findGuide } from '#db/guides';
import type { ReadSection } from '#db/readings';
import type { SectionHashes } from '#db/section-hashes';
import type { Db } from '#db/statements';

/**
 * What a guide says otherwise now than when a person read it: in the sections that they read, and the sections that
 * came since. `now` is the guide as it stands; the guide itself is read only where something may differ.
 */
export function changesSinceRead(
  db: Db,
  guideId: string,
  read: readonly ReadSection[],
  now: SectionHashes,
): SectionChange[] {
  const firstReadAt = read.reduce<string | undefined>(
    (first, { readAt }) => (first === undefined || readAt < first ? readAt : first),
    undefined,
  );
  if (firstReadAt === undefined) return [];
  const outdated = read.filter((one) => now.hashes.get(one.sectionId) !== one.hash);
  const mayHaveNew = firstReadAt < now.updatedAt;
  if (outdated.length === 0 && !mayHaveNew) return [];
  return compare({
    sections: findGuide(db, guideId)?.sections ?? [],
    read: new Map(read.map((one) => [one.sectionId, one])),
    wordings: findWordings(db, guideId, outdated),
    base: mayHaveNew ? findSectionsAt(db, guideId, firstReadAt) : undefined,
  });
}

type Compared = {
  /** The sections as they stand. */
  sections: readonly Section[];
  read: ReadonlyMap<string, ReadSection>;
  /** The sections as they were read, where that is known. */
  wordings: ReadonlyMap<string, Section>;
  /** All sections as they were when the person began to read, where that was another wording. */
  base: readonly Section[] | undefined;
};

function compare({ sections, read, wordings, base }: Compared): SectionChange[] {
  const ids = new Set(sections.map(({ id }) => id));
  const baseIds = new Set(base?.map(({ id }) => id));
  const asRead = (id: string) => {
    const one = read.get(id);
    return one === undefined ? undefined : wordings.get(wordingKey(id, one.hash));
  };
  // What the person knows: what they read as it was then; what they did not read counts as it is, unless it is new.
  const known = sections.flatMap((section) =>
    base !== undefined && !baseIds.has(section.id) && !read.has(section.id)
      ? []
      : [asRead(section.id) ?? section],
  );
  for (const gone of goneSections(base ?? [], ids, read, asRead)) insertBehind(known, gone);
  const changes = sectionChanges(known, sections).filter(
    ({ change, sectionId }) => change === 'added' || read.has(sectionId) || !baseIds.has(sectionId),
  );
  return inOrder(sections, [...changes, ...withoutWording(sections, read, wordings)]);
}

/** Sections that are no longer there, each with the section that stood before it. */
function goneSections(
  base: readonly Section[],
  ids: ReadonlySet<string>,
  read: ReadonlyMap<string, ReadSection>,
  asRead: (id: string) => Section | undefined,
): { section: Section; behind: string | undefined }[] {
  const ofBase = base.flatMap((section, index) =>
    ids.has(section.id) ? [] : [{ section: asRead(section.id) ?? section, behind: base[index - 1]?.id }],
  );
  const placed = new Set(ofBase.map(({ section }) => section.id));
  const others = [...read.keys()].flatMap((id) => {
    const section = ids.has(id) || placed.has(id) ? undefined : asRead(id);
    return section === undefined ? [] : [{ section, behind: undefined }];
  });
  return [...ofBase, ...others];
}

function insertBehind(known: Section[], gone: { section: Section; behind: string | undefined }): void {
  const at = gone.behind === undefined ? -1 : known.findIndex(({ id }) => id === gone.behind);
  known.splice(at === -1 ? known.length : at + 1, 0, gone.section);
}

/** Sections that were read in a wording that is not kept: that they changed is known, not how. */
function withoutWording(
  sections: readonly Section[],
  read: ReadonlyMap<string, ReadSection>,
  wordings: ReadonlyMap<string, Section>,
): SectionChange[] {
  const hashes = new Map(sections.map((section) => [section.id, sectionHash(section)]));
  const present = new Set(hashes.values());
  return [...read.values()].flatMap(({ sectionId, heading, hash }) => {
    if (present.has(hash) || wordings.has(wordingKey(sectionId, hash))) return [];
    const isThere = hashes.has(sectionId);
    const headingNow = sections.find(({ id }) => id === sectionId)?.heading ?? heading;
    return [
      { sectionId, heading: headingNow, change: isThere ? 'changed' : 'removed', removed: [], added: [] },
    ];
  });
}

/** Changes in the guide's order; a section that is gone stays behind the change that it follows. */
function inOrder(sections: readonly Section[], changes: readonly SectionChange[]): SectionChange[] {
  const places = new Map(sections.map(({ id }, index) => [id, index]));
  let last = -1;
  const ranked = changes.map((change) => {
    last = places.get(change.sectionId) ?? last;
    return { change, rank: last };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ change }) => change);
}

import type { ParsedInput } from '#core/contract/index';
import type { Reading, ReadingSummary } from '#core/contract/reading';
import type { Guide } from '#core/guides/guide';
import { sectionHash } from '#core/guides/section-hash';
import {
  deleteReadSection,
  findReading,
  listReadings,
  listReadSections,
  type StoredReading,
  saveReading,
  saveReadSection,
} from '#db/readings';
import { findSectionHashes } from '#db/section-hashes';
import type { HandlerContext, Handlers, ProceduresOf } from './handler';
import { changesSinceRead } from './reading-changes';
import { guideOf, personOf } from './records';

function readingOf(context: HandlerContext, personId: string, guide: Guide): Reading {
  const { db } = context.store;
  const stored = findReading(db, personId, guide.id);
  const read = listReadSections(db, personId, guide.id);
  const now = findSectionHashes(db, guide.id);
  const places = new Map(guide.sections.map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => places.get(id) ?? places.size;
  return {
    personId,
    guideId: guide.id,
    position: stored?.position ?? null,
    secondsRead: stored?.secondsRead ?? 0,
    sections: read
      .map(({ sectionId, hash, readAt }) => ({ sectionId, hash, readAt }))
      .sort((a, b) => placeOf(a.sectionId) - placeOf(b.sectionId)),
    changes: now === undefined ? [] : changesSinceRead(db, guide.id, read, now),
    lastReadAt: stored?.lastReadAt ?? null,
  };
}

/** What a list says of a guide that was opened; none for a guide that is not in the workbook any more. */
function summaryOf(context: HandlerContext, personId: string, stored: StoredReading): ReadingSummary[] {
  const { db } = context.store;
  const now = findSectionHashes(db, stored.guideId);
  if (now === undefined) return [];
  const read = listReadSections(db, personId, stored.guideId);
  return [
    {
      ...stored,
      sectionsRead: read.filter(({ sectionId }) => now.hashes.has(sectionId)).length,
      sectionsTotal: now.hashes.size,
      changed: changesSinceRead(db, stored.guideId, read, now).length,
    },
  ];
}

/**
 * Writes that sections were read as they stand. A section that was read and is gone from the guide is forgotten: that it
 * is gone was seen. Other ids of no section are passed over.
 */
function recordSections(context: HandlerContext, input: ParsedInput<'reading.record'>, guide: Guide): void {
  const { db, now } = context.store;
  const sections = new Map(guide.sections.map((section) => [section.id, section]));
  for (const sectionId of new Set(input.readSections)) {
    const section = sections.get(sectionId);
    if (section === undefined) {
      deleteReadSection(db, input.personId, guide.id, sectionId);
      continue;
    }
    saveReadSection(db, input.personId, guide.id, {
      sectionId,
      heading: section.heading,
      hash: sectionHash(section),
      readAt: now(),
    });
  }
}

export const readingHandlers: Handlers<ProceduresOf<'reading'>> = {
  'reading.get': (input, context) => {
    personOf(context, input.personId);
    return readingOf(context, input.personId, guideOf(context, input.guideId));
  },

  'reading.list': (input, context) => {
    personOf(context, input.personId);
    return listReadings(context.store.db, input.personId).flatMap((stored) =>
      summaryOf(context, input.personId, stored),
    );
  },

  'reading.record': (input, context) => {
    const { store } = context;
    const { personId, position } = input;
    personOf(context, personId);
    const guide = guideOf(context, input.guideId);
    const isPlace = position !== undefined && guide.sections.some(({ id }) => id === position);
    return store.write(() => {
      const current = findReading(store.db, personId, guide.id);
      saveReading(store.db, personId, {
        guideId: guide.id,
        position: isPlace ? position : (current?.position ?? null),
        secondsRead: (current?.secondsRead ?? 0) + (input.seconds ?? 0),
        lastReadAt: store.now(),
      });
      recordSections(context, input, guide);
      return readingOf(context, personId, guide);
    });
  },
};

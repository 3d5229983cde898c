import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reading } from '#core/contract/reading';
import type { Guide, SectionChange } from '#core/guides/guide';

/** What changed, and when the person last read any of it; null where that is not known. */
export type SeenChanges = { changes: readonly SectionChange[]; readAt: string | null };

const none: SeenChanges = { changes: [], readAt: null };

/** When the person last read any of what has changed: newer readings of other sections say nothing about it. */
function lastRead({ changes, sections, lastReadAt }: Reading): string | null {
  const changed = new Set(changes.map(({ sectionId }) => sectionId));
  const times = sections.filter(({ sectionId }) => changed.has(sectionId)).map(({ readAt }) => readAt);
  return times.sort().at(-1) ?? lastReadAt;
}

/**
 * What changed in a guide since the person read it. A section counts as read again once it was on the screen for a
 * while; what was shown as changed nevertheless stays until the person says they saw it, or leaves the guide, or the
 * guide becomes another again.
 */
export function useSeenChanges(guide: Guide, reading: Reading | undefined) {
  const [shown, setShown] = useState(none);
  const shownOf = useRef(guide);
  useEffect(() => {
    const isNew = shownOf.current !== guide;
    shownOf.current = guide;
    setShown((before) => {
      const earlier = isNew ? none : before;
      if (reading === undefined || reading.changes.length === 0) return earlier;
      const merged = new Map(
        [...earlier.changes, ...reading.changes].map((change) => [change.sectionId, change]),
      );
      return { changes: [...merged.values()], readAt: earlier.readAt ?? lastRead(reading) };
    });
  }, [guide, reading]);
  const forget = useCallback(() => setShown(none), []);
  return { ...shown, forget };
}

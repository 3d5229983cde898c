import { useCallback, useEffect, useState } from 'react';
import type { Reading } from '#core/contract/reading';
import type { SectionChange } from '#core/guides/guide';

const none: readonly SectionChange[] = [];

/**
 * What changed in a guide since the person read it. A section counts as read again once it was on the screen for a
 * while; what was shown as changed nevertheless stays until the person says they saw it, or leaves the guide.
 */
export function useSeenChanges(reading: Reading | undefined) {
  const [shown, setShown] = useState<ReadonlyMap<string, SectionChange>>(new Map());
  const changes = reading?.changes ?? none;
  useEffect(() => {
    if (changes.length === 0) return;
    setShown(
      (before) => new Map([...before, ...changes.map((change) => [change.sectionId, change] as const)]),
    );
  }, [changes]);
  const forget = useCallback(() => setShown(new Map()), []);
  return { changes: shown.size === 0 ? none : [...shown.values()], forget };
}

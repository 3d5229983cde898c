import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { Reading } from '#core/contract/reading';
import type { Guide } from '#core/guides/guide';
import { useCall, useClient } from '../../../app/api/hooks';
import { useCurrentPerson } from '../../../app/use-current-person';
import { overviewId } from './outline';

/** A place is kept once it is held this long. */
const settleMs = 1_000;
/** Seconds go to the workbook in lots, not one by one. */
const secondsLot = 20;

export type ReadingRecorder = {
  /** How far the person is; undefined while it is asked for, without a person, or where it could not be read. */
  reading: Reading | undefined;
  /** Notes sections that were read; they are kept at once. */
  addRead(sectionIds: readonly string[]): void;
  /** Notes a second spent with the guide. */
  addSecond(): void;
};

type Pending = { position: string | null; sections: Set<string>; seconds: number };
const nothing = (): Pending => ({ position: null, sections: new Set(), seconds: 0 });

/**
 * Keeps how far the person on screen is with a guide: the section being read (once they have moved on from the
 * beginning), the sections read, the seconds. It goes past the change hook on purpose: only readings depend on it.
 */
export function useReading(guide: Guide, current: string): ReadingRecorder {
  const client = useClient();
  const queries = useQueryClient();
  const { person } = useCurrentPerson();
  const personId = person?.id;
  const guideId = guide.id;
  const reading = useCall(
    'reading.get',
    { personId: personId ?? '-', guideId },
    { enabled: person !== null },
  );
  const pending = useRef(nothing());

  const send = useCallback(async () => {
    const { position, sections, seconds } = pending.current;
    if (personId === undefined || (position === null && sections.size === 0 && seconds === 0)) return;
    pending.current = nothing();
    try {
      const now = await client.call('reading.record', {
        personId,
        guideId,
        ...(position === null ? {} : { position }),
        ...(sections.size === 0 ? {} : { readSections: [...sections] }),
        ...(seconds === 0 ? {} : { seconds }),
      });
      queries.setQueryData(['reading.get', { personId, guideId }], now);
      await queries.invalidateQueries({ queryKey: ['reading.list'] });
    } catch (error) {
      // A place that is not kept costs nobody anything; what was read is offered again with the next call.
      console.warn('The reading was not kept', error);
      for (const section of sections) pending.current.sections.add(section);
    }
  }, [client, queries, personId, guideId]);

  const overview = overviewId(guide);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (current === overview && !hasMoved.current) return undefined;
    hasMoved.current = true;
    pending.current.position = current;
    const timer = setTimeout(() => void send(), settleMs);
    return () => clearTimeout(timer);
  }, [current, overview, send]);

  // What is not kept yet when the guide is closed goes then.
  useEffect(() => () => void send(), [send]);

  return {
    reading: reading.data,
    addRead: useCallback(
      (sectionIds) => {
        for (const id of sectionIds) pending.current.sections.add(id);
        void send();
      },
      [send],
    ),
    addSecond: useCallback(() => {
      pending.current.seconds += 1;
      if (pending.current.seconds >= secondsLot) void send();
    }, [send]),
  };
}

import { useRef } from 'react';
import type { Mark } from '#core/contract/marks';
import type { MarkKind } from '#core/guides/kinds';
import { useChange } from '../../../app/api/hooks';
import { useText } from '../../../i18n/use-text';
import type { Place } from './places';

type MarkingOptions = {
  personId: string;
  guideId: string;
  headingOf: (sectionId: string) => string;
};

/** Makes marks in one guide. The answers say whether the workbook took them; a toast says why not. */
export function useMarking({ personId, guideId, headingOf }: MarkingOptions) {
  const text = useText();
  const words = text.guides.working.done;
  // One at a time: a key held down or a button pressed twice makes one mark.
  const isBusy = useRef(false);
  const create = useChange('marks.create', {
    done: ({ kind, anchor }) =>
      kind === 'bookmark' ? words.bookmark(headingOf(anchor.sectionId)) : words[kind],
  });
  const removal = useRef<string>('');
  const remove = useChange('marks.remove', { done: () => removal.current });

  const once = async (change: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    try {
      await change();
      return true;
    } catch {
      // `useChange` has shown the toast that says what happened.
      return false;
    } finally {
      isBusy.current = false;
    }
  };

  return {
    make: (kind: MarkKind, place: Place, said?: string) =>
      once(() =>
        create.mutateAsync({
          personId,
          guideId,
          kind,
          sectionId: place.sectionId,
          ...(place.quote === '' ? {} : { quote: place.quote, before: place.before, after: place.after }),
          ...(place.fact === undefined ? {} : { fact: place.fact }),
          ...(said === undefined ? {} : { text: said }),
        }),
      ),
    take: (mark: Mark) =>
      once(() => {
        removal.current =
          mark.kind === 'bookmark'
            ? words.bookmarkRemoved(headingOf(mark.place.sectionId ?? mark.anchor.sectionId))
            : words.highlightRemoved;
        return remove.mutateAsync({ id: mark.id });
      }),
  };
}

/** The highlight on exactly these words, or the bookmark of the section; undefined where there is none. */
export function markThatIsOn(marks: readonly Mark[], place: Place): Mark | undefined {
  return marks.find(({ kind, anchor, place: now }) =>
    place.quote === ''
      ? kind === 'bookmark' && now.sectionId === place.sectionId
      : kind === 'highlight' &&
        now.sectionId === place.sectionId &&
        (now.quote ?? anchor.quote) === place.quote &&
        (anchor.before === '' || place.before === '' || anchor.before.endsWith(place.before.slice(-10))),
  );
}

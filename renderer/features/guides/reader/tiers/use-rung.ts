import type { Rung } from '#core/contract/rungs';
import type { Guide } from '#core/guides/guide';
import { useCall, useChange } from '../../../../app/api/hooks';
import { useCurrentPerson } from '../../../../app/use-current-person';
import { useText } from '../../../../i18n/use-text';
import { useReader } from '../reader-context';

/** How a tier stands to the person: behind them, where they are, the one that follows, further on; or not known. */
export type RungState = 'done' | 'here' | 'next' | 'later' | 'unknown';

/** The state of the tier at `index` for somebody on the tier at `here` (-1: on none). */
export function rungState(index: number, here: number): RungState {
  if (here < 0) return 'unknown';
  if (index < here) return 'done';
  if (index === here) return 'here';
  return index === here + 1 ? 'next' : 'later';
}

export type PersonalRung = {
  /** What the person chose; null where they have not, or nobody is on screen. */
  rung: Rung | null;
  /** The place of the chosen tier in the guide; -1 for none. */
  here: number;
  /** Null where a rung cannot be chosen: no person, or the guide is only shown. */
  choose: ((tierTitle: string | null, years?: number | null) => void) | null;
};

/** The rung of the person on screen in one guide. */
export function useRung(guide: Guide): PersonalRung {
  const text = useText();
  const { isAlone } = useReader();
  const { person } = useCurrentPerson();
  const canChoose = isAlone && person !== null;
  const rungs = useCall('rungs.list', { personId: person?.id ?? '-' }, { enabled: canChoose });
  const set = useChange('rungs.set', {
    done: (_, { tierTitle }) =>
      tierTitle === null ? text.guides.tiers.cleared : text.guides.tiers.chosen(tierTitle),
  });
  const rung = rungs.data?.find(({ guideId }) => guideId === guide.id) ?? null;
  return {
    rung,
    here: rung === null ? -1 : guide.tiers.findIndex(({ title }) => title === rung.tierTitle),
    choose:
      canChoose && !rungs.isError
        ? (tierTitle, years) => {
            // A button that is switched off while it saves would lose the focus.
            if (set.isPending) return;
            set.mutate({
              personId: person.id,
              guideId: guide.id,
              tierTitle,
              ...(years === undefined ? {} : { years }),
            });
          }
        : null,
  };
}

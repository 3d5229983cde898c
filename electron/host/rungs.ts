import { AppError } from '#core/contract/errors';
import type { Rung } from '#core/contract/rungs';
import { findGuide } from '#db/guides';
import { deleteRung, findRung, listRungs, type StoredRung, saveRung } from '#db/rungs';
import { changeAbout } from './change-labels';
import type { HandlerContext, Handlers, ProceduresOf } from './handler';
import { guideOf, personOf } from './records';

function toRung(context: HandlerContext, rung: StoredRung): Rung {
  const tiers = findGuide(context.store.db, rung.guideId)?.tiers ?? [];
  return { ...rung, isThere: tiers.some((tier) => tier.title === rung.tierTitle) };
}

export const rungsHandlers: Handlers<ProceduresOf<'rungs'>> = {
  'rungs.list': (input, context) => {
    personOf(context, input.personId);
    return listRungs(context.store.db, input.personId).map((rung) => toRung(context, rung));
  },

  'rungs.set': (input, context) => {
    const { store } = context;
    const { personId, guideId, tierTitle } = input;
    personOf(context, personId);
    const current = findRung(store.db, personId, guideId);
    if (tierTitle === null) {
      if (current === undefined) return null;
      const about = changeAbout('rung-cleared', { title: current.tierTitle }, personId);
      return store.change(about, () => {
        deleteRung(store.db, personId, guideId);
        return null;
      });
    }
    if (!guideOf(context, guideId).tiers.some((tier) => tier.title === tierTitle)) {
      throw new AppError('not-found', 'The guide has no such step on its career path.', {
        key: 'guide-tier-not-found',
        tierTitle,
      });
    }
    const years = input.years === undefined ? (current?.years ?? null) : input.years;
    const rung: StoredRung = {
      personId,
      guideId,
      tierTitle,
      // As the store keeps them: in hundredths.
      years: years === null ? null : Math.round(years * 100) / 100,
      chosenAt: store.now(),
    };
    // Said twice (a double click), it is one change: an undo that takes back nothing would puzzle.
    if (current?.tierTitle === tierTitle && current.years === rung.years)
      return { ...current, isThere: true };
    return store.change(changeAbout('rung-set', { title: tierTitle }, personId), () => {
      saveRung(store.db, rung);
      return { ...rung, isThere: true };
    });
  },
};

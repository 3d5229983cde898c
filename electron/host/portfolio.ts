import { AppError } from '#core/contract/errors';
import type { Guide } from '#core/guides/guide';
import { buildPortfolio, portfolioItemId } from '#core/portfolio/checklist';
import { checklistKinds } from '#core/portfolio/kinds';
import type { ChecklistKind, Portfolio, PortfolioEntry } from '#core/portfolio/portfolio';
import { listActivities } from '#db/activities';
import { listCredentials } from '#db/credentials';
import { deleteLinksOf, listLinks } from '#db/evidence';
import { findGuide, firstGuideId } from '#db/guides';
import { deleteEntry, insertEntry, listEntries, listItems, saveItem, updateEntry } from '#db/portfolio';
import { changeAbout } from './change-labels';
import type { HandlerContext, Handlers, ProceduresOf } from './handler';
import { patched } from './patch';
import { entryOf, guideOf, personOf } from './records';

/** The guide whose tips make the checklist: the person's own choice, or the first that ships. */
function guideFor(context: HandlerContext, guideId: string | undefined): Guide {
  const { db } = context.store;
  const chosen = guideId === undefined ? undefined : findGuide(db, guideId);
  if (chosen !== undefined) return chosen;
  const first = firstGuideId(db);
  if (first === undefined) {
    throw new AppError('not-found', 'There is no guide to make a checklist from. Import one first.', {
      key: 'portfolio-needs-guide',
    });
  }
  return guideOf(context, first);
}

/** The files attached to each item: to the item itself, and to the entries under it. */
function evidenceByKind(context: HandlerContext, personId: string, entries: readonly PortfolioEntry[]) {
  const kindOfEntry = new Map(entries.map((entry) => [entry.id, entry.kind]));
  const kindOfItem = new Map(checklistKinds.map((kind) => [portfolioItemId(personId, kind), kind]));
  const byKind = new Map<ChecklistKind, string[]>();
  for (const { target, evidenceId } of listLinks(context.store.db, personId)) {
    const kinds = target.kind === 'portfolio-item' ? kindOfItem : kindOfEntry;
    const isOfPortfolio = target.kind === 'portfolio-item' || target.kind === 'portfolio-entry';
    const kind = isOfPortfolio ? kinds.get(target.id) : undefined;
    if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), evidenceId]);
  }
  return byKind;
}

function portfolioOf(context: HandlerContext, personId: string): Portfolio {
  const { db } = context.store;
  const person = personOf(context, personId);
  const { id, title, portfolioTips } = guideFor(context, person.guideId);
  const entries = listEntries(db, personId);
  const evidence = evidenceByKind(context, personId, entries);
  const stored = new Map(listItems(db, personId).map((item) => [item.kind, item]));
  const activities = listActivities(db, { personId });
  return buildPortfolio({
    personId,
    guide: { id, title, portfolioTips },
    items: checklistKinds.map((kind) => ({
      state: 'missing',
      note: '',
      ...stored.get(kind),
      kind,
      evidenceIds: evidence.get(kind) ?? [],
    })),
    entries,
    record: {
      credentials: listCredentials(db, personId).filter((held) => held.archivedAt === undefined).length,
      activities: activities.length,
      activitiesWithEvidence: activities.filter((activity) => activity.evidenceIds.length > 0).length,
    },
  });
}

export const portfolioHandlers: Handlers<ProceduresOf<'portfolio'>> = {
  'portfolio.get': (input, context) => portfolioOf(context, input.personId),

  'portfolio.setItem': (input, context) => {
    const { store } = context;
    const { personId, kind } = input;
    personOf(context, personId);
    const current = listItems(store.db, personId).find((item) => item.kind === kind);
    const item = {
      kind,
      state: input.state ?? current?.state ?? 'missing',
      note: input.note ?? current?.note ?? '',
      ...patched('reviewedOn', input.reviewedOn, current?.reviewedOn),
    };
    store.change(changeAbout('portfolio-item-updated', { kind }, personId), () => {
      saveItem(store.db, portfolioItemId(personId, kind), personId, item, store.now());
    });
    return portfolioOf(context, personId);
  },

  'portfolio.addEntry': (input, context) => {
    const { store } = context;
    personOf(context, input.personId);
    const now = store.now();
    const entry: PortfolioEntry = {
      id: store.newId(),
      personId: input.personId,
      kind: input.kind,
      title: input.title,
      text: input.text ?? '',
      ...patched('happenedOn', input.happenedOn, undefined),
      createdAt: now,
      updatedAt: now,
    };
    return store.change(
      changeAbout('portfolio-entry-created', { title: entry.title }, entry.personId),
      () => {
        insertEntry(store.db, entry);
        return entry;
      },
    );
  },

  'portfolio.updateEntry': (input, context) => {
    const { store } = context;
    const current = entryOf(context, input.id);
    const { happenedOn, ...rest } = current;
    const entry: PortfolioEntry = {
      ...rest,
      title: input.title ?? current.title,
      text: input.text ?? current.text,
      ...patched('happenedOn', input.happenedOn, happenedOn),
      updatedAt: store.now(),
    };
    return store.change(
      changeAbout('portfolio-entry-updated', { title: entry.title }, entry.personId),
      () => {
        updateEntry(store.db, entry);
        return entry;
      },
    );
  },

  'portfolio.removeEntry': (input, context) => {
    const { store } = context;
    const entry = entryOf(context, input.id);
    return store.change(
      changeAbout('portfolio-entry-removed', { title: entry.title }, entry.personId),
      () => {
        deleteLinksOf(store.db, { kind: 'portfolio-entry', id: entry.id });
        deleteEntry(store.db, entry.id);
        return { id: entry.id };
      },
    );
  },
};

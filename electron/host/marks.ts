import { AppError } from '#core/contract/errors';
import type { ParsedInput } from '#core/contract/index';
import type { Mark, MarkAnchor } from '#core/contract/marks';
import type { Guide } from '#core/guides/guide';
import { doableMarkKinds, type MarkKind } from '#core/guides/kinds';
import { markableSection } from '#core/guides/marks/markable-sections';
import { hasFact, type MarkedWords, makeAnchor } from '#core/guides/marks/marks';
import { deleteMark, insertMark, listMarks, type StoredMark, updateMark } from '#db/marks';
import { changeAbout } from './change-labels';
import type { HandlerContext, Handlers, ProceduresOf } from './handler';
import { withPlace, withPlaces } from './mark-places';
import { patched } from './patch';
import { guideOf, markOf, personOf } from './records';

const doableKinds: ReadonlySet<MarkKind> = new Set(doableMarkKinds);
const wordless: ReadonlySet<MarkKind> = new Set(['highlight', 'bookmark']);

/** The place in the guide as it stands: the section must be there, and hold the words. */
function anchorIn(guide: Guide, sectionId: string, marked: MarkedWords): MarkAnchor {
  const section = markableSection(guide, sectionId);
  if (section === undefined) {
    throw new AppError('not-found', 'The guide does not have this section any more.', {
      key: 'guide-section-not-found',
      sectionId,
    });
  }
  const isGiven = marked.fact === undefined || hasFact(guide.facts, marked.fact);
  const anchor = isGiven ? makeAnchor(section, marked) : undefined;
  if (anchor !== undefined) return anchor;
  throw new AppError(
    'invalid-input',
    'These words are not in this section of the guide. Nothing was marked.',
    {
      key: 'quote-not-in-section',
      sectionId,
    },
  );
}

/** What a mark of a kind says: nothing, or the text; something to do says the marked words where it has no text. */
function textOf(kind: MarkKind, text: string, anchor: MarkAnchor): string {
  if (wordless.has(kind)) return '';
  const said = text === '' && doableKinds.has(kind) ? anchor.quote : text;
  if (said !== '') return said;
  throw new AppError('invalid-input', 'Write something first: this mark needs a text.', {
    key: 'mark-needs-text',
    kind,
  });
}

/** What a mark is called in the history: how it begins. */
function factsOf(mark: StoredMark): { name: string; title: string } {
  const whole = (mark.text || mark.anchor.quote || mark.anchor.heading).replace(/\s+/g, ' ');
  const characters = [...whole];
  const name = characters.length <= 60 ? whole : `${characters.slice(0, 59).join('')}…`;
  return { name, title: mark.guideTitle };
}

/** A bookmark is there or not: a second one at a place would say nothing. */
function sameBookmark(context: HandlerContext, made: StoredMark): StoredMark | undefined {
  if (made.kind !== 'bookmark') return undefined;
  return listMarks(context.store.db, made.personId, made.guideId).find(
    ({ kind, anchor }) =>
      kind === 'bookmark' &&
      anchor.sectionId === made.anchor.sectionId &&
      anchor.quote === made.anchor.quote &&
      anchor.fact === made.anchor.fact,
  );
}

/** The mark after an update. */
function updated(
  context: HandlerContext,
  { doneAt, ...current }: StoredMark,
  input: ParsedInput<'marks.update'>,
): StoredMark {
  const now = context.store.now();
  const kind = input.kind ?? current.kind;
  const isDoable = doableKinds.has(kind);
  if (input.done === true && !isDoable) {
    throw new AppError(
      'invalid-input',
      'Only a goal, a skill to build, a question and an evidence need can be done.',
      { key: 'mark-not-doable', kind },
    );
  }
  const isDone = isDoable && (input.done ?? doneAt !== undefined);
  const mark: StoredMark = {
    ...current,
    kind,
    ...(input.place === undefined ? {} : movedTo(context, current, input.place)),
    ...(isDone ? { doneAt: doneAt ?? now } : {}),
  };
  return { ...mark, text: textOf(kind, input.text ?? current.text, mark.anchor), updatedAt: now };
}

function movedTo(
  context: HandlerContext,
  { guideId, anchor }: Pick<StoredMark, 'guideId' | 'anchor'>,
  { sectionId, quote }: { sectionId: string; quote: string },
): Pick<StoredMark, 'anchor' | 'guideTitle'> {
  const guide = guideOf(context, guideId);
  const { before, after, fact } = anchor;
  return {
    anchor: anchorIn(guide, sectionId, { quote, before, after, ...patched('fact', fact, undefined) }),
    guideTitle: guide.title,
  };
}

function labelOf(before: StoredMark, after: StoredMark): 'mark-done' | 'mark-reopened' | 'mark-updated' {
  if (before.doneAt === after.doneAt || before.kind !== after.kind) return 'mark-updated';
  return after.doneAt === undefined ? 'mark-reopened' : 'mark-done';
}

export const marksHandlers: Handlers<ProceduresOf<'marks'>> = {
  'marks.create': (input, context): Mark => {
    const { store } = context;
    personOf(context, input.personId);
    const guide = guideOf(context, input.guideId);
    const anchor = anchorIn(guide, input.sectionId, {
      quote: input.quote ?? '',
      before: input.before ?? '',
      after: input.after ?? '',
      ...patched('fact', input.fact, undefined),
    });
    const now = store.now();
    const mark: StoredMark = {
      id: store.newId(),
      personId: input.personId,
      guideId: guide.id,
      guideTitle: guide.title,
      kind: input.kind,
      anchor,
      text: textOf(input.kind, input.text ?? '', anchor),
      createdAt: now,
      updatedAt: now,
    };
    const known = sameBookmark(context, mark);
    if (known !== undefined) return withPlace(context, known);
    return store.change(changeAbout('mark-created', factsOf(mark), mark.personId), () => {
      insertMark(store.db, mark);
      return withPlace(context, mark);
    });
  },

  'marks.list': (input, context) => {
    personOf(context, input.personId);
    return withPlaces(context, listMarks(context.store.db, input.personId, input.guideId));
  },

  'marks.update': (input, context): Mark => {
    const { store } = context;
    const current = markOf(context, input.id);
    const mark = updated(context, current, input);
    return store.change(changeAbout(labelOf(current, mark), factsOf(mark), mark.personId), () => {
      updateMark(store.db, mark);
      return withPlace(context, mark);
    });
  },

  'marks.remove': (input, context) => {
    const { store } = context;
    const mark = markOf(context, input.id);
    return store.change(changeAbout('mark-removed', factsOf(mark), mark.personId), () => {
      deleteMark(store.db, mark.id);
      return { id: mark.id };
    });
  },
};

import { createHash } from 'node:crypto';
import { AppError } from '#core/contract/errors';
import { importGuide } from '#core/guides/import-guide';
import { deleteGuide, insertImportedGuide, listGuides } from '#db/guides';
import { listPeopleWithGuide, updatePerson } from '#db/people';
import { changeAbout } from './change-labels';
import type { HandlerContext, Handlers, ProceduresOf } from './handler';
import { guideOf } from './records';

function readPage(input: { text: string; sourceName?: string | undefined }, context: HandlerContext) {
  const { text, sourceName } = input;
  return importGuide(text, {
    id: context.store.newId(),
    retrievedOn: context.today(),
    ...(sourceName === undefined || sourceName === '' ? {} : { sourceName }),
  });
}

export const guidesHandlers: Handlers<ProceduresOf<'guides'>> = {
  'guides.preview': (input, context) => readPage(input, context),

  'guides.import': (input, context) => {
    const { store } = context;
    const { guide, report } = readPage(input, context);
    return store.change(changeAbout('guide-imported', { title: guide.title }), () => {
      insertImportedGuide(store.db, guide, {
        sourceText: input.text,
        contentHash: createHash('sha256').update(input.text).digest('hex'),
        importedAt: store.now(),
      });
      return { guide, report };
    });
  },

  'guides.list': (_, { store }) => listGuides(store.db),

  'guides.get': (input, context) => guideOf(context, input.id),

  'guides.remove': (input, context) => {
    const { store } = context;
    const guide = guideOf(context, input.id);
    if (guide.origin === 'bundled') {
      throw new AppError('conflict', 'This guide is part of Pathbook and stays.', {
        key: 'guide-is-bundled',
        id: guide.id,
      });
    }
    return store.change(changeAbout('guide-removed', { title: guide.title }), () => {
      for (const person of listPeopleWithGuide(store.db, guide.id)) {
        const { guideId, ...rest } = person;
        updatePerson(store.db, { ...rest, updatedAt: store.now() });
      }
      deleteGuide(store.db, guide.id);
      return { id: guide.id };
    });
  },
};

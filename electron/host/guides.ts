import { guideToJson, guideToMarkdown } from '#core/guides/export/export-guide';
import type { Guide } from '#core/guides/guide';
import { slugOf } from '#core/guides/slug';
import { deleteGuide, insertImportedGuide, listGuides, updateGuide } from '#db/guides';
import { listPeopleWithGuide, updatePerson } from '#db/people';
import { changeAbout } from './change-labels';
import { previewGuide, storeGuide } from './guide-imports';
import { contentHashOf, ownGuideOf, writtenGuide } from './guide-writing';
import type { HandlerContext, Handlers, ProceduresOf } from './handler';
import { guideOf } from './records';

/** Puts a guide in that was written here: a new one, or a copy. */
function insertWritten(context: HandlerContext, guide: Guide): Guide {
  const { store } = context;
  insertImportedGuide(store.db, guide, { contentHash: contentHashOf(guide), importedAt: store.now() });
  return guide;
}

export const guidesHandlers: Handlers<ProceduresOf<'guides'>> = {
  'guides.preview': previewGuide,

  'guides.import': storeGuide,

  'guides.list': (_, { store }) => listGuides(store.db),

  'guides.get': (input, context) => guideOf(context, input.id),

  'guides.create': (input, context) => {
    const { store } = context;
    const guide = writtenGuide(input.content, {
      id: store.newId(),
      editedOn: context.today(),
      writtenHere: true,
    });
    return store.change(changeAbout('guide-created', { title: guide.title }), () =>
      insertWritten(context, guide),
    );
  },

  'guides.copy': (input, context) => {
    const { store } = context;
    const guide: Guide = {
      ...guideOf(context, input.id),
      id: store.newId(),
      slug: slugOf(input.title, 'guide'),
      title: input.title,
      origin: 'imported',
      writtenHere: true,
      editedOn: context.today(),
    };
    return store.change(changeAbout('guide-copied', { title: guide.title }), () =>
      insertWritten(context, guide),
    );
  },

  'guides.update': (input, context) => {
    const { store } = context;
    const current = ownGuideOf(context, input.id);
    const guide = writtenGuide(input.content, {
      id: current.id,
      editedOn: context.today(),
      writtenHere: current.writtenHere === true,
    });
    return store.change(changeAbout('guide-edited', { title: guide.title }), () => {
      updateGuide(store.db, guide, { contentHash: contentHashOf(guide), updatedAt: store.now() });
      return guide;
    });
  },

  'guides.export': (input, context) => {
    const guide = guideOf(context, input.id);
    return input.format === 'json'
      ? { filename: `${guide.slug}.json`, mediaType: 'application/json', text: guideToJson(guide) }
      : { filename: `${guide.slug}.md`, mediaType: 'text/markdown', text: guideToMarkdown(guide) };
  },

  'guides.remove': (input, context) => {
    const { store } = context;
    const guide = ownGuideOf(context, input.id);
    return store.change(changeAbout('guide-removed', { title: guide.title }), () => {
      for (const person of listPeopleWithGuide(store.db, guide.id)) {
        const { guideId, ...rest } = person;
        updatePerson(store.db, { ...rest, updatedAt: store.now() });
      }
      // Marks, reading and rungs stay: they are the person's, and fit again when the guide comes back.
      deleteGuide(store.db, guide.id);
      return { id: guide.id };
    });
  },
};

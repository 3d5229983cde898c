import type { GuideMatch } from '#core/contract/guides';
import type { ParsedInput } from '#core/contract/index';
import type { Guide } from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import { sectionChanges } from '#core/guides/section-changes';
import { slugOf } from '#core/guides/slug';
import {
  type GuideOrigin,
  hasGuide,
  insertImportedGuide,
  listImportedTitles,
  replaceImportedGuide,
} from '#db/guides';
import { changeAbout } from './change-labels';
import { contentHashOf, ownGuideOf } from './guide-writing';
import type { Handler, HandlerContext } from './handler';
import { guideOf } from './records';

function readText(input: ParsedInput<'guides.preview'>, context: HandlerContext) {
  const { text, sourceName, corrections } = input;
  return importGuide(text, {
    id: context.store.newId(),
    keepId: true,
    retrievedOn: context.today(),
    ...(sourceName === undefined || sourceName === '' ? {} : { sourceName }),
    ...(corrections === undefined ? {} : { corrections }),
  });
}

/** What an occupation is called, apart from case and punctuation; a title in another script stays as it is. */
function roleKey(title: string): string {
  return slugOf(title, title.trim().toLowerCase());
}

/** The imported guides that a text may be a newer version of, and what it would change in each. */
function matchesOf(context: HandlerContext, read: Guide): GuideMatch[] {
  const role = roleKey(read.title);
  return listImportedTitles(context.store.db)
    .filter((stored) => stored.id === read.id || roleKey(stored.title) === role || hasSlugOf(stored, read))
    .map(({ id, title }) => ({
      id,
      title,
      changes: sectionChanges(guideOf(context, id).sections, read.sections),
    }));
}

/** The slug tells an occupation as long as it is made from letters that a slug can have. */
function hasSlugOf(stored: { slug: string }, read: Guide): boolean {
  return stored.slug === read.slug && read.slug !== slugOf('', 'guide');
}

/** A guide file of our own keeps its id, so that what hangs on it fits again; every other guide gets a new one. */
function freeId(context: HandlerContext, id: string): string {
  const isUsable = id !== '' && id.length <= 200 && !hasGuide(context.store.db, id);
  return isUsable ? id : context.store.newId();
}

/** Reads a text as an import would and tells which guides of the workbook it may update; stores nothing. */
export const previewGuide: Handler<'guides.preview'> = (input, context) => {
  const { guide, report } = readText(input, context);
  return { guide, report, matches: matchesOf(context, guide) };
};

/** Stores what a text is read as: a new guide, or the new version of the imported guide that `replaceId` names. */
export const storeGuide: Handler<'guides.import'> = (input, context) => {
  const { store } = context;
  const replaced = input.replaceId === undefined ? undefined : ownGuideOf(context, input.replaceId);
  const { guide: read, report } = readText(input, context);
  const id = replaced?.id ?? freeId(context, read.id);
  const guide: Guide = { ...read, id, origin: 'imported' };
  const page: GuideOrigin = {
    sourceText: input.text,
    contentHash: contentHashOf(guide),
    importedAt: store.now(),
  };
  const label = replaced === undefined ? 'guide-imported' : 'guide-updated-from-text';
  return store.change(changeAbout(label, { title: guide.title }), () => {
    if (replaced === undefined) insertImportedGuide(store.db, guide, page);
    else replaceImportedGuide(store.db, guide, page);
    return { guide, report };
  });
};

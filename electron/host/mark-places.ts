import type { Mark } from '#core/contract/marks';
import type { Guide, Section } from '#core/guides/guide';
import { markableSections } from '#core/guides/marks/markable-sections';
import { placeFinder } from '#core/guides/marks/marks';
import { sectionText } from '#core/guides/section-hash';
import { findGuide } from '#db/guides';
import type { StoredMark } from '#db/marks';
import type { HandlerContext } from './handler';

/** Marks with their places as the guides stand now: by guide, then in reading order. Each guide is read once. */
export function withPlaces(context: HandlerContext, marks: readonly StoredMark[]): Mark[] {
  const byGuide = new Map<string, StoredMark[]>();
  for (const mark of marks) {
    const known = byGuide.get(mark.guideId);
    if (known === undefined) byGuide.set(mark.guideId, [mark]);
    else known.push(mark);
  }
  return [...byGuide]
    .map(([guideId, ofGuide]) => {
      const guide = findGuide(context.store.db, guideId);
      const title = guide?.title ?? ofGuide[0]?.guideTitle ?? '';
      return { title: title.toLowerCase(), marks: placed(guide, ofGuide) };
    })
    .sort((a, b) => (a.title < b.title ? -1 : Number(a.title > b.title)))
    .flatMap((group) => group.marks);
}

/** One mark with its place as its guide stands now. */
export function withPlace(context: HandlerContext, mark: StoredMark): Mark {
  const guide = findGuide(context.store.db, mark.guideId);
  return { ...mark, place: guide === undefined ? { state: 'gone' } : placeFinder(guide)(mark.anchor) };
}

/** The marks of one guide in reading order; those whose section is gone come last. */
function placed(guide: Guide | undefined, marks: readonly StoredMark[]): Mark[] {
  if (guide === undefined) return marks.map((mark) => ({ ...mark, place: { state: 'gone' } }));
  const find = placeFinder(guide);
  const orderOf = readingOrder(markableSections(guide));
  return marks
    .map((mark) => ({ ...mark, place: find(mark.anchor) }))
    .map((mark) => ({ mark, order: orderOf(mark) }))
    .sort((a, b) => a.order.section - b.order.section || a.order.offset - b.order.offset)
    .map(({ mark }) => mark);
}

const withSingleBlanks = (text: string) => text.replace(/\s+/g, ' ');

/** Where a mark stands in its guide: which section, and how far into its text. */
function readingOrder(sections: readonly Section[]): (mark: Mark) => { section: number; offset: number } {
  const places = new Map(sections.map(({ id }, index) => [id, index]));
  const texts = new Map<number, string>();
  return ({ anchor, place }) => {
    const index = places.get(place.sectionId ?? anchor.sectionId) ?? sections.length;
    const section = sections[index];
    if (section === undefined) return { section: index, offset: 0 };
    const text = texts.get(index) ?? withSingleBlanks(sectionText(section));
    texts.set(index, text);
    return { section: index, offset: text.indexOf(withSingleBlanks(place.quote ?? anchor.quote)) };
  };
}

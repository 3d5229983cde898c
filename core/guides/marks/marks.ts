import type { MarkAnchor, MarkPlace } from '#core/contract/marks';
import type { GuideFacts, Section } from '#core/guides/guide';
import { foldHeading } from '#core/guides/import/headings';
import type { FactName } from '#core/guides/kinds';
import { passagesOf, sectionHash } from '#core/guides/section-hash';
import { type FoldedText, foldBlanks } from './fold-blanks';
import { type CountedSentence, countSentences, likestSentence } from './like-sentence';
import { type MarkedGuide, markableSections } from './markable-sections';
import { findQuote, quoteLines } from './quote-spans';

/** The words that a person marked. `before` and `after` stood around them; without `quote` the whole section is marked. */
export type MarkedWords = { quote?: string; before?: string; after?: string; fact?: FactName };

/** So much is kept of what stands before and behind a quote, in characters. */
const contextLength = 120;

/** Whether a guide gives a fact of the facts band. */
export function hasFact(facts: GuideFacts, fact: FactName): boolean {
  switch (fact) {
    case 'median-salary':
      return facts.medianSalary !== undefined;
    case 'salary-range':
      return facts.salaryRange !== undefined;
    case 'salary-bands':
      return facts.salaryBands.length > 0;
    case 'top-earners':
      return facts.topEarnersFrom !== undefined;
    case 'growth':
      return facts.growthRatePercent !== undefined;
    case 'demand':
      return facts.demand !== undefined;
    case 'training':
      return facts.training !== undefined;
    case 'remote':
      return facts.remote !== undefined && facts.remote !== 'unknown';
  }
}

/**
 * The place of a mark in a section as the guide stands now, with what stands around it (the surroundings given tell two
 * equal sentences apart, and are replaced by those of the place found). Undefined where the section does not hold the
 * words. An empty quote is the whole section, a fact the facts band.
 */
export function makeAnchor(section: Section, marked: MarkedWords): MarkAnchor | undefined {
  const { quote = '', before = '', after = '', fact } = marked;
  const place = { sectionId: section.id, heading: section.heading, sectionHash: sectionHash(section) };
  const lines = quoteLines(quote);
  if (fact !== undefined) return { ...place, quote: lines.join('\n'), before: '', after: '', fact };
  if (lines.length === 0) return { ...place, quote: '', before: '', after: '' };
  const texts = passagesOf(section.blocks).map(foldBlanks);
  const spans = findQuote(texts, { quote, before, after }, true);
  const [first, last] = [spans?.[0], spans?.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const textOf = (passage: number) => texts[passage]?.text ?? '';
  return {
    ...place,
    quote: lines.join('\n'),
    before: textOf(first.passage).slice(Math.max(0, first.start - contextLength), first.start),
    after: textOf(last.passage).slice(last.end, last.end + contextLength),
  };
}

/** A section as it is searched; its parts are made when they are first needed. */
type Searched = { section: Section; texts?: FoldedText[]; sentences?: CountedSentence[] };

const textsOf = (searched: Searched) => {
  searched.texts ??= passagesOf(searched.section.blocks).map(foldBlanks);
  return searched.texts;
};

const sentencesOf = (searched: Searched) => {
  searched.sentences ??= countSentences(searched.section.blocks);
  return searched.sentences;
};

/**
 * Finds the places of many marks in one guide, each as `findPlace` does; the guide is looked through once.
 */
export function placeFinder(guide: MarkedGuide): (anchor: MarkAnchor) => MarkPlace {
  const all = markableSections(guide).map((section): Searched => ({ section }));
  const byId = new Map(all.map((searched) => [searched.section.id, searched]));
  const top = all[0]?.section.id;

  return (anchor) => {
    const own = byId.get(anchor.sectionId);
    if (anchor.fact !== undefined) {
      if (!hasFact(guide.facts, anchor.fact)) return { state: 'gone' };
      const sectionId = own?.section.id ?? top;
      return { state: 'there', ...(sectionId === undefined ? {} : { sectionId }) };
    }
    const heading = foldHeading(anchor.heading);
    const namesake = all.find(({ section }) => heading !== '' && foldHeading(section.heading) === heading);
    if (quoteLines(anchor.quote).length === 0) {
      if (own !== undefined) return { state: 'there', sectionId: own.section.id };
      return namesake === undefined ? { state: 'gone' } : { state: 'moved', sectionId: namesake.section.id };
    }
    if (own !== undefined && findQuote(textsOf(own), anchor) !== undefined) {
      return { state: 'there', sectionId: own.section.id };
    }
    const others = namesake === undefined ? all : [namesake, ...all];
    const elsewhere = others.find(
      (searched) => searched !== own && findQuote(textsOf(searched), anchor) !== undefined,
    );
    if (elsewhere !== undefined) return { state: 'moved', sectionId: elsewhere.section.id };
    const near = own ?? namesake;
    const like = near === undefined ? undefined : likestSentence(sentencesOf(near), anchor);
    if (near === undefined || like === undefined) return { state: 'gone' };
    return { state: 'changed', sectionId: near.section.id, quote: like.quote };
  };
}

/**
 * Where the place of a mark is in a guide as it stands now: word for word in its section (`there`), in another section
 * (`moved`), as a sentence much like it in its section (`changed`, with that sentence), or nowhere (`gone`). The mark of
 * a whole section is there while the section is, and one on a fact while the guide gives the fact. The summary belongs
 * to the section of that kind, or to the section `overview`.
 */
export function findPlace(guide: MarkedGuide, anchor: MarkAnchor): MarkPlace {
  return placeFinder(guide)(anchor);
}

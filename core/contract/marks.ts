import { z } from 'zod';
import { factNames, markKinds, placeStates } from '../guides/kinds';
import { command, query } from './procedure';
import { id, instant } from './values';

/** Enough of a guide for any sentence, and for what stands around it. */
const quote = z.string().max(5_000);
const context = z.string().max(200);

/** The place that a mark was made at, as the guide was then. */
export const markAnchorSchema = z.object({
  sectionId: z.string(),
  /** The section's heading when the mark was made. */
  heading: z.string(),
  /** The words marked, verbatim; passages (paragraphs, list items) are a line break apart. Empty: the whole section. */
  quote: z.string(),
  /** What stood directly before and after the quote in its passage; they tell two equal sentences apart. */
  before: z.string(),
  after: z.string(),
  /** The hash of the section when the mark was made. */
  sectionHash: z.string(),
  /** For a mark on a fact of the facts band. */
  fact: z.enum(factNames).optional(),
});
export type MarkAnchor = z.infer<typeof markAnchorSchema>;

/** Where a mark's place is in the guide as it stands now. */
export const markPlaceSchema = z.object({
  /**
   * `there`: word for word in its section. `moved`: word for word in another section. `changed`: a sentence much like it
   * stands in its section. `gone`: nothing like it, or the guide is not in the workbook.
   */
  state: z.enum(placeStates),
  /** The section it is in now; absent where it is gone. */
  sectionId: z.string().optional(),
  /** For `changed`: the sentence as it stands now. */
  quote: z.string().optional(),
});
export type MarkPlace = z.infer<typeof markPlaceSchema>;

/**
 * A place in a guide that a person marked: highlighted, noted, bookmarked, or made into something to do (a goal, a skill
 * to build, a question for a session, evidence to get) or given a source of one's own.
 */
export const markSchema = z.object({
  id,
  personId: id,
  guideId: id,
  /** The guide's title when the mark was made: it outlives the guide. */
  guideTitle: z.string(),
  kind: z.enum(markKinds),
  anchor: markAnchorSchema,
  /** The note, or what the goal, skill, question, evidence need or source says; empty for highlights and bookmarks. */
  text: z.string(),
  /** When a goal, skill, question or evidence need was done. */
  doneAt: instant.optional(),
  place: markPlaceSchema,
  createdAt: instant,
  updatedAt: instant,
});
export type Mark = z.infer<typeof markSchema>;

const text = z.string().trim().max(10_000);

export const marksProcedures = {
  /**
   * Marks a place of a guide. A note, a source or something to do needs a text, except that something to do takes the
   * quote where it has none; highlights and bookmarks keep none. A section that the guide does not have is `not-found`,
   * words that the section does not hold are `invalid-input`; a bookmark that is there already is given back.
   */
  'marks.create': command(
    z.strictObject({
      personId: id,
      guideId: id,
      kind: z.enum(markKinds),
      sectionId: z.string().max(300),
      quote: quote.optional(),
      before: context.optional(),
      after: context.optional(),
      fact: z.enum(factNames).optional(),
      text: text.optional(),
    }),
    markSchema,
  ),
  /** A person's marks, in one guide or all: by guide, then in reading order. */
  'marks.list': query(z.strictObject({ personId: id, guideId: id.optional() }), z.array(markSchema)),
  /**
   * Changes what a mark says, what it is (a highlight becomes a goal), or whether it is done; with `place` it is moved to
   * the sentence that took the place of the one it was made at. Done on a kind that is nothing to do: `invalid-input`.
   */
  'marks.update': command(
    z.strictObject({
      id,
      kind: z.enum(markKinds).optional(),
      text: text.optional(),
      done: z.boolean().optional(),
      place: z.strictObject({ sectionId: z.string().max(300), quote }).optional(),
    }),
    markSchema,
  ),
  /** Takes a mark away (undo brings it back). */
  'marks.remove': command(z.strictObject({ id }), z.object({ id })),
};

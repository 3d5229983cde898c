import { z } from 'zod';
import { demandLevels, salaryLevels, sectionKinds } from './kinds';

/**
 * The model of a career guide: what a page of the guide format becomes, and what our own guide files hold.
 * Amounts are whole currency units, as a guide prints them (50000).
 */

const sectionKindSchema = z.enum(sectionKinds);

/** A piece of a section: a paragraph or a list. */
export const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({ type: z.literal('list'), items: z.array(z.string()) }),
]);
export type Block = z.infer<typeof blockSchema>;

/** A section as the page has it: heading and text, verbatim. */
export const sectionSchema = z.object({
  /** Stable within the guide: made from the heading; the anchor that links point at. */
  id: z.string(),
  kind: sectionKindSchema,
  heading: z.string(),
  /** Empty where the page has the heading and nothing under it: present but empty, not absent. */
  blocks: z.array(blockSchema),
  /** The section that this one belongs under, by id; absent for a top-level section. */
  parentId: z.string().optional(),
});
export type Section = z.infer<typeof sectionSchema>;

/** The figures of a guide; absent where the page gives none. Amounts are whole units of `currency` a year. */
export const factsSchema = z.object({
  growthRatePercent: z.number().optional(),
  growthStatus: z.string().optional(),
  growthSource: z.string().optional(),
  /** ISO 4217. */
  currency: z.string().length(3).optional(),
  medianSalary: z.number().optional(),
  salaryRange: z.object({ low: z.number(), high: z.number() }).optional(),
  topEarnersFrom: z.number().optional(),
  salaryBands: z.array(z.object({ level: z.enum(salaryLevels), amount: z.number() })),
  /** True where the bands are exactly what the page format computes from the range (15 % in from each end). */
  salaryBandsComputed: z.boolean().optional(),
  remote: z.enum(['yes', 'limited', 'no', 'unknown']).optional(),
  demand: z.enum(demandLevels).optional(),
});
export type GuideFacts = z.infer<typeof factsSchema>;

/** A rung of the career path. */
export const tierSchema = z.object({
  title: z.string(),
  /** Years of experience; `max` is null where the tier is open at the top. */
  years: z.object({ min: z.number(), max: z.number().nullable() }),
  description: z.string(),
});

/** A time of day, 24-hour `HH:MM`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A part of a day in the life. */
export const dayBlockSchema = z.object({
  label: z.string(),
  /** 24-hour `HH:MM`. */
  from: timeOfDay,
  to: timeOfDay,
  focus: z.string(),
  tasks: z.array(z.string()),
});

/** A guide whole. */
export const guideSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  /** BCP 47. */
  locale: z.string(),
  origin: z.enum(['bundled', 'imported']),
  source: z.object({ name: z.string(), url: z.string().optional(), retrievedOn: z.iso.date().optional() }),
  facts: factsSchema,
  /** Every section in the page's order, each with its text as blocks; the typed fields below repeat what was understood. */
  sections: z.array(sectionSchema),
  responsibilities: z.array(z.string()),
  techStack: z.array(z.string()),
  techSkills: z.array(z.string()),
  softSkills: z.array(z.string()),
  tiers: z.array(tierSchema),
  skillMap: z.array(z.object({ group: z.string(), description: z.string(), skills: z.array(z.string()) })),
  dayInLife: z.array(dayBlockSchema),
  workLife: z.object({
    stress: z.string().optional(),
    balance: z.string().optional(),
    text: z.string().optional(),
  }),
  pros: z.array(z.string()),
  cons: z.array(z.string()),
  mistakes: z.array(z.string()),
  advice: z.array(z.string()),
  caseStudies: z.array(z.object({ title: z.string(), story: z.string(), takeaway: z.string() })),
  portfolioTips: z.array(z.string()),
  faq: z.array(z.object({ question: z.string(), answer: z.string() })),
  relatedRoles: z.array(z.string()),
  sources: z.array(z.string()),
});
export type Guide = z.infer<typeof guideSchema>;

/** What a list of guides shows of each. */
export const guideSummarySchema = guideSchema
  .pick({
    id: true,
    slug: true,
    title: true,
    summary: true,
    locale: true,
    origin: true,
    source: true,
    facts: true,
  })
  .extend({ importedAt: z.iso.datetime().optional() });
export type GuideSummary = z.infer<typeof guideSummarySchema>;

/** One thing that the importer understood: which field, what it took, and the 1-based line it stood on. */
export const understoodSchema = z.object({ field: z.string(), value: z.string(), line: z.number().int() });
export type Understood = z.infer<typeof understoodSchema>;

/** One run of mis-decoded text that was repaired. */
export const repairSchema = z.object({ line: z.number().int(), from: z.string(), to: z.string() });
export type Repair = z.infer<typeof repairSchema>;

/** What the importer did with a text: nothing is lost without a line here. */
export const importReportSchema = z.object({
  warnings: z.array(z.string()),
  repairedText: z.boolean(),
  /** Lines under headings that the format does not know, and lines with no place: verbatim, in order. */
  unplaced: z.array(z.string()),
  understood: z.array(understoodSchema),
  repairs: z.array(repairSchema),
  /** Headings that are there with nothing under them. */
  emptySections: z.array(z.string()),
  /** Lines of the site around the guide (sharing, subscriptions): left out, counted and kept for the preview. */
  dropped: z.array(z.string()),
});
export type ImportReport = z.infer<typeof importReportSchema>;

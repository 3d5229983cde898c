import { z } from 'zod';
import { isFigureDate } from './figure-date';
import {
  demandLevels,
  factNames,
  importForms,
  lineFates,
  salaryLevels,
  sectionKinds,
  trainingUnits,
} from './kinds';

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

/** Where a fact of a guide comes from. A fact without such an entry has no source that the guide gives. */
export const factSourceSchema = z.object({
  fact: z.enum(factNames),
  /** The publisher and the publication, as one would cite them. */
  name: z.string(),
  url: z.string().optional(),
  /** What the figure is of: a year (`2024`), a month (`2024-05`) or a civil date. */
  asOf: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .refine(isFigureDate, { error: 'No such day is in the calendar.' })
    .optional(),
});
export type FactSource = z.infer<typeof factSourceSchema>;

/** The figures of a guide; absent where the page gives none. Amounts are whole units of `currency` a year. */
export const factsSchema = z.object({
  growthRatePercent: z.number().optional(),
  growthStatus: z.string().optional(),
  growthSource: z.string().optional(),
  /** The years that the growth rate spans; absent where the guide names none. */
  growthPeriod: z.object({ from: z.number().int(), to: z.number().int() }).optional(),
  /** How long it takes to learn the occupation; `max` is null where it is open at the top. */
  training: z.object({ min: z.number(), max: z.number().nullable(), unit: z.enum(trainingUnits) }).optional(),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  medianSalary: z.number().optional(),
  salaryRange: z.object({ low: z.number(), high: z.number() }).optional(),
  topEarnersFrom: z.number().optional(),
  salaryBands: z.array(z.object({ level: z.enum(salaryLevels), amount: z.number() })),
  /** True where the bands are exactly what the page format computes from the range (15 % in from each end). */
  salaryBandsComputed: z.boolean().optional(),
  remote: z.enum(['yes', 'limited', 'no', 'unknown']).optional(),
  demand: z.enum(demandLevels).optional(),
  sources: z.array(factSourceSchema).optional(),
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
  /** The credentials of the occupation; `ruleId` names the renewal rule where there is one. */
  credentials: z
    .array(z.object({ title: z.string(), issuer: z.string().optional(), ruleId: z.string().optional() }))
    .optional(),
  /** True for a guide that was begun in this workbook: empty, or as a copy of another. */
  writtenHere: z.boolean().optional(),
  /** The civil day of the last edit in a workbook. */
  editedOn: z.iso.date().optional(),
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
    writtenHere: true,
    editedOn: true,
  })
  .extend({ importedAt: z.iso.datetime().optional() });
export type GuideSummary = z.infer<typeof guideSummarySchema>;

/** One thing that the importer understood: which field, what it took, and the 1-based line it stood on. */
export const understoodSchema = z.object({ field: z.string(), value: z.string(), line: z.number().int() });
export type Understood = z.infer<typeof understoodSchema>;

/** One run of mis-decoded text that was repaired. */
export const repairSchema = z.object({ line: z.number().int(), from: z.string(), to: z.string() });
export type Repair = z.infer<typeof repairSchema>;

/**
 * One thing to know about an import, for a screen in any language: `key` names the sentence, `facts` fill it.
 * `ImportReport.warnings` holds the same in English.
 */
export const importNoticeSchema = z.object({
  key: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The 1-based line that it is about. */
  line: z.number().int().optional(),
});
export type ImportNotice = z.infer<typeof importNoticeSchema>;

/** A run of lines of the text that met one fate, 1-based and both included. */
export const lineRunSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  fate: z.enum(lineFates),
  /** The section that the lines are in; absent where they are in none. */
  sectionId: z.string().optional(),
});
export type LineRun = z.infer<typeof lineRunSchema>;

/** A heading that was found, so that its kind can be corrected. */
export const foundHeadingSchema = z.object({
  line: z.number().int(),
  text: z.string(),
  kind: sectionKindSchema,
  sectionId: z.string().optional(),
});

/** What the importer did with a text: nothing is lost without a line here. */
export const importReportSchema = z.object({
  form: z.enum(importForms),
  warnings: z.array(z.string()),
  notices: z.array(importNoticeSchema),
  repairedText: z.boolean(),
  /** Lines under headings that the format does not know, and lines with no place: verbatim, in order. */
  unplaced: z.array(z.string()),
  understood: z.array(understoodSchema),
  repairs: z.array(repairSchema),
  /** Headings that are there with nothing under them. */
  emptySections: z.array(z.string()),
  /** Lines of the site around the guide (sharing, subscriptions): left out, counted and kept for the preview. */
  dropped: z.array(z.string()),
  /** Every line of the text, once each, in order: the runs follow on each other from line 1 to the last. */
  lines: z.array(lineRunSchema),
  headings: z.array(foundHeadingSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** What a person corrects in a preview before the guide is stored: the text is read again with it. */
export const importCorrectionsSchema = z.strictObject({
  title: z.string().trim().min(1).max(300).optional(),
  summary: z.string().max(10_000).optional(),
  /** All facts, in place of those that were read. */
  facts: factsSchema.optional(),
  /** For a line: the kind of section that it heads, or that it is no heading at all. */
  headings: z
    .array(
      z.strictObject({
        line: z.number().int().min(1),
        kind: z.union([sectionKindSchema, z.literal('no-heading')]),
      }),
    )
    .max(2_000)
    .optional(),
});
export type ImportCorrections = z.infer<typeof importCorrectionsSchema>;

/** How a section differs between two versions of a guide, sentence by sentence. */
export const sectionChangeSchema = z.object({
  sectionId: z.string(),
  heading: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  /** Sentences that only the older version has, and that only the newer one has; in reading order. */
  removed: z.array(z.string()),
  added: z.array(z.string()),
});
export type SectionChange = z.infer<typeof sectionChangeSchema>;

/** What of a guide its author writes; the workbook adds id, slug and origin. */
export const guideContentSchema = guideSchema.omit({
  id: true,
  slug: true,
  origin: true,
  writtenHere: true,
  editedOn: true,
});
export type GuideContent = z.infer<typeof guideContentSchema>;

import { z } from 'zod';

/**
 * The rule language: what an issuer asks for to renew one credential. Rules are data (`resources/rules/*.json`);
 * this schema is the published format (`resources/rules/rule.schema.json` is generated from it).
 * Credits are decimal numbers in the file and the contract; the engine counts in integer hundredths.
 */

/** How sure we are of a figure. `unverified` figures are shown as "check with the issuer", never as fact. */
export const confidence = z.enum(['verified', 'partly', 'unverified']);

const ruleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Where a figure comes from; `statement` says in our own words what the source says. */
export const ruleSourceSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.url(),
  statement: z.string().min(1),
});

/** Where a cycle starts. */
export const anchorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('birth-month'),
    /** Which birth month starts the first cycle: the next one after the issue month, or the issue month itself if it is one. */
    firstStart: z.enum(['after-issue-month', 'issue-month-or-after']),
  }),
  z.strictObject({
    kind: z.literal('issue-date'),
    /** Round each end up to the last day of its month (HSPA's anniversary month). */
    endsAt: z.enum(['exact-day', 'month-end']),
  }),
]);

/** A date that hangs on the end of the cycle: add months to its month, then take the first or last day of that month. */
export const offsetFromEndSchema = z.strictObject({
  months: z.number().int().min(-60).max(60),
  day: z.enum(['first-of-month', 'last-of-month', 'same-day']),
});

/** Something about an activity that puts it in a category without the person saying so. */
export const categoryMatchSchema = z.discriminatedUnion('by', [
  /** The two-digit topic in an ACPE activity number (03 law, 05 patient safety). */
  z.strictObject({ by: z.literal('acpe-topic'), value: z.string().regex(/^\d\d$/) }),
  /** The last letter of an ACPE activity number: T technician, P pharmacist. */
  z.strictObject({ by: z.literal('acpe-audience'), value: z.enum(['T', 'P']) }),
  z.strictObject({ by: z.literal('format'), value: z.string().min(1) }),
]);

/** A kind of credit that an issuer tells apart. `min` and `max` are in the unit of the rule. */
export const ruleCategorySchema = z
  .strictObject({
    id: ruleId,
    title: z.string().min(1),
    min: z.number().min(0).max(100_000).optional(),
    /** The most that counts; 0 says that the issuer does not accept this kind. */
    max: z.number().min(0).max(100_000).optional(),
    /** How many activities of this kind count in one cycle. */
    maxActivities: z.number().int().min(1).optional(),
    match: z.array(categoryMatchSchema).optional(),
    /** Other categories whose credits also belong to this one. */
    includes: z.array(ruleId).optional(),
    /** An activity that names no category of this rule is taken to be of this one. At most one per rule. */
    assumed: z.boolean().optional(),
    /** Applies only to a person who says they hold this (an id of `options`). */
    onlyIf: ruleId.optional(),
    note: z.string().optional(),
    sources: z.array(ruleId).min(1),
    confidence,
  })
  .refine(
    (category) => category.min === undefined || category.max === undefined || category.min <= category.max,
    {
      error: 'min is above max',
    },
  );

/** How often the same course counts. */
export const repeatPolicySchema = z.strictObject({
  /** Only activities of these formats; absent means all that no earlier policy took. */
  formats: z.array(z.string().min(1)).optional(),
  counts: z.enum(['once-ever', 'once-per-cycle', 'every-time', 'not-stated']),
  sources: z.array(ruleId),
  confidence,
});

/** A rule file: what an issuer asks for to renew, every figure with its sources. */
export const ruleSchema = z
  .strictObject({
    $schema: z.string().optional(),
    formatVersion: z.literal(1),
    id: ruleId,
    /** Rises with every change of the figures. */
    version: z.number().int().min(1),
    title: z.string().min(1),
    shortTitle: z.string().min(1),
    issuer: z.strictObject({ name: z.string().min(1), short: z.string().min(1), url: z.url().optional() }),
    appliesTo: z.array(z.string().min(1)),
    renewal: z.enum(['ce', 'exam', 'course', 'none']),
    cycle: z.strictObject({
      months: z.number().int().min(1).max(240),
      anchor: anchorSchema,
      note: z.string().optional(),
      sources: z.array(ruleId).min(1),
      confidence,
    }),
    /** When the renewal itself is filed; apart from the day by which credits must be earned. */
    renewalWindow: z
      .strictObject({
        opens: offsetFromEndSchema.optional(),
        closes: offsetFromEndSchema.optional(),
        note: z.string().optional(),
        sources: z.array(ruleId).min(1),
        confidence,
      })
      .optional(),
    /** What the issuer does after the end: credits may still be made up until then (overdue), or not (lapsed at once). */
    late: z
      .strictObject({
        until: offsetFromEndSchema.optional(),
        title: z.string().min(1),
        note: z.string(),
        sources: z.array(ruleId).min(1),
        confidence,
      })
      .optional(),
    total: z.strictObject({
      credits: z.number().min(0).max(100_000),
      sources: z.array(ruleId).min(1),
      confidence,
    }),
    /** The issuer's own unit first; each says how many of the issuer's credits one of it is worth. Names fold case and plural. */
    units: z
      .array(
        z.strictObject({
          unit: z.string().min(1),
          aliases: z.array(z.string().min(1)).optional(),
          worth: z.number().min(0).max(1_000),
          /** A category of this rule that credits in this unit belong to: academic credits are a college course. */
          category: ruleId.optional(),
          note: z.string().optional(),
        }),
      )
      .min(1),
    categories: z.array(ruleCategorySchema),
    repeats: z.array(repeatPolicySchema),
    /** What a person can hold that changes what is asked (a further discipline). */
    options: z.array(z.strictObject({ id: ruleId, title: z.string().min(1) })).optional(),
    /** The earliest day whose credits count, beside the cycle: PTCB takes none from before certification. */
    nothingBeforeIssue: z.boolean().optional(),
    carryOver: z.strictObject({ allowed: z.enum(['no', 'not-stated']), note: z.string().optional() }),
    evidence: z.strictObject({ note: z.string(), retention: z.string().optional() }),
    notes: z.array(z.string()),
    sources: z.array(ruleSourceSchema).min(1),
    confidence,
    /** The day on which somebody compared this rule with its sources. */
    checkedOn: z.iso.date(),
    asOf: z.string().min(1),
  })
  .superRefine((rule, context) => {
    const sourceIds = new Set(rule.sources.map((source) => source.id));
    const categoryIds = new Set<string>();
    const optionIds = new Set((rule.options ?? []).map((option) => option.id));
    const cite = (path: (string | number)[], cited: readonly string[]) => {
      for (const id of cited) {
        if (!sourceIds.has(id))
          context.addIssue({ code: 'custom', path, message: `no source has the id "${id}"` });
      }
    };
    cite(['cycle', 'sources'], rule.cycle.sources);
    cite(['total', 'sources'], rule.total.sources);
    if (rule.renewalWindow) cite(['renewalWindow', 'sources'], rule.renewalWindow.sources);
    if (rule.late) cite(['late', 'sources'], rule.late.sources);
    rule.repeats.forEach((policy, index) => {
      cite(['repeats', index, 'sources'], policy.sources);
    });
    rule.categories.forEach((category, index) => {
      if (categoryIds.has(category.id)) {
        context.addIssue({
          code: 'custom',
          path: ['categories', index, 'id'],
          message: `"${category.id}" is there twice`,
        });
      }
      categoryIds.add(category.id);
    });
    rule.categories.forEach((category, index) => {
      const path = ['categories', index];
      cite([...path, 'sources'], category.sources);
      if (category.onlyIf !== undefined && !optionIds.has(category.onlyIf)) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'onlyIf'],
          message: `no option has the id "${category.onlyIf}"`,
        });
      }
      for (const included of category.includes ?? []) {
        if (!categoryIds.has(included) || included === category.id) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'includes'],
            message: `"${included}" is not another category`,
          });
        }
      }
    });
    rule.units.forEach((unit, index) => {
      if (unit.category !== undefined && !categoryIds.has(unit.category)) {
        context.addIssue({
          code: 'custom',
          path: ['units', index, 'category'],
          message: `no category has the id "${unit.category}"`,
        });
      }
    });
    if (rule.categories.filter((category) => category.assumed).length > 1) {
      context.addIssue({
        code: 'custom',
        path: ['categories'],
        message: 'more than one category is assumed',
      });
    }
  });

export type Rule = z.infer<typeof ruleSchema>;
export type RuleCategory = z.infer<typeof ruleCategorySchema>;
export type CycleAnchor = z.infer<typeof anchorSchema>;
export type OffsetFromEnd = z.infer<typeof offsetFromEndSchema>;

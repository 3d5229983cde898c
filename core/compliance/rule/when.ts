import { z } from 'zod';
import { cited, offsetFromEnd, ruleCredits, ruleId } from './values';

/** The part of the rule language that is about time: cycles, deadlines, fees, steps. */

const month = z.number().int().min(1).max(12);

/**
 * Where cycles begin and end. Every series of cycles is counted from its anchor, so that a short month or a leap day
 * never shifts the cycles after it.
 */
export const anchorSchema = z.discriminatedUnion('kind', [
  /** ARRT: from the first day of the birth month to the day before it. Nothing is owed before the first cycle. */
  z.strictObject({
    kind: z.literal('birth-month'),
    /** Which birth month starts the first cycle: the next after the issue month, or the issue month itself if it is one. */
    firstStart: z.enum(['after-issue-month', 'issue-month-or-after']),
  }),
  /**
   * Cycles that end with the birth month, with the month before it, or on the birth date itself. The first one begins on
   * the day of issue (or the first of its month) and ends at the last such end within `months` of it. `parity`: only ends in
   * years that are even or odd as the year of issue was.
   */
  z.strictObject({
    kind: z.literal('birthday'),
    endsAt: z.enum(['month-before-birth-month', 'birth-month', 'birth-date']),
    startsAt: z.enum(['issue-day', 'issue-month']),
    parity: z.enum(['issue-year', 'any']),
  }),
  /** Texas: the birth month decides between fixed ends (the last day of a month), in years with the parity of the issue year. */
  z.strictObject({
    kind: z.literal('birth-month-table'),
    table: z.array(z.strictObject({ birthMonths: z.array(month).min(1), endMonth: month })).min(1),
    parity: z.enum(['issue-year', 'any']),
  }),
  /** From the day of issue; `month-end` rounds each end up to the last day of its month (HSPA, AHA). */
  z.strictObject({ kind: z.literal('issue-date'), endsAt: z.enum(['exact-day', 'month-end']) }),
  /** Dates that only the issuer knows: the person enters them. With `expiresOn` alone the rule's months are counted back. */
  z.strictObject({ kind: z.literal('stored') }),
  /** One end for everybody: the last day of a month, in even, odd or all years (Florida laboratory: 31 Aug of even years). */
  z.strictObject({ kind: z.literal('fixed-date'), endMonth: month, parity: z.enum(['even', 'odd', 'any']) }),
  /** 1 January to 31 December. The first cycle also takes the rest of the year of issue, then `firstYears` whole years. */
  z.strictObject({ kind: z.literal('calendar-year'), firstYears: z.number().int().min(0).max(10) }),
  /** CCI: the month of issue decides the month and the year of the first end; later cycles end on that day. */
  z.strictObject({
    kind: z.literal('issue-month-table'),
    table: z
      .array(
        z.strictObject({
          issueMonths: z.array(month).min(1),
          endMonth: month,
          yearsLater: z.number().int().min(0).max(5),
        }),
      )
      .min(1),
  }),
]);
export type CycleAnchor = z.infer<typeof anchorSchema>;

/** The renewal period. */
export const cycleSchema = z.strictObject({
  months: z.number().int().min(1).max(240),
  anchor: anchorSchema,
  /** The last day for credits where that is not the end of the cycle (New York: before the renewal period starts). */
  earnUntil: z.strictObject({ ...offsetFromEnd.shape, ...cited }).optional(),
  ...cited,
});

/** When the renewal itself is filed; apart from the day by which credits must be earned. */
export const filingSchema = z.strictObject({
  opens: offsetFromEnd.optional(),
  closes: offsetFromEnd.optional(),
  ...cited,
});

/**
 * A time after the end. `grace`: the papers are still taken; `probation`: the credential goes on while what is missing is made
 * up; `reinstatement`: it has lapsed and can be won back. `credits` says what learning after the end is worth then; where
 * that is `not-stated` the engine does not count it.
 */
export const latePhaseSchema = z.strictObject({
  id: ruleId,
  kind: z.enum(['grace', 'probation', 'reinstatement']),
  title: z.string().min(1),
  /** Its last day; absent where the text does not say. */
  until: offsetFromEnd.optional(),
  credits: z.enum(['refused', 'make-up', 'not-stated']),
  /** A profile (`profiles`) with what is asked then. */
  profile: ruleId.optional(),
  ...cited,
});

/** What the issuer charges. Amounts are whole or decimal units of the currency. */
export const feeSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  amount: z.number().min(0).max(100_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
  when: z.enum(['renewal', 'yearly', 'late', 'reinstatement', 'other']),
  /** A late fee's first and last day, counted from the end of the cycle. */
  days: z
    .strictObject({ from: z.number().int().min(-400), to: z.number().int().max(4000).optional() })
    .optional(),
  ...cited,
});

/** One step of the issuer's renewal, in order. */
export const stepSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  detail: z.string().min(1).optional(),
  kind: z.enum(['credits', 'course', 'form', 'fee', 'attestation', 'evidence', 'other']),
  fee: ruleId.optional(),
  onlyIf: ruleId.optional(),
  ...cited,
});

/** How long a step between the course and the renewed credential takes, in days. */
export const leadTimeSchema = z.strictObject({
  step: z.enum(['certificate', 'report', 'processing', 'renewal']),
  days: z.number().int().min(0).max(400),
  ...cited,
});

/** Evidence: what an audit asks for and how long it is kept. */
export const evidenceSchema = z.strictObject({
  /** Whether a credit counts only with proof attached, or proof is asked for in an audit. */
  needed: z.enum(['to-count', 'on-audit', 'not-stated']),
  retention: z.union([
    z.strictObject({
      years: z.number().int().min(1).max(50),
      from: z.enum(['activity', 'cycle-end']),
      ...cited,
    }),
    z.literal('unclear'),
  ]),
  ...cited,
});

/** What is left of one cycle for the next. */
export const carryOverSchema = z.strictObject({
  policy: z.enum(['none', 'allowed', 'unclear']),
  /** The most that goes over, in credits. */
  max: ruleCredits.optional(),
  /** Categories whose minimum the carried credits never serve, and whose credits never go over. */
  excluded: z.array(ruleId).optional(),
  ...cited,
});
export type CarryOver = z.infer<typeof carryOverSchema>;

import { z } from 'zod';

/** Where a credential is in its cycle, with the reasons: what the compliance engine answers. Credits are decimal. */

/**
 * The states of a cycle, as the design words them. `unknown`: the rule leaves open whether what there is suffices, and its
 * readings (`readings`) do not agree.
 */
export const standingStates = [
  'met',
  'on-track',
  'at-risk',
  'overdue',
  'lapsed',
  'no-requirement',
  'unknown',
] as const;
export type StandingState = (typeof standingStates)[number];

/** Why a credit does not count. The English sentence stands beside it in `reason`. */
export const notCountedCodes = [
  'before-cycle',
  'after-cycle',
  'before-issue',
  'in-the-future',
  'planned',
  'unit-unknown',
  'other-credential',
  'not-accepted',
  'partly-attended',
  'no-evidence',
  'proof-refused',
  'left-out',
  'used-elsewhere',
  'rounding',
  'activity-maximum',
  'day-limit',
  'category-full',
  'activity-limit',
  'repeat',
] as const;

/** What the engine points out about an activity that counts. */
export const flagCodes = ['probable-duplicate', 'may-not-show-yet'] as const;

/** The answer to "can I renew?". */
export const decisions = ['can-renew', 'not-yet', 'cannot-decide', 'nothing-asked'] as const;
export type Decision = (typeof decisions)[number];
export type NotCountedCode = (typeof notCountedCodes)[number];

const civilDate = z.iso.date();
const amount = z.number();

/** Figures that fill the sentence for a reason: days, a category's title, a cap, a date, … */
const reasonFacts = z.record(z.string(), z.union([z.string(), z.number()]));

const needSchema = z.object({
  /** The category that the credits must be of; null: of any kind that counts. */
  categoryId: z.string().nullable(),
  /** Further categories that the same credits must be of, where one credit closes several gaps. */
  also: z.array(z.string()).optional(),
  credits: amount,
});

/** One reading of a rule that leaves something open, and where it leads. */
const readingSchema = z.object({
  id: z.string(),
  /** What the reading takes the rule to say, a sentence for each open question. */
  says: z.array(z.string()),
  isMet: z.boolean(),
  required: amount,
  counted: amount,
  remaining: amount,
  needs: z.array(needSchema),
});

/** A deadline between the course and the renewed credential, with the last day on which it can safely begin. */
const deadlineSchema = z.object({
  step: z.enum(['course', 'certificate', 'report', 'processing', 'renewal']),
  /** How long the step takes, in days; 0 for the renewal itself. */
  days: z.number().int(),
  /** The last day on which it has to be done so that all after it fits. */
  safeUntil: civilDate,
  /** Where the number of days comes from: the issuer's rule, the person, or our own assumption. */
  basis: z.enum(['rule', 'own', 'assumed']),
  confidence: z.enum(['verified', 'partly', 'unverified']).optional(),
  sources: z.array(z.string()),
});

/** What the engine answers for one credential on one day. */
export const standingSchema = z.object({
  credentialId: z.string(),
  ruleId: z.string().nullable(),
  cycle: z.object({ startsOn: civilDate, endsOn: civilDate }),
  asOf: civilDate,
  state: z.enum(standingStates),
  /** The issuer's own unit, as it is written: "CE credit". */
  unit: z.string(),
  /** What is asked for in all; 0 with `isTotalUnknown`. */
  required: amount,
  /** The rule's total was not found, and the person has not entered it. */
  isTotalUnknown: z.boolean().optional(),
  /** What counts towards the total, at most `required`-plus-surplus: caps and limits taken off, surplus included. */
  counted: amount,
  /** All credits with a completion date inside the cycle, converted to the issuer's unit, before caps and limits. */
  earned: amount,
  remaining: amount,
  /** What counts beyond the total; lost at the end unless the issuer carries it over. */
  surplus: amount,
  /** Days from `asOf` to the end of the cycle: 0 on the last day, negative after it. */
  daysLeft: z.number().int(),
  /** What an even pace would have reached on `asOf`. */
  pace: amount,
  dates: z.object({
    /** The last day for credits. */
    earnUntil: civilDate,
    renewalOpensOn: civilDate.optional(),
    renewalClosesOn: civilDate.optional(),
    /** The last day on which the issuer still takes a late renewal (grace or probation). */
    lateUntil: civilDate.optional(),
    /** The times after the end, in order. */
    late: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['grace', 'probation', 'reinstatement']),
        title: z.string(),
        until: civilDate.optional(),
        credits: z.enum(['refused', 'make-up', 'not-stated']),
      }),
    ),
  }),
  /** Can the credential be renewed, as far as the rule and the workbook tell? */
  decision: z.enum(decisions),
  /** Every reading of a rule with open questions; empty where there is one only. The first is the one that the figures go by. */
  readings: z.array(readingSchema),
  /** What the rule leaves open and the person has not settled. `id` is what `credentials.settle` takes. */
  openQuestions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      readings: z.array(z.object({ value: z.union([z.string(), z.number()]), says: z.string() })),
      /** Whether a number may be entered that no reading names. */
      takesNumber: z.boolean(),
      sources: z.array(z.string()),
    }),
  ),
  /** Yes/no conditions beside the credits. */
  conditions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      question: z.string(),
      /** The day the person confirmed it for this cycle; absent while it is open. */
      confirmedOn: civilDate.optional(),
      note: z.string().optional(),
      confidence: z.enum(['verified', 'partly', 'unverified']),
      sources: z.array(z.string()),
    }),
  ),
  /** The profile that applies (first cycle, probation, reinstatement). */
  profile: z.object({ id: z.string(), title: z.string() }).optional(),
  /** Another credential that settles this one. */
  deemedBy: z.object({ ruleId: z.string() }).optional(),
  /** An event that settles this cycle. */
  satisfiedBy: z.object({ eventId: z.string(), title: z.string(), on: civilDate }).optional(),
  /** Credits that are not activities: carried in, waived, given. Part of `counted`. */
  extras: z.array(
    z.object({
      kind: z.enum(['carried-in', 'waived', 'given']),
      title: z.string(),
      credits: amount,
      categoryId: z.string().nullable(),
    }),
  ),
  /** What would go over into the next cycle if this one were closed now. */
  carriesOver: z.object({
    policy: z.enum(['none', 'allowed', 'unclear']),
    credits: amount,
    lost: amount,
    note: z.string().optional(),
  }),
  /** How the allocation was found, and the proof that none is better. */
  proof: z.object({
    method: z.enum(['flow', 'search']),
    /** False when the search was cut off at its bound: the allocation is good and perhaps not the best. */
    isProven: z.boolean(),
    /** With `flow`: the bounds that add up to what counts (a minimum cut): no allocation can count more. */
    cut: z.array(
      z.object({
        kind: z.enum(['category-max', 'category-min', 'earned', 'day-limit']),
        categoryId: z.string().optional(),
        credits: amount,
      }),
    ),
    /** With `search`: how many cases were compared. */
    cases: z.number().int(),
  }),
  /** The standing once everything planned is done; absent when nothing is planned. */
  planned: z
    .object({
      isMet: z.boolean(),
      counted: amount,
      remaining: amount,
      needs: z.array(needSchema),
      activities: z.number().int(),
    })
    .optional(),
  /** What the person's own decisions (pins) cost against the best allocation; absent without pins. */
  pinned: z.object({ counted: amount, minimumsMet: z.number().int(), needed: amount }).optional(),
  deadlines: z.array(deadlineSchema),
  flags: z.array(
    z.object({ activityId: z.string(), code: z.enum(flagCodes), text: z.string(), facts: reasonFacts }),
  ),
  categories: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      min: amount.optional(),
      max: amount.optional(),
      counted: amount,
      remaining: amount,
      note: z.string().optional(),
      confidence: z.enum(['verified', 'partly', 'unverified']).optional(),
      /** Ids of the rule's sources for it. */
      sources: z.array(z.string()).optional(),
      /** The minimum is not known: nothing is said about it. */
      isMinUnknown: z.boolean().optional(),
      /** Asked on top of the total. */
      isOnTop: z.boolean().optional(),
      /** The categories that it is nested in. */
      within: z.array(z.string()).optional(),
    }),
  ),
  allocations: z.array(
    z.object({ activityId: z.string(), categoryId: z.string().nullable(), credits: amount }),
  ),
  notCounted: z.array(
    z.object({
      activityId: z.string(),
      credits: amount,
      reason: z.string(),
      code: z.enum(notCountedCodes),
      facts: reasonFacts,
      /** Ids of the rule's sources for the reason; empty where none of its figures is behind it. */
      sources: z.array(z.string()),
    }),
  ),
  /** The smallest set of credits that closes every gap: with all of them the standing is met, without any one it is not. */
  needs: z.array(needSchema),
  /** Each activity once: what it gives, what counts, and whether a certificate is attached. Oldest first. */
  activities: z.array(
    z.object({
      activityId: z.string(),
      title: z.string(),
      completedOn: civilDate,
      earned: amount,
      counted: amount,
      /** What of `counted` the requirement needs; the rest is surplus. */
      used: amount,
      hasEvidence: z.boolean(),
      /** Planned and not done: counted in `planned` only. */
      isPlanned: z.boolean().optional(),
      /** The person's own decision about it for this credential. */
      pin: z.enum(['count-as', 'leave-out', 'proof-refused']).optional(),
      pinnedCategoryId: z.string().optional(),
      /** The day until which its proof is to be kept, where the rule says. */
      keepUntil: civilDate.optional(),
      /** The category was taken for granted since the activity names none of this rule's. */
      assumedCategoryId: z.string().optional(),
    }),
  ),
  /** How many different activities the requirement needs. */
  activitiesUsed: z.number().int(),
  /** Activities that count and have no certificate attached. */
  evidenceMissing: z.number().int(),
});
export type Standing = z.infer<typeof standingSchema>;
export type StandingNeed = z.infer<typeof needSchema>;
export type StandingDeadline = z.infer<typeof deadlineSchema>;

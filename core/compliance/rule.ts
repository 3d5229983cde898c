import { z } from 'zod';
import {
  conditionSchema,
  eventSchema,
  groupSchema,
  profileSchema,
  ruleCategorySchema,
  totalSchema,
  versionSchema,
} from './rule/asked';
import {
  attendanceSchema,
  crossCredentialSchema,
  deemedSchema,
  minutesSchema,
  prorationSchema,
  repeatPolicySchema,
  roundingSchema,
  unitSchema,
} from './rule/counting';
import { crossReferences } from './rule/cross-references';
import { historySchema } from './rule/histories';
import { cited, confidence, ruleId } from './rule/values';
import {
  carryOverSchema,
  cycleSchema,
  evidenceSchema,
  feeSchema,
  filingSchema,
  latePhaseSchema,
  leadTimeSchema,
  stepSchema,
} from './rule/when';

/**
 * The rule language: what an issuer asks for to renew one credential. Rules are data (`resources/rules/*.json`);
 * this schema is the published format (`resources/rules/rule.schema.json` is generated from it), `docs/rule-format.md` explains
 * it. Every fact carries its sources and how sure we are of it. Credits are decimal numbers in the file and the contract;
 * the engine counts in integer hundredths.
 */

/** Where a figure comes from; `statement` says in our own words what the source says. */
export const ruleSourceSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.url(),
  statement: z.string().min(1),
});

/** The version of the language that this schema describes. Files of version 1 are read too (`upgrade-rule.ts`). */
export const ruleFormatVersion = 2;

const ruleFields = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(ruleFormatVersion),
  id: ruleId,
  /** Rises with every change of the figures. */
  version: z.number().int().min(1),
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  issuer: z.strictObject({ name: z.string().min(1), short: z.string().min(1), url: z.url().optional() }),
  /** The field of work, for the picker. */
  field: z
    .enum([
      'imaging',
      'laboratory',
      'phlebotomy',
      'cardiovascular',
      'respiratory',
      'biomedical',
      'pharmacy',
      'other',
    ])
    .optional(),
  appliesTo: z.array(z.string().min(1)),
  renewal: z.strictObject({ mode: z.enum(['ce', 'exam', 'course', 'none']), ...cited }),
  cycle: cycleSchema,
  filing: filingSchema.optional(),
  /** What follows after the end, in order of time. */
  late: z.array(latePhaseSchema).optional(),
  total: totalSchema,
  units: z.array(unitSchema).min(1),
  minutes: minutesSchema.optional(),
  rounding: roundingSchema.optional(),
  categories: z.array(ruleCategorySchema).max(60),
  groups: z.array(groupSchema).optional(),
  conditions: z.array(conditionSchema).optional(),
  profiles: z.array(profileSchema).optional(),
  versions: z.array(versionSchema).optional(),
  events: z.array(eventSchema).optional(),
  attendance: z.array(attendanceSchema).optional(),
  repeats: z.array(repeatPolicySchema),
  proration: prorationSchema.optional(),
  carryOver: carryOverSchema,
  crossCredential: crossCredentialSchema.optional(),
  deemed: z.array(deemedSchema).optional(),
  /** What a person can hold that changes what is asked (a further discipline). */
  options: z.array(z.strictObject({ id: ruleId, title: z.string().min(1) })).optional(),
  /** Lists that a person keeps (the specialties on a licence), with entries to offer. */
  lists: z
    .array(z.strictObject({ id: ruleId, title: z.string().min(1), offers: z.array(z.string().min(1)) }))
    .optional(),
  /** The earliest day whose credits count, beside the cycle: PTCB takes none from before certification. */
  nothingBeforeIssue: z.strictObject(cited).optional(),
  evidence: evidenceSchema,
  fees: z.array(feeSchema).optional(),
  steps: z.array(stepSchema).optional(),
  leadTimes: z.array(leadTimeSchema).optional(),
  notes: z.array(z.string().min(1)),
  sources: z.array(ruleSourceSchema).min(1),
  confidence,
  /** The day on which somebody compared this rule with its sources. */
  checkedOn: z.iso.date(),
  asOf: z.string().min(1),
  /** Histories with the answer they must get; a rule that fails one does not load. */
  histories: z.array(historySchema).max(100),
});

/** A rule file: what an issuer asks for to renew, every figure with its sources. */
export const ruleSchema = ruleFields.superRefine((rule, context) => {
  for (const { path, message } of crossReferences(rule)) {
    context.addIssue({ code: 'custom', path, message });
  }
});

export type Rule = z.infer<typeof ruleFields>;
export type { RuleCategory } from './rule/asked';
export type { OffsetFromEnd } from './rule/values';
export type { CarryOver, CycleAnchor } from './rule/when';

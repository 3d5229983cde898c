import { z } from 'zod';
import { ruleSchema } from '../compliance/rule';
import { confidence } from '../compliance/rule/values';
import { standingSchema } from '../compliance/standing';
import { command, query } from './procedure';
import { civilDate, id, nothing } from './values';

/** A rule file's text, in the published format. */
const ruleText = z.string().max(1_000_000);

/** A rule as a list shows it. */
export const ruleSummarySchema = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  shortTitle: z.string(),
  issuer: z.object({ name: z.string(), short: z.string() }),
  field: z.string().optional(),
  appliesTo: z.array(z.string()),
  renewalMode: z.enum(['ce', 'exam', 'course', 'none']),
  /** Length of a cycle in months. */
  months: z.number().int(),
  /** Credits asked for in the issuer's unit; null where the figure is not known or a result sets it. */
  total: z.number().nullable(),
  unit: z.string(),
  confidence,
  checkedOn: civilDate,
  /** Checked more than 12 months ago. */
  isOld: z.boolean(),
  origin: z.enum(['bundled', 'imported']),
  /** How many credentials of this workbook go by it. */
  usedBy: z.number().int(),
});
export type RuleSummary = z.infer<typeof ruleSummarySchema>;

const issueSchema = z.object({ path: z.string(), message: z.string() });

/** How one history of a rule file came out. */
const historyResultSchema = z.object({
  id: z.string(),
  title: z.string(),
  passes: z.boolean(),
  /** What was expected and what came instead, by path: `counted`, `categories.law.remaining`. */
  differences: z.array(z.object({ path: z.string(), expected: z.string(), actual: z.string() })),
});
export type HistoryResult = z.infer<typeof historyResultSchema>;

const shortStanding = standingSchema.pick({
  state: true,
  decision: true,
  unit: true,
  required: true,
  counted: true,
  remaining: true,
  needs: true,
  cycle: true,
});

/** What another rule would make of a credential. */
export const ruleImpactSchema = z.object({
  credentialId: z.string(),
  personId: z.string(),
  title: z.string(),
  before: shortStanding.nullable(),
  after: shortStanding,
});
export type RuleImpact = z.infer<typeof ruleImpactSchema>;

export const rulesProcedures = {
  /** Every rule that ships or was imported, and loads. */
  'rules.list': query(nothing, z.array(ruleSchema)),
  /** The same in short, for lists: by issuer and title. */
  'rules.summaries': query(nothing, z.array(ruleSummarySchema)),
  /** Rule files that do not load, with every fault: a history that comes out otherwise, a field that is not known. */
  'rules.problems': query(
    nothing,
    z.array(z.object({ name: z.string(), message: z.string(), issues: z.array(issueSchema) })),
  ),
  /** One rule, or `not-found`. With `version`: that version, as far as a credential of this workbook goes by it. */
  'rules.get': query(z.strictObject({ id, version: z.number().int().optional() }), ruleSchema),
  /**
   * Reads a rule text without storing it: its faults by path, and how its histories come out. `rule` is null when there
   * are faults. For the editor, on every change.
   */
  'rules.check': query(
    z.strictObject({ text: ruleText }),
    z.object({
      rule: ruleSchema.nullable(),
      issues: z.array(issueSchema),
      histories: z.array(historyResultSchema),
    }),
  ),
  /**
   * What a rule text would make of credentials: those of the person, or all that go by a rule of this id when no person is
   * given (the preview before an import replaces it). Nothing is stored. A text with faults: `invalid-input`.
   */
  'rules.tryOut': query(
    z.strictObject({ text: ruleText, personId: id.optional(), credentialId: id.optional() }),
    z.array(ruleImpactSchema),
  ),
  /**
   * Takes a rule file (JSON, the published format). Refused with the path and reason of every fault, or with the histories
   * that fail (`details.issues`). A rule with an id that ships with Pathbook: `conflict`; one imported before is replaced,
   * and with `keepRunning` the running cycles stay with the version they have until they are renewed.
   */
  'rules.import': command(
    z.strictObject({ text: ruleText, keepRunning: z.boolean().optional() }),
    ruleSchema,
  ),
  /** A rule as a file: its text in the published format, a name for it, and the SHA-256 to compare by. */
  'rules.export': query(
    z.strictObject({ id }),
    z.object({ filename: z.string(), text: z.string(), sha256: z.string() }),
  ),
  /** Takes an imported rule away. One that ships, or that a credential goes by: `conflict`. */
  'rules.remove': command(z.strictObject({ id }), z.object({ id })),
};

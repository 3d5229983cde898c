import { z } from 'zod';
import { ruleSchema } from '../compliance/rule';
import { command, query } from './procedure';
import { id, nothing } from './values';

export const rulesProcedures = {
  /** Every rule that ships or was imported. */
  'rules.list': query(nothing, z.array(ruleSchema)),
  /** One rule, or `not-found`. */
  'rules.get': query(z.strictObject({ id }), ruleSchema),
  /**
   * Takes a rule file (JSON, the published format). Refused with the path and reason of every fault (`details.issues`).
   * A rule with an id that ships with Pathbook: `conflict`; one imported before is replaced.
   */
  'rules.import': command(z.strictObject({ text: z.string().max(1_000_000) }), ruleSchema),
};

import { z } from 'zod';
import { AppError } from '../contract/errors';
import { foldUnit } from './fold';
import { type Rule, ruleSchema } from './rule';
import { upgradeRule } from './upgrade-rule';

/** One fault of a rule file: where (`categories.2.min`, empty for the whole file) and what. */
export type RuleIssue = { path: string; message: string };

/**
 * Reads a rule file: JSON in the published format, or in an older version of it.
 * @throws AppError `invalid-input` (`rule-invalid`) with every fault in `details.issues`, as path and message.
 */
export function parseRule(text: string): Rule {
  const json = upgradeRule(parseJson(text));
  const parsed = ruleSchema.safeParse(json);
  if (!parsed.success) throw refused(parsed.error.issues.flatMap(issuesOf));
  const issues = doubleUnits(parsed.data);
  if (issues.length > 0) throw refused(issues);
  return parsed.data;
}

/** The published format as JSON Schema (2020-12), made from the schema that rule files are checked against. */
export function ruleJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(ruleSchema),
    title: 'Pathbook rule',
    description:
      'What an issuer asks for to renew one credential: cycle, total, categories, limits, sources.',
  };
}

function parseJson(text: string): unknown {
  try {
    // A byte order mark is what some editors put in front; JSON does not allow it.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw refused([{ path: '', message: `not JSON: ${message}` }], cause);
  }
}

/** A file with more faults than anybody reads names the first of them. */
const mostIssues = 200;

function refused(issues: RuleIssue[], cause?: unknown): AppError {
  const [first] = issues;
  const where = first === undefined || first.path === '' ? '' : `${first.path}: `;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new AppError(
    'invalid-input',
    `This is not a rule that Pathbook can use. ${where}${first?.message ?? ''}${more}`,
    { key: 'rule-invalid', issues: issues.slice(0, mostIssues) },
    { cause },
  );
}

/** An unknown field is reported where it stands and not on the object around it. */
function issuesOf(issue: z.core.$ZodIssue): RuleIssue[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'unknown field' }));
  }
  return [{ path: path.join('.'), message: issue.message }];
}

/** Two worths for one name of a unit would make the order of the file decide. */
function doubleUnits(rule: Rule): RuleIssue[] {
  const seen = new Set<string>();
  return rule.units.flatMap(({ unit, aliases }, index) => {
    // Names that fold to the same one within a unit ("hour", "hours") are no contradiction.
    const names = new Set([unit, ...(aliases ?? [])].map(foldUnit));
    const again = [...names].filter((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return again.map((name) => ({ path: `units.${index}`, message: `"${name}" is already another unit` }));
  });
}

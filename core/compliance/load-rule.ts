import { AppError } from '../contract/errors';
import type { HistoryResult } from '../contract/rules';
import { parseRule, type RuleIssue } from './parse-rule';
import type { Rule } from './rule';
import { runHistories } from './run-histories';

/**
 * Reads a rule file and lets it prove itself: a rule whose histories come out otherwise than it says does not load.
 * @throws AppError `invalid-input`: `rule-invalid`, or `rule-histories-fail`; `details.issues` has every fault by path.
 */
export function loadRule(text: string): Rule {
  const rule = parseRule(text);
  const issues = historyIssues(runHistories(rule));
  if (issues.length > 0) {
    const [first] = issues;
    throw new AppError(
      'invalid-input',
      `This rule does not do what its own histories say. ${first?.path}: ${first?.message}`,
      { key: 'rule-histories-fail', issues },
    );
  }
  return rule;
}

/** What a rule text has wrong with it, and how its histories come out; never throws. `rule` is null when it has faults. */
export function checkRule(text: string): {
  rule: Rule | null;
  issues: RuleIssue[];
  histories: HistoryResult[];
} {
  try {
    const rule = parseRule(text);
    return { rule, issues: [], histories: runHistories(rule) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const issues = error.details?.issues;
    return {
      rule: null,
      issues: Array.isArray(issues) ? (issues as RuleIssue[]) : [{ path: '', message: error.message }],
      histories: [],
    };
  }
}

const historyIssues = (results: readonly HistoryResult[]): RuleIssue[] =>
  results.flatMap(({ id, differences }) =>
    differences.map(({ path, expected, actual }) => ({
      path: `histories.${id}.${path}`,
      message: `expected ${expected}, got ${actual}`,
    })),
  );

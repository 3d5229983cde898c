import { loadRule } from '#core/compliance/load-rule';
import { parseRule, type RuleIssue } from '#core/compliance/parse-rule';
import type { Rule } from '#core/compliance/rule';
import { AppError } from '#core/contract/errors';

/** A rule file that does not load: what it is called, why in a sentence, and every fault by path. */
export type RuleProblem = { name: string; message: string; issues: RuleIssue[] };

/** What came of a rule text: the rule, or why it does not load. */
export type RuleOutcome = { rule: Rule } | { error: unknown };

/**
 * Remembers what came of a text as long as the process lives: a rule is read on every call, and running its histories
 * takes many times as long.
 */
function remembered(read: (text: string) => Rule): (text: string) => RuleOutcome {
  const outcomes = new Map<string, RuleOutcome>();
  return (text) => {
    let outcome = outcomes.get(text);
    if (outcome === undefined) {
      try {
        outcome = { rule: read(text) };
      } catch (error) {
        outcome = { error };
      }
      outcomes.set(text, outcome);
    }
    return outcome;
  };
}

/** The rule in a text, with its histories run: how a rule is taken that ships or was imported. */
export const loadedRule = remembered(loadRule);

/** The rule in a text that was kept for a running cycle: its histories passed when it was taken, and it goes on by it. */
export const keptRule = remembered(parseRule);

/** Why a text does not load. */
export function problemOf(name: string, error: unknown): RuleProblem {
  if (!(error instanceof AppError)) return { name, message: String(error), issues: [] };
  const issues = error.details?.issues;
  return { name, message: error.message, issues: Array.isArray(issues) ? (issues as RuleIssue[]) : [] };
}

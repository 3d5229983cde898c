import { readFileSync } from 'node:fs';
import type { ComplianceActivity, ComplianceCredential, StandingInput } from '#core/compliance/engine';
import { computeStanding } from '#core/compliance/engine';
import { parseRule } from '#core/compliance/parse-rule';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';

export const rulesFolder = new URL('../../../resources/rules/', import.meta.url);
export const readRuleText = (id: string) => readFileSync(new URL(`${id}.json`, rulesFolder), 'utf8');
const read = new Map<string, Rule>();
/** A rule that ships, read once. */
export function shipped(id: string): Rule {
  const rule = read.get(id) ?? parseRule(readRuleText(id));
  read.set(id, rule);
  return rule;
}

export const arrt = shipped('arrt-rt');
export const ptcb = shipped('ptcb-cpht');
export const hspa = shipped('hspa-crcst');

export const period = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

let made = 0;
/** An activity with a title of its own, so that nothing is a repeat unless a test says so. */
export function activity(
  completedOn: string,
  amount: number,
  more: Partial<Omit<ComplianceActivity, 'completedOn' | 'credits'>> & { unit?: string } = {},
): ComplianceActivity {
  made += 1;
  const { unit = 'hour', ...rest } = more;
  return {
    id: `a${String(made).padStart(5, '0')}`,
    title: `Course ${made}`,
    provider: 'A provider',
    completedOn,
    credits: { amount, unit },
    categories: [],
    hasEvidence: true,
    ...rest,
  };
}

export function credential(
  cycle: { startsOn: string; endsOn: string },
  more: Partial<ComplianceCredential> = {},
): ComplianceCredential {
  return { id: 'c1', ruleId: null, holds: [], cycle, cycleBasis: 'given', pastCycles: [], ...more };
}

/** The standing at the end of the cycle, unless the test says when. */
export function standing(
  rule: Rule | null,
  held: ComplianceCredential,
  activities: readonly ComplianceActivity[],
  asOf = held.cycle.endsOn,
  birthMonth?: number,
  more: Partial<StandingInput> = {},
): Standing {
  return computeStanding({ credential: held, rule, activities, asOf, birthMonth, ...more });
}

/** Activities that close the needs exactly, as a person would log them. */
export const fulfilling = (needs: Standing['needs'], unit: string, on: string): ComplianceActivity[] =>
  needs.map(({ categoryId, also, credits }) =>
    activity(on, credits, { unit, categories: categoryId === null ? [] : [categoryId, ...(also ?? [])] }),
  );

export const codes = (found: Standing) => found.notCounted.map(({ code }) => code);
export const categoryOf = (found: Standing, id: string) => {
  const category = found.categories.find((each) => each.id === id);
  if (category === undefined) throw new Error(`no category ${id}`);
  return category;
};

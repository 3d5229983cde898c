import type { HistoryResult } from '../contract/rules';
import { deriveCycle, nextCycle } from './cycle';
import { type ComplianceActivity, type ComplianceCredential, computeStanding } from './engine';
import type { Rule } from './rule';
import type { History } from './rule/histories';
import type { Standing } from './standing';

type Difference = HistoryResult['differences'][number];

/**
 * Runs the histories of a rule file through the engine. Each is compared in what it names; a history that cannot be
 * computed at all (a date that is missing) fails with the message.
 */
export function runHistories(rule: Rule): HistoryResult[] {
  return rule.histories.map((history) => {
    const differences = differencesOf(rule, history);
    return { id: history.id, title: history.title, passes: differences.length === 0, differences };
  });
}

function differencesOf(rule: Rule, history: History): Difference[] {
  let standing: Standing;
  try {
    standing = standingOf(rule, history);
  } catch (error) {
    const actual = error instanceof Error ? error.message : String(error);
    return [{ path: 'given', expected: 'a standing', actual }];
  }
  return compared(history.expect, standing);
}

/** The standing that a history leads to: what the person of the history would see. */
export function standingOf(rule: Rule, { given }: History): Standing {
  const facts = {
    rule,
    birthMonth: given.birthMonth,
    birthDay: given.birthDay,
    issuedOn: given.issuedOn,
    expiresOn: given.expiresOn,
  };
  const last = given.pastCycles?.at(-1);
  const cycle =
    given.cycle ??
    (last === undefined
      ? deriveCycle({ ...facts, today: given.asOf }).cycle
      : nextCycle({ ...facts, cycle: { startsOn: last.startsOn, endsOn: last.endsOn } }));
  const credential: ComplianceCredential = {
    id: 'history',
    ruleId: rule.id,
    issuedOn: given.issuedOn,
    holds: given.holds ?? [],
    cycle,
    pastCycles: given.pastCycles ?? [],
    lists: given.lists,
    profile: given.profile,
    answers: given.answers,
    confirmations: given.confirmations,
    events: given.events,
    carriedIn: given.carriedIn,
    submittedOn: given.submittedOn,
  };
  return computeStanding({
    credential,
    rule,
    birthMonth: given.birthMonth,
    birthDay: given.birthDay,
    activities: given.activities.map((activity) => activityOf(activity, rule)),
    others: given.others,
    asOf: given.asOf,
  });
}

function activityOf(given: History['given']['activities'][number], rule: Rule): ComplianceActivity {
  const { id, title, amount, unit, categories, hasEvidence, ...rest } = given;
  return {
    ...rest,
    id,
    title: title ?? id,
    credits: { amount, unit: unit ?? rule.units[0]?.unit ?? '' },
    categories: categories ?? [],
    hasEvidence: hasEvidence ?? true,
  };
}

function compared(expect: History['expect'], standing: Standing): Difference[] {
  const differences: Difference[] = [];
  const same = (path: string, expected: unknown, actual: unknown) => {
    const [a, b] = [words(expected), words(actual)];
    if (expected !== undefined && a !== b) differences.push({ path, expected: a, actual: b });
  };
  same('cycle', expect.cycle && span(expect.cycle), span(standing.cycle));
  same('state', expect.state, standing.state);
  same('decision', expect.decision, standing.decision);
  for (const figure of ['required', 'counted', 'earned', 'remaining', 'surplus'] as const) {
    same(figure, expect[figure], standing[figure]);
  }
  for (const [id, { counted, remaining }] of Object.entries(expect.categories ?? {})) {
    const category = standing.categories.find((each) => each.id === id);
    if (category === undefined) same(`categories.${id}`, 'a category that applies', 'none');
    same(`categories.${id}.counted`, counted, category?.counted);
    same(`categories.${id}.remaining`, remaining, category?.remaining);
  }
  same('needs', expect.needs && needs(expect.needs), needs(standing.needs));
  for (const { activity, code, credits } of expect.notCounted ?? []) {
    const entry = standing.notCounted.find((each) => each.activityId === activity && each.code === code);
    if (entry === undefined) {
      const codes = standing.notCounted
        .filter((each) => each.activityId === activity)
        .map((each) => each.code);
      same(`notCounted.${activity}`, code, codes.join(', ') || 'it counts');
    }
    same(`notCounted.${activity}.credits`, credits, entry?.credits);
  }
  same(
    'openConditions',
    expect.openConditions && [...expect.openConditions].sort(),
    standing.conditions
      .filter(({ confirmedOn }) => confirmedOn === undefined)
      .map(({ id }) => id)
      .sort(),
  );
  for (const [name, date] of Object.entries(expect.dates ?? {})) {
    same(`dates.${name}`, date, Object.entries(standing.dates).find(([each]) => each === name)?.[1]);
  }
  same('carriesOver', expect.carriesOver, standing.carriesOver.credits);
  return differences;
}

const span = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => `${startsOn} to ${endsOn}`;

/** Needs in words that do not depend on their order. */
const needs = (
  list: readonly { categoryId: string | null; also?: string[] | undefined; credits: number }[],
) =>
  list
    .map(
      ({ categoryId, also, credits }) =>
        `${credits} ${[categoryId ?? 'of any kind', ...(also ?? [])].join(' and ')}`,
    )
    .sort();

const words = (value: unknown): string =>
  Array.isArray(value) ? (value.length === 0 ? 'none' : value.join('; ')) : String(value);

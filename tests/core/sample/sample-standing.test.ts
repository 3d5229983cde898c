import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveCycle, nextCycle } from '#core/compliance/cycle';
import { type ComplianceActivity, computeStanding } from '#core/compliance/engine';
import { parseRule } from '#core/compliance/parse-rule';
import type { Rule } from '#core/compliance/rule';
import type { Input, ProcedureName } from '#core/contract/index';
import { playSample } from '#core/sample/play-sample';
import { recordingHost } from './recording-host';

/** The standings of the three credentials of the sample, by the real rules and the real engine. */
async function standings(today: string) {
  const { calls, call } = recordingHost();
  await playSample(call, today);
  const inputs = <Name extends ProcedureName>(name: Name) =>
    calls.filter((made) => made.name === name).map((made) => made.input as Input<Name>);
  const [person] = inputs('people.create');
  const attached = new Set(inputs('evidence.add').map((file) => file.target?.id));
  const activities = calls.flatMap(({ name, input }, index): ComplianceActivity[] => {
    if (name !== 'activities.create') return [];
    const draft = input as Input<'activities.create'>;
    const id = `id-${index + 1}`;
    return [{ ...draft, id, categories: draft.categories ?? [], hasEvidence: attached.has(id) }];
  });
  const renewals = inputs('credentials.renew');
  return inputs('credentials.create').map((draft, index) => {
    const rule: Rule | null =
      draft.ruleId === undefined
        ? null
        : parseRule(readFileSync(`resources/rules/${draft.ruleId}.json`, 'utf8'));
    const facts = {
      rule,
      requirement: draft.requirement,
      birthMonth: person?.birthMonth,
      issuedOn: draft.issuedOn,
    };
    const { cycle: first } = deriveCycle({ ...facts, cycle: draft.cycle, today });
    const renewal = renewals.find((_, place) => place === index - 1);
    return computeStanding({
      credential: {
        id: `credential-${index}`,
        ruleId: draft.ruleId,
        issuedOn: draft.issuedOn,
        holds: [],
        cycle: renewal === undefined ? first : (renewal.cycle ?? nextCycle({ ...facts, cycle: first })),
        pastCycles: renewal === undefined ? [] : [{ ...first, renewedOn: renewal.renewedOn }],
        requirement: draft.requirement,
      },
      rule,
      birthMonth: person?.birthMonth,
      activities,
      asOf: today,
    });
  });
}

const days = ['2026-11-24', '2026-02-01', '2027-03-31', '2028-02-29', '2026-12-31'];

describe.each(days)('the sample on %s', (today) => {
  test('ARRT is on track with some credits to go, and shows why others do not count', async () => {
    const [arrt] = await standings(today);
    expect(arrt).toMatchObject({
      ruleId: 'arrt-rt',
      state: 'on-track',
      required: 24,
      counted: 19.5,
      remaining: 4.5,
    });
    const codes = new Set(arrt?.notCounted.map(({ code }) => code));
    expect(codes).toEqual(new Set(['before-cycle', 'category-full', 'planned', 'repeat', 'unit-unknown']));
    expect(arrt?.notCounted.filter(({ code }) => code === 'repeat')).toHaveLength(2);
    expect(arrt?.evidenceMissing).toBe(2);
    expect(arrt?.planned).toMatchObject({ isMet: true, counted: 24.5, remaining: 0 });
  });

  test('PTCB is on track with law and safety done, and refuses the in-service', async () => {
    const [, ptcb] = await standings(today);
    expect(ptcb).toMatchObject({ ruleId: 'ptcb-cpht', state: 'on-track', required: 20, counted: 10.5 });
    const category = (id: string) => ptcb?.categories.find((found) => found.id === id);
    expect(category('law')).toMatchObject({ counted: 1.5, remaining: 0 });
    expect(category('safety')).toMatchObject({ counted: 2, remaining: 0 });
    expect(category('p-specific')).toMatchObject({ counted: 3 });
    expect(ptcb?.notCounted.map(({ code }) => code)).toContain('not-accepted');
    expect(ptcb?.planned).toMatchObject({ isMet: false, counted: 12.5 });
  });

  test('the badge of her own is met', async () => {
    const [, , badge] = await standings(today);
    expect(badge).toMatchObject({ ruleId: null, state: 'met', required: 6, counted: 6, remaining: 0 });
    expect(badge?.categories).toMatchObject([{ id: 'hands-on', counted: 6, remaining: 0 }]);
  });
});

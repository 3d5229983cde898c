import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseRule } from '#core/compliance/parse-rule';
import { activityDraftSchema } from '#core/contract/activities';
import type { Input, ProcedureName } from '#core/contract/index';
import { markKinds } from '#core/guides/kinds';
import { checklistKinds, itemStates } from '#core/portfolio/portfolio';
import { type Call, playSample } from '#core/sample/play-sample';
import { bundledGuide, recordingHost } from './recording-host';

async function played(today: string) {
  const { calls, call } = recordingHost();
  await playSample(call, today);
  const inputs = <Name extends ProcedureName>(name: Name) =>
    calls.filter((made) => made.name === name).map((made) => made.input as Input<Name>);
  return { calls, inputs };
}

const today = '2026-11-24';
const days = ['2026-11-24', '2026-01-01', '2027-03-31', '2028-02-29', '2026-12-31', '2030-07-15'];
const date = (text: string | undefined) => Temporal.PlainDate.from(text ?? '');

describe('the sample workbook', () => {
  test('is the same for the same day, and another for another', async () => {
    const [first, again, other] = await Promise.all([played(today), played(today), played('2027-04-02')]);
    expect(again.calls).toEqual(first.calls);
    expect(other.calls).not.toEqual(first.calls);
  });

  test('is one person, chosen, with the bundled guide', async () => {
    const { inputs } = await played(today);
    expect(inputs('people.create')).toEqual([
      { kind: 'self', displayName: 'Marisol Vega', birthMonth: 5, region: 'Oregon (invented sample)' },
    ]);
    expect(inputs('people.update')).toEqual([{ id: 'id-1', guideId: 'healthcare-technician' }]);
    expect(inputs('settings.set')).toEqual([{ mode: 'self', currentPersonId: 'id-1' }]);
  });

  test('marks places that the bundled guide has, in every kind but a source of one’s own', async () => {
    const { inputs } = await played(today);
    const marks = inputs('marks.create');
    expect(marks.map(({ kind }) => kind).toSorted()).toEqual(
      markKinds.filter((kind) => kind !== 'source').toSorted(),
    );
    for (const { sectionId, quote } of marks) {
      const section = bundledGuide.sections.find(({ id }) => id === sectionId);
      expect(section, sectionId).toBeDefined();
      if (quote !== undefined) expect(JSON.stringify(section?.blocks)).toContain(JSON.stringify(quote));
    }
    expect(bundledGuide.tiers.map(({ title }) => title)).toContain(inputs('rungs.set')[0]?.tierTitle);
    expect(inputs('pay.create').map(({ kind }) => kind)).toEqual(['pay', 'offer']);
  });

  test.each(days)('on %s the ARRT biennium has between five and six months left', async (day) => {
    const { inputs } = await played(day);
    const [person] = inputs('people.create');
    const [arrt] = inputs('credentials.create');
    expect(arrt).toMatchObject({ ruleId: 'arrt-rt' });
    // The rule: the first biennium starts with the birth month after the issue month, and each takes 24 months.
    const issued = date(arrt?.issuedOn).with({ day: 1 });
    let starts = issued.add({ months: 1 });
    while (starts.month !== person?.birthMonth) starts = starts.add({ months: 1 });
    while (Temporal.PlainDate.compare(starts.add({ months: 24 }), date(day)) <= 0)
      starts = starts.add({ months: 24 });
    const ends = starts.add({ months: 24 }).subtract({ days: 1 });
    const left = date(day).until(ends, { largestUnit: 'day' }).days;
    expect(left).toBeGreaterThan(140);
    expect(left).toBeLessThan(185);
    // At least two bienniums since the first: the one before was owed as well.
    expect(Temporal.PlainDate.compare(starts, issued.add({ months: 24 }))).toBe(1);
  });

  test.each(days)('on %s the renewed cycles follow one another and the last one is running', async (day) => {
    const { inputs } = await played(day);
    const created = inputs('credentials.create');
    expect(created.map((credential) => credential.ruleId ?? credential.title)).toEqual([
      'arrt-rt',
      'ptcb-cpht',
      'Laser safety badge',
    ]);
    const [ptcb, badge] = inputs('credentials.renew');
    const ended = [created[1]?.cycle?.endsOn, created[2]?.cycle?.endsOn];
    expect(ptcb?.cycle?.startsOn).toBe(date(ended[0]).add({ days: 1 }).toString());
    expect(badge?.cycle).toBeUndefined();
    for (const end of ended) expect((end ?? '') < day).toBe(true);
    expect((ptcb?.cycle?.endsOn ?? '') > day).toBe(true);
    expect(created[2]?.requirement).toMatchObject({ total: 6, cycleMonths: 12 });
    expect(date(ended[1]).add({ years: 1 }).toString() >= day).toBe(true);
  });

  test.each(days)('on %s only what is planned lies in the future, and both cycles have some', async (day) => {
    const { inputs } = await played(day);
    const activities = inputs('activities.create');
    const dates = activities.map((activity) => activity.completedOn);
    expect(dates.length).toBeGreaterThanOrEqual(30);
    expect(dates).toEqual([...dates].sort());
    for (const { completedOn, isPlanned } of activities) expect(completedOn > day).toBe(isPlanned === true);
    expect(activities.filter(({ isPlanned }) => isPlanned)).toHaveLength(3);
    const biennium = date(day).with({ day: 1 }).subtract({ months: 18 }).toString();
    expect(dates.filter((completedOn) => completedOn < biennium).length).toBeGreaterThanOrEqual(10);
    expect(dates.filter((completedOn) => completedOn >= biennium).length).toBeGreaterThanOrEqual(15);
  });

  test('has steps of her own on the way to a renewal, one of them done', async () => {
    const { inputs } = await played(today);
    const steps = inputs('credentials.addStep');
    expect(steps.map(({ doneOn }) => doneOn !== undefined)).toEqual([true, false]);
    for (const { doneOn } of steps) expect((doneOn ?? '') < today).toBe(true);
  });

  test('shows what makes a credit not count', async () => {
    const { inputs } = await played(today);
    const current = inputs('activities.create').filter((activity) => activity.completedOn >= '2025-05-01');
    const facility = current.filter((activity) => activity.categories?.includes('applications-facility'));
    expect(facility.reduce((sum, activity) => sum + activity.credits.amount, 0)).toBe(10);
    expect(current.some((activity) => activity.credits.unit === 'CEU')).toBe(true);
    expect(current.some((activity) => activity.categories?.includes('in-service'))).toBe(true);
    const titles = current.map((activity) => activity.title);
    expect(titles.filter((title) => title === 'Grand rounds: trauma imaging')).toHaveLength(2);
    const numbers = inputs('activities.create').flatMap((activity) => activity.approvalNumber ?? []);
    const acpe = /^[0-9]{4}-[0-9]{4}-[0-9]{2}-[0-9]{3}-[LH][0-9]{2}-[PT]$/u;
    expect(numbers.every((number) => acpe.test(number))).toBe(true);
    expect(numbers.some((number) => number.includes('03-T'))).toBe(true);
    expect(numbers.some((number) => number.includes('05-T'))).toBe(true);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test.each([
    ['arrt-rt', ['cat-a', 'applications-facility', 'acls-pals']],
    ['ptcb-cpht', ['in-service']],
  ])('names categories that the rule %s has', (ruleId, named) => {
    const rule = parseRule(readFileSync(`resources/rules/${ruleId}.json`, 'utf8'));
    const ids = rule.categories.map((category) => category.id);
    expect(ids).toEqual(expect.arrayContaining(named));
  });

  test('attaches a certificate to most activities, a card to each credential, and files to the portfolio', async () => {
    const { inputs } = await played(today);
    const evidence = inputs('evidence.add');
    const targets = (kind: string) => evidence.filter((file) => file.target?.kind === kind);
    const activities = inputs('activities.create').length;
    expect(targets('activity').length).toBeGreaterThan(activities * 0.75);
    expect(targets('activity').length).toBeLessThan(activities);
    expect(targets('credential')).toHaveLength(3);
    expect(targets('portfolio-entry')).toHaveLength(2);
    expect(targets('portfolio-item').map((file) => file.target?.id)).toEqual(['id-1/clinical-experience']);
    const bytes = evidence.map((file) => Buffer.from(file.bytesBase64, 'base64').toString('latin1'));
    expect(bytes.every((file) => file.startsWith('%PDF-') && file.endsWith('%%EOF\n'))).toBe(true);
    expect(bytes.every((file) => file.includes('invented'))).toBe(true);
    expect(new Set(bytes).size).toBe(bytes.length);
  });

  test('sets every item of the checklist once, in every state, and adds entries', async () => {
    const { inputs } = await played(today);
    const items = inputs('portfolio.setItem');
    expect(items.map((item) => item.kind)).toEqual([...checklistKinds]);
    expect(new Set(items.map((item) => item.state))).toEqual(new Set(itemStates));
    expect(inputs('portfolio.addEntry').length).toBeGreaterThanOrEqual(3);
  });

  test('passes on what the host refuses', async () => {
    const refuse: Call = () => Promise.reject(new Error('the disk is full'));
    await expect(playSample(refuse, today)).rejects.toThrow('the disk is full');
  });
});

test('the recording host refuses what the contract refuses', async () => {
  const { call } = recordingHost();
  await expect(call('people.create', { kind: 'self', displayName: ' ' })).rejects.toThrow();
  expect(activityDraftSchema.safeParse({}).success).toBe(false);
});

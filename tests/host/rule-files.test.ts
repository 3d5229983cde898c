import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullRuleText, log, withFullBoard } from '../support/full-board';
import { rule, ruleText } from '../support/records';
import { testHost } from '../support/test-host';

const cited = { sources: ['handbook'], confidence: 'verified' };
const asking = (credits: number) => ({ asks: { kind: 'number', credits }, ...cited });

/** A history that comes out as it says only where the rule asks for so much. */
const history = (required: number) => ({
  id: 'nothing-done',
  title: 'Nothing done',
  given: {
    issuedOn: '2025-06-15',
    cycle: { startsOn: '2025-06-15', endsOn: '2027-06-14' },
    asOf: '2026-01-01',
    activities: [],
  },
  expect: { required },
});

describe('rules in short', () => {
  it('say what they ask for, how old they are and who goes by them', async () => {
    const { call, clock } = await withFullBoard();
    await call('rules.import', {
      text: ruleText({
        id: 'per-year',
        title: 'A per-year rule',
        field: 'laboratory',
        total: { asks: { kind: 'per-year', credits: 7.5 }, ...cited },
        checkedOn: '2025-03-10',
      }),
    });
    await call('rules.import', {
      text: ruleText({
        id: 'by-result',
        title: 'A result',
        issuer: { name: 'Another board', short: 'AB' },
        total: { asks: { kind: 'set-by-result', max: 30 }, ...cited },
        checkedOn: '2025-03-09',
      }),
    });
    const summaries = await call('rules.summaries', {});
    expect(
      summaries.map(({ id, total, isOld, origin, usedBy }) => [id, total, isOld, origin, usedBy]),
    ).toEqual([
      ['by-result', null, true, 'imported', 0],
      ['per-year', 15, false, 'imported', 0],
      ['full-board', 20, false, 'imported', 1],
      ['invented-board', 20, false, 'bundled', 0],
    ]);
    expect(summaries[1]).toEqual({
      id: 'per-year',
      version: 1,
      title: 'A per-year rule',
      shortTitle: 'IBT',
      issuer: { name: 'Invented Board', short: 'IB' },
      field: 'laboratory',
      appliesTo: ['technician'],
      renewalMode: 'ce',
      months: 24,
      total: 15,
      unit: 'CE credit',
      confidence: 'verified',
      checkedOn: '2025-03-10',
      isOld: false,
      origin: 'imported',
      usedBy: 0,
    });
    clock.advance(24 * 60 * 60 * 1000);
    expect((await call('rules.summaries', {})).find(({ id }) => id === 'per-year')?.isOld).toBe(true);
  });
});

describe('a rule file that does not load', () => {
  it('is left out, logged once, and shown with every fault', async () => {
    const first = testHost();
    const { storePath, folder, clock } = first;
    const rules = join(folder, 'resources', 'rules');
    writeFileSync(join(rules, 'broken.json'), 'no json');
    writeFileSync(join(rules, 'unproven.json'), ruleText({ id: 'unproven', histories: [history(19)] }));
    writeFileSync(join(rules, 'proven.json'), ruleText({ id: 'proven', histories: [history(20)] }));
    writeFileSync(join(rules, 'misnamed.json'), ruleText({ id: 'other-name' }));
    first.host.close();
    const { call, failure, logged } = testHost({ folder, storePath, clock });
    // Nothing is read before it is asked for.
    await call('people.list', {});
    expect(logged).toEqual([]);
    expect((await call('rules.list', {})).map(({ id }) => id).sort()).toEqual(['invented-board', 'proven']);
    const problems = await call('rules.problems', {});
    expect(problems.map(({ name }) => name)).toEqual(['broken.json', 'misnamed.json', 'unproven.json']);
    const unproven = problems.find(({ name }) => name === 'unproven.json');
    expect(unproven?.issues).toMatchObject([{ path: expect.stringContaining('required') }]);
    expect(unproven?.issues[0]?.message).toContain('19');
    expect(problems[0]?.issues).toMatchObject([{ path: '' }]);
    await call('rules.list', {});
    expect(logged).toHaveLength(3);
    expect((await failure('rules.get', { id: 'unproven' })).details?.key).toBe('rule-not-found');
    expect((await failure('rules.get', { id: '../guides/sonography-aide' })).details?.key).toBe(
      'rule-not-found',
    );
    // Its id is taken all the same.
    expect((await failure('rules.import', { text: ruleText({ id: 'unproven' }) })).details?.key).toBe(
      'rule-is-bundled',
    );
  });

  it('has no problems beside it where all is well', async () => {
    expect(await testHost().call('rules.problems', {})).toEqual([]);
  });

  it('is not taken when it is imported', async () => {
    const { call, failure } = testHost();
    const error = await failure('rules.import', {
      text: ruleText({ id: 'unproven', histories: [history(19)] }),
    });
    expect(error).toMatchObject({ code: 'invalid-input', details: { key: 'rule-histories-fail' } });
    expect(error.details?.issues).toMatchObject([{ path: expect.stringContaining('required') }]);
    expect(await call('rules.list', {})).toHaveLength(1);
  });
});

describe('checking a rule text', () => {
  it('tells its faults by path, or how its histories come out, and stores nothing', async () => {
    const { call } = testHost();
    const fine = await call('rules.check', { text: ruleText({ id: 'mine', histories: [history(20)] }) });
    expect(fine).toMatchObject({
      rule: { id: 'mine' },
      issues: [],
      histories: [{ passes: true, differences: [] }],
    });
    const unproven = await call('rules.check', { text: ruleText({ id: 'mine', histories: [history(19)] }) });
    expect(unproven).toMatchObject({
      rule: { id: 'mine' },
      histories: [{ id: 'nothing-done', passes: false, differences: [{ expected: '19', actual: '20' }] }],
    });
    const faulty = await call('rules.check', { text: ruleText({ total: asking(-1), surprise: true }) });
    expect(faulty.rule).toBeNull();
    expect(faulty.issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['total.asks.credits', 'surprise']),
    );
    expect(await call('rules.check', { text: '' })).toMatchObject({ rule: null, issues: [{ path: '' }] });
    expect(await call('rules.list', {})).toHaveLength(1);
  });
});

describe('trying a rule out', () => {
  const stricter = fullRuleText({ version: 2, total: asking(24), categories: [] });

  it('shows what it would make of all that go by it, or of one, and stores nothing', async () => {
    const host = await withFullBoard();
    const { call, personId, credentialId, held } = host;
    await log(host, 'Course', '2026-01-10', 8);
    const other = await call('credentials.create', { personId, title: 'Own', cycle: held.cycle });
    const impact = {
      credentialId,
      personId,
      title: 'FBT',
      before: { required: 20 },
      after: { required: 24, counted: 8 },
    };
    expect(await call('rules.tryOut', { text: stricter })).toMatchObject([impact]);
    expect(await call('rules.tryOut', { text: stricter, personId })).toMatchObject([impact]);
    expect(await call('rules.tryOut', { text: stricter, credentialId: other.id })).toMatchObject([
      { credentialId: other.id, before: null, after: { required: 24, counted: 8 } },
    ]);
    // A rule that is being written has an id of its own: it is tried on all that there is.
    const written = fullRuleText({ id: 'being-written', total: asking(9), categories: [] });
    expect(await call('rules.tryOut', { text: written })).toEqual([]);
    const all = await call('rules.tryOut', { text: written, personId });
    expect(all.map(({ after }) => after.required)).toEqual([9, 9]);
    await call('credentials.archive', { id: credentialId });
    expect(await call('rules.tryOut', { text: stricter })).toEqual([]);
    expect((await call('rules.get', { id: 'full-board' })).version).toBe(1);
  });

  it('is refused with faults, and for whom or what is not there', async () => {
    const { failure } = await withFullBoard();
    const keyOf = async (input: object) =>
      (await failure('rules.tryOut', { text: stricter, ...input })).details?.key;
    expect(await keyOf({ text: 'no json' })).toBe('rule-invalid');
    expect(await keyOf({ personId: 'nobody' })).toBe('person-not-found');
    expect(await keyOf({ credentialId: 'nothing' })).toBe('credential-not-found');
  });
});

describe('a newer version of a rule', () => {
  const second = fullRuleText({ version: 2, total: asking(24) });

  it('is what running cycles go by, unless they are kept', async () => {
    const { call, credentialId, held } = await withFullBoard();
    const required = async () => (await call('credentials.standing', { credentialId })).required;
    await call('rules.import', { text: second });
    expect((await call('credentials.get', { id: credentialId })).ruleVersion).toBe(2);
    expect(await required()).toBe(24);
    await call('history.undo', {});
    expect(await call('credentials.get', { id: credentialId })).toEqual(held);
    expect(await required()).toBe(20);

    await call('rules.import', { text: second, keepRunning: true });
    expect((await call('credentials.get', { id: credentialId })).ruleVersion).toBe(1);
    expect(await required()).toBe(20);
    expect((await call('rules.get', { id: 'full-board' })).version).toBe(2);
    expect(await call('rules.get', { id: 'full-board', version: 1 })).toEqual(
      rule(JSON.parse(fullRuleText())),
    );
    expect((await call('rules.get', { id: 'full-board', version: 2 })).version).toBe(2);
  });

  it('is moved to and from by hand, and that is undone', async () => {
    const { call, failure, credentialId } = await withFullBoard();
    const required = async () => (await call('credentials.standing', { credentialId })).required;
    await call('rules.import', { text: second, keepRunning: true });
    const moved = await call('credentials.useRuleVersion', { credentialId, version: 2 });
    expect(moved.ruleVersion).toBe(2);
    expect(await required()).toBe(24);
    await call('credentials.useRuleVersion', { credentialId, version: 1 });
    expect(await required()).toBe(20);
    await call('history.undo', {});
    expect(await required()).toBe(24);
    await call('history.undo', {});
    expect(await required()).toBe(20);
    const keyOf = async (input: object) =>
      (await failure('credentials.useRuleVersion', { credentialId, version: 1, ...input })).details?.key;
    expect(await keyOf({ version: 3 })).toBe('rule-version-not-found');
    expect(await keyOf({ credentialId: 'nothing' })).toBe('credential-not-found');
    expect((await failure('rules.get', { id: 'full-board', version: 7 })).details).toMatchObject({
      key: 'rule-version-not-found',
    });
  });

  it('must have another number for running cycles to be kept', async () => {
    const { call, failure, credentialId } = await withFullBoard();
    const text = fullRuleText({ total: asking(24) });
    expect(await failure('rules.import', { text, keepRunning: true })).toMatchObject({
      code: 'invalid-input',
      details: { key: 'rule-version-not-raised' },
    });
    await call('rules.import', { text });
    expect((await call('credentials.standing', { credentialId })).required).toBe(24);
  });

  it('leaves a credential of one’s own alone', async () => {
    const { call, failure, personId, held } = await withFullBoard();
    const own = await call('credentials.create', { personId, title: 'Own', cycle: held.cycle });
    await call('rules.import', { text: second });
    expect(await call('credentials.get', { id: own.id })).toEqual(own);
    const error = await failure('credentials.useRuleVersion', { credentialId: own.id, version: 1 });
    expect(error).toMatchObject({ code: 'invalid-input', details: { key: 'credential-has-no-rule' } });
  });
});

describe('a rule as a file', () => {
  it('is exported so that it can be imported, with a hash to compare by', async () => {
    const { call, failure } = await withFullBoard();
    const file = await call('rules.export', { id: 'full-board' });
    expect(file.filename).toBe('full-board.json');
    expect(file.sha256).toBe(createHash('sha256').update(file.text).digest('hex'));
    const elsewhere = testHost();
    const taken = await elsewhere.call('rules.import', { text: file.text });
    expect(taken).toEqual(await call('rules.get', { id: 'full-board' }));
    expect(await elsewhere.call('rules.export', { id: 'full-board' })).toEqual(file);
    // One that ships is the file itself.
    expect((await call('rules.export', { id: 'invented-board' })).text).toBe(ruleText());
    expect((await failure('rules.export', { id: 'nothing' })).details?.key).toBe('rule-not-found');
  });

  it('is removed where nobody goes by it', async () => {
    const { call, failure } = await withFullBoard();
    const keyOf = async (id: string) => {
      const error = await failure('rules.remove', { id });
      return `${error.code} ${error.details?.key}`;
    };
    expect(await keyOf('full-board')).toBe('conflict rule-in-use');
    expect(await keyOf('invented-board')).toBe('conflict rule-ships');
    expect(await keyOf('nothing')).toBe('not-found rule-not-found');
    await call('rules.import', { text: ruleText({ id: 'unused', title: 'Unused' }) });
    expect(await call('rules.remove', { id: 'unused' })).toEqual({ id: 'unused' });
    expect((await failure('rules.get', { id: 'unused' })).code).toBe('not-found');
    await call('history.undo', {});
    expect((await call('rules.get', { id: 'unused' })).title).toBe('Unused');
  });
});

import { describe, expect, it } from 'vitest';
import { changeAbout, changeLabels } from '#electron/host/change-labels';
import { testHost } from '../support/test-host';

const activity = (personId: string, title: string) => ({
  personId,
  title,
  completedOn: '2026-02-01',
  credits: { amount: 1, unit: 'hour' },
});

describe('history', () => {
  it('undoes and redoes through restarts', async () => {
    let host = testHost();
    const ada = await host.call('people.create', { kind: 'self', displayName: 'Ada' });
    const made = await host.call('activities.create', activity(ada.id, 'MR safety'));
    await host.call('activities.update', { id: made.id, title: 'MR safety II' });

    host = host.restart();
    expect(await host.call('history.state', {})).toMatchObject({
      undo: {
        label: 'Edit “MR safety II”',
        labelKey: 'activity-updated',
        labelFacts: { title: 'MR safety II' },
      },
      redo: null,
    });
    expect((await host.call('history.undo', {})).entry).toMatchObject({
      labelKey: 'activity-updated',
      undone: true,
    });

    host = host.restart();
    expect(await host.call('activities.list', { personId: ada.id })).toEqual([made]);
    expect((await host.call('history.undo', {})).entry).toMatchObject({ label: 'Log “MR safety”' });
    expect(await host.call('activities.list', { personId: ada.id })).toEqual([]);

    host = host.restart();
    await host.call('history.redo', {});
    await host.call('history.redo', {});
    expect(await host.call('history.redo', {})).toEqual({ entry: null });
    expect((await host.call('activities.get', { id: made.id })).title).toBe('MR safety II');
    for (let count = 0; count < 3; count += 1) await host.call('history.undo', {});
    expect(await host.call('history.undo', {})).toEqual({ entry: null });
    expect(await host.call('people.list', {})).toEqual([]);
  });

  it('is told by person and by record', async () => {
    const { call, failure } = testHost();
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    const ben = await call('people.create', { kind: 'client', displayName: 'Ben' });
    const made = await call('activities.create', activity(ada.id, 'MR safety'));
    await call('activities.create', activity(ben.id, 'Ethics'));
    const keys = async (filter: Parameters<typeof call<'history.list'>>[1]) =>
      (await call('history.list', filter)).map((entry) => entry.label);
    expect(await keys({})).toEqual(['Log “Ethics”', 'Log “MR safety”', 'Add Ben', 'Add Ada']);
    expect(await keys({ personId: ada.id })).toEqual(['Log “MR safety”', 'Add Ada']);
    expect(await keys({ kind: 'activity', id: made.id })).toEqual(['Log “MR safety”']);
    expect(await keys({ kind: 'activity', id: made.id, personId: ben.id })).toEqual([]);
    expect(await keys({ kind: 'activity', id: 'nothing' })).toEqual([]);
    expect((await failure('history.list', { kind: 'activity' })).details?.key).toBe(
      'history-needs-kind-and-id',
    );
    expect((await failure('history.list', { id: made.id })).details?.key).toBe('history-needs-kind-and-id');
  });

  it('says what changed in words, with the facts for a translation', () => {
    expect(changeAbout('evidence-attached', { filename: 'a.pdf', title: '{x} $1' }, 'p')).toEqual({
      label: 'Attach “a.pdf” to “{x} $1”',
      labelKey: 'evidence-attached',
      labelFacts: { filename: 'a.pdf', title: '{x} $1' },
      personId: 'p',
    });
    for (const [key, label] of Object.entries(changeLabels)) {
      expect(key).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(label).toMatch(/\{\w+\}/);
    }
  });
});

describe('search', () => {
  it('finds records of the person, and what belongs to nobody', async () => {
    const { call } = testHost();
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    const ben = await call('people.create', { kind: 'client', displayName: 'Ben' });
    const made = await call('activities.create', activity(ada.id, 'Gel handling'));
    const ids = async (query: string, personId?: string) =>
      (await call('search.everything', { query, ...(personId === undefined ? {} : { personId }) })).hits.map(
        (hit) => hit.id,
      );
    expect(await ids('gel')).toEqual([made.id, 'sonography-aide']);
    expect(await ids('gel', ben.id)).toEqual(['sonography-aide']);
    expect(await ids('')).toEqual([]);
    expect(await ids('"gel" OR ben*')).toEqual([]);
    await call('people.archive', { id: ada.id });
    expect(await ids('gel')).toEqual(['sonography-aide']);
  });

  it('refuses more than it can read', async () => {
    const { failure } = testHost();
    expect((await failure('search.everything', { query: 'x'.repeat(501) })).code).toBe('invalid-input');
  });
});

describe('what only the desktop can do', () => {
  function desktop() {
    const asked: unknown[] = [];
    const host = testHost({
      shell: 'electron',
      shellActions: {
        saveFile: async (name, bytes) => asked.push([name, Buffer.from(bytes).toString()]) > 0,
        openExternal: async (url) => asked.push(url) > 0,
        savePdf: async (name) => asked.push(name) > 0,
        print: async () => false,
      },
    });
    return { ...host, asked };
  }

  it('is asked of the shell', async () => {
    const { call, asked } = desktop();
    const bytesBase64 = Buffer.from('hello').toString('base64');
    expect(await call('shell.saveFile', { suggestedName: 'a.txt', bytesBase64 })).toEqual({ saved: true });
    expect(await call('shell.openExternal', { url: 'https://board.invalid/a b' })).toEqual({ opened: true });
    expect(await call('shell.print', {})).toEqual({ printed: false });
    expect(await call('shell.savePdf', { suggestedName: 'a.pdf' })).toEqual({ saved: true });
    expect(asked).toEqual([['a.txt', 'hello'], 'https://board.invalid/a%20b', 'a.pdf']);
  });

  it.each([
    'http://board.invalid',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:secret@board.invalid',
    'board.invalid',
    ' ',
    'smb://board.invalid/share',
  ])('opens no %s', async (url) => {
    const { failure, asked } = desktop();
    expect(await failure('shell.openExternal', { url })).toMatchObject({
      code: 'unsupported',
      details: { key: 'link-not-https' },
    });
    expect(asked).toEqual([]);
  });

  it('is unsupported in the browser', async () => {
    const { failure } = testHost();
    const unsupported = { code: 'unsupported', details: { key: 'desktop-only' } };
    expect(await failure('shell.saveFile', { suggestedName: 'a', bytesBase64: '' })).toMatchObject(
      unsupported,
    );
    expect(await failure('shell.openExternal', { url: 'https://board.invalid' })).toMatchObject(unsupported);
    expect(await failure('shell.print', {})).toMatchObject(unsupported);
    expect(await failure('shell.savePdf', { suggestedName: 'a.pdf' })).toMatchObject(unsupported);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { contentOf } from '#core/guides/edit/edit-guide';
import type { Section } from '#core/guides/guide';
import { sectionHash } from '#core/guides/section-hash';
import { guideContent, section } from '../support/guide-content';
import { guide } from '../support/records';
import { testHost } from '../support/test-host';

const core = section('core-functions', 'A keeper walks the burrows at dusk. The keeper counts twice.');
const skills = section('skills', 'Patience comes before all else.', { items: ['Count in the dark'] });
const days = section('days', 'Dusk is the busy hour. Nothing happens at noon.');

/** A host with a person and a guide of the three sections above; the clock moves on with each step. */
async function started() {
  const host = testHost();
  const { call, clock } = host;
  const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
  const keeper = await call('guides.create', {
    content: guideContent({ sections: [core, skills, days] }),
  });
  const of = { personId: ada.id, guideId: keeper.id };
  return {
    ...host,
    ada,
    keeper,
    of,
    reading: () => call('reading.get', of),
    async read(...readSections: string[]) {
      clock.advance(1000);
      return call('reading.record', { ...of, readSections });
    },
    async rewrite(...sections: Section[]) {
      clock.advance(1000);
      await call('guides.update', { id: keeper.id, content: { ...contentOf(keeper), sections } });
    },
    async undo() {
      clock.advance(1000);
      await call('history.undo', {});
    },
  };
}

describe('a reading', () => {
  it('is empty before the guide was opened', async () => {
    const { call, of, reading } = await started();
    expect(await reading()).toEqual({
      ...of,
      position: null,
      secondsRead: 0,
      sections: [],
      changes: [],
      lastReadAt: null,
    });
    expect(await call('reading.list', { personId: of.personId })).toEqual([]);
  });

  it('adds up, and is no change that undo takes back', async () => {
    const { call, clock, of, reading } = await started();
    await call('reading.record', { ...of, position: 'days', seconds: 30 });
    clock.advance(1000);
    const second = await call('reading.record', {
      ...of,
      readSections: ['skills', 'core-functions', 'skills', 'no-section'],
      seconds: 12,
      position: 'no-section',
    });
    expect(second).toEqual({
      ...of,
      position: 'days',
      secondsRead: 42,
      sections: [
        { sectionId: 'core-functions', hash: sectionHash(core), readAt: '2026-03-10T09:00:01.000Z' },
        { sectionId: 'skills', hash: sectionHash(skills), readAt: '2026-03-10T09:00:01.000Z' },
      ],
      changes: [],
      lastReadAt: '2026-03-10T09:00:01.000Z',
    });
    expect(await reading()).toEqual(second);
    expect(await call('history.list', {})).toHaveLength(2);
  });

  it('is listed, the guide that was opened last first, and without guides that went', async () => {
    const { call, clock, ada, keeper, read, rewrite } = await started();
    await read('core-functions', 'skills');
    clock.advance(1000);
    await call('reading.record', {
      personId: ada.id,
      guideId: 'sonography-aide',
      position: 'overview',
      seconds: 5,
    });
    await rewrite(core, section('skills', 'Haste comes before all else.'), days);
    const [bundled, own] = await call('reading.list', { personId: ada.id });
    expect(bundled).toEqual({
      guideId: 'sonography-aide',
      position: 'overview',
      sectionsRead: 0,
      sectionsTotal: 2,
      secondsRead: 5,
      changed: 0,
      lastReadAt: '2026-03-10T09:00:02.000Z',
    });
    expect(own).toMatchObject({ guideId: keeper.id, sectionsRead: 2, sectionsTotal: 3, changed: 1 });
    await call('guides.remove', { id: keeper.id });
    expect(await call('reading.list', { personId: ada.id })).toEqual([bundled]);
    await call('history.undo', {});
    expect(await call('reading.list', { personId: ada.id })).toHaveLength(2);
  });

  it('asks for a person and a guide who are there', async () => {
    const { failure, of } = await started();
    for (const name of ['reading.get', 'reading.record']) {
      expect((await failure(name, { ...of, personId: 'x' })).details?.key).toBe('person-not-found');
      expect((await failure(name, { ...of, guideId: 'x' })).details?.key).toBe('guide-not-found');
    }
    expect((await failure('reading.list', { personId: 'x' })).details?.key).toBe('person-not-found');
    expect((await failure('reading.record', { ...of, seconds: -1 })).code).toBe('invalid-input');
  });
});

describe('what changed since it was read', () => {
  it('is told sentence by sentence, and counts as seen once it is read again', async () => {
    const { read, rewrite, reading } = await started();
    await read('core-functions', 'skills');
    await rewrite(
      section('core-functions', 'A keeper walks the burrows at dawn. The keeper counts twice.'),
      skills,
      section('days', 'Nobody read this yet.'),
    );
    expect((await reading()).changes).toEqual([
      {
        sectionId: 'core-functions',
        heading: 'core functions',
        change: 'changed',
        removed: ['A keeper walks the burrows at dusk.'],
        added: ['A keeper walks the burrows at dawn.'],
      },
    ]);
    expect((await read('core-functions')).changes).toEqual([]);
  });

  it('is nothing while nothing was read', async () => {
    const { call, of, rewrite, reading } = await started();
    await call('reading.record', { ...of, position: 'days', seconds: 3 });
    await rewrite(days);
    expect((await reading()).changes).toEqual([]);
  });

  it('is told over several rewrites, from the wording that was read', async () => {
    const { read, rewrite, reading } = await started();
    await read('days');
    for (const hour of ['one', 'two', 'three']) {
      await rewrite(core, skills, section('days', `Dusk is the busy hour. Lunch is at ${hour}.`));
    }
    expect((await reading()).changes).toMatchObject([
      { sectionId: 'days', removed: ['Nothing happens at noon.'], added: ['Lunch is at three.'] },
    ]);
  });

  it('names the sections that came and those that went, in the order of the guide', async () => {
    const { read, rewrite, reading } = await started();
    await read('core-functions', 'skills');
    const pay = section('pay', 'Wombats pay nothing at all.');
    await rewrite(pay, core, days);
    expect((await reading()).changes).toEqual([
      {
        sectionId: 'pay',
        heading: 'pay',
        change: 'added',
        removed: [],
        added: ['Wombats pay nothing at all.'],
      },
      {
        sectionId: 'skills',
        heading: 'skills',
        change: 'removed',
        removed: ['Patience comes before all else.', 'Count in the dark'],
        added: [],
      },
    ]);
    // What is gone counts as seen when it is named, as what came does.
    expect((await read('pay')).changes).toMatchObject([{ sectionId: 'skills', change: 'removed' }]);
    const seen = await read('skills');
    expect(seen.changes).toEqual([]);
    expect(seen.sections.map((one) => one.sectionId)).toEqual(['pay', 'core-functions']);
  });

  it('says nothing of sections that went unread, nor of one that only has another name', async () => {
    const { read, rewrite, reading } = await started();
    await read('core-functions');
    await rewrite({ ...core, id: 'functions' }, days);
    expect((await reading()).changes).toEqual([]);
  });

  it('goes away when the rewrite is taken back, and comes again with it', async () => {
    const { call, clock, read, rewrite, reading, undo } = await started();
    await read('days');
    await rewrite(core, skills, section('days', 'Dusk is the busy hour.'));
    await undo();
    expect((await reading()).changes).toEqual([]);
    clock.advance(1000);
    await call('history.redo', {});
    const { changes } = await reading();
    expect(changes).toMatchObject([{ removed: ['Nothing happens at noon.'], added: [] }]);
    await read('days');
    await undo();
    expect((await reading()).changes).toMatchObject([{ removed: [], added: ['Nothing happens at noon.'] }]);
  });

  it('is told of a guide that ships in a newer wording', async () => {
    const first = testHost();
    const ada = await first.call('people.create', { kind: 'self', displayName: 'Ada' });
    const of = { personId: ada.id, guideId: 'sonography-aide' };
    first.clock.advance(1000);
    await first.call('reading.record', { ...of, readSections: ['overview'] });
    first.host.close();
    const resourcesDir = join(first.folder, 'newer');
    mkdirSync(join(resourcesDir, 'guides'), { recursive: true });
    const newer = guide({
      sections: [
        {
          id: 'overview',
          kind: 'summary',
          heading: 'Overview',
          blocks: [{ type: 'paragraph', text: 'Gel, probes and patience. Cold hands are out.' }],
        },
      ],
    });
    writeFileSync(join(resourcesDir, 'guides', 'sonography-aide.json'), JSON.stringify(newer));
    first.clock.advance(1000);
    const { call } = testHost({ folder: first.folder, clock: first.clock, resourcesDir });
    expect((await call('reading.get', of)).changes).toEqual([
      {
        sectionId: 'overview',
        heading: 'Overview',
        change: 'changed',
        removed: ['Warm the gel', 'Cloak the probe'],
        added: ['Cold hands are out.'],
      },
    ]);
  });

  it('is still said where the wording that was read is not kept', async () => {
    const { host, storePath, clock, folder, read, rewrite, of } = await started();
    await read('core-functions', 'skills');
    await rewrite(section('core-functions', 'Everything is different here now.'), days);
    host.close();

    const db = new Database(storePath);
    db.exec('DELETE FROM guide_version');
    db.close();
    const { call } = testHost({ folder, clock });
    expect((await call('reading.get', of)).changes).toEqual([
      { sectionId: 'core-functions', heading: 'core functions', change: 'changed', removed: [], added: [] },
      { sectionId: 'skills', heading: 'skills', change: 'removed', removed: [], added: [] },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { sectionHash } from '#core/guides/section-hash';
import { findSectionsAt, findWordings, wordingKey } from '#db/guide-versions';
import { deleteGuide, findGuide, insertImportedGuide, seedGuide, updateGuide } from '#db/guides';
import { saveReadSection } from '#db/readings';
import { findSectionHashes } from '#db/section-hashes';
import type { Store } from '#db/store';
import { testClock } from '../support/clock';
import { section } from '../support/guide-content';
import { about, guide } from '../support/records';
import { testStore } from '../support/test-store';

const id = 'own';
const wording = (count: number) => section('only', `Wording number ${count}.`);
const own = (count: number) => guide({ id, origin: 'imported', sections: [wording(count)] });

function versions(store: Store): string[] {
  return store.db
    .prepare<[], { content_hash: string }>('SELECT content_hash FROM guide_version ORDER BY id')
    .all()
    .map((row) => row.content_hash);
}

function filled() {
  const clock = testClock();
  const store = testStore({ clock });
  store.change(about('import'), () =>
    insertImportedGuide(store.db, own(0), { contentHash: '0', importedAt: store.now() }),
  );
  return {
    store,
    clock,
    write(count: number) {
      clock.advance(1000);
      store.change(about(`write ${count}`), () =>
        updateGuide(store.db, own(count), { contentHash: `${count}`, updatedAt: store.now() }),
      );
    },
    read(count: number) {
      store.write(() =>
        saveReadSection(store.db, 'ada', id, {
          sectionId: 'only',
          heading: 'only',
          hash: sectionHash(wording(count)),
          readAt: store.now(),
        }),
      );
    },
  };
}

describe('earlier wordings of a guide', () => {
  it('are kept when it is written anew, by an undo and a redo as well, each once', () => {
    const { store, write } = filled();
    expect(versions(store)).toEqual([]);
    write(1);
    write(2);
    expect(versions(store)).toEqual(['0', '1']);
    store.undo();
    expect(versions(store)).toEqual(['0', '1', '2']);
    store.undo();
    store.redo();
    expect(versions(store)).toEqual(['2', '1', '0']);
    write(1);
    expect(versions(store)).toEqual(['2', '1', '0']);
  });

  it('are not kept when only other things than its text are written', () => {
    const { store } = filled();
    store.change(about(), () =>
      updateGuide(store.db, { ...own(0), title: 'Other' }, { contentHash: '0', updatedAt: store.now() }),
    );
    expect(findGuide(store.db, id)?.title).toBe('Other');
    expect(versions(store)).toEqual([]);
  });

  it('are kept of a guide that is taken out, if somebody read it', () => {
    const { store, read } = filled();
    store.change(about(), () => deleteGuide(store.db, id));
    expect(versions(store)).toEqual([]);
    store.undo();
    read(0);
    store.change(about(), () => deleteGuide(store.db, id));
    expect(versions(store)).toEqual(['0']);
  });

  it('are the newest 20, and those that somebody read', () => {
    const { store, write, read } = filled();
    write(1);
    write(2);
    read(1);
    for (let count = 3; count <= 30; count += 1) write(count);
    expect(versions(store)).toEqual(['1', ...Array.from({ length: 20 }, (_, index) => `${index + 10}`)]);
    read(30);
    write(31);
    expect(versions(store)).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 11}`));
  });

  it('of a guide that ships are kept, and no more of them', () => {
    const store = testStore();
    for (let count = 0; count <= 25; count += 1) {
      const shipped = guide({ sections: [wording(count)] });
      store.seed(() => seedGuide(store.db, shipped, `${count}`, store.now()));
    }
    expect(versions(store)).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 5}`));
    expect(versions(store)).not.toContain('25');
  });

  it('are found by section and hash, the latest first', () => {
    const { store, write } = filled();
    write(1);
    write(2);
    const wanted = (count: number, sectionId = 'only') => ({ sectionId, hash: sectionHash(wording(count)) });
    const found = findWordings(store.db, id, [wanted(0), wanted(1), wanted(2), wanted(0, 'other')]);
    expect([...found.values()]).toEqual([wording(1), wording(0)]);
    expect(found.get(wordingKey('only', wanted(0).hash))).toEqual(wording(0));
    expect(findWordings(store.db, 'nothing', [wanted(0)]).size).toBe(0);
    expect(findWordings(store.db, id, []).size).toBe(0);
  });

  it('are found by the instant, the oldest where none goes back so far', () => {
    const { store, write } = filled();
    expect(findSectionsAt(store.db, id, store.now())).toBeUndefined();
    write(1);
    write(2);
    expect(findSectionsAt(store.db, id, '2026-03-10T09:00:01.500Z')).toEqual([wording(1)]);
    expect(findSectionsAt(store.db, id, '2026-03-10T09:00:00.999Z')).toEqual([wording(0)]);
    expect(findSectionsAt(store.db, id, '2020-01-01T00:00:00.000Z')).toEqual([wording(0)]);
  });
});

it('the hashes of a guide follow it through changes, undo and removal', () => {
  const { store, write } = filled();
  const hash = () => findSectionHashes(store.db, id)?.hashes.get('only');
  expect(hash()).toBe(sectionHash(wording(0)));
  write(1);
  expect(hash()).toBe(sectionHash(wording(1)));
  expect(findSectionHashes(store.db, id)?.updatedAt).toBe('2026-03-10T09:00:01.000Z');
  store.undo();
  expect(hash()).toBe(sectionHash(wording(0)));
  store.change(about(), () => deleteGuide(store.db, id));
  expect(findSectionHashes(store.db, id)).toBeUndefined();
});

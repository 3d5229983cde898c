import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteActivity, insertActivity, updateActivity } from '#db/activities';
import { insertCredential } from '#db/credentials';
import { insertEvidence, keepBytes } from '#db/evidence';
import { deleteGuide, insertImportedGuide, seedGuide } from '#db/guides';
import { insertPerson, updatePerson } from '#db/people';
import { insertEntry } from '#db/portfolio';
import { matchExpression, search } from '#db/search';
import type { Store } from '#db/store';
import { about, activity, credential, guide, person } from '../support/records';
import { testStore } from '../support/test-store';

/** Two people, and one record of each kind for the first. */
function filled() {
  const store = testStore();
  const ada = person(store, { displayName: 'Ada Okafor', region: 'Ohio' });
  const ben = person(store, { kind: 'client', displayName: 'Ben Ferreira' });
  const course = activity(store, ada.id, {
    title: 'Café safety for sonographers',
    provider: 'Harbor College',
    approvalNumber: 'OH-0042',
    notes: 'Held beside the fluoroscope.',
  });
  const held = credential(store, ada.id, { title: 'Bone density badge', number: 'BD-77' });
  store.seed(() => seedGuide(store.db, guide(), 'hash', store.now()));
  store.change(about(), () => {
    insertPerson(store.db, ada);
    insertPerson(store.db, ben);
    insertActivity(store.db, course);
    insertActivity(store.db, activity(store, ben.id, { title: 'Fluoroscope basics' }));
    insertCredential(store.db, held);
    keepBytes(store.db, 'a'.repeat(64), Buffer.from('x'));
    insertEvidence(store.db, {
      id: 'file',
      personId: ada.id,
      filename: 'mammography-certificate.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 1,
      sha256: 'a'.repeat(64),
      addedAt: store.now(),
    });
    insertEntry(store.db, {
      id: 'entry',
      personId: ada.id,
      kind: 'letters',
      title: 'Letter from the chief',
      text: 'Praises calm under pressure.',
      createdAt: store.now(),
      updatedAt: store.now(),
    });
  });
  return { store, ada, ben, course, held };
}

const titles = (store: Store, text: string, personId?: string) =>
  search(store.db, text, personId).map((hit) => `${hit.kind}: ${hit.title}`);

describe('search', () => {
  it('finds every kind of record', () => {
    const { store, ada, course, held } = filled();
    expect(titles(store, 'gel probes')).toEqual(['guide: Overview']);
    expect(titles(store, 'cloak')).toEqual(['guide: Overview']);
    expect(titles(store, 'ultrasound bench')).toEqual(['guide: Sonography Aide']);
    expect(titles(store, 'badge')).toEqual(['credential: Bone density badge']);
    expect(titles(store, 'mammography')).toEqual(['evidence: mammography-certificate.pdf']);
    expect(titles(store, 'calm pressure')).toEqual(['portfolio-entry: Letter from the chief']);
    expect(titles(store, 'okafor')).toEqual(['person: Ada Okafor']);
    expect(search(store.db, 'OH-0042')).toEqual([
      {
        kind: 'activity',
        id: course.id,
        title: course.title,
        snippet: expect.stringContaining('\u0002OH\u0003-\u00020042\u0003'),
        personId: ada.id,
      },
    ]);
    expect(search(store.db, 'BD-77')[0]).toMatchObject({ kind: 'credential', id: held.id });
    expect(search(store.db, 'patience')[0]).toMatchObject({ id: 'sonography-aide', anchor: 'overview' });
  });

  it('folds case and accents, and takes the last word as unfinished', () => {
    const { store } = filled();
    for (const text of ['cafe', 'CAFÉ', 'Cafe\u0301', 'caf', 'safety sonogr']) {
      expect(titles(store, text), text).toContain('activity: Café safety for sonographers');
    }
    expect(titles(store, 'sonogr safety')).toEqual([]);
  });

  it('asks for every word', () => {
    const { store } = filled();
    expect(titles(store, 'café zebra')).toEqual([]);
  });

  it('puts a word in a title before one in the text', () => {
    const { store } = filled();
    expect(titles(store, 'fluoroscope')).toEqual([
      'activity: Fluoroscope basics',
      'activity: Café safety for sonographers',
    ]);
  });

  it('marks the words that matched', () => {
    const { store } = filled();
    expect(search(store.db, 'praises cal')[0]?.snippet).toBe(
      '\u0002Praises\u0003 \u0002calm\u0003 under pressure.',
    );
  });

  it('leaves out the records of other people, and of people who are archived', () => {
    const { store, ada, ben } = filled();
    expect(titles(store, 'fluoroscope', ben.id)).toEqual(['activity: Fluoroscope basics']);
    expect(titles(store, 'gel', ben.id)).toEqual(['guide: Overview']);
    store.change(about(), () => updatePerson(store.db, { ...ada, archivedAt: store.now() }));
    expect(titles(store, 'fluoroscope')).toEqual(['activity: Fluoroscope basics']);
    expect(titles(store, 'okafor')).toEqual([]);
    store.undo();
    expect(titles(store, 'okafor')).toEqual(['person: Ada Okafor']);
  });

  it('follows changes, undo and redo', () => {
    const { store, course } = filled();
    store.change(about(), () => updateActivity(store.db, { ...course, title: 'Zebrafish imaging' }));
    expect(titles(store, 'zebrafish')).toHaveLength(1);
    expect(titles(store, 'café')).toEqual([]);
    store.undo();
    expect(titles(store, 'zebrafish')).toEqual([]);
    expect(titles(store, 'café')).toHaveLength(1);
    store.change(about(), () => deleteActivity(store.db, course.id));
    expect(titles(store, 'café')).toEqual([]);
    store.undo();
    expect(titles(store, 'café')).toHaveLength(1);
    store.redo();
    expect(titles(store, 'café')).toEqual([]);
    expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('replaces the sections of a guide that is seeded again, and loses those of one that goes', () => {
    const { store } = filled();
    const changed = guide({
      sections: [
        { id: 'new', kind: 'other', heading: 'Newly said', blocks: [{ type: 'paragraph', text: 'Quokka.' }] },
      ],
    });
    store.seed(() => seedGuide(store.db, changed, 'other hash', store.now()));
    expect(titles(store, 'gel')).toEqual([]);
    expect(titles(store, 'quokka')).toEqual(['guide: Newly said']);
    const imported = guide({ id: 'imported', origin: 'imported', title: 'Wombat Keeper' });
    store.change(about(), () =>
      insertImportedGuide(store.db, imported, { sourceText: 'x', contentHash: 'y', importedAt: store.now() }),
    );
    expect(titles(store, 'gel')).toEqual(['guide: Overview']);
    store.change(about(), () => deleteGuide(store.db, 'imported'));
    expect(titles(store, 'wombat')).toEqual([]);
    expect(titles(store, 'gel')).toEqual([]);
  });

  it('gives at most 50 hits', () => {
    const { store, ada } = filled();
    store.change(about(), () => {
      for (let count = 0; count < 60; count += 1) {
        insertActivity(store.db, activity(store, ada.id, { title: `Platypus ${count}` }));
      }
    });
    expect(search(store.db, 'platypus')).toHaveLength(50);
  });
});

describe('what a person types', () => {
  it('is nothing where there is no word in it', () => {
    for (const text of ['', '   ', '""', '*', '()', '- + ^ : , .', '\u0301', '\u0000']) {
      expect(matchExpression(text), JSON.stringify(text)).toBeNull();
    }
  });

  it('is never read as an operator', () => {
    expect(matchExpression('mri AND "x" NOT title:y*')).toBe('"mri" "AND" "x" "NOT" "title" "y"*');
    expect(matchExpression("O'Brien")).toBe('"O" "Brien"*');
  });

  it('may be all words that fit', () => {
    const { store, ada } = filled();
    const words = Array.from({ length: 160 }, (_, index) => String(index)).join(' ');
    store.change(about(), () => insertActivity(store.db, activity(store, ada.id, { notes: words })));
    expect(titles(store, words)).toHaveLength(1);
    expect(titles(store, `${words} missing`)).toEqual([]);
  });

  it('never makes search fail', () => {
    const { store } = filled();
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.string({
        unit: fc.constantFrom('"', "'", '*', '(', ')', ':', '^', '-', '+', ' ', 'a', 'NEAR', '{', '}', ','),
        maxLength: 60,
      }),
      fc.constantFrom(
        'NEAR(a b, 2)',
        'a OR',
        'title : x',
        '"',
        'a"*',
        "'; DROP TABLE person; --",
        'x'.repeat(500),
        'a '.repeat(250),
      ),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        expect(search(store.db, text).length).toBeLessThanOrEqual(50);
      }),
      { seed: 20260310, numRuns: 150 },
    );
  });
});

import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { jpegBytes, pdfBytes, pngBytes } from '../support/files';
import { testHost } from '../support/test-host';

async function withPerson() {
  const host = testHost();
  const { call } = host;
  const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
  const personId = ada.id;
  const course = await call('activities.create', {
    personId,
    title: 'Contrast safety',
    completedOn: '2026-02-01',
    credits: { amount: 1, unit: 'hour' },
  });
  const file = (bytes: Buffer, more: { [field: string]: unknown } = {}) => ({
    personId,
    filename: 'certificate.pdf',
    mediaType: 'application/pdf',
    bytesBase64: bytes.toString('base64'),
    ...more,
  });
  return { ...host, personId, course, file };
}

describe('evidence', () => {
  it.each([
    ['application/pdf', pdfBytes()],
    ['image/png', pngBytes()],
    ['image/jpeg', jpegBytes()],
  ])('of kind %s is kept and given back byte for byte', async (mediaType, bytes) => {
    const { call, file, personId } = await withPerson();
    const added = await call('evidence.add', file(bytes, { mediaType, filename: 'paper' }));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(added).toEqual({
      id: expect.any(String),
      personId,
      filename: 'paper',
      mediaType,
      sizeBytes: bytes.length,
      sha256,
      addedAt: '2026-03-10T09:00:00.000Z',
      links: [],
    });
    const got = await call('evidence.get', { id: added.id });
    expect(got).toEqual({ evidence: added, bytesBase64: bytes.toString('base64') });
    expect(await call('evidence.list', { personId })).toEqual([added]);
  });

  it('is attached in the change that adds it, to a record of any kind', async () => {
    const { call, file, personId, course } = await withPerson();
    const held = await call('credentials.create', {
      personId,
      title: 'Badge',
      cycle: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
    });
    const entry = await call('portfolio.addEntry', { personId, kind: 'letters', title: 'Letter' });
    const targets = [
      { kind: 'activity', id: course.id },
      { kind: 'credential', id: held.id },
      { kind: 'portfolio-entry', id: entry.id },
      { kind: 'portfolio-item', id: `${personId}/licences` },
    ] as const;
    for (const [index, target] of targets.entries()) {
      await call('evidence.add', file(pdfBytes(`${index}`), { target }));
      const [attached] = await call('evidence.list', { personId, target });
      expect(attached?.links).toEqual([
        { ...target, title: ['Contrast safety', 'Badge', 'Letter', 'licences'][index] },
      ]);
    }
    expect((await call('history.state', {})).undo).toMatchObject({
      labelKey: 'evidence-attached-to-item',
      label: 'Attach “certificate.pdf” to the checklist item “licences”',
    });
    await call('history.undo', {});
    expect(await call('evidence.list', { personId })).toHaveLength(3);
    expect((await call('activities.get', { id: course.id })).evidenceIds).toHaveLength(1);
  });

  it('is stored once however often the same bytes come', async () => {
    const { call, file, personId, course, storePath, host } = await withPerson();
    const first = await call('evidence.add', file(pdfBytes()));
    const again = await call('evidence.add', file(pdfBytes()));
    expect(again).toEqual(first);
    const target = { kind: 'activity', id: course.id };
    const attached = await call('evidence.add', file(pdfBytes(), { target }));
    expect(attached).toEqual({ ...first, links: [{ ...target, title: 'Contrast safety' }] });
    const renamed = await call('evidence.add', file(pdfBytes(), { filename: 'other.pdf' }));
    expect(renamed.id).not.toBe(first.id);
    expect(renamed.sha256).toBe(first.sha256);
    expect(await call('evidence.list', { personId })).toHaveLength(2);
    host.close();
    const db = new Database(storePath, { readonly: true });
    expect(db.prepare('SELECT count(*) AS count FROM evidence_blob').get()).toEqual({ count: 1 });
    db.close();
  });

  it.each([
    [
      { bytesBase64: Buffer.from('plain text, no picture').toString('base64') },
      'unsupported',
      'evidence-kind-unknown',
    ],
    [{ bytesBase64: pngBytes().toString('base64') }, 'unsupported', 'evidence-kind-mismatch'],
    [{ mediaType: 'text/plain' }, 'unsupported', 'evidence-kind-mismatch'],
    [{ bytesBase64: 'not base64!!' }, 'invalid-input', 'evidence-not-base64'],
    [{ bytesBase64: 'JVBE Ri0x' + 'LjQ' }, 'invalid-input', 'evidence-not-base64'],
    [{ bytesBase64: 'JVBER' }, 'invalid-input', 'evidence-not-base64'],
    [{ bytesBase64: '' }, 'invalid-input', 'evidence-empty'],
    [{ personId: 'nobody' }, 'not-found', 'person-not-found'],
    [{ target: { kind: 'activity', id: 'nothing' } }, 'not-found', 'activity-not-found'],
    [{ target: { kind: 'portfolio-item', id: 'nothing' } }, 'not-found', 'portfolio-item-not-found'],
    [{ target: { kind: 'portfolio-item', id: 'nobody/licences' } }, 'not-found', 'person-not-found'],
  ])('%# is refused', async (fields, code, key) => {
    const { call, failure, file, personId } = await withPerson();
    expect(await failure('evidence.add', file(pdfBytes(), fields))).toMatchObject({ code, details: { key } });
    expect(await call('evidence.list', { personId })).toEqual([]);
  });

  it('may have 25 MB and no byte more', async () => {
    const { call, failure, file } = await withPerson();
    const largest = Buffer.concat([pdfBytes(), Buffer.alloc(25 * 1024 * 1024 - pdfBytes().length, 0x20)]);
    const added = await call('evidence.add', file(largest));
    expect(added.sizeBytes).toBe(25 * 1024 * 1024);
    const larger = Buffer.concat([largest, Buffer.from(' ')]);
    expect(await failure('evidence.add', file(larger))).toMatchObject({
      code: 'too-large',
      details: { key: 'evidence-too-large' },
    });
  });

  it('keeps a bare file name', async () => {
    const { call, file } = await withPerson();
    const nameOf = async (filename: string, text: string) =>
      (await call('evidence.add', file(pdfBytes(text), { filename }))).filename;
    expect(await nameOf('../../etc/passwd', '1')).toBe('passwd');
    expect(await nameOf('\u202efdp.exe\u2066', 'turned')).toBe('fdp.exe');
    expect(await nameOf('C:\\Users\\me\\scan.pdf', '2')).toBe('scan.pdf');
    expect(await nameOf('scan\u0000\u0007.pdf', '3')).toBe('scan.pdf');
    expect(await nameOf('folder/..', '4')).toBe('file');
    expect(await nameOf('Zeugnis Prüfung 🩻.pdf', '5')).toBe('Zeugnis Prüfung 🩻.pdf');
  });

  it('is attached, detached and attached again', async () => {
    const { call, failure, file, course } = await withPerson();
    const added = await call('evidence.add', file(pdfBytes()));
    const target = { kind: 'activity', id: course.id } as const;
    const linked = await call('evidence.link', { evidenceId: added.id, target });
    expect(linked.links).toEqual([{ ...target, title: 'Contrast safety' }]);
    expect(await call('evidence.link', { evidenceId: added.id, target })).toEqual(linked);
    expect((await call('activities.get', { id: course.id })).evidenceIds).toEqual([added.id]);
    expect((await call('evidence.unlink', { evidenceId: added.id, target })).links).toEqual([]);
    expect(await failure('evidence.unlink', { evidenceId: added.id, target })).toMatchObject({
      code: 'not-found',
      details: { key: 'evidence-link-not-found' },
    });
    await call('history.undo', {});
    expect((await call('activities.get', { id: course.id })).evidenceIds).toEqual([added.id]);
    const labels = (await call('history.list', { kind: 'activity', id: course.id })).map(
      (entry) => entry.labelKey,
    );
    expect(labels).toEqual([
      'evidence-detached',
      'evidence-detached',
      'evidence-attached',
      'activity-created',
    ]);
    expect((await failure('evidence.link', { evidenceId: 'nothing', target })).details?.key).toBe(
      'evidence-not-found',
    );
    expect((await failure('evidence.unlink', { evidenceId: 'nothing', target })).code).toBe('not-found');
  });

  it('of one person is not attached to another’s record', async () => {
    const { call, failure, file, course } = await withPerson();
    const ben = await call('people.create', { kind: 'client', displayName: 'Ben' });
    const target = { kind: 'activity', id: course.id } as const;
    const conflict = { code: 'conflict', details: { key: 'evidence-of-another-person' } };
    expect(await failure('evidence.add', file(pdfBytes(), { personId: ben.id, target }))).toMatchObject(
      conflict,
    );
    const bens = await call('evidence.add', file(pdfBytes(), { personId: ben.id }));
    expect(await failure('evidence.link', { evidenceId: bens.id, target })).toMatchObject(conflict);
    expect(await call('evidence.list', { personId: ben.id, target })).toEqual([]);
  });

  it('is removed with its links, and undo brings both back', async () => {
    const { call, failure, file, personId, course } = await withPerson();
    const target = { kind: 'activity', id: course.id };
    const added = await call('evidence.add', file(pdfBytes(), { target }));
    expect(await call('evidence.remove', { id: added.id })).toEqual({ id: added.id });
    expect(await call('evidence.list', { personId })).toEqual([]);
    expect((await call('activities.get', { id: course.id })).evidenceIds).toEqual([]);
    expect((await failure('evidence.get', { id: added.id })).code).toBe('not-found');
    expect((await failure('evidence.remove', { id: added.id })).code).toBe('not-found');
    await call('history.undo', {});
    expect(await call('evidence.list', { personId })).toEqual([added]);
    expect((await call('evidence.get', { id: added.id })).bytesBase64).toBe(pdfBytes().toString('base64'));
  });

  it('whose bytes are damaged in the workbook is not given out', async () => {
    const first = await withPerson();
    const added = await first.call('evidence.add', first.file(pdfBytes()));
    first.host.close();
    const db = new Database(first.storePath);
    db.exec('DROP TRIGGER evidence_blob_is_immutable');
    db.prepare('UPDATE evidence_blob SET bytes = ?').run(pdfBytes('two'));
    db.close();
    const { failure } = first.restart();
    expect(await failure('evidence.get', { id: added.id })).toMatchObject({
      code: 'damaged-file',
      details: { key: 'evidence-damaged' },
    });
  });

  it('is listed only for somebody who is there', async () => {
    const { failure } = await withPerson();
    expect((await failure('evidence.list', { personId: 'nobody' })).code).toBe('not-found');
  });
});

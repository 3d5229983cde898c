import { createHash } from 'node:crypto';
import { AppError } from '#core/contract/errors';
import type { Evidence, EvidenceTarget } from '#core/contract/evidence';
import { portfolioItemId } from '#core/portfolio/checklist';
import { checklistKinds } from '#core/portfolio/kinds';
import {
  deleteEvidence,
  deleteLink,
  findSameFile,
  insertEvidence,
  insertLink,
  isLinked,
  keepBytes,
  listEvidence,
  readBytes,
} from '#db/evidence';
import type { ChangeAbout } from '#db/store';
import { changeAbout } from './change-labels';
import { bareFilename, readEvidenceFile } from './evidence-file';
import type { HandlerContext, Handlers, ProceduresOf } from './handler';
import { activityOf, credentialOf, entryOf, evidenceOf, personOf } from './records';

/** What a file is attached to: whose it is, and what it is called. */
type Target = { target: EvidenceTarget; personId: string; title: string };

function targetOf(context: HandlerContext, target: EvidenceTarget): Target {
  const { kind, id } = target;
  if (kind === 'activity') return { target, ...namesOf(activityOf(context, id)) };
  if (kind === 'credential') return { target, ...namesOf(credentialOf(context, id)) };
  if (kind === 'portfolio-entry') return { target, ...namesOf(entryOf(context, id)) };
  const personId = id.slice(0, Math.max(0, id.lastIndexOf('/')));
  const item = checklistKinds.find((known) => portfolioItemId(personId, known) === id);
  if (item === undefined) {
    throw new AppError('not-found', 'The checklist has no such item.', {
      key: 'portfolio-item-not-found',
      id,
    });
  }
  return { target, personId: personOf(context, personId).id, title: item };
}

function namesOf(record: { personId: string; title: string }) {
  return { personId: record.personId, title: record.title };
}

function assertSamePerson(evidence: Pick<Evidence, 'personId'>, target: Target): void {
  if (evidence.personId === target.personId) return;
  throw new AppError('conflict', 'This file belongs to another person, so it cannot be attached here.', {
    key: 'evidence-of-another-person',
  });
}

function aboutLink(verb: 'attached' | 'detached', evidence: Evidence, target: Target): ChangeAbout {
  const { filename, personId } = evidence;
  if (target.target.kind !== 'portfolio-item') {
    return changeAbout(`evidence-${verb}`, { filename, title: target.title }, personId);
  }
  const key = verb === 'attached' ? 'evidence-attached-to-item' : 'evidence-detached-from-item';
  return changeAbout(key, { filename, kind: target.title }, personId);
}

export const evidenceHandlers: Handlers<ProceduresOf<'evidence'>> = {
  'evidence.add': (input, context) => {
    const { store } = context;
    const person = personOf(context, input.personId);
    const target = input.target === undefined ? undefined : targetOf(context, input.target);
    if (target !== undefined) assertSamePerson({ personId: person.id }, target);
    const { bytes, mediaType } = readEvidenceFile(input);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const filename = bareFilename(input.filename);
    const known = findSameFile(store.db, { sha256, personId: person.id, filename });
    const evidence: Evidence = known ?? {
      id: store.newId(),
      personId: person.id,
      filename,
      mediaType,
      sizeBytes: bytes.length,
      sha256,
      addedAt: store.now(),
      links: [],
    };
    const about =
      target === undefined
        ? changeAbout('evidence-added', { filename }, person.id)
        : aboutLink('attached', evidence, target);
    return store.change(about, () => {
      if (known === undefined) {
        keepBytes(store.db, sha256, bytes);
        insertEvidence(store.db, evidence);
      }
      if (target !== undefined) link(context, evidence.id, target.target);
      return evidenceOf(context, evidence.id);
    });
  },

  'evidence.link': (input, context) => {
    const { store } = context;
    const evidence = evidenceOf(context, input.evidenceId);
    const target = targetOf(context, input.target);
    assertSamePerson(evidence, target);
    return store.change(aboutLink('attached', evidence, target), () => {
      link(context, evidence.id, target.target);
      return evidenceOf(context, evidence.id);
    });
  },

  'evidence.unlink': (input, context) => {
    const { store } = context;
    const evidence = evidenceOf(context, input.evidenceId);
    if (!isLinked(store.db, evidence.id, input.target)) {
      throw new AppError('not-found', 'This file is not attached there any more.', {
        key: 'evidence-link-not-found',
        id: evidence.id,
      });
    }
    const target = targetOf(context, input.target);
    return store.change(aboutLink('detached', evidence, target), () => {
      deleteLink(store.db, evidence.id, target.target);
      return evidenceOf(context, evidence.id);
    });
  },

  'evidence.get': (input, context) => {
    const evidence = evidenceOf(context, input.id);
    const bytes = readBytes(context.store.db, evidence.sha256);
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== evidence.sha256) {
      throw new AppError(
        'damaged-file',
        'The content of this file is damaged in the workbook. Take it from a backup.',
        {
          key: 'evidence-damaged',
          id: evidence.id,
          filename: evidence.filename,
        },
      );
    }
    return { evidence, bytesBase64: bytes.toString('base64') };
  },

  'evidence.list': (input, context) => {
    personOf(context, input.personId);
    return listEvidence(context.store.db, input.personId, input.target);
  },

  'evidence.remove': (input, context) => {
    const { store } = context;
    const evidence = evidenceOf(context, input.id);
    const about = changeAbout('evidence-removed', { filename: evidence.filename }, evidence.personId);
    return store.change(about, () => {
      deleteEvidence(store.db, evidence.id);
      return { id: evidence.id };
    });
  },
};

function link({ store }: HandlerContext, evidenceId: string, target: EvidenceTarget): void {
  insertLink(store.db, { id: store.newId(), evidenceId, target, createdAt: store.now() });
}

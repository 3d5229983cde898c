import { nextCycle } from '#core/compliance/cycle';
import { urgencyOrder } from '#core/compliance/urgency';
import type { Credential } from '#core/contract/credentials';
import { AppError } from '#core/contract/errors';
import type { ParsedInput } from '#core/contract/index';
import { insertCredential, insertPastCycle, listCredentials, updateCredential } from '#db/credentials';
import { changeAbout } from './change-labels';
import { newCredential, rederivedAfter, withChanges } from './credential-drafts';
import { cycleFacts } from './cycles';
import type { Handlers, ProceduresOf } from './handler';
import { credentialOf, personOf } from './records';
import { standingsOf } from './standings';

export const credentialsHandlers: Handlers<ProceduresOf<'credentials'>> = {
  'credentials.previewCycle': (input, context) => {
    const { cycle, cycleBasis } = newCredential(context, { title: '-', ...input });
    return { cycle, cycleBasis };
  },

  'credentials.create': (input, context) => {
    const { store } = context;
    const credential = newCredential(context, input);
    return store.change(
      changeAbout('credential-created', { title: credential.title }, credential.personId),
      () => {
        insertCredential(store.db, credential);
        return credential;
      },
    );
  },

  'credentials.list': (input, context) => {
    const standings = standingsOf(context, input.personId);
    return listCredentials(context.store.db, input.personId)
      .filter((credential) => input.includeArchived === true || credential.archivedAt === undefined)
      .map((credential) => ({ credential, standing: standings.of(credential) }))
      .sort((a, b) => urgencyOrder(a.standing, b.standing))
      .map(({ credential, standing }) => ({ ...credential, standing: shortForm(standing) }));
  },

  'credentials.get': (input, context) => credentialOf(context, input.id),

  'credentials.update': (input, context) => {
    const { store } = context;
    const current = credentialOf(context, input.id);
    const changed = rederivedAfter(context, current, withChanges(context, current, input));
    const about = changeAbout('credential-updated', { title: changed.title }, changed.personId);
    return store.change(about, () => {
      updateCredential(store.db, changed);
      return changed;
    });
  },

  'credentials.archive': (input, context) => {
    const { store } = context;
    const current = credentialOf(context, input.id);
    const isArchiving = input.archived !== false;
    if (isArchiving === (current.archivedAt !== undefined)) return current;
    const now = store.now();
    const { archivedAt, ...rest } = current;
    const credential: Credential = { ...rest, ...(isArchiving ? { archivedAt: now } : {}), updatedAt: now };
    const key = isArchiving ? 'credential-archived' : 'credential-unarchived';
    return store.change(changeAbout(key, { title: credential.title }, credential.personId), () => {
      updateCredential(store.db, credential);
      return credential;
    });
  },

  'credentials.renew': (input, context) => {
    const { store } = context;
    const current = credentialOf(context, input.credentialId);
    const person = personOf(context, current.personId);
    const facts = cycleFacts(context, current, person.birthMonth);
    const cycle = input.cycle ?? nextCycle({ ...facts, cycle: current.cycle });
    assertAfter(cycle, current.cycle);
    const past = { ...current.cycle, renewedOn: input.renewedOn ?? context.today() };
    const renewed: Credential = {
      ...current,
      // What the certificate printed was the end of the cycle that is now closed.
      ...(current.expiresOn === undefined ? {} : { expiresOn: cycle.endsOn }),
      cycle,
      cycleBasis: input.cycle === undefined ? current.cycleBasis : 'given',
      pastCycles: [...current.pastCycles, past],
      updatedAt: store.now(),
    };
    return store.change(changeAbout('credential-renewed', { title: current.title }, current.personId), () => {
      insertPastCycle(store.db, store.newId(), current.id, past);
      updateCredential(store.db, renewed);
      return renewed;
    });
  },

  'credentials.standing': (input, context) => {
    const credential = credentialOf(context, input.credentialId);
    const standings = standingsOf(context, credential.personId);
    return standings.of(credential, standings.activities, input.asOf);
  },
};

function shortForm(standing: ReturnType<ReturnType<typeof standingsOf>['of']>) {
  const { state, unit, required, counted, remaining, daysLeft, pace, evidenceMissing, needs, dates, cycle } =
    standing;
  return { state, unit, required, counted, remaining, daysLeft, pace, evidenceMissing, needs, dates, cycle };
}

function assertAfter(
  next: NonNullable<ParsedInput<'credentials.renew'>['cycle']>,
  running: Credential['cycle'],
): void {
  if (next.startsOn > running.startsOn && next.endsOn > running.endsOn) return;
  throw new AppError(
    'invalid-input',
    `The next cycle must come after the one that ends on ${running.endsOn}.`,
    { key: 'cycle-not-after', startsOn: next.startsOn, endsOn: next.endsOn, after: running.endsOn },
  );
}

import { urgencyOrder } from '#core/compliance/urgency';
import type { Credential, CredentialListItem } from '#core/contract/credentials';
import { insertCredential, updateCredential } from '#db/credentials';
import { changeAbout } from './change-labels';
import { newCredential, rederivedAfter, withChanges } from './credential-drafts';
import { credentialFactsHandlers } from './credential-facts';
import { matrixOf } from './credential-matrix';
import type { Handlers, ProceduresOf } from './handler';
import { pinsHandlers } from './pins';
import { credentialOf } from './records';
import { renewalStepsHandlers } from './renewal-steps';
import { renewalsHandlers } from './renewals';
import { keepVersionOf } from './rule-versions';
import { standingsOf } from './standings';

export const credentialsHandlers: Handlers<ProceduresOf<'credentials'>> = {
  ...renewalsHandlers,
  ...credentialFactsHandlers,
  ...pinsHandlers,
  ...renewalStepsHandlers,

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
        keepVersionOf(context, credential);
        insertCredential(store.db, credential);
        return credential;
      },
    );
  },

  'credentials.list': (input, context) => {
    const standings = standingsOf(context, input.personId);
    const inForce = standings.all();
    return standings.stored
      .filter((credential) => input.includeArchived === true || credential.archivedAt === undefined)
      .map((credential) => ({
        credential,
        standing: inForce.get(credential.id) ?? standings.of(credential),
      }))
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

  'credentials.matrix': (input, context) => matrixOf(context, input),

  'credentials.standing': (input, context) => {
    const credential = credentialOf(context, input.credentialId);
    return standingsOf(context, credential.personId).of(credential, { asOf: input.asOf });
  },
};

/** The part of a standing that lists show. */
function shortForm(
  standing: ReturnType<ReturnType<typeof standingsOf>['of']>,
): CredentialListItem['standing'] {
  const { state, unit, required, counted, remaining, daysLeft, pace, evidenceMissing } = standing;
  const { needs, dates, cycle, decision, conditions, planned, isTotalUnknown } = standing;
  return {
    state,
    unit,
    required,
    counted,
    remaining,
    daysLeft,
    pace,
    evidenceMissing,
    needs,
    dates,
    cycle,
    decision,
    conditions,
    ...(planned === undefined ? {} : { planned }),
    ...(isTotalUnknown === undefined ? {} : { isTotalUnknown }),
  };
}

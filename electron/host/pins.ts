import type { Credential } from '#core/contract/credentials';
import { AppError } from '#core/contract/errors';
import { deletePin, findPin, listPins, type Pin, type StoredPin, savePin } from '#db/activity-pins';
import { changeAbout } from './change-labels';
import type { HandlerContext, Handlers } from './handler';
import { activityOf, credentialOf } from './records';
import { categoryIdsOf, standingsOf } from './standings';

/** Throws where a pin says something that its kind does not, or names a category that the credential has not. */
function assertPin(context: HandlerContext, credential: Credential, pin: Pin): void {
  const { kind, categoryId, credits } = pin;
  if (kind !== 'count-as' && (categoryId !== undefined || credits !== undefined)) {
    throw new AppError('invalid-input', 'Only what counts has a category and a number of credits.', {
      key: 'pin-counts-nothing',
    });
  }
  if (categoryId === undefined) return;
  if (categoryIdsOf(credential, context.rules.of(credential)).includes(categoryId)) return;
  throw new AppError('invalid-input', `“${credential.title}” has no category called “${categoryId}”.`, {
    key: 'category-unknown',
    title: credential.title,
    category: categoryId,
  });
}

const withoutId = ({ id, credentialId, ...pin }: StoredPin) => pin;

export const pinsHandlers: Handlers<'credentials.pin' | 'credentials.pins' | 'credentials.unpinAll'> = {
  'credentials.pin': (input, context) => {
    const { store } = context;
    const credential = credentialOf(context, input.credentialId);
    const activity = activityOf(context, input.activityId);
    if (activity.personId !== credential.personId) {
      throw new AppError('invalid-input', 'This activity and this credential belong to different people.', {
        key: 'pin-of-another-person',
      });
    }
    const { pin } = input;
    if (pin !== null) assertPin(context, credential, pin);
    const key = pin === null ? 'activity-unpinned' : 'activity-pinned';
    const about = changeAbout(
      key,
      { activity: activity.title, title: credential.title },
      credential.personId,
    );
    store.change(about, () => {
      if (pin === null) deletePin(store.db, credential.id, activity.id);
      else {
        const id = findPin(store.db, credential.id, activity.id)?.id ?? store.newId();
        const note = pin.note === '' ? {} : { note: pin.note };
        savePin(store.db, { ...pin, ...note, id, credentialId: credential.id, activityId: activity.id });
      }
    });
    return standingsOf(context, credential.personId).of(credential);
  },

  'credentials.unpinAll': (input, context) => {
    const { store } = context;
    const credential = credentialOf(context, input.credentialId);
    const pins = listPins(store.db, credential.id);
    if (pins.length === 0) return { count: 0 };
    const about = changeAbout('activities-unpinned', { title: credential.title }, credential.personId);
    return store.change(about, () => {
      for (const { activityId } of pins) deletePin(store.db, credential.id, activityId);
      return { count: pins.length };
    });
  },

  'credentials.pins': (input, context) => {
    const credential = credentialOf(context, input.credentialId);
    return listPins(context.store.db, credential.id).map(withoutId);
  },
};

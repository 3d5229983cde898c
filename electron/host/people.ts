import { AppError } from '#core/contract/errors';
import type { Person } from '#core/contract/people';
import { listCredentials, updateCredential } from '#db/credentials';
import { insertPerson, listPeople, updatePerson } from '#db/people';
import { changeAbout } from './change-labels';
import { rederiveCycle } from './cycles';
import type { HandlerContext, Handlers, ProceduresOf } from './handler';
import { patched, textOrNone } from './patch';
import { guideOf, personOf } from './records';

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** 29 February is a birthday; 31 April is none; and a day alone says nothing. */
function assertBirthday(person: Pick<Person, 'birthMonth' | 'birthDay'>): void {
  if (person.birthDay === undefined) return;
  if (person.birthMonth === undefined) {
    throw new AppError('invalid-input', 'A birth day needs its month.', { key: 'birth-day-needs-month' });
  }
  if (person.birthDay > (daysOfMonth[person.birthMonth - 1] ?? 31)) {
    throw new AppError('invalid-input', 'That month does not have so many days.', {
      key: 'birth-day-not-in-month',
      birthMonth: person.birthMonth,
      birthDay: person.birthDay,
    });
  }
}

/** The credentials whose cycle hangs on the birthday follow it. */
function moveCycles(context: HandlerContext, person: Person): void {
  const { db } = context.store;
  for (const credential of listCredentials(db, person.id)) {
    if (credential.cycleBasis !== 'birth-month') continue;
    const moved = rederiveCycle(context, credential, person);
    updateCredential(db, { ...moved, updatedAt: context.store.now() });
  }
}

export const peopleHandlers: Handlers<ProceduresOf<'people'>> = {
  'people.create': (input, { store }) => {
    const now = store.now();
    const { kind, displayName, birthMonth, birthDay, region } = input;
    const person: Person = {
      id: store.newId(),
      kind,
      displayName,
      ...patched('birthMonth', birthMonth, undefined),
      ...patched('birthDay', birthDay, undefined),
      ...patched('region', textOrNone(region), undefined),
      createdAt: now,
      updatedAt: now,
    };
    assertBirthday(person);
    return store.change(changeAbout('person-created', { name: person.displayName }, person.id), () => {
      insertPerson(store.db, person);
      return person;
    });
  },

  'people.list': (input, { store }) =>
    listPeople(store.db, { includeArchived: input.includeArchived === true }),

  'people.update': (input, context) => {
    const { store } = context;
    const current = personOf(context, input.id);
    const { birthMonth, birthDay, region, guideId, archivedAt, ...rest } = current;
    const person: Person = {
      ...rest,
      displayName: input.displayName ?? current.displayName,
      ...patched('birthMonth', input.birthMonth, birthMonth),
      ...patched('birthDay', input.birthDay, birthDay),
      ...patched('region', textOrNone(input.region), region),
      ...patched('guideId', input.guideId, guideId),
      ...patched('archivedAt', undefined, archivedAt),
      updatedAt: store.now(),
    };
    assertBirthday(person);
    if (person.guideId !== undefined && person.guideId !== guideId) guideOf(context, person.guideId);
    return store.change(changeAbout('person-updated', { name: person.displayName }, person.id), () => {
      updatePerson(store.db, person);
      if (person.birthMonth !== birthMonth || person.birthDay !== birthDay) moveCycles(context, person);
      return person;
    });
  },

  'people.archive': (input, context) => {
    const { store } = context;
    const current = personOf(context, input.id);
    const isArchiving = input.archived !== false;
    if (isArchiving === (current.archivedAt !== undefined)) return current;
    const now = store.now();
    const { archivedAt, ...rest } = current;
    const person: Person = { ...rest, ...(isArchiving ? { archivedAt: now } : {}), updatedAt: now };
    const key = isArchiving ? 'person-archived' : 'person-unarchived';
    return store.change(changeAbout(key, { name: person.displayName }, person.id), () => {
      updatePerson(store.db, person);
      return person;
    });
  },
};

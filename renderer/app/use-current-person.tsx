import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Settings } from '#core/contract/app';
import type { Person } from '#core/contract/people';
import { useCall, useChange } from './api/hooks';

type CurrentPerson = {
  /** Whose record is on screen; null before the first person is there. */
  person: Person | null;
  people: readonly Person[];
  settings: Settings;
  choose(personId: string): void;
};

const CurrentPersonContext = createContext<CurrentPerson | null>(null);

/** Holds settings and people for everything below; waits until both are known. */
export function CurrentPersonProvider({ settings, children }: { settings: Settings; children: ReactNode }) {
  const people = useCall('people.list', {});
  const { mutate } = useChange('settings.set');
  const list = people.data;
  const value = useMemo<CurrentPerson | null>(() => {
    if (!list) return null;
    const person = list.find(({ id }) => id === settings.currentPersonId) ?? list[0] ?? null;
    return { person, people: list, settings, choose: (personId) => mutate({ currentPersonId: personId }) };
  }, [list, settings, mutate]);
  return value ? <CurrentPersonContext value={value}>{children}</CurrentPersonContext> : null;
}

export function useCurrentPerson(): CurrentPerson {
  const value = useContext(CurrentPersonContext);
  if (!value) throw new Error('useCurrentPerson needs a CurrentPersonProvider above it');
  return value;
}

/** The person on screen, where the screen cannot be open without one. */
export function usePerson(): Person {
  const { person } = useCurrentPerson();
  if (!person) throw new Error('This screen needs a person');
  return person;
}

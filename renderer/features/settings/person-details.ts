import type { Person } from '#core/contract/people';
import type { Catalogue } from '../../i18n/catalogue';

/** What a form about a person holds while it is typed in. */
export type PersonDetails = { displayName: string; birthMonth: string; birthDay: string; region: string };

export const noDetails: PersonDetails = { displayName: '', birthMonth: '', birthDay: '', region: '' };

export function detailsOf(person: Person): PersonDetails {
  return {
    displayName: person.displayName,
    birthMonth: person.birthMonth === undefined ? '' : String(person.birthMonth),
    birthDay: person.birthDay === undefined ? '' : String(person.birthDay),
    region: person.region ?? '',
  };
}

export type PersonFaults = Partial<Record<'displayName' | 'birthDay', string>>;

/** The longest each month can be: 29 February is a birthday too. */
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function faultsOf(text: Catalogue, details: PersonDetails): PersonFaults {
  const words = text.frame.personForm;
  const faults: PersonFaults = {};
  if (details.displayName.trim() === '') faults.displayName = words.nameMissing;
  if (details.birthDay !== '') {
    const longest = monthDays[Number(details.birthMonth) - 1];
    if (longest === undefined) faults.birthDay = words.birthDayNeedsMonth;
    else if (
      !/^\d{1,2}$/.test(details.birthDay) ||
      Number(details.birthDay) < 1 ||
      Number(details.birthDay) > longest
    )
      faults.birthDay = words.birthDayImpossible;
  }
  return faults;
}

/** As `people.create` takes them: what was left empty is left out. */
export function draftOf(details: PersonDetails) {
  return {
    displayName: details.displayName.trim(),
    ...(details.birthMonth === '' ? {} : { birthMonth: Number(details.birthMonth) }),
    ...(details.birthDay === '' ? {} : { birthDay: Number(details.birthDay) }),
    ...(details.region.trim() === '' ? {} : { region: details.region.trim() }),
  };
}

/** As `people.update` takes them: null clears. */
export function changesOf(details: PersonDetails) {
  return {
    displayName: details.displayName.trim(),
    birthMonth: details.birthMonth === '' ? null : Number(details.birthMonth),
    birthDay: details.birthDay === '' ? null : Number(details.birthDay),
    region: details.region.trim() === '' ? null : details.region.trim(),
  };
}

/** Month names as the person's language writes them. */
export function monthNames(locale: string): string[] {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return monthDays.map((_, month) => name.format(new Date(Date.UTC(2000, month, 1))));
}

import type { Activity } from '#core/contract/activities';
import type { Input } from '#core/contract/index';
import type { Catalogue } from '../../i18n/catalogue';
import { type DraftPart, isHalf, isSameParts, partsBalance, partsOf, wholeParts } from './draft-parts';
import { offeredCode, offeredWord, unitCode, unitWord } from './offered-words';

/** What stands in the log form. Text as typed; `null` for a date or an amount that is not there yet. */
export type LogDraft = {
  title: string;
  provider: string;
  completedOn: string | null;
  amount: number | null;
  /** The unit as it is shown: minutes in the person's language, any other as its issuer writes it. */
  unit: string;
  categories: readonly string[];
  /** The format as it is shown: an offered one in the person's language, or their own word. */
  format: string;
  /** Where it took place, like the format. */
  place: string;
  /** What was offered where only a part was attended. */
  offered: number | null;
  parts: readonly DraftPart[];
  /** Not done yet: `completedOn` is the day it is to be done. */
  isPlanned: boolean;
  approvalNumber: string;
  notes: string;
  files: readonly File[];
};

export type LogErrors = Partial<
  Record<'title' | 'completedOn' | 'credits' | 'unit' | 'offered' | 'parts', string>
>;

/** The catalogue's words for what the form offers. */
type Words = Pick<Catalogue['ceLog'], 'formats' | 'places' | 'minutes'>;

export function emptyDraft(today: string, unit: string): LogDraft {
  return {
    title: '',
    provider: '',
    completedOn: today,
    amount: null,
    unit,
    categories: [],
    format: '',
    place: '',
    offered: null,
    parts: [],
    isPlanned: false,
    approvalNumber: '',
    notes: '',
    files: [],
  };
}

export function draftOf(activity: Activity, words: Words): LogDraft {
  return {
    title: activity.title,
    provider: activity.provider ?? '',
    completedOn: activity.completedOn,
    amount: activity.credits.amount,
    unit: unitWord(activity.credits.unit, words),
    categories: activity.categories,
    format: activity.format === undefined ? '' : offeredWord(activity.format, words.formats),
    place: activity.place === undefined ? '' : offeredWord(activity.place, words.places),
    offered: activity.offered ?? null,
    parts: partsOf(activity),
    isPlanned: activity.isPlanned,
    approvalNumber: activity.approvalNumber ?? '',
    notes: activity.notes,
    files: [],
  };
}

/**
 * A copy is a new activity: done, with today's date, and without certificate and approval number, which belong to one run of a
 * course.
 */
export function copyOfActivity(activity: Activity, today: string, words: Words): LogDraft {
  return { ...draftOf(activity, words), completedOn: today, isPlanned: false, approvalNumber: '' };
}

/** The next entry after one was saved: the same provider, day, unit and place, since courses come in runs. */
export function nextDraft(saved: LogDraft, today: string): LogDraft {
  return {
    ...emptyDraft(today, saved.unit),
    provider: saved.provider,
    completedOn: saved.completedOn ?? today,
    format: saved.format,
    place: saved.place,
    isPlanned: saved.isPlanned,
  };
}

export function isSameDraft(a: LogDraft, b: LogDraft): boolean {
  return (
    a.title === b.title &&
    a.provider === b.provider &&
    a.completedOn === b.completedOn &&
    a.amount === b.amount &&
    a.unit === b.unit &&
    a.format === b.format &&
    a.place === b.place &&
    a.offered === b.offered &&
    a.isPlanned === b.isPlanned &&
    isSameParts(a.parts, b.parts) &&
    a.approvalNumber === b.approvalNumber &&
    a.notes === b.notes &&
    a.files.length === b.files.length &&
    a.categories.length === b.categories.length &&
    a.categories.every((category) => b.categories.includes(category))
  );
}

/** What has to be mended before a draft can be saved; empty when nothing has. */
export function errorsOf(draft: LogDraft, text: Catalogue): LogErrors {
  const say = text.ceLog.form.errors;
  const left = draft.parts.length === 0 ? 0 : (partsBalance(draft.parts, draft.amount).left ?? 0);
  return {
    ...(draft.title.trim() === '' ? { title: say.title } : {}),
    ...(draft.completedOn === null ? { completedOn: draft.isPlanned ? say.plannedOn : say.completedOn } : {}),
    ...(draft.amount === null
      ? { credits: say.credits }
      : draft.amount < 0 || draft.amount > 100_000
        ? { credits: say.creditsRange }
        : {}),
    ...(draft.unit.trim() === '' ? { unit: say.unit } : {}),
    ...(isOfferedBelow(draft) ? { offered: say.offeredBelow } : {}),
    ...(left < 0 ? { parts: say.partsExceed } : draft.parts.some(isHalf) ? { parts: say.partHalf } : {}),
  };
}

const isOfferedBelow = ({ offered, amount }: LogDraft) =>
  offered !== null && amount !== null && rounded(offered) < rounded(amount);

/** Whether something that only stands under “More” is filled in. */
export function usesMore(draft: LogDraft): boolean {
  return draft.isPlanned || draft.place !== '' || draft.offered !== null || draft.parts.length > 0;
}

/** Two decimals, as the workbook keeps them. */
const rounded = (amount: number) => Math.round(amount * 100) / 100;

/** The draft as the host takes it, or null while something is missing. `title` stands in for one not typed yet. */
export function toActivity(
  personId: string,
  draft: LogDraft,
  words: Words,
  title = draft.title.trim(),
): Input<'activities.create'> | null {
  const { completedOn, amount } = draft;
  const unit = unitCode(draft.unit, words);
  if (title === '' || completedOn === null || amount === null || unit === '') return null;
  if (amount < 0 || amount > 100_000) return null;
  if (isOfferedBelow(draft) || (partsBalance(draft.parts, amount).left ?? 0) < 0) return null;
  const parts = wholeParts(draft.parts);
  const given = (name: 'provider' | 'approvalNumber') =>
    draft[name].trim() === '' ? {} : { [name]: draft[name].trim() };
  return {
    personId,
    title,
    completedOn,
    credits: { amount: rounded(amount), unit },
    ...given('provider'),
    ...given('approvalNumber'),
    ...(draft.categories.length === 0 ? {} : { categories: [...draft.categories] }),
    ...(draft.format.trim() === '' ? {} : { format: offeredCode(draft.format, words.formats) }),
    ...(draft.place.trim() === '' ? {} : { place: offeredCode(draft.place, words.places) }),
    ...(draft.offered === null ? {} : { offered: rounded(draft.offered) }),
    ...(parts.length === 0 ? {} : { parts }),
    ...(draft.isPlanned ? { isPlanned: true } : {}),
    ...(draft.notes === '' ? {} : { notes: draft.notes }),
  };
}

/** The draft as a change of a stored activity: what was emptied is cleared. */
export function toUpdate(
  id: string,
  personId: string,
  draft: LogDraft,
  words: Words,
): Input<'activities.update'> | null {
  const activity = toActivity(personId, draft, words);
  if (activity === null) return null;
  const { title, completedOn, credits } = activity;
  return {
    id,
    title,
    completedOn,
    credits,
    provider: activity.provider ?? null,
    categories: activity.categories ?? [],
    format: activity.format ?? null,
    place: activity.place ?? null,
    offered: activity.offered ?? null,
    parts: activity.parts ?? [],
    isPlanned: draft.isPlanned,
    approvalNumber: activity.approvalNumber ?? null,
    notes: draft.notes,
  };
}

/** A stored activity as the question what it counts for. */
export function storedQuestion(activity: Activity): Input<'activities.whatItCountsFor'> {
  const { evidenceIds, createdAt, updatedAt, notes, ...asked } = activity;
  return asked;
}

import type { Activity } from '#core/contract/activities';
import type { Input } from '#core/contract/index';
import type { Catalogue } from '../../i18n/catalogue';

/** What stands in the log form. Text as typed; `null` for a date or an amount that is not there yet. */
export type LogDraft = {
  title: string;
  provider: string;
  completedOn: string | null;
  amount: number | null;
  unit: string;
  categories: readonly string[];
  /** The format as it is shown: an offered one in the person's language, or their own word. */
  format: string;
  approvalNumber: string;
  notes: string;
  files: readonly File[];
};

export type LogErrors = Partial<Record<'title' | 'completedOn' | 'credits' | 'unit', string>>;

type FormatWords = Catalogue['ceLog']['formats'];

const isOffered = (format: string, words: FormatWords): format is keyof FormatWords =>
  Object.hasOwn(words, format);

/** A stored format in the person's language; a word of their own stays as it is. */
export function formatWord(format: string, words: FormatWords): string {
  return isOffered(format, words) ? words[format] : format;
}

/** The stored form of a format as it is shown. */
export function formatCode(shown: string, words: FormatWords): string {
  const folded = shown.trim().toLocaleLowerCase();
  const offered = Object.entries(words).find(([, word]) => word.toLocaleLowerCase() === folded);
  return offered ? offered[0] : shown.trim();
}

export function emptyDraft(today: string, unit: string): LogDraft {
  return {
    title: '',
    provider: '',
    completedOn: today,
    amount: null,
    unit,
    categories: [],
    format: '',
    approvalNumber: '',
    notes: '',
    files: [],
  };
}

export function draftOf(activity: Activity, words: FormatWords): LogDraft {
  return {
    title: activity.title,
    provider: activity.provider ?? '',
    completedOn: activity.completedOn,
    amount: activity.credits.amount,
    unit: activity.credits.unit,
    categories: activity.categories,
    format: activity.format === undefined ? '' : formatWord(activity.format, words),
    approvalNumber: activity.approvalNumber ?? '',
    notes: activity.notes,
    files: [],
  };
}

/** A copy is a new activity: today's date, no certificate, and no approval number, which belongs to one run of a course. */
export function copyOfActivity(activity: Activity, today: string, words: FormatWords): LogDraft {
  return { ...draftOf(activity, words), completedOn: today, approvalNumber: '' };
}

/** The next entry after one was saved: the same provider, day and unit, since courses come in runs. */
export function nextDraft(saved: LogDraft, today: string): LogDraft {
  return {
    ...emptyDraft(today, saved.unit),
    provider: saved.provider,
    completedOn: saved.completedOn ?? today,
    format: saved.format,
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
  return {
    ...(draft.title.trim() === '' ? { title: say.title } : {}),
    ...(draft.completedOn === null ? { completedOn: say.completedOn } : {}),
    ...(draft.amount === null
      ? { credits: say.credits }
      : draft.amount < 0 || draft.amount > 100_000
        ? { credits: say.creditsRange }
        : {}),
    ...(draft.unit.trim() === '' ? { unit: say.unit } : {}),
  };
}

/** Two decimals, as the workbook keeps them. */
const rounded = (amount: number) => Math.round(amount * 100) / 100;

/** The draft as the host takes it, or null while something is missing. `title` stands in for one not typed yet. */
export function toActivity(
  personId: string,
  draft: LogDraft,
  words: FormatWords,
  title = draft.title.trim(),
): Input<'activities.create'> | null {
  const { completedOn, amount } = draft;
  const unit = draft.unit.trim();
  if (title === '' || completedOn === null || amount === null || unit === '') return null;
  if (amount < 0 || amount > 100_000) return null;
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
    ...(draft.format.trim() === '' ? {} : { format: formatCode(draft.format, words) }),
    ...(draft.notes === '' ? {} : { notes: draft.notes }),
  };
}

/** The draft as a change of a stored activity: what was emptied is cleared. */
export function toUpdate(
  id: string,
  personId: string,
  draft: LogDraft,
  words: FormatWords,
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
    approvalNumber: activity.approvalNumber ?? null,
    notes: draft.notes,
  };
}

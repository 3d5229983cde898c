import type { Rule } from '#core/compliance/rule';
import type { Credential, OwnRequirement } from '#core/contract/credentials';
import type { Input } from '#core/contract/index';
import { addDays, addMonths } from '#core/time/civil-date';
import type { Catalogue } from '../../i18n/catalogue';

export type OwnCategory = { id: string; title: string; min: number | null; max: number | null };

/** What stands in the credential form. Text as typed; null where a date or a figure is not there yet. */
export type CredentialForm = {
  title: string;
  issuer: string;
  number: string;
  issuedOn: string | null;
  expiresOn: string | null;
  holds: readonly string[];
  /** Entries of the rule's lists, by the list's id. */
  lists: Readonly<Record<string, readonly string[]>>;
  notes: string;
  /** The days of the cycle are typed and not worked out. */
  isCycleGiven: boolean;
  startsOn: string | null;
  endsOn: string | null;
  total: number | null;
  unit: string;
  cycleMonths: number | null;
  categories: readonly OwnCategory[];
};

/** Errors by field; those of an own category by its place. */
export type FormErrors = Partial<
  Record<'title' | 'expiresOn' | 'total' | 'unit' | 'cycleMonths' | 'startsOn' | 'endsOn', string>
> & { categories?: Readonly<Record<number, { title?: string; range?: string }>> };

export function emptyForm(rule: Rule | null, unit: string): CredentialForm {
  return {
    title: rule?.shortTitle ?? '',
    issuer: '',
    number: '',
    issuedOn: null,
    expiresOn: null,
    holds: [],
    lists: {},
    notes: '',
    // One's own credential has no rule that the cycle could follow from.
    isCycleGiven: rule === null,
    startsOn: null,
    endsOn: null,
    total: null,
    unit,
    cycleMonths: null,
    categories: [],
  };
}

export function formOf(credential: Credential, unit: string): CredentialForm {
  const { requirement } = credential;
  return {
    title: credential.title,
    issuer: credential.issuer ?? '',
    number: credential.number ?? '',
    issuedOn: credential.issuedOn ?? null,
    expiresOn: credential.expiresOn ?? null,
    holds: credential.holds,
    lists: credential.lists,
    notes: credential.notes,
    isCycleGiven: credential.cycleBasis === 'given',
    startsOn: credential.cycle.startsOn,
    endsOn: credential.cycle.endsOn,
    total: requirement?.total ?? null,
    unit: requirement?.unit ?? unit,
    cycleMonths: requirement?.cycleMonths ?? null,
    categories: (requirement?.categories ?? []).map(({ id, title, min, max }) => ({
      id,
      title,
      min: min ?? null,
      max: max ?? null,
    })),
  };
}

/** The last day of a cycle of some months, where the person gave its first day and its length. */
export function endAfter(startsOn: string, months: number): string {
  return addDays(addMonths(startsOn, months), -1);
}

/** An id for a category of one's own, made from its name; `taken` are those that the form already has. */
export function categoryId(title: string, taken: readonly string[]): string {
  const base =
    title
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'category';
  let id = base;
  for (let count = 2; taken.includes(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** What has to be mended; empty when nothing has. `isOwn`: no rule stands behind it. */
export function formErrors(form: CredentialForm, isOwn: boolean, text: Catalogue): FormErrors {
  const say = text.credentials.dialog.errors;
  const errors: FormErrors = {};
  if (form.title.trim() === '') errors.title = say.title;
  if (form.issuedOn !== null && form.expiresOn !== null && form.expiresOn < form.issuedOn) {
    errors.expiresOn = say.expiry;
  }
  if (form.isCycleGiven) {
    if (form.startsOn === null) errors.startsOn = say.cycle;
    if (form.endsOn === null) errors.endsOn = say.cycle;
    if (form.startsOn !== null && form.endsOn !== null && form.endsOn < form.startsOn)
      errors.endsOn = say.order;
  }
  if (!isOwn) return errors;
  if (form.total === null || form.total < 0 || form.total > 100_000) errors.total = say.total;
  if (form.unit.trim() === '') errors.unit = say.unit;
  if (form.cycleMonths !== null && !isLength(form.cycleMonths)) errors.cycleMonths = say.months;
  const faults = form.categories.map(({ title, min, max }) => ({
    ...(title.trim() === '' ? { title: say.categoryTitle } : {}),
    ...(min !== null && max !== null && min > max ? { range: say.categoryRange } : {}),
  }));
  if (faults.some((fault) => Object.keys(fault).length > 0)) errors.categories = { ...faults };
  return errors;
}

const isLength = (months: number) => Number.isInteger(months) && months >= 1 && months <= 240;

export function requirementOf(form: CredentialForm): OwnRequirement | null {
  const unit = form.unit.trim();
  if (form.total === null || unit === '') return null;
  const taken: string[] = form.categories.map(({ id }) => id).filter((id) => id !== '');
  const categories = form.categories.map(({ id, title, min, max }) => {
    const known = id === '' ? categoryId(title, taken) : id;
    taken.push(known);
    return {
      id: known,
      title: title.trim(),
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
    };
  });
  return {
    total: form.total,
    unit,
    ...(form.cycleMonths !== null && isLength(form.cycleMonths) ? { cycleMonths: form.cycleMonths } : {}),
    ...(categories.length === 0 ? {} : { categories }),
  };
}

/** Whether the cycle would change with this form, so that what follows has to be shown anew. */
export function changesCycle(credential: Credential, form: CredentialForm): boolean {
  return (
    form.issuedOn !== (credential.issuedOn ?? null) ||
    form.expiresOn !== (credential.expiresOn ?? null) ||
    form.cycleMonths !== (credential.requirement?.cycleMonths ?? null)
  );
}

/** The lists as they are sent, emptied ones too: a stored one is emptied by them. */
const listsOf = (lists: CredentialForm['lists']): Record<string, string[]> =>
  Object.fromEntries(Object.entries(lists).map(([id, entries]) => [id, [...entries]]));

const cycleOf = ({ isCycleGiven, startsOn, endsOn }: CredentialForm) =>
  isCycleGiven && startsOn !== null && endsOn !== null && startsOn <= endsOn
    ? { cycle: { startsOn, endsOn } }
    : {};

/** What the cycle hangs on, for the preview: nothing in it has to be complete. */
export function previewInput(
  personId: string,
  ruleId: string | null,
  form: CredentialForm,
): Input<'credentials.previewCycle'> {
  return {
    personId,
    ...(ruleId === null
      ? {
          requirement: {
            total: form.total ?? 0,
            unit: form.unit.trim() || '-',
            ...(form.cycleMonths !== null && isLength(form.cycleMonths)
              ? { cycleMonths: form.cycleMonths }
              : {}),
          },
          title: form.title.trim() || '-',
        }
      : { ruleId }),
    ...(form.issuedOn === null ? {} : { issuedOn: form.issuedOn }),
    ...(form.expiresOn === null ? {} : { expiresOn: form.expiresOn }),
    ...cycleOf(form),
  };
}

export function toCredential(
  personId: string,
  rule: Rule | null,
  form: CredentialForm,
): Input<'credentials.create'> {
  const requirement = rule ? null : requirementOf(form);
  const given = (name: 'issuer' | 'number') =>
    form[name].trim() === '' ? {} : { [name]: form[name].trim() };
  return {
    personId,
    title: form.title.trim(),
    ...(rule ? { ruleId: rule.id } : {}),
    ...given('issuer'),
    ...given('number'),
    ...(form.issuedOn === null ? {} : { issuedOn: form.issuedOn }),
    ...(form.expiresOn === null ? {} : { expiresOn: form.expiresOn }),
    ...(form.holds.length === 0 ? {} : { holds: [...form.holds] }),
    ...(Object.values(form.lists).every((entries) => entries.length === 0)
      ? {}
      : { lists: listsOf(form.lists) }),
    ...(requirement === null ? {} : { requirement }),
    ...(form.notes === '' ? {} : { notes: form.notes }),
    ...cycleOf(form),
  };
}

/**
 * A change of a stored credential: emptied fields are cleared. The cycle goes along only where the person typed it; one
 * that was worked out follows from the other fields.
 */
export function toCredentialUpdate(
  credential: Credential,
  form: CredentialForm,
): Input<'credentials.update'> {
  const requirement = credential.ruleId === undefined ? requirementOf(form) : null;
  const { cycle } = cycleOf(form);
  const isSame =
    cycle === undefined ||
    (cycle.startsOn === credential.cycle.startsOn && cycle.endsOn === credential.cycle.endsOn);
  return {
    id: credential.id,
    title: form.title.trim(),
    issuer: form.issuer.trim() === '' ? null : form.issuer.trim(),
    number: form.number.trim() === '' ? null : form.number.trim(),
    issuedOn: form.issuedOn,
    expiresOn: form.expiresOn,
    holds: [...form.holds],
    ...(JSON.stringify(form.lists) === JSON.stringify(credential.lists)
      ? {}
      : { lists: listsOf(form.lists) }),
    notes: form.notes,
    ...(requirement === null ? {} : { requirement }),
    ...(isSame ? {} : { cycle }),
  };
}

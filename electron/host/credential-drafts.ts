import { deriveCycle } from '#core/compliance/cycle';
import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import { AppError } from '#core/contract/errors';
import type { ParsedInput } from '#core/contract/index';
import { cycleFacts, rederiveCycle } from './cycles';
import type { HandlerContext } from './handler';
import { patched, textOrNone } from './patch';
import { personOf, ruleOf } from './records';

/** The credential that a draft makes, with its cycle; nothing is stored. */
export function newCredential(context: HandlerContext, input: ParsedInput<'credentials.create'>): Credential {
  const { store } = context;
  const person = personOf(context, input.personId);
  const rule = input.ruleId === undefined ? null : ruleOf(context, input.ruleId);
  const title = input.title ?? rule?.shortTitle;
  if (title === undefined) {
    throw new AppError('invalid-input', 'A credential of your own needs a name.', {
      key: 'credential-needs-title',
    });
  }
  const holds = input.holds ?? [];
  assertFits(rule, { holds, lists: input.lists ?? {}, requirement: input.requirement });
  assertDates(input);
  const facts = {
    ...(rule === null ? {} : { ruleId: rule.id, ruleVersion: rule.version }),
    ...patched('issuedOn', input.issuedOn, undefined),
    ...patched('expiresOn', input.expiresOn, undefined),
    ...patched('requirement', input.requirement, undefined),
  };
  const { cycle, cycleBasis } = deriveCycle({
    ...cycleFacts(context, facts, person),
    cycle: input.cycle,
    today: context.today(),
  });
  const now = store.now();
  return {
    id: store.newId(),
    personId: person.id,
    title,
    ...facts,
    ...patched('issuer', textOrNone(input.issuer), rule?.issuer.name),
    ...patched('number', textOrNone(input.number), undefined),
    cycle,
    cycleBasis,
    pastCycles: [],
    holds,
    lists: withoutRepeats(input.lists ?? {}),
    answers: {},
    confirmations: {},
    events: [],
    leadTimes: {},
    notes: input.notes ?? '',
    createdAt: now,
    updatedAt: now,
  };
}

/** The credential with the fields that an update names; its cycle only where the update gives one. */
export function withChanges(
  context: HandlerContext,
  current: Credential,
  input: ParsedInput<'credentials.update'>,
): Credential {
  const { issuer, number, issuedOn, expiresOn, requirement, profile, submittedOn, ...rest } = current;
  // What an earlier version of the rule knew, and this one does not, may stay.
  assertFits(context.rules.of(current), {
    holds: input.holds ?? [],
    lists: input.lists ?? {},
    profile: input.profile,
    requirement: input.requirement,
  });
  const changed: Credential = {
    ...rest,
    title: input.title ?? current.title,
    ...patched('issuer', textOrNone(input.issuer), issuer),
    ...patched('number', textOrNone(input.number), number),
    ...patched('issuedOn', input.issuedOn, issuedOn),
    ...patched('expiresOn', input.expiresOn, expiresOn),
    ...patched('requirement', input.requirement, requirement),
    ...patched('profile', input.profile, profile),
    ...patched('submittedOn', input.submittedOn, submittedOn),
    ...(input.cycle === undefined ? {} : { cycle: input.cycle, cycleBasis: 'given' as const }),
    holds: input.holds ?? current.holds,
    lists: input.lists === undefined ? current.lists : withoutRepeats(input.lists),
    leadTimes: input.leadTimes === undefined ? current.leadTimes : { ...input.leadTimes },
    notes: input.notes ?? current.notes,
    updatedAt: context.store.now(),
  };
  assertDates(changed);
  return changed;
}

/** The cycle follows when what it was worked out from has changed; one that the person gave stays. */
export function rederivedAfter(
  context: HandlerContext,
  current: Credential,
  changed: Credential,
): Credential {
  const hasOtherFacts =
    changed.issuedOn !== current.issuedOn ||
    changed.expiresOn !== current.expiresOn ||
    changed.requirement?.cycleMonths !== current.requirement?.cycleMonths;
  if (changed.cycleBasis === 'given' || !hasOtherFacts) return changed;
  return rederiveCycle(context, changed, personOf(context, changed.personId));
}

/** Entries of lists once each, in the order in which they were given. */
function withoutRepeats(lists: { readonly [list: string]: readonly string[] }): Credential['lists'] {
  return Object.fromEntries(Object.entries(lists).map(([list, entries]) => [list, [...new Set(entries)]]));
}

function assertFits(
  rule: Rule | null,
  draft: {
    holds: readonly string[];
    lists: { readonly [list: string]: readonly string[] };
    profile?: string | null | undefined;
    requirement?: Credential['requirement'] | undefined;
  },
): void {
  if (rule !== null && draft.requirement !== undefined) {
    throw new AppError(
      'invalid-input',
      'This credential goes by its rule, so it has no requirement of its own.',
      { key: 'requirement-beside-rule' },
    );
  }
  const isKnown = (known: readonly { id: string }[] | undefined, id: string) =>
    known?.some((each) => each.id === id) === true;
  const option = draft.holds.find((held) => !isKnown(rule?.options, held));
  if (option !== undefined) {
    const message = `The rule knows nothing called “${option}” that a person can hold.`;
    throw new AppError('invalid-input', message, { key: 'holds-unknown', option });
  }
  const list = Object.keys(draft.lists).find((id) => !isKnown(rule?.lists, id));
  if (list !== undefined) {
    throw new AppError('invalid-input', `The rule has no list called “${list}”.`, {
      key: 'list-unknown',
      list,
    });
  }
  const { profile } = draft;
  if (typeof profile === 'string' && !isKnown(rule?.profiles, profile)) {
    const message = `The rule has no profile called “${profile}”.`;
    throw new AppError('invalid-input', message, { key: 'profile-unknown', profile });
  }
}

function assertDates(draft: { issuedOn?: string | undefined; expiresOn?: string | undefined }): void {
  const { issuedOn, expiresOn } = draft;
  if (issuedOn === undefined || expiresOn === undefined || issuedOn <= expiresOn) return;
  throw new AppError(
    'invalid-input',
    `It would expire on ${expiresOn}, before it was issued on ${issuedOn}.`,
    {
      key: 'expires-before-issued',
      issuedOn,
      expiresOn,
    },
  );
}

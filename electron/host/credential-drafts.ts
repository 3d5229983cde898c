import { deriveCycle } from '#core/compliance/cycle';
import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import { AppError } from '#core/contract/errors';
import type { ParsedInput } from '#core/contract/index';
import { cycleFacts, rederiveCycle, ruleOfCredential } from './cycles';
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
  assertFits(rule, { holds, requirement: input.requirement });
  assertDates(input);
  const facts = {
    ...patched('ruleId', input.ruleId, undefined),
    ...patched('issuedOn', input.issuedOn, undefined),
    ...patched('expiresOn', input.expiresOn, undefined),
    ...patched('requirement', input.requirement, undefined),
  };
  const { cycle, cycleBasis } = deriveCycle({
    ...cycleFacts(context, facts, person.birthMonth),
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
  const { issuer, number, issuedOn, expiresOn, requirement, ...rest } = current;
  const holds = input.holds ?? current.holds;
  assertFits(ruleOfCredential(context, current), {
    holds: input.holds ?? [],
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
    ...(input.cycle === undefined ? {} : { cycle: input.cycle, cycleBasis: 'given' as const }),
    holds,
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
  return rederiveCycle(context, changed, personOf(context, changed.personId).birthMonth);
}

function assertFits(
  rule: Rule | null,
  draft: { holds: readonly string[]; requirement?: Credential['requirement'] | undefined },
): void {
  if (rule !== null && draft.requirement !== undefined) {
    throw new AppError(
      'invalid-input',
      'This credential goes by its rule, so it has no requirement of its own.',
      {
        key: 'requirement-beside-rule',
      },
    );
  }
  const options = new Set(rule?.options?.map((option) => option.id));
  const unknown = draft.holds.find((held) => !options.has(held));
  if (unknown === undefined) return;
  throw new AppError('invalid-input', `The rule knows nothing called “${unknown}” that a person can hold.`, {
    key: 'holds-unknown',
    option: unknown,
  });
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

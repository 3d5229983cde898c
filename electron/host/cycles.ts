import { deriveCycle, nextCycle } from '#core/compliance/cycle';
import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import type { HandlerContext } from './handler';

/** The rule that a credential goes by; null for one of the person's own, and for one whose rule is gone. */
export function ruleOfCredential(
  context: HandlerContext,
  credential: Pick<Credential, 'ruleId'>,
): Rule | null {
  return credential.ruleId === undefined ? null : (context.rules.find(credential.ruleId) ?? null);
}

/** What the cycles of a credential hang on. */
export function cycleFacts(
  context: HandlerContext,
  credential: Pick<Credential, 'ruleId' | 'requirement' | 'issuedOn' | 'expiresOn'>,
  birthMonth: number | undefined,
) {
  return {
    rule: ruleOfCredential(context, credential),
    requirement: credential.requirement,
    birthMonth,
    issuedOn: credential.issuedOn,
    expiresOn: credential.expiresOn,
  };
}

/**
 * The credential with its running cycle worked out anew from its facts. A cycle that was already renewed does not
 * come back: the first one after the last renewal is taken then.
 */
export function rederiveCycle(
  context: HandlerContext,
  credential: Credential,
  birthMonth: number | undefined,
): Credential {
  const facts = cycleFacts(context, credential, birthMonth);
  const derived = deriveCycle({ ...facts, today: context.today() });
  const renewedUntil = credential.pastCycles.at(-1)?.endsOn ?? '';
  let cycle = derived.cycle;
  while (cycle.endsOn <= renewedUntil) cycle = nextCycle({ ...facts, cycle });
  return { ...credential, cycle, cycleBasis: derived.cycleBasis };
}

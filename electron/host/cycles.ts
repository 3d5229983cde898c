import { deriveCycle, nextCycle } from '#core/compliance/cycle';
import type { Credential } from '#core/contract/credentials';
import type { Person } from '#core/contract/people';
import type { HandlerContext } from './handler';

/** The part of a person that cycles hang on. */
export type Birthday = Pick<Person, 'birthMonth' | 'birthDay'>;

/** What the cycles of a credential hang on. */
export function cycleFacts(
  context: HandlerContext,
  credential: Pick<Credential, 'ruleId' | 'ruleVersion' | 'requirement' | 'issuedOn' | 'expiresOn'>,
  person: Birthday,
) {
  return {
    rule: context.rules.of(credential),
    requirement: credential.requirement,
    birthMonth: person.birthMonth,
    birthDay: person.birthDay,
    issuedOn: credential.issuedOn,
    expiresOn: credential.expiresOn,
  };
}

/**
 * The credential with its running cycle worked out anew from its facts. A cycle that was already renewed does not
 * come back: the first one after the last renewal is taken then.
 */
export function rederiveCycle(context: HandlerContext, credential: Credential, person: Birthday): Credential {
  const facts = cycleFacts(context, credential, person);
  const derived = deriveCycle({ ...facts, today: context.today() });
  const renewedUntil = credential.pastCycles.at(-1)?.endsOn ?? '';
  let cycle = derived.cycle;
  while (cycle.endsOn <= renewedUntil) cycle = nextCycle({ ...facts, cycle });
  return { ...credential, cycle, cycleBasis: derived.cycleBasis };
}

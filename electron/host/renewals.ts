import { nextCycle } from '#core/compliance/cycle';
import { lateFeeOn } from '#core/compliance/late-fee';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { AppError } from '#core/contract/errors';
import { laterOf } from '#core/time/civil-date';
import { insertPastCycle, updateCredential } from '#db/credentials';
import { closeSteps } from '#db/renewal-steps';
import { changeAbout } from './change-labels';
import { cycleFacts } from './cycles';
import type { HandlerContext, Handlers } from './handler';
import { credentialOf, personOf } from './records';
import { keepVersionOf } from './rule-versions';
import { standingsOf } from './standings';

/** The cycle after the running one, and the standing that the running one is closed with. */
function renewalOf(
  context: HandlerContext,
  current: Credential,
  input: { renewedOn?: string | undefined; cycle?: Credential['cycle'] | undefined },
): { renewedOn: string; renewed: Credential; standing: Standing } {
  const renewedOn = input.renewedOn ?? context.today();
  // The next cycle goes by the rule as it is now.
  const { ruleVersion, ...withoutVersion } = current;
  const rule = context.rules.of(withoutVersion);
  const facts = cycleFacts(context, withoutVersion, personOf(context, current.personId));
  const cycle = input.cycle ?? nextCycle({ ...facts, cycle: current.cycle });
  assertAfter(cycle, current.cycle);
  const renewed: Credential = {
    ...withoutVersion,
    ...(rule === null ? {} : { ruleVersion: rule.version }),
    cycle,
  };
  const asOf = laterOf(renewedOn, current.cycle.startsOn);
  const standing = standingsOf(context, current.personId).of(current, { asOf });
  return { renewedOn, renewed, standing };
}

function assertAfter(next: Credential['cycle'], running: Credential['cycle']): void {
  if (next.startsOn > running.startsOn && next.endsOn > running.endsOn) return;
  throw new AppError(
    'invalid-input',
    `The next cycle must come after the one that ends on ${running.endsOn}.`,
    { key: 'cycle-not-after', startsOn: next.startsOn, endsOn: next.endsOn, after: running.endsOn },
  );
}

/** Confirmations are dated and stay with the cycle that is closed; one of a later day would count for the next. */
function confirmedUntil(confirmations: Credential['confirmations'], endsOn: string) {
  return Object.fromEntries(Object.entries(confirmations).filter(([, on]) => on <= endsOn));
}

export const renewalsHandlers: Handlers<'credentials.previewRenewal' | 'credentials.renew'> = {
  'credentials.previewRenewal': (input, context) => {
    const current = credentialOf(context, input.credentialId);
    const { renewedOn, renewed, standing } = renewalOf(context, current, input);
    const rule = context.rules.of(current);
    const fee = rule === null ? null : lateFeeOn(rule, current.cycle, renewedOn);
    return {
      cycle: renewed.cycle,
      carriesOver: standing.carriesOver,
      standing,
      ...(fee === null ? {} : { lateFee: { title: fee.title, amount: fee.amount, currency: fee.currency } }),
    };
  },

  'credentials.renew': (input, context) => {
    const { store } = context;
    const current = credentialOf(context, input.credentialId);
    const { renewedOn, renewed: next, standing } = renewalOf(context, current, input);
    const { profile, carriedIn, submittedOn, ...rest } = next;
    const past = {
      ...current.cycle,
      renewedOn,
      ...(carriedIn === undefined ? {} : { carriedIn: carriedIn.credits }),
    };
    const goesOver = standing.carriesOver.credits;
    const takenOver =
      input.carriedIn ??
      (goesOver > 0 ? ({ credits: goesOver } satisfies Credential['carriedIn']) : undefined);
    const renewed: Credential = {
      ...rest,
      // What the certificate printed was the end of the cycle that is now closed.
      ...(current.expiresOn === undefined ? {} : { expiresOn: next.cycle.endsOn }),
      cycleBasis: input.cycle === undefined ? current.cycleBasis : 'given',
      pastCycles: [...current.pastCycles, past],
      confirmations: confirmedUntil(current.confirmations, current.cycle.endsOn),
      ...(takenOver === undefined
        ? {}
        : {
            carriedIn: {
              credits: takenOver.credits,
              ...(takenOver.note === undefined ? {} : { note: takenOver.note }),
            },
          }),
      updatedAt: store.now(),
    };
    return store.change(changeAbout('credential-renewed', { title: current.title }, current.personId), () => {
      keepVersionOf(context, renewed);
      insertPastCycle(store.db, store.newId(), current.id, past);
      closeSteps(store.db, current.id, current.cycle.endsOn);
      updateCredential(store.db, renewed);
      return renewed;
    });
  },
};

import type { Rule } from '#core/compliance/rule';
import type { Credential, RenewalStep } from '#core/contract/credentials';
import type { ParsedInput } from '#core/contract/index';
import { deleteStep, insertStep, listSteps, type StoredStep, updateStep } from '#db/renewal-steps';
import { changeAbout } from './change-labels';
import type { HandlerContext, Handlers } from './handler';
import { patched } from './patch';
import { credentialOf, found } from './records';

/** A step as it is shown, with what is stored of it; nothing is stored of a step of the rule that was not touched. */
type Step = { shown: RenewalStep; stored: StoredStep | undefined };

type Entered = Pick<ParsedInput<'credentials.setStep'>, 'doneOn' | 'paid' | 'note'>;

/** What the person entered about a step, as a part of what is shown. */
function enteredIn(stored: StoredStep | undefined): Pick<RenewalStep, 'doneOn' | 'paid' | 'note'> {
  return {
    ...patched('doneOn', stored?.doneOn, undefined),
    ...patched('paid', stored?.paid, undefined),
    note: stored?.note ?? '',
  };
}

function ruleStep(
  rule: Rule,
  step: NonNullable<Rule['steps']>[number],
  stored: StoredStep | undefined,
): RenewalStep {
  const fee = rule.fees?.find(({ id }) => id === step.fee);
  return {
    id: step.id,
    title: step.title,
    ...patched('detail', step.detail, undefined),
    kind: step.kind,
    isOwn: false,
    ...(fee === undefined
      ? {}
      : {
          fee: { amount: fee.amount, currency: fee.currency, title: fee.title, confidence: fee.confidence },
        }),
    ...enteredIn(stored),
    confidence: step.confidence,
    sources: step.sources,
  };
}

function ownStep(stored: StoredStep): RenewalStep {
  return {
    id: stored.id,
    title: stored.title ?? '',
    kind: 'other',
    isOwn: true,
    ...enteredIn(stored),
    sources: [],
  };
}

/** The steps of the running cycle: the rule's that apply to what the person holds, then the person's own. */
function stepsOf(context: HandlerContext, credential: Credential): Step[] {
  const rule = context.rules.of(credential);
  const kept = listSteps(context.store.db, credential.id);
  const ofRule = (rule?.steps ?? [])
    .filter(({ onlyIf }) => onlyIf === undefined || credential.holds.includes(onlyIf))
    .flatMap((step): Step[] => {
      const stored = kept.find(({ stepId }) => stepId === step.id);
      return rule === null ? [] : [{ shown: ruleStep(rule, step, stored), stored }];
    });
  const own = kept
    .filter(({ stepId }) => stepId === undefined)
    .map((stored): Step => ({ shown: ownStep(stored), stored }));
  return [...ofRule, ...own];
}

function stepOf(context: HandlerContext, credential: Credential, stepId: string): Step {
  const steps = stepsOf(context, credential);
  return found(
    steps.find(({ shown }) => shown.id === stepId),
    'This step of the renewal',
    'renewal-step-not-found',
    stepId,
  );
}

/** The step with what was entered: null clears, an absent field is left alone. */
function withEntered(step: StoredStep, entered: Entered): StoredStep {
  const { doneOn, paid, ...rest } = step;
  return {
    ...rest,
    ...patched('doneOn', entered.doneOn, doneOn),
    ...patched('paid', entered.paid, paid),
    note: entered.note ?? step.note,
  };
}

function labelKeyOf(before: StoredStep | undefined, after: StoredStep) {
  if (before?.doneOn === undefined && after.doneOn !== undefined) return 'renewal-step-done';
  if (before?.doneOn !== undefined && after.doneOn === undefined) return 'renewal-step-reopened';
  return 'renewal-step-updated';
}

export const renewalStepsHandlers: Handlers<
  'credentials.checklist' | 'credentials.setStep' | 'credentials.addStep' | 'credentials.removeStep'
> = {
  'credentials.checklist': (input, context) => {
    const credential = credentialOf(context, input.credentialId);
    const rule = context.rules.of(credential);
    // A fee of a step that does not apply is not owed either, so it is not listed beside the steps.
    const onSteps = new Set((rule?.steps ?? []).map(({ fee }) => fee));
    return {
      steps: stepsOf(context, credential).map(({ shown }) => shown),
      fees: (rule?.fees ?? [])
        .filter(({ id }) => !onSteps.has(id))
        .map(({ id, title, amount, currency, when, note, confidence }) => ({
          id,
          title,
          amount,
          currency,
          when,
          ...patched('note', note, undefined),
          confidence,
        })),
    };
  },

  'credentials.setStep': (input, context) => {
    const { store } = context;
    const credential = credentialOf(context, input.credentialId);
    const { shown, stored } = stepOf(context, credential, input.stepId);
    const untouched = { credentialId: credential.id, stepId: shown.id, position: 0, note: '' };
    const step = withEntered(stored ?? { ...untouched, id: store.newId() }, input);
    const facts = { step: shown.title, title: credential.title };
    return store.change(changeAbout(labelKeyOf(stored, step), facts, credential.personId), () => {
      if (stored === undefined) insertStep(store.db, step);
      else updateStep(store.db, step);
      return stepOf(context, credential, input.stepId).shown;
    });
  },

  'credentials.addStep': (input, context) => {
    const { store } = context;
    const credential = credentialOf(context, input.credentialId);
    const positions = listSteps(store.db, credential.id).map(({ position }) => position);
    const step = withEntered(
      {
        id: store.newId(),
        credentialId: credential.id,
        title: input.title,
        position: Math.max(0, ...positions) + 1,
        note: '',
      },
      input,
    );
    const facts = { step: input.title, title: credential.title };
    return store.change(changeAbout('renewal-step-added', facts, credential.personId), () => {
      insertStep(store.db, step);
      return ownStep(step);
    });
  },

  'credentials.removeStep': (input, context) => {
    const { store } = context;
    const credential = credentialOf(context, input.credentialId);
    const own = stepsOf(context, credential).find(({ shown }) => shown.isOwn && shown.id === input.stepId);
    const { shown } = found(own, 'This step of your own', 'renewal-step-not-found', input.stepId);
    const facts = { step: shown.title, title: credential.title };
    return store.change(changeAbout('renewal-step-removed', facts, credential.personId), () => {
      deleteStep(store.db, shown.id);
      return { id: shown.id };
    });
  },
};

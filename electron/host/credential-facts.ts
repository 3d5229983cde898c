import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { AppError } from '#core/contract/errors';
import { deleteEvent, insertEvent } from '#db/credential-events';
import { updateCredential } from '#db/credentials';
import { changeAbout } from './change-labels';
import type { HandlerContext, Handlers } from './handler';
import { credentialOf, found } from './records';
import { keepVersionOf } from './rule-versions';
import { standingsOf } from './standings';

/** What a person says about a credential that its rule asks about: answers, confirmations, events, the rule's version. */

/** The rule that a credential goes by. Throws `invalid-input` for one of the person's own. */
function askedRule(context: HandlerContext, credential: Credential): Rule {
  const rule = context.rules.of(credential);
  if (rule !== null) return rule;
  throw new AppError('invalid-input', 'This credential goes by no rule, so there is nothing to say to one.', {
    key: 'credential-has-no-rule',
    id: credential.id,
  });
}

/** The object with a key set, or without it where the value is null. */
function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Record<string, Value> {
  const { [key]: _before, ...rest } = entries;
  return value === null ? rest : { ...rest, [key]: value };
}

/** Every question that the rule leaves open for a credential, settled or not. */
function questionsOf(context: HandlerContext, credential: Credential): Standing['openQuestions'] {
  const unsettled = { ...credential, answers: {} };
  return standingsOf(context, credential.personId).of(unsettled).openQuestions;
}

function assertAnswer(question: Standing['openQuestions'][number], value: string | number): void {
  const isReading = question.readings.some((reading) => reading.value === value);
  if (isReading || (question.takesNumber && typeof value === 'number')) return;
  throw new AppError('invalid-input', `“${value}” is no answer to “${question.question}”`, {
    key: 'answer-not-taken',
    question: question.question,
    value,
  });
}

function assertEventCredits(event: NonNullable<Rule['events']>[number], credits: number | undefined): void {
  const takesCredits = event.effect.kind === 'gives' || event.effect.kind === 'sets-total';
  if (takesCredits === (credits !== undefined)) return;
  throw takesCredits
    ? new AppError('invalid-input', `“${event.title}” needs a number of credits.`, {
        key: 'event-needs-credits',
        title: event.title,
      })
    : new AppError('invalid-input', `“${event.title}” takes no number of credits.`, {
        key: 'event-takes-no-credits',
        title: event.title,
      });
}

export const credentialFactsHandlers: Handlers<
  | 'credentials.settle'
  | 'credentials.confirm'
  | 'credentials.addEvent'
  | 'credentials.removeEvent'
  | 'credentials.useRuleVersion'
> = {
  'credentials.settle': (input, context) => {
    const { store } = context;
    const current = credentialOf(context, input.credentialId);
    const { questionId, value, note } = input;
    // An answer to a question that the rule has no more may still be taken back.
    if (value !== null || current.answers[questionId] === undefined) {
      const question = found(
        questionsOf(context, current).find(({ id }) => id === questionId),
        'This question of the rule',
        'question-not-found',
        questionId,
      );
      if (value !== null) assertAnswer(question, value);
    }
    const answer: Credential['answers'][string] | null =
      value === null ? null : { value, ...(note === undefined || note === '' ? {} : { note }) };
    const changed: Credential = {
      ...current,
      answers: withEntry(current.answers, questionId, answer),
      updatedAt: store.now(),
    };
    const key = value === null ? 'credential-unsettled' : 'credential-settled';
    return store.change(changeAbout(key, { title: current.title }, current.personId), () => {
      updateCredential(store.db, changed);
      return changed;
    });
  },

  'credentials.confirm': (input, context) => {
    const { store } = context;
    const current = credentialOf(context, input.credentialId);
    const { conditionId, on } = input;
    const condition = context.rules.of(current)?.conditions?.find(({ id }) => id === conditionId);
    if (on !== null || current.confirmations[conditionId] === undefined) {
      found(condition, 'This condition of the rule', 'condition-not-found', conditionId);
    }
    const changed: Credential = {
      ...current,
      confirmations: withEntry(current.confirmations, conditionId, on),
      updatedAt: store.now(),
    };
    const key = on === null ? 'credential-unconfirmed' : 'credential-confirmed';
    const facts = { condition: condition?.title ?? conditionId, title: current.title };
    return store.change(changeAbout(key, facts, current.personId), () => {
      updateCredential(store.db, changed);
      return changed;
    });
  },

  'credentials.addEvent': (input, context) => {
    const { store } = context;
    const current = credentialOf(context, input.credentialId);
    const kind = found(
      context.rules.of(current)?.events?.find(({ id }) => id === input.eventId),
      'This kind of event of the rule',
      'event-kind-not-found',
      input.eventId,
    );
    assertEventCredits(kind, input.credits);
    const event: Credential['events'][number] = {
      id: store.newId(),
      eventId: kind.id,
      on: input.on,
      ...(input.credits === undefined ? {} : { credits: input.credits }),
      ...(input.note === undefined || input.note === '' ? {} : { note: input.note }),
    };
    const about = changeAbout(
      'credential-event-added',
      { event: kind.title, title: current.title },
      current.personId,
    );
    return store.change(about, () => {
      insertEvent(store.db, current.id, event);
      updateCredential(store.db, { ...current, updatedAt: store.now() });
      return credentialOf(context, current.id);
    });
  },

  'credentials.removeEvent': (input, context) => {
    const { store } = context;
    const current = credentialOf(context, input.credentialId);
    const event = found(
      current.events.find(({ id }) => id === input.id),
      'This event',
      'event-not-found',
      input.id,
    );
    const kind = context.rules.of(current)?.events?.find(({ id }) => id === event.eventId);
    const facts = { event: kind?.title ?? event.eventId, title: current.title };
    return store.change(changeAbout('credential-event-removed', facts, current.personId), () => {
      deleteEvent(store.db, event.id);
      updateCredential(store.db, { ...current, updatedAt: store.now() });
      return credentialOf(context, current.id);
    });
  },

  'credentials.useRuleVersion': (input, context) => {
    const { store } = context;
    const current = credentialOf(context, input.credentialId);
    const { id: ruleId } = askedRule(context, current);
    const rule = found(
      context.rules.findVersion(ruleId, input.version),
      'This version of the rule',
      'rule-version-not-found',
      ruleId,
    );
    const changed: Credential = { ...current, ruleVersion: rule.version, updatedAt: store.now() };
    const facts = { title: current.title, version: String(rule.version) };
    return store.change(changeAbout('credential-rule-version-used', facts, current.personId), () => {
      keepVersionOf(context, changed);
      updateCredential(store.db, changed);
      return changed;
    });
  },
};

import { fullRuleFields, ruleText } from './records';
import { type TestHost, testHost } from './test-host';

/** The text of a rule with everything in it that a person answers, confirms, records and ticks. */
export const fullRuleText = (fields: { [name: string]: unknown } = {}): string =>
  ruleText({ ...fullRuleFields, ...fields });

/** A host with a person who holds a credential that goes by that rule, issued on 15 June 2025. */
export async function withFullBoard(host: TestHost = testHost()) {
  const { call } = host;
  await call('rules.import', { text: fullRuleText() });
  const { id: personId } = await call('people.create', { kind: 'self', displayName: 'Ada' });
  const held = await call('credentials.create', { personId, ruleId: 'full-board', issuedOn: '2025-06-15' });
  return { ...host, personId, held, credentialId: held.id };
}

/** Logs activities by their titles: day, credits and what else there is to say. */
export async function log(
  { call, personId }: Awaited<ReturnType<typeof withFullBoard>>,
  title: string,
  completedOn: string,
  amount: number,
  more: { categories?: string[]; isPlanned?: boolean } = {},
) {
  const credits = { amount, unit: 'CE credit' };
  return call('activities.create', { personId, title, completedOn, credits, ...more });
}

import type { Rule } from '#core/compliance/rule';
import type { Activity } from '#core/contract/activities';
import type { Credential } from '#core/contract/credentials';
import { AppError } from '#core/contract/errors';
import type { Evidence } from '#core/contract/evidence';
import type { Person } from '#core/contract/people';
import type { Guide } from '#core/guides/guide';
import type { PortfolioEntry } from '#core/portfolio/portfolio';
import { findActivity } from '#db/activities';
import { findCredential } from '#db/credentials';
import { findEvidence } from '#db/evidence';
import { findGuide } from '#db/guides';
import { findMark, type StoredMark } from '#db/marks';
import { findPay, type StoredPay } from '#db/pay';
import { findPerson } from '#db/people';
import { findEntry } from '#db/portfolio';
import type { HandlerContext } from './handler';

/** The records that a call names, or `not-found` in words that fit each kind. */

/** The value, or `not-found`: `what` begins the sentence ("This step"), `key` names the catalogue's. */
export function found<Value>(value: Value | undefined, what: string, key: string, id: string): Value {
  if (value !== undefined) return value;
  throw new AppError('not-found', `${what} is not in this workbook any more.`, { key, id });
}

/** The person with this id; throws `not-found` where the workbook has none. */
export function personOf(context: HandlerContext, id: string): Person {
  return found(findPerson(context.store.db, id), 'This person', 'person-not-found', id);
}

/** The guide with this id; throws `not-found` where the workbook has none. */
export function guideOf(context: HandlerContext, id: string): Guide {
  return found(findGuide(context.store.db, id), 'This guide', 'guide-not-found', id);
}

/** The rule, bundled or imported, with this id; throws `not-found` where the workbook has none. */
export function ruleOf(context: HandlerContext, id: string): Rule {
  return found(context.rules.find(id), 'This rule', 'rule-not-found', id);
}

/** The credential with this id; throws `not-found` where the workbook has none. */
export function credentialOf(context: HandlerContext, id: string): Credential {
  return found(findCredential(context.store.db, id), 'This credential', 'credential-not-found', id);
}

/** The activity with this id; throws `not-found` where the workbook has none. */
export function activityOf(context: HandlerContext, id: string): Activity {
  return found(findActivity(context.store.db, id), 'This activity', 'activity-not-found', id);
}

/** The evidence (without its bytes) with this id; throws `not-found` where the workbook has none. */
export function evidenceOf(context: HandlerContext, id: string): Evidence {
  return found(findEvidence(context.store.db, id), 'This file', 'evidence-not-found', id);
}

/** The portfolio entry with this id; throws `not-found` where the workbook has none. */
export function entryOf(context: HandlerContext, id: string): PortfolioEntry {
  return found(findEntry(context.store.db, id), 'This portfolio entry', 'portfolio-entry-not-found', id);
}

/** The mark as it is stored with this id; throws `not-found` where the workbook has none. */
export function markOf(context: HandlerContext, id: string): StoredMark {
  return found(findMark(context.store.db, id), 'This mark', 'mark-not-found', id);
}

/** The pay or offer as it is stored with this id; throws `not-found` where the workbook has none. */
export function payOf(context: HandlerContext, id: string): StoredPay {
  return found(findPay(context.store.db, id), 'This pay', 'pay-not-found', id);
}

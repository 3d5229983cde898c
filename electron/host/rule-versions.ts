import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import { listCredentialsOfRule, updateCredential } from '#db/credentials';
import { saveSnapshot } from '#db/rule-snapshots';
import type { HandlerContext } from './handler';

/** Keeps a rule as it is now, for the cycles that go by it. Inside the change in which a cycle begins to. */
export function keepVersion({ store }: HandlerContext, rule: Rule): void {
  saveSnapshot(store.db, store.newId(), {
    ruleId: rule.id,
    version: rule.version,
    content: JSON.stringify(rule),
  });
}

/** Keeps the version that a credential goes by, where it goes by a rule. Inside a change. */
export function keepVersionOf(context: HandlerContext, credential: Credential): void {
  const rule = context.rules.of(credential);
  if (rule !== null) keepVersion(context, rule);
}

/**
 * What a rule that is replaced does to the running cycles that go by it: they move on to the new one, or stay with theirs.
 * Inside the change that replaces it, before the new rule is stored.
 */
export function replaceInCycles(
  context: HandlerContext,
  replaced: Rule | undefined,
  rule: Rule,
  keepRunning: boolean,
): void {
  const { db } = context.store;
  const goingByIt = listCredentialsOfRule(db, rule.id);
  if (goingByIt.length === 0) return;
  if (keepRunning && replaced !== undefined) keepVersion(context, replaced);
  if (!keepRunning) keepVersion(context, rule);
  for (const credential of goingByIt) {
    const version = keepRunning ? (credential.ruleVersion ?? replaced?.version) : rule.version;
    if (version === undefined || version === credential.ruleVersion) continue;
    updateCredential(db, { ...credential, ruleVersion: version, updatedAt: context.store.now() });
  }
}

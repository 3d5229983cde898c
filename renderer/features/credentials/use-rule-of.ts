import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import { useCall } from '../../app/api/hooks';

/**
 * The rule that a credential's running cycle goes by: the newest of the list, or the version that the cycle stays with.
 * Null for a credential of one's own; undefined while that version is fetched.
 */
export function useRuleOf(
  credential: Pick<Credential, 'ruleId' | 'ruleVersion'>,
  newest: readonly Rule[],
): Rule | null | undefined {
  const listed = newest.find(({ id }) => id === credential.ruleId) ?? null;
  const { ruleVersion } = credential;
  const isOther = listed !== null && ruleVersion !== undefined && ruleVersion !== listed.version;
  const own = useCall(
    'rules.get',
    { id: credential.ruleId ?? '-', ...(ruleVersion === undefined ? {} : { version: ruleVersion }) },
    { enabled: isOther },
  );
  if (!isOther) return listed;
  // A version that is not kept any more: the newest still says what the words mean.
  return own.data ?? (own.error ? listed : undefined);
}

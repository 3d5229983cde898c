import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { CredentialListItem } from '#core/contract/credentials';
import { useClient } from '../../app/api/hooks';
import { type CategoryGroup, categoryGroups } from './category-groups';

/** Outside of the hook: the same function each time, so that the same answers stay the same list. */
const answers = (results: UseQueryResult<Standing>[]) => results.map(({ data }) => data);

/** The categories of a person's credentials, with what each still needs as soon as the standings are there. */
export function useCategoryGroups(
  credentials: readonly CredentialListItem[],
  rules: readonly Rule[],
): CategoryGroup[] {
  const client = useClient();
  const standings = useQueries({
    queries: credentials.map(({ id }) => ({
      queryKey: ['credentials.standing', { credentialId: id }],
      queryFn: () => client.call('credentials.standing', { credentialId: id }),
    })),
    combine: answers,
  });
  return useMemo(() => {
    const known = new Map(
      standings.flatMap((standing) => (standing === undefined ? [] : [[standing.credentialId, standing]])),
    );
    return categoryGroups(credentials, rules, known);
  }, [credentials, rules, standings]);
}

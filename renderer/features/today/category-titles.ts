import { useMemo } from 'react';
import type { CredentialListItem } from '#core/contract/credentials';
import { useCall } from '../../app/api/hooks';

/** The issuer's own name for a category of a credential. */
export type CategoryTitle = (credential: CredentialListItem, categoryId: string) => string;

export function useCategoryTitle(): CategoryTitle {
  const rules = useCall('rules.list', {});
  return useMemo(() => {
    const ofRules = new Map(
      rules.data?.flatMap((rule) =>
        rule.categories.map((category) => [`${rule.id} ${category.id}`, category.title] as const),
      ),
    );
    return (credential, categoryId) =>
      ofRules.get(`${credential.ruleId ?? ''} ${categoryId}`) ??
      credential.requirement?.categories?.find(({ id }) => id === categoryId)?.title ??
      categoryId;
  }, [rules.data]);
}

import { useMemo } from 'react';
import type { CredentialListItem } from '#core/contract/credentials';
import { useCall } from '../../app/api/hooks';

export type CredentialNames = {
  /** The issuer's own name for a category of a credential. */
  titleOf(credential: CredentialListItem, categoryId: string): string;
  /** A credential in a sentence: by its rule's short title, unless the person gave it a name of their own. */
  nameOf(credential: CredentialListItem): string;
};

export function useCredentialNames(): CredentialNames {
  const rules = useCall('rules.list', {});
  return useMemo(() => {
    const ofRules = new Map(
      rules.data?.flatMap((rule) =>
        rule.categories.map((category) => [`${rule.id} ${category.id}`, category.title] as const),
      ),
    );
    return {
      titleOf: (credential, categoryId) =>
        ofRules.get(`${credential.ruleId ?? ''} ${categoryId}`) ??
        credential.requirement?.categories?.find(({ id }) => id === categoryId)?.title ??
        categoryId,
      nameOf: ({ ruleId, title }) => {
        const rule = rules.data?.find(({ id }) => id === ruleId);
        return rule?.title === title ? rule.shortTitle : title;
      },
    };
  }, [rules.data]);
}

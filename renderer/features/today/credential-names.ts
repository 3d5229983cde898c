import { useMemo } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { CredentialListItem } from '#core/contract/credentials';
import { useCall } from '../../app/api/hooks';

export type CredentialNames = {
  /** The issuer's own name for a category of a credential. */
  titleOf(credential: CredentialListItem, categoryId: string): string;
  /** A credential in a sentence: by its rule's short title, unless the person gave it a name of their own. */
  nameOf(credential: CredentialListItem): string;
};

/** A category that stands once for every entry of a list: `specialty-hematology` of `specialty`. */
function entryTitle(rule: Rule | undefined, categoryId: string): string | undefined {
  const category = rule?.categories.find(
    ({ id, forEach }) => forEach !== undefined && categoryId.startsWith(`${id}-`),
  );
  return category && `${category.title}: ${categoryId.slice(category.id.length + 1).replaceAll('-', ' ')}`;
}

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
        entryTitle(
          rules.data?.find(({ id }) => id === credential.ruleId),
          categoryId,
        ) ??
        categoryId,
      nameOf: ({ ruleId, title }) => {
        const rule = rules.data?.find(({ id }) => id === ruleId);
        return rule?.title === title ? rule.shortTitle : title;
      },
    };
  }, [rules.data]);
}

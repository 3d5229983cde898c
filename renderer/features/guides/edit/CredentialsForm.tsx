import { Select, TextInput } from '@mantine/core';
import type { EditableGuide } from '#core/guides/edit/edit-guide';
import { useCall } from '../../../app/api/hooks';
import { ErrorPanel } from '../../../components/ErrorPanel';
import { useText } from '../../../i18n/use-text';
import { Cards } from './Cards';
import classes from './edit.module.css';
import type { Edit } from './use-guide-draft';

type Credential = NonNullable<EditableGuide['credentials']>[number];

/** The credentials of the occupation, each with the rule by which it is renewed where there is one. */
export function CredentialsForm({ guide, edit }: { guide: EditableGuide; edit: Edit }) {
  const words = useText().guides.edit;
  const rules = useCall('rules.list', {});
  const named = (rules.data ?? []).map((rule) => ({
    value: rule.id,
    label: `${rule.title} (${rule.issuer.short})`,
  }));
  return (
    <div className={classes.form}>
      {rules.error ? <ErrorPanel error={rules.error} onRetry={() => void rules.refetch()} /> : null}
      <Cards<Credential>
        items={guide.credentials ?? []}
        blank={() => ({ title: '' })}
        isBlank={({ title, issuer, ruleId }) =>
          title.trim() === '' && issuer === undefined && ruleId === undefined
        }
        nameOf={words.credential}
        addLabel={words.addCredential}
        onChange={(list, how) =>
          edit(
            ({ credentials: _, ...draft }) => (list.length === 0 ? draft : { ...draft, credentials: list }),
            how,
          )
        }
      >
        {({ issuer, ruleId, ...rest }, set) => {
          const base = { ...rest, ...(issuer === undefined ? {} : { issuer }) };
          const rule = ruleId === undefined ? {} : { ruleId };
          const isKnown =
            ruleId === undefined || rules.data === undefined || named.some(({ value }) => value === ruleId);
          return (
            <>
              <TextInput
                className={classes.wide}
                label={words.credentialTitle}
                maxLength={300}
                value={rest.title}
                error={
                  rest.title.trim() === '' && (issuer !== undefined || ruleId !== undefined)
                    ? words.credentialTitleMissing
                    : null
                }
                onChange={({ currentTarget }) => set({ ...base, ...rule, title: currentTarget.value })}
              />
              <TextInput
                className={classes.wide}
                label={words.issuer}
                maxLength={300}
                value={issuer ?? ''}
                onChange={({ currentTarget }) => {
                  const { value } = currentTarget;
                  set({ ...rest, ...(value === '' ? {} : { issuer: value }), ...rule });
                }}
              />
              <Select
                className={classes.wide}
                label={words.rule}
                placeholder={words.noRule}
                clearable
                searchable
                clearButtonProps={{ 'aria-label': words.noRule }}
                data={
                  isKnown
                    ? named
                    : [...named, { value: ruleId ?? '', label: words.unknownRule(ruleId ?? '') }]
                }
                value={ruleId ?? null}
                onChange={(value) => set({ ...base, ...(value === null ? {} : { ruleId: value }) }, 'done')}
              />
            </>
          );
        }}
      </Cards>
    </div>
  );
}

import { Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { RuleSummary } from '#core/contract/rules';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { byIssuer, type Field, fieldsOf, matching } from '../rules/rule-list';
import classes from './CredentialDialog.module.css';
import { summaryWords } from './picker-words';

type Props = {
  rules: readonly RuleSummary[];
  /** Null: a credential of one's own. */
  onPick: (ruleId: string | null) => void;
};

/** The first step: which rule the credential goes by, or one of the person's own. */
export function RulePicker({ rules, onPick }: Props) {
  const text = useText();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [field, setField] = useState<Field | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // The dialog may have opened before the rules were there: then nothing else would focus the field.
  useEffect(() => search.current?.focus(), []);
  const say = text.credentials.dialog;
  const words = text.credentials.form;
  const found = useMemo(() => matching(rules, typed, field), [rules, typed, field]);
  const groups = useMemo(() => byIssuer(found), [found]);
  const fields = useMemo(() => fieldsOf(rules), [rules]);
  return (
    <>
      <div className={classes.find}>
        <TextInput
          ref={search}
          data-autofocus
          type="search"
          className={classes.findTyped ?? ''}
          label={say.search}
          placeholder={say.searchPlaceholder}
          autoComplete="off"
          leftSection={<IconSearch size="1rem" stroke={1.8} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = found[0];
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              list.current?.querySelector('button')?.focus();
            }
            if (event.key !== 'Enter' || typed.trim() === '') return;
            event.preventDefault();
            onPick(first?.id ?? null);
          }}
        />
        {fields.length > 1 ? (
          <Select
            className={classes.findField ?? ''}
            label={words.field}
            data={[
              { value: '', label: words.allFields },
              ...fields.map((value) => ({ value, label: text.rules.fields[value] })),
            ]}
            value={field ?? ''}
            allowDeselect={false}
            onChange={(value) => setField(fields.find((one) => one === value) ?? null)}
          />
        ) : null}
      </div>
      {/* The arrows move through the choices, from the search on. */}
      <ul ref={list} className={classes.choices} aria-label={say.choose} onKeyDown={moveThroughChoices}>
        {groups.map(({ issuer, rules: own }) => (
          <li key={issuer}>
            <h3 className={classes.issuer}>{own[0]?.issuer.name ?? issuer}</h3>
            <ul aria-label={issuer}>
              {own.map((rule) => (
                <Choice
                  key={rule.id}
                  title={rule.title}
                  sub={summaryWords({ text, format }, rule).join(' · ')}
                  onPick={() => onPick(rule.id)}
                  mark={
                    <>
                      {rule.isOld ? (
                        <span title={words.oldExplained}>
                          <Tag
                            tone="risk"
                            icon={<IconAlertTriangle size="0.8125rem" stroke={2.2} aria-hidden />}
                          >
                            {words.old}
                          </Tag>
                        </span>
                      ) : null}
                      <IconChevronRight size="1.125rem" stroke={1.8} aria-hidden />
                    </>
                  }
                />
              ))}
            </ul>
          </li>
        ))}
        <Choice
          title={say.own}
          sub={found.length > 0 ? say.ownAsks : typed.trim() === '' ? say.ownAsks : say.noMatch(typed.trim())}
          onPick={() => onPick(null)}
          mark={<IconPencilPlus size="1.125rem" stroke={1.8} aria-hidden />}
        />
      </ul>
    </>
  );
}

function moveThroughChoices(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function Choice({
  title,
  sub,
  mark,
  onPick,
}: {
  title: string;
  sub: string;
  mark: ReactNode;
  onPick: () => void;
}) {
  return (
    <li>
      <UnstyledButton className={classes.choice} onClick={onPick}>
        <span className={classes.choiceWords}>
          <b>{title}</b>
          <span>{sub}</span>
        </span>
        {mark}
      </UnstyledButton>
    </li>
  );
}

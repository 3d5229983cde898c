import { TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './CredentialDialog.module.css';
import { asksWords } from './rule-words';

/** The first step: which rule the credential goes by, or one of the person's own. */
export function RulePicker({
  rules,
  onPick,
}: {
  rules: readonly Rule[];
  /** Null: a credential of one's own. */
  onPick: (rule: Rule | null) => void;
}) {
  const text = useText();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  // The dialog may have opened before the rules were there: then nothing else would focus the field.
  useEffect(() => search.current?.focus(), []);
  const say = text.credentials.dialog;
  const found = matching(rules, typed);
  return (
    <>
      <TextInput
        ref={search}
        data-autofocus
        type="search"
        label={say.search}
        placeholder={say.searchPlaceholder}
        autoComplete="off"
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const first = found[0];
          if (event.key !== 'Enter' || typed.trim() === '') return;
          event.preventDefault();
          onPick(first ?? null);
        }}
      />
      <ul className={classes.choices} aria-label={say.choose}>
        {found.map((rule) => (
          <Choice
            key={rule.id}
            title={rule.title}
            sub={`${rule.issuer.name} · ${asksWords({ text, format }, rule)}`}
            onPick={() => onPick(rule)}
            mark={<IconChevronRight size={18} stroke={1.8} aria-hidden />}
          />
        ))}
        <Choice
          title={say.own}
          sub={found.length === 0 ? say.noMatch(typed.trim()) : say.ownAsks}
          onPick={() => onPick(null)}
          mark={<IconPencilPlus size={18} stroke={1.8} aria-hidden />}
        />
      </ul>
    </>
  );
}

/** Every word typed has to stand somewhere in what names the rule. */
function matching(rules: readonly Rule[], typed: string): readonly Rule[] {
  const words = typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rules.filter((rule) => {
    const named = [rule.title, rule.shortTitle, rule.issuer.name, rule.issuer.short, ...rule.appliesTo]
      .join(' ')
      .toLocaleLowerCase();
    return words.every((word) => named.includes(word));
  });
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

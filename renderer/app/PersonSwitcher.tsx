import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconSettings, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { PersonDialog } from '../features/settings/PersonDialog';
import { useText } from '../i18n/use-text';
import classes from './PersonSwitcher.module.css';
import { useCurrentPerson } from './use-current-person';

/** The first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  return letters
    .map((word) => (word ? (Array.from(word)[0] ?? '') : ''))
    .join('')
    .toUpperCase();
}

/** Whose record is on screen; a counsellor changes it here. */
export function PersonSwitcher({ isNarrow }: { isNarrow: boolean }) {
  const text = useText();
  const words = text.frame.person;
  const { person, people, settings, choose } = useCurrentPerson();
  const [, navigate] = useLocation();
  const [isAdding, setAdding] = useState(false);

  if (settings.mode !== 'counsellor') {
    if (!person) return <div className={classes.person} />;
    return (
      <Tooltip label={person.displayName} position="right" disabled={!isNarrow}>
        <div className={classes.person} data-narrow={isNarrow || undefined}>
          <Face name={person.displayName} line={words.ownCareer} isNarrow={isNarrow} />
        </div>
      </Tooltip>
    );
  }

  const name = person?.displayName ?? words.noClient;
  return (
    <>
      <Menu position="bottom-start" width={260} shadow="md">
        <Menu.Target>
          <UnstyledButton className={classes.person} data-button data-narrow={isNarrow || undefined}>
            <Face name={name} line={words.client} isNarrow={isNarrow} />
            <span className={classes.hidden}>, {words.change}</span>
            {isNarrow ? null : <IconChevronDown size="1rem" aria-hidden className={classes.chevron} />}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu ?? ''}>
          {people.length > 0 ? <Menu.Label>{words.clients}</Menu.Label> : null}
          <Menu.RadioGroup value={person?.id ?? null} onChange={choose}>
            {people.map(({ id, displayName }) => (
              <Menu.RadioItem key={id} value={id} closeMenuOnClick>
                {displayName}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          {people.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item leftSection={<IconUserPlus size="1rem" aria-hidden />} onClick={() => setAdding(true)}>
            {words.addClient}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSettings size="1rem" aria-hidden />}
            onClick={() => navigate('/settings')}
          >
            {words.manage}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isAdding ? <PersonDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function Face({ name, line, isNarrow }: { name: string; line: string; isNarrow: boolean }) {
  return (
    <>
      <span className={classes.avatar} aria-hidden>
        {initials(name)}
      </span>
      <span className={isNarrow ? classes.hidden : classes.words}>
        <b>{name}</b>
        <span>{line}</span>
      </span>
    </>
  );
}

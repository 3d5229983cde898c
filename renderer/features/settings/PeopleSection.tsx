import { Button, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Person } from '#core/contract/people';
import { useCall, useChange } from '../../app/api/hooks';
import { useCurrentPerson } from '../../app/use-current-person';
import { Loaded } from '../../components/Loaded';
import { Tag } from '../../components/StateTag';
import { useLocale, useText } from '../../i18n/use-text';
import { PersonDialog } from './PersonDialog';
import { monthNames } from './person-details';
import { SettingsSection } from './SettingsSection';
import classes from './SettingsSection.module.css';

type Open = { person: Person } | 'new' | null;

/** Who the workbook is about; a counsellor adds, archives and takes back clients here. */
export function PeopleSection() {
  const text = useText();
  const words = text.settings.people;
  const { settings } = useCurrentPerson();
  const isCounsellor = settings.mode === 'counsellor';
  const people = useCall('people.list', { includeArchived: true });
  const [open, setOpen] = useState<Open>(null);
  return (
    <SettingsSection title={words.title} about={isCounsellor ? words.clients : words.self}>
      {isCounsellor ? <CounsellorName /> : null}
      <Loaded query={people}>
        {(list) => (
          <ul className={classes.list}>
            {list.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                canArchive={isCounsellor}
                onEdit={() => setOpen({ person })}
              />
            ))}
          </ul>
        )}
      </Loaded>
      {isCounsellor || people.data?.length === 0 ? (
        <Button
          variant="default"
          leftSection={<IconUserPlus size="1.125rem" aria-hidden />}
          onClick={() => setOpen('new')}
        >
          {isCounsellor ? text.frame.person.addClient : text.frame.needsPerson.selfAction}
        </Button>
      ) : null}
      {open === null ? null : (
        <PersonDialog
          person={open === 'new' ? undefined : open.person}
          kind={isCounsellor ? 'client' : 'self'}
          onClose={() => setOpen(null)}
        />
      )}
    </SettingsSection>
  );
}

function CounsellorName() {
  const text = useText();
  const { settings } = useCurrentPerson();
  const { mutate } = useChange('settings.set');
  const [name, setName] = useState(settings.counsellorName ?? '');
  return (
    <TextInput
      label={text.settings.people.counsellorName}
      className={classes.wide ?? ''}
      value={name}
      maxLength={300}
      autoComplete="off"
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => {
        const typed = name.trim() === '' ? null : name.trim();
        if (typed !== settings.counsellorName) mutate({ counsellorName: typed });
      }}
    />
  );
}

function PersonRow({
  person,
  canArchive,
  onEdit,
}: {
  person: Person;
  canArchive: boolean;
  onEdit: () => void;
}) {
  const text = useText();
  const words = text.settings.people;
  const locale = useLocale();
  const isArchived = person.archivedAt !== undefined;
  const name = person.displayName;
  const archive = useChange('people.archive', {
    done: () => (isArchived ? words.restoredDone(name) : words.archivedDone(name)),
  });
  const month = person.birthMonth === undefined ? undefined : monthNames(locale)[person.birthMonth - 1];
  const birthday = month === undefined ? null : [person.birthDay, month].filter(Boolean).join(' ');
  const known = [birthday === null ? null : words.born(birthday), person.region ?? null].filter(Boolean);
  return (
    <li>
      <span className={classes.words}>
        <b>{name}</b>
        <small>{known.length > 0 ? known.join(' · ') : words.noDetails}</small>
      </span>
      {isArchived ? <Tag tone="unknown">{words.archived}</Tag> : null}
      {isArchived ? null : (
        <Button size="compact-sm" variant="default" aria-label={words.edit(name)} onClick={onEdit}>
          {text.common.edit}
        </Button>
      )}
      {canArchive ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={archive.isPending}
          aria-label={isArchived ? words.restoreWho(name) : words.archiveWho(name)}
          onClick={() => archive.mutate({ id: person.id, archived: !isArchived })}
        >
          {isArchived ? words.restore : words.archive}
        </Button>
      ) : null}
    </li>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { useChange } from '../../app/api/hooks';
import { DateField } from '../../components/DateField';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import { Disclosure } from './Disclosure';
import { EventDialog } from './EventDialog';

type Props = { credential: Credential; standing: Standing; rule: Rule | null };

/** What the rule knows that changes what is asked: events, and the situation that the person is in. */
export function WhatHappened({ credential, standing, rule }: Props) {
  const text = useText();
  const say = text.credentials.conditions;
  if (rule === null) return null;
  const profiles = (rule.profiles ?? []).filter(({ applies }) => applies === 'chosen');
  const hasEvents = (rule.events ?? []).length > 0 || credential.events.length > 0;
  // Only where a version of the rule is chosen by that day does it matter when the renewal was filed.
  const hangsOnFiling = (rule.versions ?? []).some(({ by }) => by === 'submission-date');
  if (profiles.length === 0 && !hasEvents && !hangsOnFiling) return null;
  return (
    <Disclosure label={say.eventsTitle}>
      {profiles.length > 0 ? (
        <ProfileChoice credential={credential} standing={standing} profiles={profiles} />
      ) : null}
      {hangsOnFiling ? <FiledOn credential={credential} /> : null}
      {hasEvents ? <Events credential={credential} standing={standing} rule={rule} /> : null}
    </Disclosure>
  );
}

function ProfileChoice({
  credential,
  standing,
  profiles,
}: {
  credential: Credential;
  standing: Standing;
  profiles: NonNullable<Rule['profiles']>;
}) {
  const text = useText();
  const say = text.credentials.conditions;
  const titleOf = (id: string) => profiles.find((profile) => profile.id === id)?.title ?? say.profileOrdinary;
  const update = useChange('credentials.update', {
    done: (_, { profile }) => say.profileSaved(profile ? titleOf(profile) : say.profileOrdinary),
  });
  const appliesByItself = standing.profile !== undefined && standing.profile.id !== credential.profile;
  return (
    <div className={classes.short}>
      <NativeSelect
        label={say.profile}
        description={
          appliesByItself && standing.profile ? say.profileApplies(standing.profile.title) : say.profileHint
        }
        value={credential.profile ?? ''}
        disabled={update.isPending}
        onChange={(event) =>
          update.mutate({
            id: credential.id,
            profile: event.currentTarget.value === '' ? null : event.currentTarget.value,
          })
        }
        data={[
          { value: '', label: say.profileOrdinary },
          ...profiles.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </div>
  );
}

/** The day on which the renewal was filed, for rules that ask for what was in force then. */
function FiledOn({ credential }: { credential: Credential }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.conditions;
  const update = useChange('credentials.update', {
    done: (_, { submittedOn }) => (submittedOn ? say.filedSaved(format.date(submittedOn)) : say.filedCleared),
  });
  return (
    <div className={classes.short}>
      <DateField
        label={say.filedOn}
        description={say.filedHint}
        value={credential.submittedOn ?? null}
        onChange={(submittedOn) => {
          if (submittedOn !== (credential.submittedOn ?? null)) {
            update.mutate({ id: credential.id, submittedOn });
          }
        }}
      />
    </div>
  );
}

function Events({ credential, standing, rule }: Props & { rule: Rule }) {
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const say = text.credentials.conditions;
  return (
    <div className={classes.events}>
      <h3 className={classes.questionTitle}>{say.events}</h3>
      {credential.events.length === 0 ? <p className={classes.quiet}>{say.eventsNone}</p> : null}
      <ul className={classes.lines}>
        {credential.events.map((event) => (
          <EventLine
            key={event.id}
            event={event}
            credentialId={credential.id}
            rule={rule}
            unit={standing.unit}
          />
        ))}
      </ul>
      {(rule.events ?? []).length > 0 ? (
        <Button
          className="no-print"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="0.9375rem" stroke={1.8} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {say.addEvent}
        </Button>
      ) : null}
      {isAdding ? (
        <EventDialog
          credential={credential}
          standing={standing}
          rule={rule}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </div>
  );
}

type EventLineProps = { event: Credential['events'][number]; credentialId: string; rule: Rule; unit: string };

function EventLine({ event, credentialId, rule, unit }: EventLineProps) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.conditions;
  const title = rule.events?.find(({ id }) => id === event.eventId)?.title ?? event.eventId;
  const remove = useChange('credentials.removeEvent', { done: () => say.removed(title) });
  return (
    <li className={classes.line}>
      <span>
        {say.eventLine(title, format.date(event.on))}
        {event.credits === undefined ? null : `: ${format.credits(event.credits, unit)}`}
        {event.note ? <span className={classes.under}>{event.note}</span> : null}
      </span>
      <Button
        className="no-print"
        variant="subtle"
        size="compact-sm"
        aria-label={say.removeOf(title)}
        loading={remove.isPending}
        onClick={() => remove.mutate({ credentialId, id: event.id })}
      >
        {text.common.remove}
      </Button>
    </li>
  );
}

import { Button, NativeSelect, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useChange, useClient } from '../../app/api/hooks';
import { useSample } from '../../app/use-sample';
import { errorText } from '../../i18n/error-text';
import { useLocale, useText } from '../../i18n/use-text';
import { languageNames, locales } from '../settings/language-names';
import { PersonFields } from '../settings/PersonFields';
import { draftOf, faultsOf, noDetails, type PersonDetails } from '../settings/person-details';
import { ModeCards } from './ModeCards';
import classes from './Onboarding.module.css';

type Mode = 'self' | 'counsellor';

/** The first start: who the workbook is for, and what little must be known to begin. */
export default function Onboarding() {
  const text = useText();
  const words = text.onboarding;
  const locale = useLocale();
  const { mutate: setSettings } = useChange('settings.set');
  const sample = useSample();
  useDocumentTitle(words.title);
  return (
    <main id="main" className={classes.page}>
      <div className={classes.sheet}>
        <header className={classes.header}>
          <div>
            <Title order={1} className={classes.name}>
              {words.title}
            </Title>
            <p className={classes.welcome}>{words.welcome}</p>
          </div>
          <NativeSelect
            aria-label={words.language}
            value={locale}
            onChange={(event) => {
              const chosen = locales.find((known) => known === event.currentTarget.value);
              if (chosen) setSettings({ locale: chosen });
            }}
            data={locales.map((known) => ({ value: known, label: languageNames[known] }))}
          />
        </header>
        <p className={classes.promise}>{words.promise}</p>
        <StartForm />
        <footer className={classes.footer}>
          <UnstyledButton
            className={classes.sample}
            disabled={sample.isBusy}
            onClick={() => void sample.open()}
          >
            {words.sample}
          </UnstyledButton>
          <Text size="xs" c="dimmed">
            {words.sampleHint}
          </Text>
        </footer>
      </div>
    </main>
  );
}

function StartForm() {
  const text = useText();
  const words = text.onboarding;
  const form = useRef<HTMLFormElement>(null);
  const [mode, setMode] = useState<Mode>('self');
  const [ownName, setOwnName] = useState('');
  const [details, setDetails] = useState<PersonDetails>(noDetails);
  const [isChecked, setChecked] = useState(false);
  const start = useStart();
  const clientTitle = useId();

  const isSelf = mode === 'self';
  const hasClient = Object.values(details).some((typed) => typed.trim() !== '');
  const ownNameFault = !isSelf && ownName.trim() === '' ? words.yourNameMissing : null;
  const found = isSelf || hasClient ? faultsOf(text, details) : {};
  const faults = found.displayName
    ? { ...found, displayName: isSelf ? words.yourNameMissing : words.clientNameMissing }
    : found;
  const isFaulty = ownNameFault !== null || Object.keys(faults).length > 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isFaulty) {
      // The first field that needs another look; its message is tied to it.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void start.begin({
      mode,
      counsellorName: isSelf ? null : ownName.trim(),
      person: isSelf || hasClient ? draftOf(details) : null,
    });
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className={classes.form}>
      <ModeCards mode={mode} onChange={setMode} />
      {isSelf ? null : (
        <TextInput
          label={words.yourName}
          value={ownName}
          onChange={(event) => setOwnName(event.currentTarget.value)}
          error={isChecked ? ownNameFault : null}
          maxLength={300}
          autoComplete="off"
        />
      )}
      <section aria-labelledby={isSelf ? undefined : clientTitle} className={classes.fields}>
        {isSelf ? null : (
          <div>
            <h2 id={clientTitle} className={classes.part}>
              {words.clientTitle}
            </h2>
            <Text size="sm" c="dimmed">
              {words.clientHint}
            </Text>
          </div>
        )}
        <PersonFields
          value={details}
          onChange={setDetails}
          faults={isChecked ? faults : {}}
          nameLabel={isSelf ? words.yourName : words.clientName}
        />
        <Text size="xs" c="dimmed">
          {text.frame.personForm.optionalNote}
        </Text>
      </section>
      {start.error ? (
        <Text role="alert" size="sm" c="var(--pb-late)">
          {errorText(text, start.error)}
        </Text>
      ) : null}
      <Button type="submit" size="md" loading={start.isBusy} className={classes.start ?? ''}>
        {words.start}
      </Button>
    </form>
  );
}

type Beginning = {
  mode: Mode;
  counsellorName: string | null;
  person: ReturnType<typeof draftOf> | null;
};

/** Stores who the workbook is for. A person already stored is not stored again when the second step is tried again. */
function useStart() {
  const client = useClient();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const created = useRef<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // A second click can come before the button is drawn as busy; it must not make a second person.
  const isUnderWay = useRef(false);
  const begin = async ({ mode, counsellorName, person }: Beginning) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    setError(null);
    try {
      if (person !== null) {
        if (created.current === null) {
          const kind = mode === 'self' ? 'self' : 'client';
          created.current = (await client.call('people.create', { kind, ...person })).id;
        } else {
          await client.call('people.update', { id: created.current, ...person });
        }
      }
      await client.call('settings.set', { mode, counsellorName, currentPersonId: created.current });
      navigate('/today');
      await queries.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { begin, isBusy, error };
}

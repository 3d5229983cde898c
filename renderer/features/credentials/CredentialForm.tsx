import { Alert, Anchor, Button, Checkbox, Group, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import { useChange } from '../../app/api/hooks';
import type { CredentialStart } from '../../app/dialogs';
import { usePerson } from '../../app/use-current-person';
import { DateField } from '../../components/DateField';
import type { Catalogue } from '../../i18n/catalogue';
import { errorText } from '../../i18n/error-text';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { BirthdayFields } from './BirthdayFields';
import classes from './CredentialDialog.module.css';
import { CycleFields } from './CycleFields';
import {
  emptyForm,
  type CredentialForm as Form,
  formErrors,
  formOf,
  toCredential,
  toCredentialUpdate,
} from './credential-form';
import { birthdayAsked, needsBirthday } from './cycle-needs';
import { OwnFields } from './OwnFields';
import { asksWords } from './rule-words';

type Props = {
  /** Null: a credential of one's own. */
  rule: Rule | null;
  credential: Credential | undefined;
  /** What is known of a new credential of the person's own. */
  start?: CredentialStart | undefined;
  units: readonly string[];
  /** Back to the choice of a rule; absent while a stored credential is changed. */
  onChooseAnother: (() => void) | null;
  onDone: (id: string) => void;
  onCancel: () => void;
};

/** The second step: what the person knows of their credential, and the cycle that follows from it. */
export function CredentialForm({ rule, credential, start, units, onChooseAnother, onDone, onCancel }: Props) {
  const text = useText();
  const person = usePerson();
  const say = text.credentials.dialog;
  const defaultUnit = units[0] ?? say.unitDefault;
  const [form, setForm] = useState<Form>(() =>
    credential
      ? formOf(credential, defaultUnit)
      : {
          ...emptyForm(rule, defaultUnit),
          ...(rule === null && start ? { title: start.title, issuer: start.issuer ?? '' } : {}),
        },
  );
  // What was missing at first stays in the form once it is filled in.
  const [asked] = useState(() => birthdayAsked(rule, person));
  const [isTried, setTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isSending = useRef(false);
  const create = useChange('credentials.create', {
    done: ({ title }) => say.created(title),
    showsOwnErrors: true,
  });
  const update = useChange('credentials.update', {
    done: ({ title }) => say.saved(title),
    showsOwnErrors: true,
  });
  const isOwn = rule === null && credential?.ruleId === undefined;
  const found = formErrors(form, isOwn, text);
  const errors = isTried ? found : {};
  const words = text.credentials.form;
  const asksBirthday = asked.month || asked.day;
  const isBirthdayNeeded = needsBirthday(rule, form);
  const lacks = birthdayAsked(rule, person);
  const lacksBirthday = isBirthdayNeeded && (lacks.month || lacks.day);
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.keys(found).length > 0 || lacksBirthday) {
      // The marks are set in this turn; they are in the page by the next.
      queueMicrotask(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (isSending.current) return;
    isSending.current = true;
    try {
      const saved = credential
        ? await update.mutateAsync(toCredentialUpdate(credential, form))
        : await create.mutateAsync(toCredential(person.id, rule, form));
      onDone(saved.id);
    } catch {
      // The mutation keeps the error: it stands above the buttons.
      isSending.current = false;
    }
  }

  const failure = credential ? update.error : create.error;
  return (
    <form ref={element} onSubmit={(event) => void submit(event)} noValidate className={classes.form}>
      {onChooseAnother ? <Chosen rule={rule} onChooseAnother={onChooseAnother} /> : null}
      <div className={classes.two}>
        <TextInput
          ref={first}
          data-autofocus
          label={say.title}
          withAsterisk
          maxLength={300}
          autoComplete="off"
          value={form.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={errors.title}
        />
        {isOwn ? (
          <TextInput
            label={say.issuer}
            maxLength={300}
            autoComplete="off"
            value={form.issuer}
            onChange={(event) => change({ issuer: event.currentTarget.value })}
          />
        ) : null}
        <TextInput
          label={say.number}
          maxLength={100}
          autoComplete="off"
          value={form.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
      </div>
      {rule ? <p className={classes.hint}>{datesWords(text, rule)}</p> : null}
      {asksBirthday && rule ? (
        <BirthdayFields
          issuer={rule.issuer.short}
          asks={asked}
          isRequired={isBirthdayNeeded}
          errors={
            isTried && lacksBirthday
              ? {
                  month: lacks.month ? say.errors.birthMonth : undefined,
                  day: lacks.day ? words.birthDayRequired : undefined,
                }
              : {}
          }
        />
      ) : null}
      <div className={classes.two}>
        <DateField label={say.issuedOn} value={form.issuedOn} onChange={(issuedOn) => change({ issuedOn })} />
        <DateField
          label={say.expiresOn}
          value={form.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
          error={errors.expiresOn}
        />
      </div>
      {isOwn ? <OwnFields form={form} errors={errors} units={units} onChange={change} /> : null}
      {rule?.options && rule.options.length > 0 ? (
        <fieldset className={classes.group}>
          <legend>{say.holds}</legend>
          {rule.options.map((option) => (
            <Checkbox
              key={option.id}
              size="xs"
              mt={6}
              label={option.title}
              checked={form.holds.includes(option.id)}
              onChange={(event) =>
                change({
                  holds: event.currentTarget.checked
                    ? [...form.holds, option.id]
                    : form.holds.filter((id) => id !== option.id),
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      {(rule?.lists ?? []).map((list) => (
        <TagsInput
          key={list.id}
          label={list.title}
          description={words.listHint}
          data={list.offers}
          maxTags={50}
          value={[...(form.lists[list.id] ?? [])]}
          onChange={(entries) => change({ lists: { ...form.lists, [list.id]: entries } })}
        />
      ))}
      <CycleFields form={form} errors={errors} rule={rule} credential={credential} onChange={change} />
      <Textarea
        label={say.notes}
        autosize
        minRows={1}
        maxRows={6}
        value={form.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
      {failure ? (
        <Alert color="red" role="alert">
          {errorText(text, failure)}
        </Alert>
      ) : null}
      <Group justify="flex-end" gap="xs" mt="xs">
        <Button variant="subtle" onClick={onCancel}>
          {text.common.cancel}
        </Button>
        <Button type="submit" loading={create.isPending || update.isPending}>
          {credential ? say.save : say.create}
        </Button>
      </Group>
    </form>
  );
}

/** Which dates the rule's cycles hang on. */
function datesWords(text: Catalogue, rule: Rule): string {
  const say = text.credentials.form.dates;
  const { kind } = rule.cycle.anchor;
  return kind === 'stored' ? say.stored(rule.issuer.short) : say[kind];
}

function Chosen({ rule, onChooseAnother }: { rule: Rule | null; onChooseAnother: () => void }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.dialog;
  return (
    <div className={classes.chosen}>
      <div>
        <Text fw={600}>{rule ? rule.title : say.own}</Text>
        <Text size="sm" c="dimmed">
          {rule ? `${rule.issuer.name} · ${asksWords({ text, format }, rule)}` : say.ownAsks}
        </Text>
      </div>
      <Anchor component="button" type="button" size="sm" onClick={onChooseAnother} style={{ flexShrink: 0 }}>
        {say.change}
      </Anchor>
    </div>
  );
}

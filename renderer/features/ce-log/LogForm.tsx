import { Alert, Autocomplete, Button, Group, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Activity } from '#core/contract/activities';
import type { CredentialListItem } from '#core/contract/credentials';
import { usePerson } from '../../app/use-current-person';
import { CreditsField } from '../../components/CreditsField';
import { DateField } from '../../components/DateField';
import { errorText } from '../../i18n/error-text';
import { useText } from '../../i18n/use-text';
import { AttachFiles } from './AttachFiles';
import { acpeWords } from './acpe-words';
import { CategoryChecks } from './CategoryChecks';
import { categoryGroups } from './category-groups';
import classes from './ce-log.module.css';
import { errorsOf, type LogDraft, nextDraft, toActivity, toUpdate } from './log-draft';
import { unfinished } from './unfinished';
import { useIsRoomy } from './use-is-roomy';
import { type Saved, useSaveActivity } from './use-save-activity';
import { WillCount } from './WillCount';

type Props = {
  initial: LogDraft;
  /** An entry that was closed before it was saved. */
  kept: LogDraft | null;
  activity: Activity | undefined;
  today: string;
  units: readonly string[];
  providers: readonly string[];
  titles: readonly string[];
  credentials: readonly CredentialListItem[];
  rules: readonly Rule[];
  /** Tells the dialog around it what would be lost by closing. */
  current: RefObject<{ draft: LogDraft; initial: LogDraft } | null>;
  onSaved: (saved: Saved) => void;
  onCancel: () => void;
};

/** The log form: five fields and Enter; the rest is there for who needs it. */
export function LogForm(props: Props) {
  const { activity, units, onCancel } = props;
  const text = useText();
  const person = usePerson();
  const say = text.ceLog.form;
  // The answers behind the form are asked again after each change; what is being typed started from the first of them.
  const [initial, setInitial] = useState(props.initial);
  const [draft, setDraft] = useState(props.kept ?? initial);
  const [isRestored, setRestored] = useState(props.kept !== null);
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const title = useRef<HTMLInputElement>(null);
  const { save, isSaving } = useSaveActivity();
  const isRoomy = useIsRoomy();
  const errors = isTried ? errorsOf(draft, text) : {};
  const { current } = props;
  useEffect(() => {
    current.current = { draft, initial };
  }, [current, draft, initial]);

  // The dialog may have opened before there was a field to focus: its answers were still under way.
  useEffect(() => title.current?.focus(), []);

  const change = (part: Partial<LogDraft>) => setDraft((before) => ({ ...before, ...part }));
  const restart = (from: LogDraft) => {
    setInitial(from);
    setDraft(from);
    setRestored(false);
    setTried(false);
    setFailure(null);
    title.current?.focus();
  };

  async function submit(isLoggingAnother: boolean) {
    setTried(true);
    setFailure(null);
    if (Object.keys(errorsOf(draft, text)).length > 0) {
      title.current?.form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const words = text.ceLog.formats;
    const update = activity ? toUpdate(activity.id, person.id, draft, words) : null;
    const create = activity ? null : toActivity(person.id, draft, words);
    const asked = update ? { update } : create ? { create } : null;
    if (asked === null) return;
    try {
      const saved = await save(asked, draft.files);
      if (saved === null) return;
      unfinished.forget(person.id, activity?.id);
      if (isLoggingAnother && saved.failed.length === 0) restart(nextDraft(draft, props.today));
      else props.onSaved(saved);
    } catch (error) {
      setFailure(error);
    }
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit(event.shiftKey);
    }
  };
  const acpe = acpeWords(draft.approvalNumber, text);

  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate className={classes.form}>
      {isRestored ? (
        <div className={classes.restored} role="status">
          <span>{say.restored}</span>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              unfinished.forget(person.id, activity?.id);
              restart(props.initial);
            }}
          >
            {say.startFresh}
          </Button>
        </div>
      ) : null}
      <Autocomplete
        ref={title}
        label={say.title}
        withAsterisk
        data-autofocus
        autoComplete="off"
        maxLength={300}
        limit={6}
        data={[...new Set(props.titles)]}
        value={draft.title}
        onChange={(value) => change({ title: value })}
        error={errors.title}
        openOnFocus={false}
      />
      <div className={classes.two}>
        <Autocomplete
          label={say.provider}
          autoComplete="off"
          maxLength={300}
          limit={6}
          data={[...new Set(props.providers)]}
          value={draft.provider}
          onChange={(value) => change({ provider: value })}
          openOnFocus={false}
        />
        <DateField
          label={say.completedOn}
          isRequired
          value={draft.completedOn}
          onChange={(completedOn) => change({ completedOn })}
          error={errors.completedOn}
        />
      </div>
      <CreditsField
        label={say.credits}
        amount={draft.amount}
        unit={draft.unit}
        units={units}
        onAmountChange={(amount) => change({ amount })}
        onUnitChange={(unit) => change({ unit })}
        amountError={errors.credits}
        unitError={errors.unit}
      />
      <CategoryChecks
        groups={categoryGroups(props.credentials, props.rules)}
        chosen={draft.categories}
        onChange={(categories) => change({ categories })}
      />
      <div className={classes.two}>
        <Autocomplete
          label={say.format}
          autoComplete="off"
          maxLength={60}
          data={Object.values(text.ceLog.formats)}
          value={draft.format}
          onChange={(format) => change({ format })}
          openOnFocus={false}
        />
        <TextInput
          label={say.approvalNumber}
          autoComplete="off"
          maxLength={100}
          value={draft.approvalNumber}
          onChange={(event) => change({ approvalNumber: event.currentTarget.value })}
          description={acpe}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </div>
      <Textarea
        label={say.notes}
        autosize
        minRows={1}
        maxRows={6}
        value={draft.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
      <AttachFiles files={draft.files} onChange={(files) => change({ files })} />
      <div className={classes.foot} data-sticky={isRoomy || undefined}>
        <WillCount personId={person.id} draft={draft} activityId={activity?.id} />
        {failure ? (
          <Alert color="red" role="alert" mb="sm">
            {errorText(text, failure)}
          </Alert>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={onCancel}>
            {text.common.cancel}
          </Button>
          {activity ? null : (
            <Button variant="default" disabled={isSaving} onClick={() => void submit(true)}>
              {say.saveAndNext}
            </Button>
          )}
          <Button type="submit" loading={isSaving}>
            {activity ? say.save : say.saveNew}
          </Button>
        </Group>
      </div>
    </form>
  );
}

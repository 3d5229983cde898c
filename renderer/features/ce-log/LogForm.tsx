import { Alert, Anchor, Autocomplete, Button, Group, Textarea, TextInput } from '@mantine/core';
import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Activity } from '#core/contract/activities';
import type { CredentialListItem } from '#core/contract/credentials';
import { AppError } from '#core/contract/errors';
import { usePerson } from '../../app/use-current-person';
import { CreditsField } from '../../components/CreditsField';
import { DateField } from '../../components/DateField';
import type { Catalogue } from '../../i18n/catalogue';
import { errorText } from '../../i18n/error-text';
import { useText } from '../../i18n/use-text';
import { AttachFiles } from './AttachFiles';
import { acpeWords } from './acpe-words';
import { CategoryChecks } from './CategoryChecks';
import { heldRules } from './category-groups';
import classes from './ce-log.module.css';
import {
  errorsOf,
  type LogDraft,
  type LogErrors,
  nextDraft,
  toActivity,
  toUpdate,
  usesMore,
} from './log-draft';
import { MoreFields } from './MoreFields';
import { readingRules, timedRules } from './minutes-words';
import { isMinutes, unitCode, unitWord } from './offered-words';
import { UnitHint } from './UnitHint';
import { unfinished } from './unfinished';
import { useCategoryGroups } from './use-category-groups';
import { useIsRoomy } from './use-is-roomy';
import { useMoreOpen } from './use-more-open';
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
  const [attempts, setAttempts] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const title = useRef<HTMLInputElement>(null);
  const dateBox = useRef<HTMLDivElement>(null);
  const { save, isSaving } = useSaveActivity();
  const isRoomy = useIsRoomy();
  const groups = useCategoryGroups(props.credentials, props.rules);
  const held = useMemo(() => heldRules(props.credentials, props.rules), [props.credentials, props.rules]);
  const more = useMoreOpen(usesMore(draft));
  const refused = fieldErrors(failure, text);
  const errors: LogErrors = isTried ? { ...refused, ...errorsOf(draft, text) } : {};
  const { current } = props;
  useEffect(() => {
    current.current = { draft, initial };
  }, [current, draft, initial]);

  // After an attempt that could not be saved, the first field to mend has the focus: it may be drawn only now.
  useEffect(() => {
    if (attempts > 0) title.current?.form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  // The dialog may have opened before there was a field to focus: its answers were still under way.
  useEffect(() => title.current?.focus(), []);

  const change = (part: Partial<LogDraft>) => setDraft((before) => ({ ...before, ...part }));
  const plan = () => {
    change({ isPlanned: true });
    // The link that was pressed goes away: the keyboard goes on at the day.
    dateBox.current?.querySelector('input')?.focus();
  };
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
    const wrong = errorsOf(draft, text);
    if (wrong.offered !== undefined || wrong.parts !== undefined) more.open();
    if (Object.keys(wrong).length > 0) {
      setAttempts((count) => count + 1);
      return;
    }
    const words = text.ceLog;
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
      if (Object.keys(fieldErrors(error, text)).length > 0) {
        more.open();
        setAttempts((count) => count + 1);
      }
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
  const isAhead = !draft.isPlanned && draft.completedOn !== null && draft.completedOn > props.today;

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
        <div ref={dateBox}>
          <DateField
            label={draft.isPlanned ? say.plannedOn : say.completedOn}
            isRequired
            value={draft.completedOn}
            onChange={(completedOn) => change({ completedOn })}
            error={errors.completedOn}
          />
          {isAhead ? (
            <p className={classes.under} role="status">
              {say.ahead}{' '}
              <Anchor component="button" type="button" inherit onClick={plan}>
                {say.planInstead}
              </Anchor>
            </p>
          ) : null}
        </div>
      </div>
      <div>
        <CreditsField
          label={isMinutes(unitCode(draft.unit, text.ceLog)) ? text.ceLog.time.label : say.credits}
          amount={draft.amount}
          unit={draft.unit}
          units={units.map((unit) => unitWord(unit, text.ceLog))}
          onAmountChange={(amount) => change({ amount })}
          onUnitChange={(unit) => change({ unit })}
          amountError={errors.credits}
          unitError={errors.unit}
        />
        <UnitHint unit={unitCode(draft.unit, text.ceLog)} rules={timedRules(held)} />
      </div>
      <CategoryChecks
        groups={groups}
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
      <MoreFields
        draft={draft}
        change={change}
        errors={errors}
        groups={groups}
        readingRules={readingRules(held)}
        isOpen={more.isOpen}
        onToggle={more.toggle}
      />
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
        {failure && Object.keys(refused).length === 0 ? (
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
            {activity ? say.save : draft.isPlanned ? say.savePlanned : say.saveNew}
          </Button>
        </Group>
      </div>
    </form>
  );
}

/** What the host refused, at the field that it is about; nothing where it is about none. */
function fieldErrors(failure: unknown, text: Catalogue): LogErrors {
  const key = failure instanceof AppError ? failure.details?.key : undefined;
  if (key === 'parts-exceed-amount') return { parts: errorText(text, failure) };
  if (key === 'offered-below-amount') return { offered: errorText(text, failure) };
  return {};
}

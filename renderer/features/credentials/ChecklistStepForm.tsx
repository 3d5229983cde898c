import { Button, Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RenewalStep } from '#core/contract/credentials';
import { useChange } from '../../app/api/hooks';
import { DateField } from '../../components/DateField';
import { useText } from '../../i18n/use-text';
import classes from './RenewalChecklist.module.css';

/** Taken where neither the fee nor an amount before names a currency. */
const usualCurrency = 'USD';

type Props = { step: RenewalStep; credentialId: string; onClose: () => void };

/** When a step was done, what it cost, and a note on it. An emptied field is cleared. */
export function ChecklistStepForm({ step, credentialId, onClose }: Props) {
  const text = useText();
  const say = text.credentials.checklist;
  const [doneOn, setDoneOn] = useState(step.doneOn ?? null);
  const [amount, setAmount] = useState(step.paid === undefined ? null : step.paid.amountMinor / 100);
  const [currency, setCurrency] = useState(step.paid?.currency ?? step.fee?.currency ?? usualCurrency);
  const [note, setNote] = useState(step.note);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const set = useChange('credentials.setStep', { done: ({ title }) => say.changed(title) });
  const isCurrency = amount === null || /^[A-Z]{3}$/.test(currency);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isCurrency || set.isPending) return;
    set.mutate(
      {
        credentialId,
        stepId: step.id,
        doneOn,
        paid: amount === null ? null : { amountMinor: Math.round(amount * 100), currency },
        note: note.trim(),
      },
      { onSuccess: onClose },
    );
  }

  return (
    <form
      ref={form}
      className={`${classes.edit} no-print`}
      aria-label={say.edit(step.title)}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        // The calendar's own Escape comes through its portal: it closes the calendar only.
        if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={classes.fields}>
        <DateField label={say.dateLabel} value={doneOn} onChange={setDoneOn} />
        <NumberInput
          label={say.paidLabel}
          value={amount ?? ''}
          {...(step.fee === undefined ? {} : { placeholder: String(step.fee.amount) })}
          min={0}
          max={1_000_000}
          decimalScale={2}
          allowNegative={false}
          allowedDecimalSeparators={['.', ',']}
          hideControls
          inputMode="decimal"
          onChange={(entered) => {
            const value = typeof entered === 'number' ? entered : Number.parseFloat(entered);
            setAmount(Number.isFinite(value) ? value : null);
          }}
        />
        <TextInput
          label={say.currencyLabel}
          maxLength={3}
          autoComplete="off"
          spellCheck={false}
          value={currency}
          onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          error={isTried && !isCurrency ? say.currencyError : undefined}
        />
      </div>
      <Textarea
        label={say.noteLabel}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={set.isPending}>
          {say.save}
        </Button>
        <Button variant="subtle" size="xs" onClick={onClose}>
          {text.common.cancel}
        </Button>
      </Group>
    </form>
  );
}

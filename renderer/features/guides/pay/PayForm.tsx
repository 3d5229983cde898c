import { Alert, Button, Group, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { payKinds, payPeriods } from '#core/contract/choices';
import type { Pay } from '#core/contract/pay';
import { useChange } from '../../../app/api/hooks';
import { usePerson } from '../../../app/use-current-person';
import { DateField } from '../../../components/DateField';
import { errorText } from '../../../i18n/error-text';
import { useText } from '../../../i18n/use-text';
import classes from './pay.module.css';
import { draftOf, type PayDraft, payFaults, toPay } from './pay-draft';

type PayFormProps = {
  /** The amount that is changed; absent for a new one. */
  pay?: Pay | undefined;
  /** What a new amount is taken to be in: the guide's currency. */
  currency: string;
  onClose: () => void;
};

/** What the person earns or is offered, in a few fields. */
export function PayForm({ pay, currency, onClose }: PayFormProps) {
  const text = useText();
  const person = usePerson();
  const words = text.guides.pay;
  const [draft, setDraft] = useState<PayDraft>(() => draftOf(pay, currency));
  const [isTried, setTried] = useState(false);
  const isSending = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const create = useChange('pay.create', { done: () => words.placed, showsOwnErrors: true });
  const update = useChange('pay.update', { done: () => words.saved, showsOwnErrors: true });
  const change = (part: Partial<PayDraft>) => setDraft((before) => ({ ...before, ...part }));
  const faults = payFaults(draft, text);
  const shown = isTried ? faults : {};
  const failure = pay ? update.error : create.error;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const fields = toPay(draft);
    if (fields === null) {
      // The marks are set in this turn; they are in the page by the next.
      queueMicrotask(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (isSending.current) return;
    isSending.current = true;
    try {
      if (pay) await update.mutateAsync({ id: pay.id, ...fields });
      else {
        const { hoursPerWeek, asOf, ...rest } = fields;
        await create.mutateAsync({
          personId: person.id,
          ...rest,
          ...(hoursPerWeek === null ? {} : { hoursPerWeek }),
          ...(asOf === null ? {} : { asOf }),
        });
      }
      onClose();
    } catch {
      // The mutation keeps the error: it stands above the buttons.
      isSending.current = false;
    }
  }

  return (
    <form
      ref={form}
      className={`${classes.form} no-print`}
      aria-label={pay ? words.editTitle : words.addTitle}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <SegmentedControl
        size="xs"
        aria-label={words.kind}
        data={payKinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={draft.kind}
        onChange={(value) => {
          const kind = payKinds.find((one) => one === value);
          if (kind) change({ kind });
        }}
      />
      <div className={classes.fields}>
        <NumberInput
          ref={first}
          label={words.amount}
          withAsterisk
          hideControls
          min={0}
          max={100_000_000}
          decimalScale={2}
          thousandSeparator=","
          allowNegative={false}
          value={draft.amount ?? ''}
          onChange={(value) => change({ amount: typeof value === 'number' ? value : null })}
          error={shown.amount}
        />
        <TextInput
          label={words.currency}
          withAsterisk
          maxLength={3}
          autoComplete="off"
          spellCheck={false}
          value={draft.currency}
          onChange={(event) => change({ currency: event.currentTarget.value.toUpperCase() })}
          error={shown.currency}
        />
        <Select
          label={words.perLabel}
          allowDeselect={false}
          data={payPeriods.map((value) => ({ value, label: words.periods[value] }))}
          value={draft.per}
          onChange={(value) => {
            const per = payPeriods.find((one) => one === value);
            if (per) change({ per });
          }}
        />
        {draft.per === 'hour' ? (
          <NumberInput
            label={words.hoursPerWeek}
            description={words.hoursDefault}
            min={1}
            max={100}
            decimalScale={1}
            value={draft.hoursPerWeek ?? ''}
            onChange={(value) => change({ hoursPerWeek: typeof value === 'number' ? value : null })}
            error={shown.hoursPerWeek}
          />
        ) : null}
        <TextInput
          label={draft.kind === 'pay' ? words.labelPay : words.labelOffer}
          maxLength={200}
          autoComplete="off"
          value={draft.label}
          onChange={(event) => change({ label: event.currentTarget.value })}
        />
        <DateField label={words.asOf} value={draft.asOf} onChange={(asOf) => change({ asOf })} />
      </div>
      {failure ? (
        <Alert color="red" role="alert">
          {errorText(text, failure)}
        </Alert>
      ) : null}
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={create.isPending || update.isPending}>
          {pay ? text.common.save : words.place}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {text.common.cancel}
        </Button>
      </Group>
    </form>
  );
}

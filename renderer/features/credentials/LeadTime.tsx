import { Button, NumberInput, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import { useChange } from '../../app/api/hooks';
import { useText } from '../../i18n/use-text';
import classes from './Deadlines.module.css';
import type { DeadlineRow, TimedStep } from './deadline-rows';
import { SourceMark } from './SourceMark';

type Props = { credential: Credential; row: DeadlineRow; step: TimedStep; rule: Rule | null; name: string };

/** How long a step takes and who says so; the person may set it: Enter saves, Escape leaves it. */
export function LeadTime({ credential, row, step, rule, name }: Props) {
  const text = useText();
  const say = text.credentials.deadlines;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The field is gone: the focus goes back to where it was opened from.
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) {
    return (
      <LeadTimeField
        credential={credential}
        step={step}
        name={name}
        days={row.days}
        onClose={() => setOpen(false)}
      />
    );
  }
  // The renewal itself takes no time unless somebody says so: then only its last day is told.
  const isTimed = row.days > 0 || credential.leadTimes[step] !== undefined;
  return (
    <p className={classes.time}>
      {isTimed || step !== 'renewal' ? (
        <>
          {say.takes[step](text.common.days(row.days))} ({say.basis[row.basis]})
        </>
      ) : (
        say.renewalBasis[rule === null ? 'own' : 'rule']
      )}
      <SourceMark what={name} rule={rule} ids={row.sources} confidence={row.confidence} />
      {row.confidence === 'unverified' ? (
        <span className={classes.unsure}> · {text.common.checkWithIssuer}</span>
      ) : null}
      <UnstyledButton
        ref={button}
        className={`${classes.change} no-print`}
        aria-label={say.change(name)}
        onClick={() => setOpen(true)}
      >
        <IconPencil size="0.8125rem" stroke={1.9} aria-hidden />
        {say.changeShort}
      </UnstyledButton>
    </p>
  );
}

type FieldProps = {
  credential: Credential;
  step: TimedStep;
  name: string;
  days: number;
  onClose: () => void;
};

function LeadTimeField({ credential, step, name, days, onClose }: FieldProps) {
  const text = useText();
  const say = text.credentials.deadlines;
  const [entered, setEntered] = useState<number | null>(days);
  const [isTried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const own = credential.leadTimes;
  const isOwn = own[step] !== undefined;
  const update = useChange('credentials.update', {
    done: ({ leadTimes }) => {
      const now = leadTimes[step];
      return now === undefined ? say.reset(name) : say.saved(name, now);
    },
  });
  const isRight = entered !== null && Number.isInteger(entered) && entered >= 0 && entered <= 400;

  const send = (leadTimes: Credential['leadTimes']) =>
    update.mutate({ id: credential.id, leadTimes }, { onSuccess: onClose });
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isRight || update.isPending) return;
    if (entered === days) onClose();
    else send({ ...own, [step]: entered });
  };
  const reset = () => {
    const { [step]: _, ...others } = own;
    send(others);
  };
  return (
    <form
      className={`${classes.edit} no-print`}
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <NumberInput
        ref={input}
        size="xs"
        className={classes.number ?? ''}
        aria-label={say.daysLabel(name)}
        value={entered ?? ''}
        min={0}
        max={400}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        hideControls
        suffix={` ${say.daysUnit}`}
        onChange={(value) => setEntered(typeof value === 'number' ? value : null)}
        error={isTried && !isRight ? say.daysError : undefined}
      />
      <Button type="submit" size="compact-sm" loading={update.isPending}>
        {text.common.save}
      </Button>
      {isOwn ? (
        <Button variant="default" size="compact-sm" disabled={update.isPending} onClick={reset}>
          {say.back}
        </Button>
      ) : null}
      <Button variant="subtle" size="compact-sm" onClick={onClose}>
        {text.common.cancel}
      </Button>
    </form>
  );
}

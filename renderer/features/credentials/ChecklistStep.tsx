import { ActionIcon, Checkbox } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { RenewalStep } from '#core/contract/credentials';
import { useChange } from '../../app/api/hooks';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { ChecklistStepForm } from './ChecklistStepForm';
import { useMoney } from './money-words';
import classes from './RenewalChecklist.module.css';
import { SourceMark } from './SourceMark';

type Props = { step: RenewalStep; credentialId: string; rule: Rule | null; today: string };

/** One step: ticked with today's date, and its day, cost and note changed in place. */
export function ChecklistStep({ step, credentialId, rule, today }: Props) {
  const text = useText();
  const format = useFormat();
  const money = useMoney();
  const say = text.credentials.checklist;
  const detailId = useId();
  const [isOpen, setOpen] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) edit.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const set = useChange('credentials.setStep', {
    done: ({ doneOn, title }) => (doneOn === undefined ? say.reopened(title) : say.ticked(title)),
  });
  const remove = useChange('credentials.removeStep', { done: () => say.removed(step.title) });
  const isDone = step.doneOn !== undefined;
  const told = [
    step.doneOn === undefined ? null : say.doneOn(format.date(step.doneOn)),
    step.paid === undefined ? null : say.paid(money(step.paid.amountMinor / 100, step.paid.currency)),
  ].filter((part) => part !== null);
  const unsure =
    step.confidence === 'unverified' || step.fee?.confidence === 'unverified'
      ? text.common.checkWithIssuer
      : step.fee && step.fee.confidence !== 'verified'
        ? `${step.fee.title}: ${text.common.checkWithIssuer}`
        : null;
  const cited = rule?.steps?.find(({ id }) => id === step.id);
  return (
    <li className={classes.step} data-done={isDone || undefined}>
      <Checkbox
        size="sm"
        checked={isDone}
        label={step.title}
        aria-describedby={detailId}
        classNames={{ label: classes.stepTitle ?? '' }}
        disabled={set.isPending}
        onChange={(event) =>
          set.mutate({
            credentialId,
            stepId: step.id,
            doneOn: event.currentTarget.checked ? today : null,
          })
        }
      />
      <div className={classes.stepSide}>
        <span className={classes.kind}>{step.isOwn ? say.own : say.kinds[step.kind]}</span>
        {step.fee ? (
          <span className={classes.amount}>{money(step.fee.amount, step.fee.currency)}</span>
        ) : null}
        <SourceMark
          what={step.title}
          rule={rule}
          ids={step.sources}
          note={cited?.note}
          confidence={step.confidence}
        />
        <ActionIcon
          ref={edit}
          size="sm"
          className="no-print"
          aria-label={say.edit(step.title)}
          aria-expanded={isOpen}
          onClick={() => setOpen((open) => !open)}
        >
          <IconPencil size="0.9375rem" stroke={1.8} aria-hidden />
        </ActionIcon>
        {step.isOwn ? (
          <ActionIcon
            size="sm"
            className="no-print"
            aria-label={say.remove(step.title)}
            disabled={remove.isPending}
            onClick={() => remove.mutate({ credentialId, stepId: step.id })}
          >
            <IconTrash size="0.9375rem" stroke={1.8} aria-hidden />
          </ActionIcon>
        ) : null}
      </div>
      <div className={classes.stepWords} id={detailId}>
        {step.detail === undefined ? null : <p>{step.detail}</p>}
        {told.length === 0 && unsure === null ? null : (
          <p className={classes.marks}>
            {told.map((part) => (
              <span key={part} className={classes.told}>
                {part}
              </span>
            ))}
            {unsure === null ? null : <span className={classes.unsure}>{unsure}</span>}
          </p>
        )}
        {step.note === '' ? null : <p className={classes.note}>{step.note}</p>}
      </div>
      {isOpen ? (
        <ChecklistStepForm step={step} credentialId={credentialId} onClose={() => setOpen(false)} />
      ) : null}
    </li>
  );
}

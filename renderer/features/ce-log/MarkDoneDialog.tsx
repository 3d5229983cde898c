import { Alert, Button, Group, Modal } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Activity } from '#core/contract/activities';
import { useChange } from '../../app/api/hooks';
import { useGiveFocusBack } from '../../app/use-give-focus-back';
import { DateField } from '../../components/DateField';
import { errorText } from '../../i18n/error-text';
import { useText } from '../../i18n/use-text';
import classes from './ce-log.module.css';

type Props = { activity: Activity; today: string; onClose: () => void };

/** A planned activity was done: asks for nothing but the real day, and offers the likely one. */
export function MarkDoneDialog({ activity, today, onClose }: Props) {
  const text = useText();
  const say = text.ceLog.markDone;
  useGiveFocusBack();
  const [day, setDay] = useState<string | null>(activity.completedOn < today ? activity.completedOn : today);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = useChange('activities.update', {
    done: () => say.marked(activity.title),
    showsOwnErrors: true,
  });
  const error = day === null ? say.errors.day : day > today ? say.errors.ahead : null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (error !== null || day === null) {
      form.current?.querySelector('input')?.focus();
      return;
    }
    if (!change.isPending) {
      change.mutate({ id: activity.id, isPlanned: false, completedOn: day }, { onSuccess: onClose });
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={say.title(activity.title)}
      size="26rem"
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <form ref={form} onSubmit={onSubmit} noValidate className={classes.form}>
        <DateField
          label={say.day}
          isRequired
          hasInitialFocus
          value={day}
          onChange={setDay}
          error={isTried ? error : null}
        />
        {change.error ? (
          <Alert color="red" role="alert">
            {errorText(text, change.error)}
          </Alert>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {say.save}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

import { Modal, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconHelpCircle } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { useCall, useChange } from '../../app/api/hooks';
import { useGiveFocusBack } from '../../app/use-give-focus-back';
import { DateField } from '../../components/DateField';
import { errorText } from '../../i18n/error-text';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { CarryFields, type OwnCarry } from './CarryFields';
import { type Closing, closingWords } from './closing-words';
import { DialogEnd } from './DialogEnd';
import { useMoney } from './money-words';
import classes from './RenewDialog.module.css';

const debounceMs = 200;

type Props = { credential: Credential; standing: Standing; rule: Rule | null; onClose: () => void };

type Days = { startsOn: string | null; endsOn: string | null };

/**
 * Closes the running cycle and opens the next: with what it closes, what goes over, and the days that follow by the rule or
 * are typed instead. What is missing is said plainly and forbids nothing: the issuer decides.
 */
export function RenewDialog({ credential, standing, rule, onClose }: Props) {
  useGiveFocusBack();
  const text = useText();
  const format = useFormat();
  const money = useMoney();
  const say = text.credentials.renew;
  const [renewedOn, setRenewedOn] = useState<string | null>(standing.asOf);
  /** The days of the next cycle as the person typed them; null while they follow from the rule. */
  const [typed, setTyped] = useState<Days | null>(null);
  const [carry, setCarry] = useState<OwnCarry | null>(null);
  const [isTried, setTried] = useState(false);
  const isSending = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const [settled] = useDebouncedValue(renewedOn, debounceMs);
  const preview = useCall(
    'credentials.previewRenewal',
    { credentialId: credential.id, ...(settled === null ? {} : { renewedOn: settled }) },
    { keepPrevious: true },
  );
  const renew = useChange('credentials.renew', {
    done: () => say.done(credential.title),
    showsOwnErrors: true,
  });
  const next = preview.data?.cycle;
  const { startsOn, endsOn }: Days = typed ?? next ?? { startsOn: null, endsOn: null };
  const isBackwards = startsOn !== null && endsOn !== null && endsOn < startsOn;
  const closes = preview.data?.standing ?? standing;
  const asksForCredits = (rule?.renewal.mode ?? 'ce') === 'ce' && closes.decision !== 'nothing-asked';
  const isWhole =
    renewedOn !== null &&
    startsOn !== null &&
    endsOn !== null &&
    !isBackwards &&
    (carry === null || carry.credits !== null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isWhole || startsOn === null || endsOn === null || isSending.current) {
      // The marks are set in this turn; they are in the page by the next.
      queueMicrotask(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    isSending.current = true;
    const isByRule = typed === null || (startsOn === next?.startsOn && endsOn === next.endsOn);
    try {
      await renew.mutateAsync({
        credentialId: credential.id,
        renewedOn,
        ...(isByRule ? {} : { cycle: { startsOn, endsOn } }),
        ...(carry === null || carry.credits === null
          ? {}
          : {
              carriedIn: {
                credits: carry.credits,
                ...(carry.note.trim() === '' ? {} : { note: carry.note.trim() }),
              },
            }),
      });
      onClose();
    } catch {
      // The mutation keeps the error: it stands above the buttons.
      isSending.current = false;
    }
  }

  const lateFee = preview.data?.lateFee;
  const stated = rule?.fees?.find(({ title }) => title === lateFee?.title);
  const lateAmount = lateFee
    ? [
        money(lateFee.amount, lateFee.currency),
        ...(stated && stated.confidence !== 'verified' ? [`(${text.common.checkWithIssuer})`] : []),
      ].join(' ')
    : '';
  return (
    <Modal
      opened
      onClose={onClose}
      size="36rem"
      title={say.title(credential.title)}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate className={classes.form}>
        <Text size="sm" c="dimmed">
          {say.intro(format.date(credential.cycle.startsOn), format.date(credential.cycle.endsOn))}
        </Text>
        <DateField
          label={say.renewedOn}
          value={renewedOn}
          onChange={setRenewedOn}
          isRequired
          hasInitialFocus
          error={isTried && renewedOn === null ? say.renewedOnRequired : undefined}
        />
        <div aria-live="polite" className={classes.told}>
          <ClosesWith closing={closingWords({ text, format }, closes)} />
          {lateFee === undefined ? null : (
            <p className={classes.line} data-tone="late">
              <IconAlertTriangle size="1rem" stroke={2} aria-hidden />
              <span>{say.lateFee(lateFee.title, lateAmount)}</span>
            </p>
          )}
        </div>
        <fieldset className={classes.group}>
          <legend>{say.next}</legend>
          <div className={classes.two}>
            <DateField
              label={say.startsOn}
              value={startsOn}
              onChange={(date) => setTyped({ startsOn: date, endsOn })}
              isRequired
              error={isTried && startsOn === null ? say.endRequired : undefined}
            />
            <DateField
              label={say.endsOn}
              value={endsOn}
              onChange={(date) => setTyped({ startsOn, endsOn: date })}
              isRequired
              error={
                isBackwards ? say.endBeforeStart : isTried && endsOn === null ? say.endRequired : undefined
              }
            />
          </div>
          {preview.error ? (
            <p className={classes.line} data-tone="risk" role="alert">
              <IconAlertTriangle size="1rem" stroke={2} aria-hidden />
              <span>
                {errorText(text, preview.error)} {say.previewFails}
              </span>
            </p>
          ) : null}
        </fieldset>
        {asksForCredits ? (
          <CarryFields
            carriesOver={preview.data?.carriesOver ?? closes.carriesOver}
            unit={closes.unit}
            own={carry}
            isTried={isTried}
            onChange={setCarry}
          />
        ) : null}
        <DialogEnd error={renew.error} isPending={renew.isPending} submit={say.confirm} onCancel={onClose} />
      </form>
    </Modal>
  );
}

const closingIcons = { met: IconCheck, risk: IconAlertTriangle, unknown: IconHelpCircle };

function ClosesWith({ closing: { tone, said, conditions } }: { closing: Closing }) {
  const Icon = closingIcons[tone];
  return (
    <>
      <p className={classes.line} data-tone={tone}>
        <Icon size="1rem" stroke={2} aria-hidden />
        <span>{said}</span>
      </p>
      {conditions === null ? null : (
        <p className={classes.line} data-tone="risk">
          <IconAlertTriangle size="1rem" stroke={2} aria-hidden />
          <span>{conditions}</span>
        </p>
      )}
    </>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Pay } from '#core/contract/pay';
import type { GuideFacts } from '#core/guides/guide';
import { useChange } from '../../../app/api/hooks';
import { useCurrentPerson } from '../../../app/use-current-person';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { PayForm } from './PayForm';
import classes from './pay.module.css';
import { payAmount, payName, whyNotPlaced } from './pay-words';

/** Offered where neither the guide nor the person's last amount names a currency. */
const usualCurrency = 'USD';

/** The person's own pay and offers under a guide's scale: what is there, and a form for more. */
export function OwnPay({ pay, facts }: { pay: readonly Pay[]; facts: GuideFacts }) {
  const text = useText();
  const format = useFormat();
  const { person } = useCurrentPerson();
  const words = text.guides.pay;
  /** `new`, or the id of the amount that is changed. */
  const [open, setOpen] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // The form takes the focus with it when it goes: it comes back to where a next one begins.
  useEffect(() => {
    if (open === null && wasOpen.current) opener.current?.focus();
    wasOpen.current = open !== null;
  }, [open]);
  // So does an amount that is taken away.
  const amounts = useRef(pay.length);
  useEffect(() => {
    if (pay.length < amounts.current && document.activeElement === document.body) opener.current?.focus();
    amounts.current = pay.length;
  }, [pay.length]);
  const remove = useChange('pay.remove', { done: () => words.removed });
  const isClient = person?.kind === 'client';
  const currency = facts.currency ?? pay[0]?.currency ?? usualCurrency;
  return (
    <div className={classes.own} data-nofind>
      {pay.length === 0 ? null : (
        <ul className={classes.list} aria-label={isClient ? words.listOf(person.displayName) : words.list}>
          {pay.map((one) => {
            const why = whyNotPlaced(one, facts, text);
            return open === one.id ? (
              <li key={one.id} className={classes.editing}>
                <PayForm pay={one} currency={currency} onClose={() => setOpen(null)} />
              </li>
            ) : (
              <li key={one.id} className={classes.item}>
                <div className={classes.words}>
                  <b>{payName(one, text)}</b>
                  <span>
                    {payAmount(one, text, format)}
                    {one.asOf === undefined ? '' : ` · ${words.asOfDay(format.date(one.asOf))}`}
                  </span>
                  {why === null ? null : <span className={classes.why}>{why}</span>}
                </div>
                <span className={`${classes.tools} no-print`}>
                  <ActionIcon
                    size="sm"
                    aria-label={words.editLabel(payName(one, text))}
                    onClick={() => setOpen(one.id)}
                  >
                    <IconPencil size="1rem" stroke={1.7} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={words.removeLabel(payName(one, text))}
                    disabled={remove.isPending}
                    onClick={() => remove.mutate({ id: one.id })}
                  >
                    <IconTrash size="1rem" stroke={1.7} aria-hidden />
                  </ActionIcon>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {open === 'new' ? (
        <PayForm currency={currency} onClose={() => setOpen(null)} />
      ) : (
        <Button
          ref={opener}
          className="no-print"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => setOpen('new')}
        >
          {isClient ? words.addFor(person.displayName) : words.add}
        </Button>
      )}
    </div>
  );
}

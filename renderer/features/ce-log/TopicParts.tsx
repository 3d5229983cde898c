import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { CreditsAmount } from '../../components/CreditsField';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import type { CategoryGroup } from './category-groups';
import { categoryOptions } from './category-words';
import classes from './ce-log.module.css';
import { type DraftPart, partsBalance, withNewPart } from './draft-parts';

type Props = {
  parts: readonly DraftPart[];
  /** The credits of the whole activity. */
  amount: number | null;
  groups: readonly CategoryGroup[];
  onChange: (parts: readonly DraftPart[]) => void;
  error: string | undefined;
};

/** An activity with several topics: what part of its credits belongs to which category. The sum is checked while one types. */
export function TopicParts({ parts, amount, groups, onChange, error }: Props) {
  const text = useText();
  const say = text.ceLog.topics;
  const options = categoryOptions(
    groups,
    parts.flatMap(({ categoryId }) => categoryId ?? []),
  );
  const rows = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  /** Set when a topic is added: its first field takes the focus once it is drawn. */
  const wantsFocus = useRef(false);
  const count = parts.length;
  useEffect(() => {
    if (!wantsFocus.current || count === 0) return;
    wantsFocus.current = false;
    rows.current?.querySelector<HTMLElement>(':scope > div:last-of-type input')?.focus();
  }, [count]);
  const left = partsBalance(parts, amount).left ?? 0;
  const change = (key: number, part: Partial<DraftPart>) =>
    onChange(parts.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <fieldset className={classes.group}>
      <legend>{say.title}</legend>
      {count === 0 ? <p className={classes.quiet}>{say.hint}</p> : null}
      <div ref={rows} className={classes.parts}>
        {parts.map((part, at) => {
          const isHalf = (part.categoryId === null) !== (part.amount === null);
          return (
            <div key={part.key} className={classes.part}>
              <Select
                label={say.category(at + 1)}
                placeholder={say.chooseCategory}
                data={options}
                value={part.categoryId}
                onChange={(categoryId) => change(part.key, { categoryId })}
                searchable
                // Enter chooses; where nothing fits what is typed it must not save the whole entry.
                onKeyDown={(event) => {
                  if (event.key === 'Enter') event.preventDefault();
                }}
                nothingFoundMessage={say.noCategory}
                error={error !== undefined && isHalf && part.categoryId === null}
              />
              <CreditsAmount
                label={say.amount(at + 1)}
                amount={part.amount}
                onChange={(value) => change(part.key, { amount: value })}
                error={left < 0 || (error !== undefined && isHalf && part.amount === null)}
              />
              <ActionIcon
                aria-label={say.remove(at + 1)}
                onClick={() => {
                  onChange(parts.filter(({ key }) => key !== part.key));
                  add.current?.focus();
                }}
              >
                <IconX size="1rem" stroke={2} aria-hidden />
              </ActionIcon>
            </div>
          );
        })}
      </div>
      {count === 0 ? null : <Balance parts={parts} amount={amount} error={error} />}
      <Button
        ref={add}
        variant="subtle"
        size="compact-sm"
        mt={4}
        leftSection={<IconPlus size="0.9rem" stroke={2} aria-hidden />}
        disabled={options.length === 0 || count >= mostParts}
        onClick={() => {
          wantsFocus.current = true;
          onChange(withNewPart(parts));
        }}
      >
        {say.add}
      </Button>
    </fieldset>
  );
}

/** As many topics as the contract takes. */
const mostParts = 20;

function Balance({ parts, amount, error }: Pick<Props, 'parts' | 'amount' | 'error'>) {
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.topics;
  const { sum, left } = partsBalance(parts, amount);
  if (left !== null && left < 0) {
    return (
      <p className={classes.partsError} role="alert">
        {say.over(format.number(-left))}
      </p>
    );
  }
  return (
    <>
      <p className={classes.quiet} aria-live="polite">
        {left === null || amount === null
          ? say.sum(format.number(sum))
          : left === 0
            ? say.all(format.number(amount))
            : say.left(format.number(sum), format.number(amount), format.number(left))}
      </p>
      {error === undefined ? null : (
        <p className={classes.partsError} role="alert">
          {error}
        </p>
      )}
    </>
  );
}

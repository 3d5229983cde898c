import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './edit.module.css';
import { moveByKey, RowTools } from './RowTools';
import type { How } from './use-guide-draft';
import { useRows } from './use-rows';

type CardsProps<Item> = {
  items: readonly Item[];
  /** A new card; what stands before it may begin it. */
  blank: (last: Item | undefined) => Item;
  isBlank: (item: Item) => boolean;
  /** What a card is called by its place: "Tier 2". */
  nameOf: (number: number) => string;
  addLabel: string;
  onChange: (items: Item[], how: How) => void;
  /** `at` is the place of the card among those that hold something. */
  children: (item: Item, set: (item: Item, how?: How) => void, at: number) => ReactNode;
};

/** A list whose items have several fields: one card each. */
export function Cards<Item>({
  items,
  blank,
  isBlank,
  nameOf,
  addLabel,
  onChange,
  children,
}: CardsProps<Item>) {
  const words = useText().guides.edit;
  const list = useRows({ items, blank: () => blank(items.at(-1)), isBlank, onChange });
  const { rows } = list;
  const placeOf = (at: number) => rows.slice(0, at).filter(({ item }) => !isBlank(item)).length;
  return (
    <div ref={list.frame} className={classes.cards}>
      {rows.length === 0 ? <p className={classes.quiet}>{words.nothingYet}</p> : null}
      {rows.map(({ key, item }, at) => (
        <fieldset
          key={key}
          className={classes.card}
          {...list.mark(key)}
          onKeyDownCapture={(event) => {
            // A list inside the card moves its own rows.
            if (event.target instanceof Element && event.target.closest('[data-row]') !== event.currentTarget)
              return;
            moveByKey(event, (by) => list.move(key, by));
          }}
        >
          <legend className={classes.cardName}>{nameOf(at + 1)}</legend>
          <div className={classes.cardTools}>
            <RowTools
              name={nameOf(at + 1)}
              isFirst={at === 0}
              isLast={at === rows.length - 1}
              onMove={(by) => list.move(key, by)}
              onRemove={() => list.remove(key)}
            />
          </div>
          <div className={classes.fields}>
            {children(item, (next, how) => list.set(key, next, how), placeOf(at))}
          </div>
        </fieldset>
      ))}
      <Button
        {...list.addMark}
        className={classes.add}
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => list.add()}
      >
        {addLabel}
      </Button>
    </div>
  );
}

import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './edit.module.css';
import { moveByKey, RowTools } from './RowTools';
import type { How } from './use-guide-draft';
import { type RowActions, useRows } from './use-rows';

type TextRowsProps = {
  /** What the list is of; it names the list and its rows. */
  label: string;
  items: readonly string[];
  onChange: (items: string[], how: How) => void;
  /** Says what the keys do, once where several lists stand together. */
  hasHint?: boolean;
};

/** A list of texts, one row each: Enter begins a new row, several pasted lines are several rows. */
export function TextRows({ label, items, onChange, hasHint = true }: TextRowsProps) {
  const words = useText().guides.edit;
  const hintId = useId();
  const list = useRows({
    items,
    blank: () => '',
    isBlank: (item) => item.trim() === '',
    onChange,
  });
  const { rows } = list;
  return (
    <fieldset className={classes.group} aria-describedby={hasHint ? hintId : undefined} ref={list.frame}>
      <legend className={classes.label}>{label}</legend>
      {hasHint ? (
        <p id={hintId} className={classes.hint}>
          {words.rowsHint}
        </p>
      ) : null}
      <div className={classes.rows}>
        {rows.map(({ key, item }, at) => (
          <TextRow
            key={key}
            rowKey={key}
            mark={list.mark(key)['data-row']}
            name={words.rowName(label, at + 1)}
            item={item}
            isFirst={at === 0}
            isLast={at === rows.length - 1}
            actions={list.actions}
          />
        ))}
      </div>
      <Button
        {...list.addMark}
        className={classes.add}
        variant="subtle"
        size="compact-md"
        leftSection={<IconPlus size="1rem" aria-hidden />}
        aria-label={words.addTo(label)}
        onClick={() => list.add()}
      >
        {words.addRow}
      </Button>
    </fieldset>
  );
}

type TextRowProps = {
  rowKey: number;
  mark: string;
  name: string;
  item: string;
  isFirst: boolean;
  isLast: boolean;
  actions: RowActions<string>;
};

const TextRow = memo(function TextRow({ rowKey, mark, name, item, isFirst, isLast, actions }: TextRowProps) {
  return (
    <div className={classes.row} data-row={mark}>
      <Textarea
        className={classes.rowField}
        aria-label={name}
        autosize
        minRows={1}
        maxLength={10_000}
        value={item}
        onChange={({ currentTarget }) => actions.set(rowKey, currentTarget.value)}
        onKeyDown={(event) => {
          if (moveByKey(event, (by) => actions.move(rowKey, by))) return;
          // Enter that ends a word in an input method is no new row.
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            actions.add(rowKey);
          } else if (event.key === 'Backspace' && item === '') {
            event.preventDefault();
            actions.remove(rowKey);
          }
        }}
        onPaste={(event) => {
          const lines = pastedLines(event.clipboardData.getData('text/plain'));
          if (lines.length < 2) return;
          event.preventDefault();
          const { selectionStart, selectionEnd } = event.currentTarget;
          const [first = '', ...more] = lines;
          const last = more.pop() ?? '';
          actions.spread(rowKey, [
            item.slice(0, selectionStart) + first,
            ...more,
            last + item.slice(selectionEnd),
          ]);
        }}
      />
      <RowTools
        name={name}
        isFirst={isFirst}
        isLast={isLast}
        onMove={(by) => actions.move(rowKey, by)}
        onRemove={() => actions.remove(rowKey)}
        isOutOfTabOrder
      />
    </div>
  );
});

/** The lines of a pasted text without blank ones and without the marks that a list had where it was copied. */
function pastedLines(pasted: string): string[] {
  return pasted
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[•▪◦*–-]\s+)?/, '').trimEnd())
    .filter((line) => line !== '');
}

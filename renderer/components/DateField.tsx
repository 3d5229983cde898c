import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useFormat } from '../i18n/format';
import { useText } from '../i18n/use-text';
import { parseTypedDate } from './date-field-text';

/** The calendar loads when it is first opened: most dates are typed. */
const DateFieldCalendar = lazy(() => import('./DateFieldCalendar'));

type DateFieldProps = {
  label: ReactNode;
  /** A civil date, or null where the field is empty or does not read as a date. */
  value: string | null;
  onChange: (date: string | null) => void;
  description?: ReactNode;
  error?: ReactNode;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** Focused when the dialog opens. */
  hasInitialFocus?: boolean;
};

/** A date, typed as people write it or picked from a calendar (Alt+Down opens it). Shows `12 Mar 2027` once it is read. */
export function DateField({
  label,
  value,
  onChange,
  description,
  error,
  isRequired = false,
  isDisabled = false,
  hasInitialFocus = false,
}: DateFieldProps) {
  const text = useText();
  const format = useFormat();
  const shown = value === null ? '' : format.date(value);
  const [typed, setTyped] = useState(shown);
  const [isTyping, setTyping] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // What was typed and could not be read stays as it is, so that it can be mended.
    if (!isTyping)
      setTyped((before) => (value === null && parseTypedDate(before).kind !== 'date' ? before : shown));
  }, [value, shown, isTyping]);
  const read = parseTypedDate(typed);
  const unreadable =
    (isTyping && !error) || read.kind === 'date' || read.kind === 'empty'
      ? null
      : read.kind === 'ambiguous'
        ? text.ceLog.dateAmbiguous
        : text.ceLog.dateUnknown;
  const pick = (date: string | null) => {
    setTyping(false);
    setTyped(date === null ? '' : format.date(date));
    onChange(date);
    setOpen(false);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      withinPortal
      shadow="md"
    >
      <TextInput
        label={label}
        description={description}
        error={unreadable ?? error}
        withAsterisk={isRequired}
        disabled={isDisabled}
        autoComplete="off"
        placeholder={text.ceLog.datePlaceholder}
        value={typed}
        data-autofocus={hasInitialFocus || undefined}
        onChange={(event) => {
          const entered = event.currentTarget.value;
          setTyping(true);
          setTyped(entered);
          const now = parseTypedDate(entered);
          onChange(now.kind === 'date' ? now.date : null);
        }}
        onBlur={() => setTyping(false)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && event.altKey) {
            event.preventDefault();
            setOpen(true);
          }
        }}
        rightSection={
          <Popover.Target>
            <ActionIcon
              size="sm"
              aria-label={text.ceLog.openCalendar}
              disabled={isDisabled}
              // Reached with Alt+Down from the field: it stays out of the way of the Tab key.
              tabIndex={-1}
              onClick={() => setOpen((open) => !open)}
            >
              <IconCalendar size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <Suspense fallback={null}>
          {isOpen ? <DateFieldCalendar value={value} onPick={pick} /> : null}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

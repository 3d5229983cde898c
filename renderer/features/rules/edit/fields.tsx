import { Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useField, useOptions } from './draft-context';
import classes from './edit.module.css';
import { isObject, type Path } from './json-path';

type FieldProps = { path: Path; label: string; description?: string };

/** A text; an optional one that is emptied is taken away. */
export function TextAt({
  path,
  label,
  description,
  isOptional,
  isLong,
  isDisabled,
  onText,
}: FieldProps & {
  isOptional?: boolean;
  isLong?: boolean;
  isDisabled?: boolean;
  /** Takes the change over, where it changes more than this field. */
  onText?: (text: string) => void;
}) {
  const { value, set, error, key } = useField(path);
  const write = (next: string) => {
    if (onText) onText(next);
    else set(isOptional && next === '' ? undefined : next);
  };
  const props = {
    'data-path': key,
    label,
    description,
    error,
    value: typeof value === 'string' ? value : value === undefined ? '' : String(value),
    onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
  };
  return isLong ? (
    <Textarea autosize minRows={1} maxRows={8} {...props} />
  ) : (
    <TextInput autoComplete="off" disabled={isDisabled ?? false} {...props} />
  );
}

/** `2,5` and `2.5` are the same number; what is none stays as it was typed, and the check says so. */
export function readNumber(typed: string): number | string | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  return /^-?\d+(?:[.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed;
}

/** An amount, or a share of what is asked: `50 %`. */
export function readAmount(typed: string): unknown {
  const share = /^(.+)%$/.exec(typed.trim())?.[1];
  if (share === undefined) return readNumber(typed);
  const percent = readNumber(share);
  return typeof percent === 'number' ? { percentOfRequired: percent } : typed.trim();
}

function amountText(value: unknown): string {
  if (isObject(value) && typeof value.percentOfRequired === 'number') return `${value.percentOfRequired} %`;
  return value === undefined ? '' : String(value);
}

/** A number; with `isAmount` it may be a share of what is asked. */
export function NumberAt({
  path,
  label,
  description,
  isAmount = false,
}: FieldProps & { isAmount?: boolean }) {
  const { value, set, error, key } = useField(path);
  const words = useText().rules.edit.form;
  const read = isAmount ? readAmount : readNumber;
  // What is being typed (`2.`) is not yet what it will be; it stands as long as it means the value.
  const [typed, setTyped] = useState(amountText(value));
  const isSame = JSON.stringify(read(typed)) === JSON.stringify(value);
  if (isObject(value) && !('percentOfRequired' in value)) {
    return <TextInput data-path={key} label={label} value={words.inText} error={error} readOnly />;
  }
  return (
    <TextInput
      data-path={key}
      label={label}
      description={description}
      error={error}
      inputMode={isAmount ? 'text' : 'decimal'}
      autoComplete="off"
      value={isSame ? typed : amountText(value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        set(read(event.currentTarget.value));
      }}
    />
  );
}

/** One of a closed set; with `none` it may be left open. */
export function SelectAt({
  path,
  label,
  options,
  none,
  onPick,
}: FieldProps & {
  options: Readonly<Record<string, string>>;
  none?: string;
  onPick?: (value: string) => void;
}) {
  const { value, set, error, key } = useField(path);
  const data = Object.entries(options).map(([name, words]) => ({ value: name, label: words }));
  const current = typeof value === 'string' ? value : '';
  if (none !== undefined || !(current in options)) data.unshift({ value: '', label: none ?? '' });
  return (
    <NativeSelect
      data-path={key}
      label={label}
      error={error}
      data={data}
      value={current in options ? current : ''}
      onChange={(event) => {
        const next = event.currentTarget.value;
        if (onPick) onPick(next);
        else set(next === '' ? undefined : next);
      }}
    />
  );
}

/** Several ids of a list of the rule. One that is not there stays in sight, since the check speaks of it. */
export function IdsAt({
  path,
  label,
  of,
  without,
  isOptional,
}: FieldProps & { of: 'categories' | 'sources'; without?: string; isOptional?: boolean }) {
  const { value, set, error, key } = useField(path);
  const options = useOptions(of);
  const chosen = (Array.isArray(value) ? value : []).filter((id): id is string => typeof id === 'string');
  const known = options.filter((option) => option.value !== without);
  const missing = [...new Set(chosen)].filter((id) => !known.some((option) => option.value === id));
  return (
    <MultiSelect
      data-path={key}
      label={label}
      error={error}
      data={[...known, ...missing.map((id) => ({ value: id, label: id }))]}
      value={[...new Set(chosen)]}
      searchable
      onChange={(ids) => set(isOptional && ids.length === 0 ? undefined : ids)}
    />
  );
}

/** Several words separated by commas. */
export function WordsAt({ path, label, description, isOptional }: FieldProps & { isOptional?: boolean }) {
  const { value, set, error, key } = useField(path);
  const list = (Array.isArray(value) ? value : []).map(String);
  const read = (text: string) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  const [typed, setTyped] = useState(list.join(', '));
  const isSame = JSON.stringify(read(typed)) === JSON.stringify(list);
  return (
    <TextInput
      data-path={key}
      label={label}
      description={description}
      error={error}
      autoComplete="off"
      value={isSame ? typed : list.join(', ')}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const words = read(next);
        set(isOptional && words.length === 0 ? undefined : words);
      }}
    />
  );
}

export function CheckAt({ path, label }: FieldProps) {
  const { value, set, error, key } = useField(path);
  return (
    <Checkbox
      data-path={key}
      label={label}
      error={error}
      checked={value === true}
      onChange={(event) => set(event.currentTarget.checked ? true : undefined)}
    />
  );
}

/** Sources, confidence and note of a fact. */
export function CitedAt({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  return (
    <div className={classes.cited}>
      <IdsAt path={[...path, 'sources']} label={words.citedBy} of="sources" />
      <SelectAt path={[...path, 'confidence']} label={words.confidence} options={words.confidenceWords} />
      <TextAt path={[...path, 'note']} label={words.note} isOptional isLong />
    </div>
  );
}

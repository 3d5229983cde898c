import { Textarea, TextInput } from '@mantine/core';
import type { SectionItems } from '#core/guides/edit/edit-guide';
import type { EditProblem } from '#core/guides/edit/edit-problems';
import classes from './edit.module.css';
import type { How } from './use-guide-draft';

type Of<Type extends SectionItems['type']> = Extract<SectionItems, { type: Type }>;
/** What the form of a section's items is given. */
export type FormProps<Type extends SectionItems['type']> = {
  items: Of<Type>;
  /** What is wrong with a field of the item at a place, by the keys of the problems that belong to it. */
  errorOf: (item: number, keys: readonly EditProblem['key'][]) => string | null;
  onChange: (items: SectionItems, how: How) => void;
};

/** Whether nothing is in any of the texts. */
export const areBlank = (...texts: readonly string[]) => texts.every((text) => text.trim() === '');

type LineProps = {
  label: string;
  value: string;
  error?: string | null;
  onChange: (value: string) => void;
  isLong?: boolean;
};

/** A text field of a card. */
export function Line({ label, value, error, onChange, isLong = false }: LineProps) {
  const shared = {
    label,
    value,
    error,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  return isLong ? (
    <Textarea className={classes.wide} autosize minRows={2} maxLength={20_000} {...shared} />
  ) : (
    <TextInput className={classes.wide} maxLength={500} {...shared} />
  );
}

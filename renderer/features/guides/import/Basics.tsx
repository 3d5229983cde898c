import { Textarea, TextInput } from '@mantine/core';
import type { ImportCorrections } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';

type BasicsProps = {
  title: string;
  summary: string;
  hintOf: (field: string) => string | undefined;
  onChange: (part: ImportCorrections) => void;
};

/** What the guide is called, and its opening paragraph. */
export function Basics({ title, summary, hintOf, onChange }: BasicsProps) {
  const text = useText();
  const words = text.guides;
  return (
    <div className={classes.basics}>
      <TextInput
        label={words.fields.title}
        description={hintOf('title') ?? words.import.review.notRead}
        maxLength={300}
        value={title}
        error={title.trim() === '' ? words.import.review.titleMissing : null}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <Textarea
        label={words.fields.summary}
        description={hintOf('summary') ?? words.import.review.notRead}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        value={summary}
        onChange={({ currentTarget }) => onChange({ summary: currentTarget.value })}
      />
    </div>
  );
}

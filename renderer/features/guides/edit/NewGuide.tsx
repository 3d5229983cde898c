import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { emptyGuide, fromEditable } from '#core/guides/edit/edit-guide';
import { useChange } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { Screen } from '../../../components/Screen';
import { errorText } from '../../../i18n/error-text';
import { useLocale, useText } from '../../../i18n/use-text';
import classes from './edit.module.css';
import { useLanguages } from './languages';
import { withoutUnused } from './offered';

/** Begins a guide: its title and its language; the rest is written in the editor. */
export function NewGuide() {
  const text = useText();
  const words = text.guides.edit;
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('');
  const [locale, setLocale] = useState<string>(useLocale());
  const languages = useLanguages(locale);
  const [isAsked, setAsked] = useState(false);
  const isCreating = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const create = useChange('guides.create', { showsOwnErrors: true });
  const isMissing = title.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing) {
      field.current?.focus();
      return;
    }
    if (isCreating.current) return;
    isCreating.current = true;
    create.mutate(
      { content: fromEditable(withoutUnused(emptyGuide(title.trim(), locale))) },
      {
        onSuccess: (guide) => navigate(routeTo.guideEdit(guide.id), { replace: true }),
        onError: () => {
          isCreating.current = false;
        },
      },
    );
  };
  return (
    <Screen area={text.guides.area} sentence={words.writeNew} sub={words.writeNewSub}>
      <form className={classes.begin} onSubmit={submit} noValidate>
        <TextInput
          ref={field}
          label={text.guides.fields.title}
          description={words.titleHint}
          placeholder={words.titlePlaceholder}
          maxLength={300}
          autoComplete="off"
          withAsterisk
          value={title}
          error={isAsked && isMissing ? words.problems['title-empty']({}) : null}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Select
          label={words.language}
          allowDeselect={false}
          data={languages}
          value={locale}
          onChange={(value) => {
            if (value !== null) setLocale(value);
          }}
        />
        {create.error ? (
          <p role="alert" className={classes.status} data-tone="late">
            {words.notCreated(errorText(text, create.error))}
          </p>
        ) : null}
        <div>
          <Button type="submit" loading={create.isPending || create.isSuccess}>
            {words.create}
          </Button>
        </div>
      </form>
    </Screen>
  );
}

import { Select, Textarea, TextInput } from '@mantine/core';
import type { EditableGuide } from '#core/guides/edit/edit-guide';
import { DateField } from '../../../components/DateField';
import { useText } from '../../../i18n/use-text';
import classes from './edit.module.css';
import { useLanguages } from './languages';
import { withLocale, withTitle } from './offered';
import type { Edit } from './use-guide-draft';

/** What the guide is called, its opening paragraph, its language and where it comes from. */
export function BasicsForm({ guide, edit }: { guide: EditableGuide; edit: Edit }) {
  const text = useText();
  const words = text.guides.edit;
  const languages = useLanguages(guide.locale);
  const { source } = guide;
  const setSource = (change: (before: EditableGuide['source']) => EditableGuide['source'], isDone = false) =>
    edit((draft) => ({ ...draft, source: change(draft.source) }), isDone ? 'done' : 'typing');
  return (
    <div className={classes.form}>
      <div className={classes.fields}>
        <TextInput
          className={classes.wide}
          label={text.guides.fields.title}
          maxLength={300}
          value={guide.title}
          error={guide.title.trim() === '' ? words.problems['title-empty']({}) : null}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            edit((draft) => withTitle(draft, value), 'typing');
          }}
        />
        <Textarea
          className={classes.wide}
          label={text.guides.fields.summary}
          description={words.summaryHint}
          autosize
          minRows={3}
          maxLength={10_000}
          value={guide.summary}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            edit((draft) => ({ ...draft, summary: value }), 'typing');
          }}
        />
        <Select
          label={words.language}
          allowDeselect={false}
          data={languages}
          value={guide.locale}
          onChange={(value) => {
            if (value !== null) edit((draft) => withLocale(draft, value), 'done');
          }}
        />
      </div>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{words.source}</legend>
        <div className={classes.fields}>
          <TextInput
            className={classes.wide}
            label={words.sourceName}
            description={words.sourceNameHint}
            maxLength={300}
            value={source.name}
            onChange={({ currentTarget }) => {
              const { value } = currentTarget;
              setSource((before) => ({ ...before, name: value }));
            }}
          />
          <TextInput
            className={classes.wide}
            label={words.sourceUrl}
            type="url"
            maxLength={2_000}
            value={source.url ?? ''}
            onChange={({ currentTarget }) => {
              const { value } = currentTarget;
              setSource(({ url: _, ...rest }) => (value === '' ? rest : { ...rest, url: value }));
            }}
          />
          <DateField
            label={words.retrievedOn}
            value={source.retrievedOn ?? null}
            onChange={(date) =>
              setSource(({ retrievedOn: _, ...rest }) =>
                date === null ? rest : { ...rest, retrievedOn: date },
              )
            }
          />
        </div>
      </fieldset>
    </div>
  );
}

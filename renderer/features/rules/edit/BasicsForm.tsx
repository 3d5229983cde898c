import { useText } from '../../../i18n/use-text';
import { useDraft } from './draft-context';
import classes from './edit.module.css';
import { Fold } from './Fold';
import { CitedAt, SelectAt, TextAt, WordsAt } from './fields';
import { idFrom, textAt, withAt } from './json-path';

/** Names, issuer and age of the rule. */
export function BasicsForm({ isNew }: { isNew: boolean }) {
  const text = useText();
  const words = text.rules.edit.form;
  const { edit } = useDraft();
  const setTitle = (title: string) =>
    edit((json) => {
      const id = textAt(json, ['id']);
      const isOwn = isNew && (id === '' || id === idFrom(textAt(json, ['title'])));
      const named = withAt(json, ['title'], title);
      return isOwn ? withAt(named, ['id'], idFrom(title)) : named;
    }, 'title');
  return (
    <>
      <div className={classes.row}>
        <TextAt path={['title']} label={words.title} onText={setTitle} />
        <TextAt path={['shortTitle']} label={words.shortTitle} />
      </div>
      <TextAt path={['id']} label={words.id} description={words.idHint} isDisabled={!isNew} />
      <div className={classes.row}>
        <TextAt path={['issuer', 'name']} label={words.issuerName} />
        <TextAt path={['issuer', 'short']} label={words.issuerShort} />
      </div>
      <TextAt path={['issuer', 'url']} label={words.issuerUrl} isOptional />
      <div className={classes.row}>
        <SelectAt path={['field']} label={words.field} options={text.rules.fields} none={words.none} />
        <SelectAt path={['renewal', 'mode']} label={words.mode} options={text.rules.facts.cycle.modes} />
      </div>
      <WordsAt path={['appliesTo']} label={words.appliesTo} description={words.appliesToHint} />
      <Fold summary={words.citedBy} path={['renewal']}>
        {() => <CitedAt path={['renewal']} />}
      </Fold>
      <div className={classes.row}>
        <TextAt path={['checkedOn']} label={words.checkedOn} description={words.checkedHint} />
        <SelectAt path={['confidence']} label={words.confidence} options={words.confidenceWords} />
      </div>
      <TextAt path={['asOf']} label={words.asOf} />
    </>
  );
}

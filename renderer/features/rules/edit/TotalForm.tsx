import { useText } from '../../../i18n/use-text';
import { useField } from './draft-context';
import classes from './edit.module.css';
import { Fold } from './Fold';
import { CitedAt, NumberAt, SelectAt, TextAt } from './fields';
import { isObject } from './json-path';

const asksPath = ['total', 'asks'] as const;

/** How much is asked in all. */
export function TotalForm() {
  const words = useText().rules.edit.form;
  const asks = useField(asksPath);
  const kind = isObject(asks.value) ? asks.value.kind : undefined;
  // The figure goes along to another kind.
  const figure = isObject(asks.value) ? (asks.value.credits ?? asks.value.max ?? 0) : 0;
  const pick = (next: string) => {
    if (next === 'number' || next === 'per-year') asks.set({ kind: next, credits: figure });
    if (next === 'set-by-result') asks.set({ kind: next, max: figure });
    if (next === 'unclear') asks.set({ kind: next, unclear: '', readings: [] });
  };
  return (
    <>
      <div className={classes.row}>
        <SelectAt
          path={[...asksPath, 'kind']}
          label={words.totalKind}
          options={words.totalKinds}
          onPick={pick}
        />
        {kind === 'number' || kind === 'per-year' ? (
          <NumberAt path={[...asksPath, 'credits']} label={words.credits} />
        ) : null}
        {kind === 'set-by-result' ? <NumberAt path={[...asksPath, 'max']} label={words.max} /> : null}
      </div>
      {kind === 'unclear' ? (
        <>
          <TextAt path={[...asksPath, 'unclear']} label={words.question} isLong />
          <p className={classes.hint}>{words.readingsInText}</p>
        </>
      ) : null}
      <Fold summary={words.citedBy} path={['total']}>
        {() => <CitedAt path={['total']} />}
      </Fold>
    </>
  );
}

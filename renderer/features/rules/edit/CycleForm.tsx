import type { CycleAnchor } from '#core/compliance/rule';
import { useText } from '../../../i18n/use-text';
import { useField } from './draft-context';
import classes from './edit.module.css';
import { Fold } from './Fold';
import { CitedAt, NumberAt, SelectAt } from './fields';
import { isObject } from './json-path';
import { MonthAt } from './MonthAt';

const anchorPath = ['cycle', 'anchor'] as const;

/** An anchor of a kind, as it is when it is chosen. */
const anchors: { [Kind in CycleAnchor['kind']]: Extract<CycleAnchor, { kind: Kind }> } = {
  'birth-month': { kind: 'birth-month', firstStart: 'after-issue-month' },
  birthday: { kind: 'birthday', endsAt: 'birth-month', startsAt: 'issue-day', parity: 'any' },
  'birth-month-table': {
    kind: 'birth-month-table',
    table: [{ birthMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], endMonth: 12 }],
    parity: 'any',
  },
  'issue-date': { kind: 'issue-date', endsAt: 'exact-day' },
  stored: { kind: 'stored' },
  'fixed-date': { kind: 'fixed-date', endMonth: 12, parity: 'any' },
  'calendar-year': { kind: 'calendar-year', firstYears: 1 },
  'issue-month-table': {
    kind: 'issue-month-table',
    table: [{ issueMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], endMonth: 12, yearsLater: 1 }],
  },
};

/** How long a cycle is and where it begins and ends. */
export function CycleForm() {
  const words = useText().rules.edit.form;
  const anchor = useField(anchorPath);
  const kind = isObject(anchor.value) && typeof anchor.value.kind === 'string' ? anchor.value.kind : '';
  const only = <Key extends string>(all: Readonly<Record<Key, string>>, ...keys: Key[]) =>
    Object.fromEntries(keys.map((key) => [key, all[key]]));
  return (
    <>
      <div className={classes.row}>
        <NumberAt path={['cycle', 'months']} label={words.months} />
        <SelectAt
          path={[...anchorPath, 'kind']}
          label={words.anchor}
          options={words.anchors}
          onPick={(next) => {
            if (next in anchors) anchor.set(anchors[next as CycleAnchor['kind']]);
          }}
        />
      </div>
      <div className={classes.row}>
        {kind === 'birth-month' ? (
          <SelectAt
            path={[...anchorPath, 'firstStart']}
            label={words.firstStart}
            options={words.firstStarts}
          />
        ) : null}
        {kind === 'birthday' ? (
          <>
            <SelectAt
              path={[...anchorPath, 'endsAt']}
              label={words.endsAt}
              options={only(words.endsAts, 'month-before-birth-month', 'birth-month', 'birth-date')}
            />
            <SelectAt path={[...anchorPath, 'startsAt']} label={words.startsAt} options={words.startsAts} />
          </>
        ) : null}
        {kind === 'issue-date' ? (
          <SelectAt
            path={[...anchorPath, 'endsAt']}
            label={words.endsAt}
            options={only(words.endsAts, 'exact-day', 'month-end')}
          />
        ) : null}
        {kind === 'fixed-date' ? <MonthAt path={[...anchorPath, 'endMonth']} label={words.endMonth} /> : null}
        {kind === 'birthday' || kind === 'birth-month-table' ? (
          <SelectAt
            path={[...anchorPath, 'parity']}
            label={words.parity}
            options={only(words.parities, 'issue-year', 'any')}
          />
        ) : null}
        {kind === 'fixed-date' ? (
          <SelectAt
            path={[...anchorPath, 'parity']}
            label={words.parity}
            options={only(words.parities, 'even', 'odd', 'any')}
          />
        ) : null}
        {kind === 'calendar-year' ? (
          <NumberAt path={[...anchorPath, 'firstYears']} label={words.firstYears} />
        ) : null}
      </div>
      {kind.endsWith('-table') ? <p className={classes.hint}>{words.tableInText}</p> : null}
      <Fold summary={words.citedBy} path={['cycle']}>
        {() => <CitedAt path={['cycle']} />}
      </Fold>
    </>
  );
}

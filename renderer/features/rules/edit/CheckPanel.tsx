import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { errorText } from '../../../i18n/error-text';
import { useText } from '../../../i18n/use-text';
import { IssueList } from '../import/IssueList';
import { HistoryResults } from '../view/Histories';
import classes from './edit.module.css';
import { lineAt, placeOf } from './json-lines';
import type { DraftCheck } from './use-rule-check';

type Props = {
  text: string;
  check: DraftCheck;
  /** Shows what a path names: the field of the form, or the line of the text. */
  onGoTo: (path: string) => void;
};

/** What is wrong with the draft, by path, and how its worked examples come out. */
export function CheckPanel({ text, check: { check, isChecking, error }, onGoTo }: Props) {
  const words = useText();
  const say = words.rules.edit.check;
  const issues = check?.issues ?? [];
  // Looking up a line reads the whole text: only the faults that are shown are looked up.
  const lines = useMemo(
    () => new Map(issues.slice(0, 100).map(({ path }) => [path, lineAt(text, placeOf(text, path))])),
    [issues, text],
  );
  return (
    <section aria-labelledby="rule-check" className={classes.panelPart}>
      <h2 id="rule-check" className={classes.partTitle}>
        {say.title}
      </h2>
      <p role="status" className={classes.checkState} data-state={issues.length > 0 ? 'faults' : 'sound'}>
        {error !== null ? (
          errorText(words, error)
        ) : check === null ? (
          <>
            <IconLoader2 size="1rem" aria-hidden /> {say.checking}
          </>
        ) : issues.length > 0 ? (
          <>
            <IconAlertTriangle size="1rem" aria-hidden /> {say.faults(issues.length)}
          </>
        ) : isChecking ? (
          <>
            <IconLoader2 size="1rem" aria-hidden /> {say.checking}
          </>
        ) : (
          <>
            <IconCheck size="1rem" aria-hidden /> {say.sound}
          </>
        )}
      </p>
      {issues.length > 0 ? (
        <IssueList
          issues={issues}
          place={({ path }) => {
            const where = path === '' ? words.rules.import.wholeFile : path;
            return (
              <button
                type="button"
                className={classes.goTo}
                aria-label={say.goTo(where)}
                onClick={() => onGoTo(path)}
              >
                {where} <span className={classes.lineNumber}>{say.lineOf(lines.get(path) ?? 1)}</span>
              </button>
            );
          }}
        />
      ) : null}
      {check !== null && issues.length === 0 ? (
        <>
          <h3 className={classes.panelTitle}>{say.histories}</h3>
          {check.histories.length === 0 ? (
            <p className={classes.hint}>{say.noHistories}</p>
          ) : (
            <HistoryResults results={check.histories} onGoTo={(at) => onGoTo(`histories.${at}`)} />
          )}
        </>
      ) : null}
    </section>
  );
}

import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import { faultWords } from './fault-words';
import classes from './import.module.css';

type Issue = { path: string; message: string };

/** A file can have thousands of faults; the first show what is wrong. */
const mostShown = 100;

type Props = {
  issues: readonly Issue[];
  /** What stands for a path; without it the path itself. */
  place?: (issue: Issue) => ReactNode;
};

/** Faults by path and reason. */
export function IssueList({ issues, place }: Props) {
  const text = useText();
  return (
    <>
      <ul className={classes.issues}>
        {issues.slice(0, mostShown).map((issue, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults may be the same in path and words
          <li key={at}>
            {place ? (
              place(issue)
            ) : (
              <code>{issue.path === '' ? text.rules.import.wholeFile : issue.path}</code>
            )}
            <span>{faultWords(text, issue.message)}</span>
          </li>
        ))}
      </ul>
      {issues.length > mostShown ? (
        <p className={classes.quiet}>{text.rules.list.more(issues.length - mostShown)}</p>
      ) : null}
    </>
  );
}

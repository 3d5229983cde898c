import { IconAlertTriangle } from '@tabler/icons-react';
import { useCall } from '../../app/api/hooks';
import { useText } from '../../i18n/use-text';
import { faultWords } from './import/fault-words';
import classes from './rules.module.css';

/** The most faults of one file that are listed; the editor's check lists them all. */
const mostShown = 5;

/** Rule files that do not load, with where and why. */
export function ListProblems() {
  const text = useText();
  const say = text.rules.list;
  const problems = useCall('rules.problems', {});
  if (!problems.data || problems.data.length === 0) return null;
  return (
    <section role="alert" className={classes.problems}>
      <b>
        <IconAlertTriangle size="1rem" aria-hidden /> {say.problems(problems.data.length)}
      </b>
      <p>{say.problemsHint}</p>
      {problems.data.map(({ name, message, issues }) => (
        <details key={name}>
          <summary>{name}</summary>
          <p>{message}</p>
          <ul>
            {issues.slice(0, mostShown).map((issue) => (
              <li key={issue.path + issue.message}>
                {issue.path === '' ? null : <code>{issue.path}</code>} {faultWords(text, issue.message)}
              </li>
            ))}
          </ul>
          {issues.length > mostShown ? <p>{say.more(issues.length - mostShown)}</p> : null}
        </details>
      ))}
    </section>
  );
}

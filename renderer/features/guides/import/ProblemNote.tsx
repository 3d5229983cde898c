import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';
import type { ImportProblem } from './import-problem';

export function ProblemNote({ problem }: { problem: ImportProblem }) {
  const text = useText();
  const words = text.guides.import.errors;
  return (
    <div role="alert" className={classes.problem}>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <div>
        <b>{words.title}</b>
        <p>
          {problem.what} {problem.toDo}
        </p>
        <p>{words.nothingStored}</p>
      </div>
    </div>
  );
}

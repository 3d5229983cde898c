import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';
import type { ImportProblem } from './import-problem';

export function ProblemNote({ id, problem }: { id?: string; problem: ImportProblem | null }) {
  const text = useText();
  const words = text.guides.import.errors;
  return (
    <div id={id} role="alert">
      {problem === null ? null : (
        <div className={classes.problem}>
          <IconAlertTriangle size="1.25rem" aria-hidden />
          <div>
            <b>{words.title}</b>
            <p>
              {problem.what} {problem.toDo}
            </p>
            <p>{words.nothingStored}</p>
          </div>
        </div>
      )}
    </div>
  );
}

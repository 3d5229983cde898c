import { Anchor, Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPencil, IconProgress } from '@tabler/icons-react';
import type { EditProblem } from '#core/guides/edit/edit-problems';
import { errorText } from '../../../i18n/error-text';
import { useText } from '../../../i18n/use-text';
import type { Chosen } from './chosen';
import classes from './edit.module.css';
import { placeOfProblem } from './problem-place';
import type { SaveState } from './use-guide-draft';

type SaveStatusProps = {
  state: SaveState;
  /** A field was changed and not left yet. */
  isPending: boolean;
  problems: readonly EditProblem[];
  onRetry: () => void;
  onChoose: (chosen: Chosen) => void;
};

/** Whether everything is stored; if not, why, and the way to it. */
export function SaveStatus({ state, isPending, problems, onRetry, onChoose }: SaveStatusProps) {
  const text = useText();
  const words = text.guides.edit;
  const [problem] = problems;
  if (state.is === 'failed') {
    return (
      <span role="alert" className={classes.status} data-tone="late">
        <IconAlertTriangle size="1.125rem" aria-hidden />
        <span>{words.notSaved(errorText(text, state.error))}</span>
        <Button variant="default" size="compact-sm" onClick={onRetry}>
          {text.common.tryAgain}
        </Button>
      </span>
    );
  }
  if (problem !== undefined) {
    return (
      <span role="status" className={classes.status} data-tone="risk">
        <IconAlertTriangle size="1.125rem" aria-hidden />
        <span>{words.notSaved(words.problems[problem.key](problem.facts))}</span>
        <Anchor component="button" type="button" inherit onClick={() => onChoose(placeOfProblem(problem))}>
          {words.showProblem}
        </Anchor>
      </span>
    );
  }
  const isSaving = state.is === 'saving';
  if (!isSaving && isPending) {
    return (
      <span className={classes.status}>
        <IconPencil size="1.125rem" aria-hidden />
        <span>{words.pending}</span>
      </span>
    );
  }
  return (
    <span role="status" className={classes.status}>
      {isSaving ? <IconProgress size="1.125rem" aria-hidden /> : <IconCheck size="1.125rem" aria-hidden />}
      <span>{isSaving ? words.saving : words.saved}</span>
    </span>
  );
}

import { useDebouncedValue } from '@mantine/hooks';
import { useLayoutEffect, useRef, useState } from 'react';
import { useCall } from '../../app/api/hooks';
import { errorText } from '../../i18n/error-text';
import { useText } from '../../i18n/use-text';
import { CountsFor } from './CountsFor';
import classes from './ce-log.module.css';
import { errorsOf, type LogDraft, toActivity } from './log-draft';

/** Long enough that a pause in typing asks once, short enough to feel immediate. */
const debounceMs = 200;

/** The line that says, while one types, what the activity will count for. */
export function WillCount({
  personId,
  draft,
  activityId,
}: {
  personId: string;
  draft: LogDraft;
  /** The stored activity that is being changed: it is not compared with itself. */
  activityId: string | undefined;
}) {
  const text = useText();
  const say = text.ceLog.will;
  const title = draft.title.trim() === '' ? text.ceLog.detail.label : draft.title.trim();
  const activity = toActivity(personId, draft, text.ceLog, title);
  const asked = activity && { ...activity, ...(activityId === undefined ? {} : { id: activityId }) };
  const wrong = errorsOf(draft, text);
  const isToMend = wrong.offered !== undefined || wrong.parts !== undefined;
  // By its text: the object is made anew with every key, and only a change of its content may start the wait again.
  const [settled] = useDebouncedValue(asked ? JSON.stringify(asked) : null, debounceMs);
  const input = settled === null ? null : (JSON.parse(settled) as NonNullable<typeof asked>);
  const answer = useCall('activities.whatItCountsFor', input ?? emptyInput(personId), {
    enabled: input !== null,
    keepPrevious: true,
  });
  const box = useRef<HTMLDivElement>(null);
  const [isCutOff, setCutOff] = useState(false);
  // After every answer: only what is drawn says whether it fits.
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = box.current ?? {};
    setCutOff(scrollHeight > clientHeight);
  });
  return (
    <div
      ref={box}
      className={classes.will}
      aria-live="polite"
      aria-atomic="true"
      // What is cut off can be scrolled with the keys.
      {...(isCutOff ? { tabIndex: 0, role: 'group', 'aria-label': say.title } : {})}
    >
      <span className={classes.willTitle}>{draft.isPlanned ? say.titlePlanned : say.title}</span>
      {input === null || asked === null ? (
        <p className={classes.quiet}>{isToMend ? say.needsMending : say.needsCredits}</p>
      ) : answer.error ? (
        <p className={classes.quiet}>{errorText(text, answer.error)}</p>
      ) : answer.data ? (
        <CountsFor contributions={answer.data} hasFiles={draft.files.length > 0} />
      ) : (
        <p className={classes.quiet}>{say.isCounting}</p>
      )}
    </div>
  );
}

/** Stands in while nothing can be asked: the call is held back then. */
const emptyInput = (personId: string) => ({
  personId,
  title: '-',
  completedOn: '2000-01-01',
  credits: { amount: 0, unit: '-' },
});

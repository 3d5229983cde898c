import { ActionIcon } from '@mantine/core';
import { IconCheck, IconFileOff, IconPaperclip } from '@tabler/icons-react';
import type { KeyboardEvent, Ref, RefObject } from 'react';
import { Link } from 'wouter';
import type { Activity } from '#core/contract/activities';
import { routeTo } from '../../app/routes';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './ce-log.module.css';
import { amountWords } from './offered-words';
import { PlannedTag } from './PlannedTag';

type Props = {
  activity: Activity;
  today: string;
  /** Place among the lines of the list, headings included. */
  at: number;
  isCurrent: boolean;
  isTabStop: boolean;
  wantsFocus: RefObject<boolean>;
  onKeyDown: (event: KeyboardEvent) => void;
  onMarkDone: () => void;
  measureRef: Ref<HTMLTableRowElement> | undefined;
};

/** One activity of the log. The whole row opens it; a planned one has a button of its own, and the key D. */
export function ActivityRow(props: Props) {
  const { activity, today, at, isCurrent, isTabStop, wantsFocus, measureRef } = props;
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.list;
  const date = format.date(activity.completedOn);
  return (
    <tr
      ref={measureRef}
      data-index={at}
      data-current={isCurrent || undefined}
      data-planned={activity.isPlanned || undefined}
      aria-rowindex={at + 2}
    >
      <td className={classes.date}>{date}</td>
      <td className={classes.what}>
        <Link
          href={routeTo.activity(activity.id)}
          replace
          aria-current={isCurrent ? 'page' : undefined}
          aria-keyshortcuts={activity.isPlanned ? 'D' : undefined}
          tabIndex={isTabStop ? 0 : -1}
          onKeyDown={props.onKeyDown}
          ref={(link: HTMLAnchorElement | null) => {
            if (!link || !isCurrent || !wantsFocus.current) return;
            wantsFocus.current = false;
            link.focus();
          }}
        >
          {activity.title}
        </Link>
        <span>
          {activity.isPlanned ? (
            <>
              <PlannedTag isPast={activity.completedOn < today} />{' '}
            </>
          ) : null}
          <span className={classes.dateUnder}>{date}</span>
          {activity.provider}
        </span>
      </td>
      <td className={classes.amount}>{amountWords({ text, format }, activity.credits)}</td>
      <td
        className={classes.clip}
        data-missing={(!activity.isPlanned && activity.evidenceIds.length === 0) || undefined}
      >
        {activity.isPlanned ? (
          <ActionIcon
            className={classes.markDone ?? ''}
            size="md"
            variant="default"
            aria-label={say.markDone(activity.title)}
            title={say.markDoneHint}
            tabIndex={isTabStop ? 0 : -1}
            onClick={props.onMarkDone}
          >
            <IconCheck size="1rem" stroke={2} aria-hidden />
          </ActionIcon>
        ) : activity.evidenceIds.length > 0 ? (
          <IconPaperclip
            size="1rem"
            stroke={1.8}
            role="img"
            aria-label={say.hasCertificate(activity.evidenceIds.length)}
          />
        ) : (
          <IconFileOff size="1rem" stroke={1.8} role="img" aria-label={say.lacksCertificate} />
        )}
      </td>
    </tr>
  );
}

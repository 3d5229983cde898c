import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { HistoryEntry } from '#core/contract/history';
import { useCall } from '../../app/api/hooks';
import { useCommand } from '../../app/commands/CommandsProvider';
import { useCurrentPerson } from '../../app/use-current-person';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { SectionTitle } from '../../components/SectionTitle';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { byDay, localTime } from './by-day';
import classes from './HistoryScreen.module.css';
import { historyLabel } from './history-label';

/** The host lists no more than this. */
const listedAtMost = 200;

/** Every change of the workbook, newest first. */
export default function HistoryScreen() {
  const text = useText();
  const words = text.history;
  const [, navigate] = useLocation();
  const history = useCall('history.list', {});
  const count = history.data?.length ?? 0;
  return (
    <Screen
      area={text.frame.areas.history}
      sentence={
        count === 0
          ? text.frame.areas.history
          : count < listedAtMost
            ? words.sentence(count)
            : words.sentenceFull(count)
      }
      sub={words.sub}
      actions={<UndoRedo />}
    >
      <Loaded query={history}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState
              title={words.empty.title}
              action={<Button onClick={() => navigate('/today')}>{words.empty.action}</Button>}
            >
              {words.empty.body}
            </EmptyState>
          ) : (
            <Days entries={entries} />
          )
        }
      </Loaded>
    </Screen>
  );
}

function UndoRedo() {
  const text = useText();
  const run = useCommand();
  const state = useCall('history.state', {});
  const undo = state.data?.undo ?? null;
  const redo = state.data?.redo ?? null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size="1.125rem" aria-hidden />}
        disabled={undo === null}
        aria-label={undo === null ? text.frame.nothingToUndo : text.frame.undo(historyLabel(text, undo))}
        onClick={() => run('edit.undo')}
      >
        {text.common.undo}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowForwardUp size="1.125rem" aria-hidden />}
        disabled={redo === null}
        aria-label={redo === null ? text.frame.nothingToRedo : text.frame.redo(historyLabel(text, redo))}
        onClick={() => run('edit.redo')}
      >
        {text.common.redo}
      </Button>
    </>
  );
}

function Days({ entries }: { entries: readonly HistoryEntry[] }) {
  const text = useText();
  const format = useFormat();
  const info = useCall('app.info', {});
  const today = info.data?.today;
  return byDay(entries).map(({ day, entries: changes }) => {
    const name = day === today ? text.history.today : format.date(day);
    return (
      <section key={day} className={classes.day} aria-label={text.history.changesOn(name)}>
        <SectionTitle>{name}</SectionTitle>
        <ul className={classes.list}>
          {changes.map((entry) => (
            <Change key={entry.id} entry={entry} />
          ))}
        </ul>
      </section>
    );
  });
}

function Change({ entry }: { entry: HistoryEntry }) {
  const text = useText();
  const { people, settings } = useCurrentPerson();
  const label = historyLabel(text, entry);
  const who =
    settings.mode === 'counsellor' ? people.find(({ id }) => id === entry.personId)?.displayName : undefined;
  return (
    <li className={classes.change} data-undone={entry.undone || undefined}>
      <time dateTime={entry.at}>{localTime(entry.at)}</time>
      <span className={classes.label}>
        {entry.kind === 'undo'
          ? text.history.undoOf(label)
          : entry.kind === 'redo'
            ? text.history.redoOf(label)
            : label}
        {who === undefined ? null : <span className={classes.who}>{who}</span>}
      </span>
      {entry.undone ? (
        <Tag tone="unknown" icon={<IconArrowBackUp size="0.8125rem" aria-hidden />}>
          {text.history.undone}
        </Tag>
      ) : null}
    </li>
  );
}

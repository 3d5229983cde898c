import { Anchor, Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { Activity } from '#core/contract/activities';
import { useCall, useChange } from '../../app/api/hooks';
import { useDialogs } from '../../app/dialogs';
import { routeTo } from '../../app/routes';
import { usePerson } from '../../app/use-current-person';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Emphasis, Screen } from '../../components/Screen';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { ActivityDetail } from './ActivityDetail';
import { ActivityList } from './ActivityList';
import classes from './ce-log.module.css';
import { logSentence, summaryOf } from './log-words';
import { useIsRoomy } from './use-is-roomy';

/** The CE log: every activity, newest first, and the chosen one beside the list. */
export default function CeLogScreen() {
  const person = usePerson();
  const activities = useCall('activities.list', { personId: person.id });
  const info = useCall('app.info', {});
  return (
    <Loaded query={activities}>
      {(all) => (
        <Loaded query={info}>
          {({ today }) => (all.length === 0 ? <NoActivities /> : <Log all={all} today={today} />)}
        </Loaded>
      )}
    </Loaded>
  );
}

function Log({ all, today }: { all: readonly Activity[]; today: string }) {
  const text = useText();
  const format = useFormat();
  const dialogs = useDialogs();
  const { lead, stress } = logSentence({ text, format }, summaryOf(all, today));
  const isRoomy = useIsRoomy();
  const say = text.ceLog;
  return (
    <Screen
      area={say.area}
      layout={isRoomy ? 'panes' : 'page'}
      sentence={
        stress === null ? (
          lead
        ) : (
          <>
            {lead} <Emphasis tone="risk">{stress}</Emphasis>
          </>
        )
      }
      sub={say.sentence.inAll(format.number(all.length), all.length === 1)}
      actions={
        <Button
          leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
          onClick={() => dialogs.open({ name: 'log-activity' })}
        >
          {say.log}
        </Button>
      }
    >
      <Panes all={all} isInPage={!isRoomy} />
    </Screen>
  );
}

/** Waits for a pause in typing before the host is asked. */
const filterDebounceMs = 120;

function Panes({ all, isInPage }: { all: readonly Activity[]; isInPage: boolean }) {
  const text = useText();
  const person = usePerson();
  const [, navigate] = useLocation();
  const [, params] = useRoute('/ce-log/:id');
  const currentId = params?.id === undefined ? null : decodeURIComponent(params.id);
  const [typed, setTyped] = useState('');
  const [filter] = useDebouncedValue(typed.trim(), filterDebounceMs);
  const found = useCall(
    'activities.list',
    { personId: person.id, ...(filter === '' ? {} : { text: filter }) },
    { keepPrevious: true },
  );
  const pane = useRef<HTMLElement>(null);
  const select = useCallback((id: string) => navigate(routeTo.activity(id), { replace: true }), [navigate]);
  const close = useCallback(() => navigate('/ce-log', { replace: true }), [navigate]);
  const current = currentId === null ? null : all.find(({ id }) => id === currentId);
  return (
    <div className={classes.log} data-in-page={isInPage || undefined}>
      <div className={classes.panes} data-open={currentId !== null || undefined}>
        <div className={`${classes.listPane} ${currentId === null ? '' : 'no-print'}`}>
          <Filter
            typed={typed}
            onChange={setTyped}
            count={filter === '' ? null : (found.data?.length ?? null)}
          />
          <Loaded query={found}>
            {(activities) =>
              activities.length === 0 ? (
                <p className={classes.quiet}>
                  {text.ceLog.list.noMatch(filter)}{' '}
                  <Anchor component="button" type="button" size="sm" onClick={() => setTyped('')}>
                    {text.ceLog.list.clearFilter}
                  </Anchor>
                </p>
              ) : (
                <ActivityList
                  activities={activities}
                  currentId={currentId}
                  onSelect={select}
                  onOpen={() => pane.current?.focus()}
                />
              )
            }
          </Loaded>
        </div>
        {current ? (
          <ActivityDetail key={current.id} activity={current} onClose={close} paneRef={pane} />
        ) : currentId === null ? null : (
          <aside className={classes.detail} aria-label={text.ceLog.detail.label}>
            <p className={classes.quiet}>{text.ceLog.detail.gone}</p>
            <Button variant="default" size="compact-md" mt="sm" onClick={close}>
              {text.ceLog.detail.backToList}
            </Button>
          </aside>
        )}
      </div>
    </div>
  );
}

function Filter({
  typed,
  onChange,
  count,
}: {
  typed: string;
  onChange: (typed: string) => void;
  /** How many match; null while nothing is filtered. */
  count: number | null;
}) {
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.list;
  return (
    <div className={`${classes.filterRow} no-print`}>
      <TextInput
        className={classes.filter ?? ''}
        type="search"
        aria-label={say.filter}
        placeholder={say.filterPlaceholder}
        value={typed}
        onChange={(event) => onChange(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
        rightSection={
          typed === '' ? null : (
            <CloseButton size="sm" aria-label={say.clearFilter} onClick={() => onChange('')} />
          )
        }
      />
      <span className={classes.quiet} aria-live="polite">
        {count === null ? say.hint : say.matches(format.number(count), count === 1)}
      </span>
    </div>
  );
}

function NoActivities() {
  const text = useText();
  const dialogs = useDialogs();
  const openSample = useChange('sample.open', { undoable: false });
  const say = text.ceLog;
  return (
    <Screen area={say.area} sentence={say.empty.sentence}>
      <EmptyState
        title={say.empty.title}
        action={<Button onClick={() => dialogs.open({ name: 'log-activity' })}>{say.log}</Button>}
        secondary={
          <Anchor component="button" type="button" onClick={() => openSample.mutate({})}>
            {say.empty.openSample}
          </Anchor>
        }
      >
        {say.empty.body}
      </EmptyState>
    </Screen>
  );
}

import { Anchor, Button, CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
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
import { inListOrder, type LogFilter, logFilters } from './list-entries';
import { logSentence, logSubline, summaryOf } from './log-words';
import { MarkDoneDialog } from './MarkDoneDialog';
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
  const summary = summaryOf(all, today);
  const { lead, stress } = logSentence({ text, format }, summary);
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
      sub={logSubline({ text, format }, summary)}
      actions={
        <Button
          leftSection={<IconPlus size="1rem" stroke={2} aria-hidden />}
          onClick={() => dialogs.open({ name: 'log-activity' })}
        >
          {say.log}
        </Button>
      }
    >
      <Panes all={all} today={today} isInPage={!isRoomy} />
    </Screen>
  );
}

/** Waits for a pause in typing before the host is asked. */
const filterDebounceMs = 120;

type PanesProps = { all: readonly Activity[]; today: string; isInPage: boolean };

function Panes({ all, today, isInPage }: PanesProps) {
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
  const [shown, setShown] = useState<LogFilter>('all');
  const [doneId, setDoneId] = useState<string | null>(null);
  const markedDone = all.find(({ id }) => id === doneId);
  const hasPlanned = all.some(({ isPlanned }) => isPlanned);
  // With the last planned one done there is nothing to filter by.
  const show = hasPlanned ? shown : 'all';
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
            count={filter === '' || !found.data ? null : inListOrder(found.data, show).length}
            hasPlanned={hasPlanned}
            show={show}
            onShow={setShown}
          />
          <Loaded query={found}>
            {(activities) => (
              <Found
                activities={activities}
                filter={filter}
                show={show}
                onClear={() => {
                  setTyped('');
                  setShown('all');
                }}
              >
                {(inOrder) => (
                  <ActivityList
                    activities={inOrder}
                    today={today}
                    currentId={currentId}
                    onSelect={select}
                    onOpen={() => pane.current?.focus()}
                    onMarkDone={({ id }) => setDoneId(id)}
                  />
                )}
              </Found>
            )}
          </Loaded>
        </div>
        {current ? (
          <ActivityDetail
            key={current.id}
            activity={current}
            today={today}
            onClose={close}
            onMarkDone={() => setDoneId(current.id)}
            paneRef={pane}
          />
        ) : currentId === null ? null : (
          <aside className={classes.detail} aria-label={text.ceLog.detail.label}>
            <p className={classes.quiet}>{text.ceLog.detail.gone}</p>
            <Button variant="default" size="compact-md" mt="sm" onClick={close}>
              {text.ceLog.detail.backToList}
            </Button>
          </aside>
        )}
      </div>
      {markedDone ? (
        <MarkDoneDialog
          key={markedDone.id}
          activity={markedDone}
          today={today}
          onClose={() => setDoneId(null)}
        />
      ) : null}
    </div>
  );
}

type FoundProps = {
  activities: readonly Activity[];
  filter: string;
  show: LogFilter;
  onClear: () => void;
  children: (inOrder: readonly Activity[]) => ReactNode;
};

/** What the filters let through, or that they let nothing through. */
function Found({ activities, filter, show, onClear, children }: FoundProps) {
  const text = useText();
  const say = text.ceLog.list;
  const inOrder = useMemo(() => inListOrder(activities, show), [activities, show]);
  if (inOrder.length > 0) return children(inOrder);
  return (
    <p className={classes.quiet}>
      {filter === '' ? say.noneShown[show] : say.noMatch(filter)}{' '}
      <Anchor component="button" type="button" size="sm" onClick={onClear}>
        {say.clearFilter}
      </Anchor>
    </p>
  );
}

function Filter({
  typed,
  onChange,
  count,
  hasPlanned,
  show,
  onShow,
}: {
  typed: string;
  onChange: (typed: string) => void;
  /** How many match; null while nothing is filtered. */
  count: number | null;
  hasPlanned: boolean;
  show: LogFilter;
  onShow: (show: LogFilter) => void;
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
        leftSection={<IconSearch size="1rem" stroke={1.8} aria-hidden />}
        rightSection={
          typed === '' ? null : (
            <CloseButton size="sm" aria-label={say.clearFilter} onClick={() => onChange('')} />
          )
        }
      />
      {hasPlanned ? (
        <SegmentedControl
          size="xs"
          aria-label={say.show}
          value={show}
          onChange={(value) => onShow(value as LogFilter)}
          data={logFilters.map((value) => ({ value, label: say.filters[value] }))}
        />
      ) : null}
      <span className={classes.quiet} aria-live="polite">
        {count === null
          ? hasPlanned
            ? say.hintPlanned
            : say.hint
          : say.matches(format.number(count), count === 1)}
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

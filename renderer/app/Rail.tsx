import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { historyLabel } from '../features/history/history-label';
import { useAttention } from '../features/today/use-attention';
import { useText } from '../i18n/use-text';
import { useCall } from './api/hooks';
import { useCommands } from './commands/CommandsProvider';
import { formatShortcut } from './commands/shortcut';
import { PersonSwitcher } from './PersonSwitcher';
import classes from './Rail.module.css';
import { type Area, areaName, areas } from './routes';
import { useCurrentPerson } from './use-current-person';

/** Person, areas, and at the foot what belongs to no area. Narrow, it keeps the icons and says their names on hover. */
export function Rail({ isNarrow }: { isNarrow: boolean }) {
  const text = useText();
  const { run, shortcutOf } = useCommands();
  const { person } = useCurrentPerson();
  const search = shortcutOf('palette.open');
  return (
    <div className={`${classes.rail} no-print`} data-narrow={isNarrow || undefined}>
      <section aria-label={text.frame.person.label}>
        <PersonSwitcher isNarrow={isNarrow} />
      </section>
      <nav aria-label={text.frame.areasLabel} className={classes.list}>
        {areas
          .filter(({ place }) => place === 'rail')
          .map((area) => (
            <AreaLink key={area.id} area={area} isNarrow={isNarrow}>
              {area.id === 'today' && person ? <TodayBadge personId={person.id} /> : null}
            </AreaLink>
          ))}
      </nav>
      <nav aria-label={text.frame.toolsLabel} className={classes.foot}>
        <Tooltip label={text.frame.search} position="right" disabled={!isNarrow}>
          <UnstyledButton className={classes.item} onClick={() => run('palette.open')}>
            <IconSearch size="1.125rem" stroke={1.8} aria-hidden />
            <span className={classes.name}>{text.frame.search}</span>
            {search === null || isNarrow ? null : (
              <Kbd className={classes.kbd ?? ''} aria-hidden>
                {formatShortcut(search).replace('+', ' ')}
              </Kbd>
            )}
          </UnstyledButton>
        </Tooltip>
        {areas
          .filter(({ place }) => place === 'foot')
          .map((area) => (
            <AreaLink key={area.id} area={area} isNarrow={isNarrow} />
          ))}
        <UndoRedo />
      </nav>
    </div>
  );
}

function AreaLink({ area, isNarrow, children }: { area: Area; isNarrow: boolean; children?: ReactNode }) {
  const text = useText();
  const [location] = useLocation();
  const isHere = location === area.path || location.startsWith(`${area.path}/`);
  const name = areaName(text, area);
  return (
    <Tooltip label={name} position="right" disabled={!isNarrow}>
      <Link href={area.path} className={classes.item} aria-current={isHere ? 'page' : undefined}>
        <area.Icon size="1.125rem" stroke={1.8} aria-hidden />
        <span className={classes.name}>{name}</span>
        {children}
      </Link>
    </Tooltip>
  );
}

function TodayBadge({ personId }: { personId: string }) {
  const text = useText();
  const attention = useAttention(personId);
  const count = attention?.filter(({ isPressing }) => isPressing).length ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.badge}>
      <span aria-hidden>{count}</span>
      <span className={classes.spoken}>, {text.frame.needsAttention(count)}</span>
    </span>
  );
}

function UndoRedo() {
  const text = useText();
  const { run, shortcutOf } = useCommands();
  const state = useCall('history.state', {});
  const button = (id: 'edit.undo' | 'edit.redo') => {
    const isUndo = id === 'edit.undo';
    const entry = (isUndo ? state.data?.undo : state.data?.redo) ?? null;
    const shortcut = shortcutOf(id);
    const what = entry === null ? null : historyLabel(text, entry);
    const label =
      what === null
        ? isUndo
          ? text.frame.nothingToUndo
          : text.frame.nothingToRedo
        : isUndo
          ? text.frame.undo(what)
          : text.frame.redo(what);
    const Icon = isUndo ? IconArrowBackUp : IconArrowForwardUp;
    return (
      <Tooltip
        label={shortcut === null ? label : `${label} (${formatShortcut(shortcut)})`}
        position="top-start"
      >
        <ActionIcon
          size="lg"
          aria-label={label}
          aria-disabled={entry === null}
          className={classes.undoButton ?? ''}
          onClick={() => (entry === null ? undefined : run(id))}
        >
          <Icon size="1.125rem" stroke={1.8} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <div className={classes.undo}>
      {button('edit.undo')}
      {button('edit.redo')}
    </div>
  );
}

import '@mantine/spotlight/styles.css';
import { Kbd, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { commands } from '#core/commands/commands';
import type { SearchHit } from '#core/contract/search';
import type { PortfolioEntry } from '#core/portfolio/portfolio';
import { errorText } from '../../i18n/error-text';
import { useLocale, useText } from '../../i18n/use-text';
import { useCall } from '../api/hooks';
import { useCommands } from '../commands/CommandsProvider';
import { formatShortcut } from '../commands/shortcut';
import { useCurrentPerson } from '../use-current-person';
import { commandIcon, hitIcon, hitKinds } from './icons';
import { Marked, unmarked } from './Marked';
import { matchesWords } from './match-words';
import classes from './Palette.module.css';
import { routeOfHit } from './route-of-hit';

/** Long enough that a fast typist asks once, short enough that nobody waits. */
const typingPauseMs = 80;

const [store, palette] = createSpotlight();

/** Enter opens what stands on top. The component chooses it when a letter is typed, before any hit is there. */
function selectFirst() {
  const list = document.getElementById(store.getState().listId);
  if (!list || list.querySelector('[data-selected]')) return;
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** Every command and every record behind one field. Each rise of `openings` opens it. */
export default function Palette({ openings }: { openings: number }) {
  const text = useText();
  const [query, setQuery] = useState('');
  const opener = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number is the signal to open again.
  useEffect(() => {
    opener.current = document.activeElement;
    palette.open();
  }, [openings]);
  /** What was chosen may have taken the focus, a heading that was jumped to for one: only then it stays there. */
  const giveFocusBack = () => {
    const at = document.activeElement;
    const isNowhere = at === null || at === document.body || at.closest('[data-palette]') !== null;
    if (!isNowhere) return;
    const { current } = opener;
    const place = current instanceof HTMLElement && current.isConnected ? current : null;
    (place ?? document.getElementById('main'))?.focus({ preventScroll: true });
  };
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      returnFocus={false}
      onExitTransitionEnd={giveFocusBack}
      scrollable
      maxHeight="min(60vh, 32rem)"
      radius="lg"
      size="40rem"
      yOffset="10vh"
      attributes={{ content: { 'aria-label': text.frame.palette.title, 'data-palette': true } }}
      classNames={{
        action: classes.action ?? '',
        actionsGroup: classes.group ?? '',
        actionsList: classes.list ?? '',
      }}
    >
      <Spotlight.Search
        placeholder={text.frame.palette.placeholder}
        aria-label={text.frame.palette.placeholder}
        leftSection={<IconSearch size="1.125rem" stroke={1.8} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <Found query={query} />
      </Spotlight.ActionsList>
      <Spotlight.Footer className={classes.footer ?? ''}>{text.frame.palette.hint}</Spotlight.Footer>
    </Spotlight.Root>
  );
}

function Found({ query }: { query: string }) {
  const text = useText();
  const words = text.frame.palette;
  const { person, settings } = useCurrentPerson();
  const [settled] = useDebouncedValue(query.trim(), typingPauseMs);
  const search = useCall(
    'search.everything',
    { query: settled, ...(person ? { personId: person.id } : {}) },
    { enabled: settled !== '', keepPrevious: true },
  );
  const hasEntries = search.data?.hits.some(({ kind }) => kind === 'portfolio-entry') ?? false;
  const portfolio = useCall(
    'portfolio.get',
    { personId: person?.id ?? '' },
    { enabled: person !== null && hasEntries },
  );
  const isAsking = query.trim() !== '' && (settled !== query.trim() || search.isFetching);
  const all = query.trim() === '' || search.isError ? [] : (search.data?.hits ?? []);
  // Another client is found by name by the counsellor alone.
  const hits = settings.mode === 'self' ? all.filter(({ kind }) => kind !== 'person') : all;
  const groups = hitKinds
    .map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
    .filter((group) => group.hits.length > 0);
  const commandsFound = useCommandsFound(query);
  const count = hits.length + commandsFound.length;
  const guides = useCall('guides.list', {}, { enabled: hits.some(({ kind }) => kind === 'guide') });
  const first = hits[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands on top changes with these.
  useEffect(() => {
    if (query.trim() !== '') selectFirst();
  }, [query, commandsFound.length, hits.length, first?.id]);
  return (
    <>
      {commandsFound.length > 0 ? (
        <Spotlight.ActionsGroup label={words.commands}>{commandsFound}</Spotlight.ActionsGroup>
      ) : null}
      {groups.map((group) => (
        <Spotlight.ActionsGroup key={group.kind} label={words.kinds[group.kind]}>
          {group.hits.map((hit) => (
            <HitAction
              key={`${hit.kind} ${hit.id} ${hit.anchor ?? ''}`}
              hit={hit}
              entries={portfolio.data?.entries ?? []}
              guideTitle={guides.data?.find(({ id }) => id === hit.id)?.title}
            />
          ))}
        </Spotlight.ActionsGroup>
      ))}
      {search.isError && query.trim() !== '' ? (
        <div role="alert" className={classes.state}>
          <Text fw={600}>{words.failed}</Text>
          <Text size="sm" c="dimmed">
            {errorText(text, search.error)}
          </Text>
        </div>
      ) : null}
      {count === 0 && !search.isError ? (
        <div className={classes.state}>
          {isAsking ? (
            <Text c="dimmed">{words.searching}</Text>
          ) : (
            <>
              <Text fw={600}>{words.nothing(query.trim())}</Text>
              <Text size="sm" c="dimmed">
                {words.nothingHint}
              </Text>
            </>
          )}
        </div>
      ) : null}
      <VisuallyHidden role="status">
        {query.trim() === '' || isAsking || search.isError
          ? ''
          : count === 0
            ? words.nothing(query.trim())
            : words.resultCount(count)}
      </VisuallyHidden>
    </>
  );
}

type HitActionProps = {
  hit: SearchHit;
  entries: readonly PortfolioEntry[];
  /** Which guide a section is of. */
  guideTitle: string | undefined;
};

function HitAction({ hit, entries, guideTitle }: HitActionProps) {
  const [, navigate] = useLocation();
  const { choose } = useCurrentPerson();
  const Icon = hitIcon[hit.kind];
  const isTitle = unmarked(hit.snippet) === hit.title;
  return (
    <Spotlight.Action
      onClick={() => {
        if (hit.kind === 'person') choose(hit.id);
        navigate(routeOfHit(hit, entries));
      }}
    >
      <span className={classes.row}>
        <Icon size="1.125rem" stroke={1.8} aria-hidden className={classes.icon} />
        <span className={classes.words}>
          <span className={classes.title}>
            {isTitle ? <Marked>{hit.snippet}</Marked> : hit.title}
            {guideTitle === undefined || guideTitle === hit.title ? null : (
              <span className={classes.of}>{guideTitle}</span>
            )}
          </span>
          {hit.snippet && !isTitle ? (
            <span className={classes.snippet}>
              <Marked>{hit.snippet}</Marked>
            </span>
          ) : null}
        </span>
      </span>
    </Spotlight.Action>
  );
}

function useCommandsFound(query: string) {
  const locale = useLocale();
  const { run, shortcutOf, isAvailable } = useCommands();
  return commands
    .filter(
      ({ id, label }) =>
        id !== 'palette.open' && isAvailable(id) && matchesWords(query, `${label[locale]} ${label.en}`),
    )
    .map(({ id, label }) => {
      const shortcut = shortcutOf(id);
      const Icon = commandIcon(id);
      return (
        <Spotlight.Action key={id} onClick={() => run(id)}>
          <span className={classes.row}>
            <Icon size="1.125rem" stroke={1.8} aria-hidden className={classes.icon} />
            <span className={classes.words}>{label[locale]}</span>
            {shortcut === null ? null : <Kbd size="xs">{formatShortcut(shortcut)}</Kbd>}
          </span>
        </Spotlight.Action>
      );
    });
}

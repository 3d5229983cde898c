import { useMantineColorScheme } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import { type CommandId, commands, screenCommands } from '#core/commands/commands';
import { showDone, showFailed, withdrawUndo } from '../../components/toasts';
import { historyLabel } from '../../features/history/history-label';
import { useText } from '../../i18n/use-text';
import { useChange, useClient } from '../api/hooks';
import { useDialogs } from '../dialogs';
import { areas, routeTo } from '../routes';
import { useShell } from '../shell/use-shell';
import { useCurrentPerson } from '../use-current-person';
import { isDialogOpen, isTextField, takesLetters } from './focus';
import { commandOf, isPlain, readShortcut, shortcutOf } from './shortcut';

const Palette = lazy(() => import('../palette/Palette'));

/** What a screen's own command does while the screen is shown; null where it does nothing just now. */
type ScreenHandlers = Map<CommandId, () => void>;

type Commands = {
  /** Does what the command says, from wherever the person is. */
  run(id: CommandId): void;
  /** The shortcut a command has now; null where it has none. */
  shortcutOf(id: CommandId): string | null;
  /** Whether running the command does anything now: false for the commands of a screen that is not shown. */
  isAvailable(id: CommandId): boolean;
  /** Says what a screen's command does; the result takes it back. Screens use `useScreenCommand`. */
  provide(id: CommandId, handler: () => void): () => void;
};

const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const value = useContext(CommandsContext);
  if (!value) throw new Error('useCommands needs a CommandsProvider above it');
  return value;
}

/** Runs a command by id: `const run = useCommand(); run('activity.log')`. */
export function useCommand(): Commands['run'] {
  return useCommands().run;
}

/** While the calling screen is shown, the command does `handler`; with null it does nothing. */
export function useScreenCommand(id: CommandId, handler: (() => void) | null): void {
  const { provide } = useCommands();
  const latest = useRef(handler);
  latest.current = handler;
  const isProvided = handler !== null;
  useEffect(
    () => (isProvided ? provide(id, () => latest.current?.()) : undefined),
    [provide, id, isProvided],
  );
}

/** Text fields keep their own undo: it is about letters, not about records. */
const textFieldsOwn = new Set<CommandId>(['edit.undo', 'edit.redo']);

/** Holding the keys down goes on. */
const repeats = new Set<CommandId>([...textFieldsOwn, 'guide.nextSentence', 'guide.previousSentence']);

const isCommandId = (id: unknown): id is CommandId => commands.some((command) => command.id === id);

/** Every command with what it does; listens for shortcuts and for the application menu. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [, navigate] = useLocation();
  const { settings } = useCurrentPerson();
  const [paletteOpenings, setPaletteOpenings] = useState(0);
  const openPalette = useCallback(() => setPaletteOpenings((count) => count + 1), []);
  const handlers = useHandlers(openPalette);

  const ofScreen = useRef<ScreenHandlers>(new Map());
  const isAvailable = useCallback((id: CommandId) => !screenCommands.has(id) || ofScreen.current.has(id), []);
  const provide = useCallback((id: CommandId, handler: () => void) => {
    ofScreen.current.set(id, handler);
    return () => {
      // Another screen may have taken the command over meanwhile.
      if (ofScreen.current.get(id) === handler) ofScreen.current.delete(id);
    };
  }, []);

  const run = useCallback(
    (id: CommandId) => {
      const area = areas.find(({ command }) => command === id);
      if (area) navigate(area.path);
      else (ofScreen.current.get(id) ?? handlers[id])?.();
    },
    [handlers, navigate],
  );

  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
    const pressed = readShortcut(event);
    const command = pressed === null ? null : commandOf(pressed, settings.shortcuts);
    if (pressed === null || command === null || !isCommandId(command.id)) return;
    if (!isAvailable(command.id)) return;
    if (isPlain(pressed) && (isTextField(event.target) || takesLetters(event.target))) return;
    if (textFieldsOwn.has(command.id) && isTextField(event.target)) return;
    event.preventDefault();
    if (!event.repeat || repeats.has(command.id)) run(command.id);
  });

  // The desktop shell's menu speaks through a message of the page's own origin.
  useWindowEvent('message', (event) => {
    if (event.origin !== window.location.origin) return;
    const data: unknown = event.data;
    if (typeof data !== 'object' || data === null) return;
    if (!('source' in data) || data.source !== 'pathbook' || !('command' in data)) return;
    if (!isCommandId(data.command)) return;
    if (textFieldsOwn.has(data.command) && isTextField(document.activeElement)) {
      document.execCommand(data.command === 'edit.undo' ? 'undo' : 'redo');
    } else if (!isDialogOpen()) {
      run(data.command);
    }
  });

  const value = useMemo<Commands>(
    () => ({ run, isAvailable, provide, shortcutOf: (id) => shortcutOf(id, settings.shortcuts) }),
    [run, isAvailable, provide, settings.shortcuts],
  );
  return (
    <CommandsContext value={value}>
      {children}
      {paletteOpenings > 0 ? (
        <Suspense fallback={null}>
          <Palette openings={paletteOpenings} />
        </Suspense>
      ) : null}
    </CommandsContext>
  );
}

/** What the commands do that do not simply go to an area. */
function useHandlers(openPalette: () => void): Partial<Record<CommandId, () => void>> {
  const [, navigate] = useLocation();
  const text = useText();
  const client = useClient();
  const queries = useQueryClient();
  const shell = useShell();
  const dialogs = useDialogs();
  const { person } = useCurrentPerson();
  const { colorScheme } = useMantineColorScheme();
  const { mutate: setSettings } = useChange('settings.set');
  const { mutate: backUp } = useChange('backup.create', {
    done: ({ path }) => text.frame.backedUp(path),
    undoable: false,
  });

  return useMemo(() => {
    const replay = async (direction: 'undo' | 'redo') => {
      const words = text.frame;
      try {
        const { entry } = await client.call(`history.${direction}`, {});
        if (entry === null) {
          showDone(text, direction === 'undo' ? words.nothingToUndo : words.nothingToRedo);
          return;
        }
        withdrawUndo();
        const label = historyLabel(text, entry);
        showDone(text, direction === 'undo' ? words.undone(label) : words.redone(label));
        await queries.invalidateQueries();
      } catch (error) {
        showFailed(text, error);
      }
    };
    // Without a person there is nothing to file a record under: Today asks for one.
    const withPerson = (open: () => void) => () => (person === null ? navigate('/today') : open());
    return {
      'activity.log': withPerson(() => dialogs.open({ name: 'log-activity' })),
      'credential.add': withPerson(() => dialogs.open({ name: 'credential' })),
      'portfolio.addEntry': withPerson(() => dialogs.open({ name: 'portfolio-entry' })),
      'guide.import': () => navigate(routeTo.guideImport()),
      'guide.write': () => navigate(routeTo.guideWrite()),
      'rule.import': () => navigate(routeTo.ruleImport()),
      'rule.new': () => navigate(routeTo.ruleNew()),
      'go.marks': () => navigate(routeTo.marks()),
      'backup.create': () => backUp({}),
      'edit.undo': () => void replay('undo'),
      'edit.redo': () => void replay('redo'),
      'palette.open': openPalette,
      'shortcuts.show': () => dialogs.open({ name: 'shortcuts' }),
      'theme.toggle': () => {
        const isDark = colorScheme === 'auto' ? prefersDark() : colorScheme === 'dark';
        setSettings({ theme: isDark ? 'light' : 'dark' });
      },
      print: () => {
        shell.print().catch((error: unknown) => showFailed(text, error));
      },
    };
  }, [
    text,
    client,
    queries,
    shell,
    dialogs,
    person,
    colorScheme,
    setSettings,
    backUp,
    navigate,
    openPalette,
  ]);
}

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)').matches;

import { type Command, type CommandId, commands } from '#core/commands/commands';

/** Shortcuts are text: `mod+shift+z`. `mod` is Cmd on macOS and Ctrl elsewhere. */

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

const modifierKeys = new Set(['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'Dead', 'Unidentified']);

/** The keys pressed, as a shortcut is written; null while only modifiers are held. */
export function readShortcut(event: Keys, mac = isMac()): string | null {
  if (modifierKeys.has(event.key)) return null;
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  // `?` and `!` already say that Shift was held; keyboards differ in where they need it.
  const saysShift = event.key.length === 1 && event.key !== ' ' && !/\p{L}/u.test(event.key);
  return [
    mod ? 'mod' : null,
    other ? (mac ? 'ctrl' : 'meta') : null,
    event.altKey ? 'alt' : null,
    event.shiftKey && !saysShift ? 'shift' : null,
    key,
  ]
    .filter((part) => part !== null)
    .join('+');
}

/** True for a shortcut without Ctrl, Cmd or Alt: it must not fire while somebody types. */
export function isPlain(shortcut: string): boolean {
  return !/(^|\+)(mod|ctrl|meta|alt)\+/.test(shortcut);
}

const symbols: Record<string, { mac: string; other: string }> = {
  mod: { mac: '⌘', other: 'Ctrl' },
  ctrl: { mac: '⌃', other: 'Ctrl' },
  meta: { mac: '⌘', other: 'Win' },
  alt: { mac: '⌥', other: 'Alt' },
  shift: { mac: '⇧', other: 'Shift' },
};

/** As a person reads it: `Ctrl+Shift+Z`, on macOS `⌘⇧Z`. */
export function formatShortcut(shortcut: string, mac = isMac()): string {
  // The key itself may be "+".
  const parts = shortcut.endsWith('++') ? [...shortcut.slice(0, -2).split('+'), '+'] : shortcut.split('+');
  const shown = parts.map((part) => {
    const symbol = symbols[part];
    if (symbol) return mac ? symbol.mac : symbol.other;
    return part.length === 1 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1);
  });
  return shown.join(mac ? '' : '+');
}

export type Shortcuts = Readonly<Record<string, string | null>>;

/** The shortcut that a command has now: the person's choice over what it ships with. */
export function shortcutOf(id: CommandId, chosen: Shortcuts): string | null {
  const own = chosen[id];
  if (own !== undefined) return own;
  return commands.find((command) => command.id === id)?.shortcut ?? null;
}

/** The command that a shortcut belongs to now. */
export function commandOf(shortcut: string, chosen: Shortcuts): Command | null {
  return commands.find(({ id }) => shortcutOf(id, chosen) === shortcut) ?? null;
}

/** Keys that the window itself needs. */
export function isReserved(shortcut: string): boolean {
  return /^(shift\+)?(tab|enter|space|escape|backspace|delete|arrow(up|down|left|right)|home|end|pageup|pagedown)$/.test(
    shortcut,
  );
}

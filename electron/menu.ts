import type { MenuItemConstructorOptions } from 'electron';
import { type Command, type CommandMenu, commands } from '#core/commands/commands';
import { type Language, shellText } from './shell-text';

export type MenuOptions = {
  readonly language: Language;
  readonly platform: string;
  /** Reload and developer tools are for development. */
  readonly isPackaged: boolean;
  /** Shortcuts a person changed, by command id; null switches one off. */
  readonly shortcuts: Readonly<Record<string, string | null>>;
  readonly send: (commandId: string) => void;
};

/** The application menu: made from the one command list, with the system's own items around it. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { language, platform, isPackaged } = options;
  const text = shellText(language);
  const isMac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const role = (
    name: NonNullable<MenuItemConstructorOptions['role']>,
    label: string,
  ): MenuItemConstructorOptions => ({
    id: `role.${name}`,
    role: name,
    label,
  });
  const own = (menu: CommandMenu): MenuItemConstructorOptions[] =>
    commands
      .filter((command: Command) => command.menu === menu)
      .map((command) => commandItem(command, options));
  const submenu = (
    id: string,
    label: string,
    items: MenuItemConstructorOptions[],
  ): MenuItemConstructorOptions => ({
    id: `menu.${id}`,
    label,
    submenu: items,
  });

  const [undoItems, otherEdits] = partition(
    own('edit'),
    (item) => item.id === 'edit.undo' || item.id === 'edit.redo',
  );
  return [
    ...(isMac
      ? [
          submenu('app', 'Pathbook', [
            role('about', text.about),
            separator,
            role('hide', text.hide),
            role('hideOthers', text.hideOthers),
            role('unhide', text.showAll),
            separator,
            role('quit', text.quit),
          ]),
        ]
      : []),
    submenu('file', text.file, [
      ...own('file'),
      separator,
      isMac ? role('close', text.close) : role('quit', text.quit),
    ]),
    submenu('edit', text.edit, [
      ...undoItems,
      separator,
      role('cut', text.cut),
      role('copy', text.copy),
      role('paste', text.paste),
      role('selectAll', text.selectAll),
      separator,
      ...otherEdits,
    ]),
    submenu('view', text.view, [
      ...own('view'),
      separator,
      role('resetZoom', text.actualSize),
      role('zoomIn', text.zoomIn),
      role('zoomOut', text.zoomOut),
      separator,
      role('togglefullscreen', text.fullScreen),
      ...(isPackaged
        ? []
        : [separator, role('reload', text.reload), role('toggleDevTools', text.developerTools)]),
    ]),
    submenu('go', text.go, own('go')),
    submenu('window', text.window, [role('minimize', text.minimize), role('close', text.close)]),
    submenu('help', text.help, own('help')),
  ];
}

function commandItem(command: Command, options: MenuOptions): MenuItemConstructorOptions {
  const shortcut = Object.hasOwn(options.shortcuts, command.id)
    ? options.shortcuts[command.id]
    : command.shortcut;
  const accelerator = toAccelerator(shortcut ?? null);
  return {
    id: command.id,
    label: command.label[options.language],
    // Shown, not registered: the page handles its own shortcuts, and must not be told twice.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    click: () => options.send(command.id),
  };
}

const modifierNames: Readonly<Record<string, string>> = {
  mod: 'CmdOrCtrl',
  ctrl: 'Ctrl',
  meta: 'Meta',
  alt: 'Alt',
  shift: 'Shift',
};

const keyNames: Readonly<Record<string, string>> = {
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
  escape: 'Esc',
  enter: 'Return',
  space: 'Space',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Delete',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

/**
 * A shortcut as the command list writes it (`mod+shift+z`) as Electron writes it (`CmdOrCtrl+Shift+Z`); null where
 * the menu should show none. A bare key is for the page alone: macOS would take it away from text fields.
 */
export function toAccelerator(shortcut: string | null): string | null {
  if (shortcut === null) return null;
  const parts = shortcut.split('+');
  const key = parts.pop();
  if (key === undefined || key === '') return null;
  const modifiers = parts.map((part) => modifierNames[part.trim().toLowerCase()]);
  if (modifiers.some((modifier) => modifier === undefined)) return null;
  if (!modifiers.some((modifier) => modifier !== 'Shift')) return null;
  const named = keyNames[key.toLowerCase()] ?? (/^(?:[!-~]|f\d{1,2})$/i.test(key) ? key.toUpperCase() : null);
  return named === null ? null : [...modifiers, named].join('+');
}

function partition<Item>(items: Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

/**
 * The one list of commands: the menu, the palette, the shortcuts and their help page are all made from it.
 * Shortcuts are written `mod+shift+z`; `mod` is Cmd on macOS and Ctrl elsewhere.
 */

/** The menus of the application menu that hold commands. */
export type CommandMenu = 'file' | 'edit' | 'view' | 'go' | 'help';

/** One thing that can be done from the keyboard, the menu or the palette. */
export type Command = {
  readonly id: string;
  readonly label: { readonly en: string; readonly es: string };
  /** Where the command stands in the application menu; null keeps it in the palette only. */
  readonly menu: CommandMenu | null;
  /** The shortcut it ships with; a person can change it. A single letter works while no text field has the focus. */
  readonly shortcut: string | null;
};

/**
 * Commands of a screen: they do something only while that screen is shown, which says what (`useScreenCommand`).
 * Elsewhere their keys stay free and the palette leaves them out.
 */
export const screenCommands: ReadonlySet<string> = new Set([
  'guide.find',
  'guide.nextSentence',
  'guide.previousSentence',
  'guide.mark',
  'guide.bookmark',
]);

/** Every command, in the order of the menus. */
export const commands = [
  {
    id: 'activity.log',
    label: { en: 'Log activity', es: 'Registrar actividad' },
    menu: 'file',
    shortcut: 'n',
  },
  {
    id: 'credential.add',
    label: { en: 'Add credential', es: 'Añadir credencial' },
    menu: 'file',
    shortcut: 'shift+n',
  },
  {
    id: 'guide.import',
    label: { en: 'Import guide', es: 'Importar guía' },
    menu: 'file',
    shortcut: 'mod+i',
  },
  {
    id: 'guide.write',
    label: { en: 'Write a guide', es: 'Escribir una guía' },
    menu: 'file',
    shortcut: null,
  },
  {
    id: 'rule.import',
    label: { en: 'Import rule', es: 'Importar regla' },
    menu: 'file',
    shortcut: null,
  },
  {
    id: 'rule.new',
    label: { en: 'New rule', es: 'Nueva regla' },
    menu: 'file',
    shortcut: null,
  },
  {
    id: 'portfolio.addEntry',
    label: { en: 'Add portfolio entry', es: 'Añadir entrada al portafolio' },
    menu: 'file',
    shortcut: null,
  },
  {
    id: 'backup.create',
    label: { en: 'Back up now', es: 'Hacer copia de seguridad' },
    menu: 'file',
    shortcut: null,
  },
  {
    id: 'print',
    label: { en: 'Print this screen', es: 'Imprimir esta pantalla' },
    menu: 'file',
    shortcut: 'mod+p',
  },
  { id: 'edit.undo', label: { en: 'Undo', es: 'Deshacer' }, menu: 'edit', shortcut: 'mod+z' },
  { id: 'edit.redo', label: { en: 'Redo', es: 'Rehacer' }, menu: 'edit', shortcut: 'mod+shift+z' },
  {
    id: 'palette.open',
    label: { en: 'Search and commands', es: 'Buscar y comandos' },
    menu: 'edit',
    shortcut: 'mod+k',
  },
  { id: 'go.today', label: { en: 'Today', es: 'Hoy' }, menu: 'go', shortcut: 'mod+1' },
  { id: 'go.guides', label: { en: 'Guides', es: 'Guías' }, menu: 'go', shortcut: 'mod+2' },
  { id: 'go.credentials', label: { en: 'Credentials', es: 'Credenciales' }, menu: 'go', shortcut: 'mod+3' },
  {
    id: 'go.matrix',
    label: { en: 'Activities × credentials', es: 'Actividades × credenciales' },
    menu: 'go',
    shortcut: null,
  },
  { id: 'go.ceLog', label: { en: 'CE log', es: 'Registro de EC' }, menu: 'go', shortcut: 'mod+4' },
  { id: 'go.portfolio', label: { en: 'Portfolio', es: 'Portafolio' }, menu: 'go', shortcut: 'mod+5' },
  {
    id: 'go.marks',
    label: { en: 'Notes and goals from guides', es: 'Notas y metas de las guías' },
    menu: 'go',
    shortcut: null,
  },
  { id: 'go.rules', label: { en: 'Rules', es: 'Reglas' }, menu: 'go', shortcut: null },
  { id: 'go.history', label: { en: 'History', es: 'Historial' }, menu: 'go', shortcut: null },
  { id: 'go.settings', label: { en: 'Settings', es: 'Ajustes' }, menu: 'go', shortcut: 'mod+,' },
  {
    id: 'theme.toggle',
    label: { en: 'Switch light and dark', es: 'Cambiar claro y oscuro' },
    menu: 'view',
    shortcut: null,
  },
  {
    id: 'guide.find',
    label: { en: 'Find in guide', es: 'Buscar en la guía' },
    menu: null,
    shortcut: 'mod+f',
  },
  {
    id: 'guide.nextSentence',
    label: { en: 'Next sentence', es: 'Frase siguiente' },
    menu: null,
    shortcut: 'j',
  },
  {
    id: 'guide.previousSentence',
    label: { en: 'Previous sentence', es: 'Frase anterior' },
    menu: null,
    shortcut: 'k',
  },
  {
    id: 'guide.mark',
    label: { en: 'Mark this sentence', es: 'Marcar esta frase' },
    menu: null,
    shortcut: 'm',
  },
  {
    id: 'guide.bookmark',
    label: { en: 'Bookmark this section', es: 'Poner un marcador en esta sección' },
    menu: null,
    shortcut: 'b',
  },
  {
    id: 'shortcuts.show',
    label: { en: 'Keyboard shortcuts', es: 'Atajos de teclado' },
    menu: 'help',
    shortcut: '?',
  },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];

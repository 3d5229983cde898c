/** The languages of the interface. */
export type Language = 'en' | 'es';

/** The interface's language: the one chosen in the workbook, else the system's where we have it, else English. */
export function pickLanguage(chosen: string | null, system: string): Language {
  const wanted = (chosen ?? system).toLowerCase();
  return wanted === 'es' || wanted.startsWith('es-') || wanted.startsWith('es_') ? 'es' : 'en';
}

const english = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  go: 'Go',
  window: 'Window',
  help: 'Help',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  reload: 'Reload page',
  developerTools: 'Developer tools',
  minimize: 'Minimize',
  close: 'Close window',
  quit: 'Quit Pathbook',
  about: 'About Pathbook',
  hide: 'Hide Pathbook',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  cancel: 'Cancel',
  openLinkQuestion: 'Open this page in your browser?',
  openLinkNote: 'Pathbook itself never connects to the internet. Your browser will open:',
  openLink: 'Open in browser',
  pageGone: 'Pathbook’s page stopped working.',
  pageGoneNote: 'What you saved is safe in your workbook. Reload the page to go on.',
  unexpected: 'Pathbook has to close.',
  unexpectedNote:
    'Something went wrong that Pathbook did not expect. What you saved is safe in your workbook. Details are in the log:',
};

export type ShellText = Readonly<typeof english>;

const spanish: ShellText = {
  file: 'Archivo',
  edit: 'Edición',
  view: 'Ver',
  go: 'Ir',
  window: 'Ventana',
  help: 'Ayuda',
  cut: 'Cortar',
  copy: 'Copiar',
  paste: 'Pegar',
  selectAll: 'Seleccionar todo',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  actualSize: 'Tamaño real',
  fullScreen: 'Pantalla completa',
  reload: 'Recargar la página',
  developerTools: 'Herramientas de desarrollo',
  minimize: 'Minimizar',
  close: 'Cerrar ventana',
  quit: 'Salir de Pathbook',
  about: 'Acerca de Pathbook',
  hide: 'Ocultar Pathbook',
  hideOthers: 'Ocultar otros',
  showAll: 'Mostrar todo',
  cancel: 'Cancelar',
  openLinkQuestion: '¿Abrir esta página en su navegador?',
  openLinkNote: 'Pathbook nunca se conecta a internet. Su navegador abrirá:',
  openLink: 'Abrir en el navegador',
  pageGone: 'La página de Pathbook dejó de funcionar.',
  pageGoneNote: 'Lo que guardó está a salvo en su cuaderno. Recargue la página para continuar.',
  unexpected: 'Pathbook tiene que cerrarse.',
  unexpectedNote:
    'Ocurrió algo que Pathbook no esperaba. Lo que guardó está a salvo en su cuaderno. Los detalles están en el registro:',
};

/** The words of the shell itself: menus and native dialogs. The page has its own catalogue. */
export function shellText(language: Language): ShellText {
  return language === 'es' ? spanish : english;
}

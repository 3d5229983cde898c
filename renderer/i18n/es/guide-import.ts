import type { Catalogue } from '../catalogue';
import { importNotice } from './import-notices';

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`;

/** Importing a guide. */
export const guideImport: Catalogue['guides']['import'] = {
  sentence: 'Importar una guía profesional',
  sub: 'Una página de guía, HTML guardado, Markdown, un artículo o un archivo de guía. Verá lo que se ha entendido, y podrá corregirlo, antes de que se guarde nada.',
  text: 'Texto de la página de la guía',
  textHint: 'Pegue la página entera o suelte un archivo en cualquier lugar de esta pantalla.',
  source: 'De dónde procede',
  sourceHint: 'Un sitio o un nombre de archivo; se muestra con la guía.',
  pick: 'Elegir un archivo',
  pickHint: 'Texto, Markdown, HTML o un archivo de guía (JSON) en UTF-8, hasta 2 MB',
  drop: 'Suelte para leer este archivo',
  preview: 'Leer el texto',
  reading: 'Leyendo el texto…',
  longText: (size) => `Un texto largo, de ${size}. Se conserva entero; así empieza.`,
  otherText: 'Escribir otro texto',
  store: 'Guardar esta guía',
  update: 'Actualizar la guía',
  notice: importNotice,
  backToText: 'Volver al texto',
  stored: (title) => `Se ha guardado «${title}».`,
  errors: {
    title: 'No se ha podido leer este texto',
    nothingStored: 'No se ha guardado nada.',
    empty: 'Todavía no hay texto. Pegue la página de la guía o elija un archivo.',
    tooLarge: (size) =>
      `Este texto ocupa ${size}; una guía puede ocupar hasta 2 MB. Deje solo la parte de la página que es la guía e inténtelo de nuevo.`,
    notText: (name) =>
      `«${name}» no es un archivo de texto. Guarde la página como texto, Markdown o HTML (.txt, .md, .html, .json), o pegue aquí su texto.`,
    notUtf8: (name) =>
      `«${name}» no está en UTF-8 y sus letras no se pueden leer con seguridad. Ábralo en un editor de texto y guárdelo como UTF-8, o pegue aquí su texto.`,
    unreadable: (name) =>
      `«${name}» no se ha podido leer del disco. Compruebe que sigue ahí y elíjalo de nuevo.`,
    oneFile: 'Suelte un solo archivo cada vez: cada guía se revisa antes de guardarla.',
    doInvalid: 'Revise el texto e inténtelo de nuevo.',
    doUnsupported:
      'Compruebe que es texto (una página, un artículo o un archivo de guía) e inténtelo de nuevo.',
  },
  review: {
    sentence: (title, understood) =>
      `${title}: ${count(understood, 'dato reconocido', 'datos reconocidos')}. Todavía no se ha guardado nada.`,
    sub: (repaired, left) =>
      `${repaired === 0 ? 'No ha hecho falta reparar nada' : count(repaired, 'fragmento dañado reparado', 'fragmentos dañados reparados')}, ${left === 0 ? 'no ha sobrado nada' : count(left, 'línea sobrante', 'líneas sobrantes')}.`,
    sameTitle: (title, where) =>
      `Su cuaderno ya tiene una guía con el título «${title}» (${where}). Se conservan las dos.`,
    forms: {
      'guide-page': 'Leído como página de guía profesional.',
      'web-page': 'Leído como página web guardada.',
      markdown: 'Leído como Markdown.',
      'guide-file': 'Leído como archivo de guía.',
      article: 'Leído como artículo: sus secciones quedan como están.',
    },
    target: 'Guía nueva o versión nueva',
    updateGuide: (title) => `Actualizar «${title}»`,
    updateHint: (changes) =>
      `${changes === 0 ? 'Su texto queda como está.' : `${count(changes, 'sección cambia', 'secciones cambian')}.`} Sus notas, su nivel y lo que ha leído se conservan.`,
    storeAsNew: 'Guardar como otra guía',
    storeAsNewHint: 'Se conservan las dos.',
    changes: { added: 'Sección nueva', removed: 'Desaparece', changed: 'Cambia' },
    lines: (lines) => (lines.includes(',') ? `de las líneas ${lines}` : `de la línea ${lines}`),
    notRead: 'no se ha encontrado en el texto',
    titleMissing: 'Una guía necesita un título.',
    factsHint: 'Corrija lo que se haya leído mal; un campo vacío es un dato que la guía no da.',
    sectionsHint:
      'Cada título con aquello por lo que se ha tomado su sección. Elija otra cosa y la sección se lee de nuevo.',
    heading: 'Título',
    takenFor: 'Tomado por',
    takenForLabel: (heading) => `Por qué se toma «${heading}»`,
    holds: 'Contiene',
    noHeading: 'No es un título: texto normal',
    noHeadings: 'No se ha encontrado ningún título.',
    otherKind: 'Una sección propia',
    resetHeadings: 'Deshacer mis correcciones de títulos',
    paragraphs: (amount) => count(amount, 'pasaje', 'pasajes'),
    partsOnly: 'Solo sus partes',
    nothing: 'Nada',
    text: 'El texto, línea por línea',
    textHint: 'Qué ha sido de cada línea. Nada se descarta sin mostrarse aquí.',
    linesFilter: 'Qué líneas se muestran',
    filters: {
      all: (amount) => `Todas (${amount})`,
      unplaced: (amount) => `Sobrantes (${amount})`,
      dropped: (amount) => `Descartadas (${amount})`,
    },
    noLines: 'No hay ninguna línea así.',
    makeHeading: 'Convertir en título',
    makeHeadingLabel: (line) => `Convertir la línea ${line} en título`,
    fates: {
      blank: '',
      title: 'Título',
      fact: 'Dato',
      heading: 'Encabezado',
      text: 'Texto',
      unplaced: 'Sobrante',
      dropped: 'Descartada',
    },
    repaired: 'Reparado',
    repairedNone: 'No se ha encontrado texto dañado.',
    emptyHeadings: 'Títulos sin nada debajo',
    dropped: 'Descartado: texto del sitio alrededor de la guía',
    droppedCount: (amount) => count(amount, 'línea', 'líneas'),
    warnings: 'Mire esto primero',
    line: 'Línea',
    was: 'Era',
    became: 'Es ahora',
    show: (amount) => `Mostrar ${count(amount, 'línea', 'líneas')}`,
    hide: 'Ocultar las líneas',
    showAll: (amount) => `Mostrar las ${amount}`,
    entries: (amount) => count(amount, 'entrada', 'entradas'),
    groups: { basics: 'Título y resumen', facts: 'Datos y cifras', sections: 'Secciones y texto' },
  },
};

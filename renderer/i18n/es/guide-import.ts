import type { Catalogue } from '../catalogue';

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`;

/** Importing a guide. */
export const guideImport: Catalogue['guides']['import'] = {
  sentence: 'Importar una guía profesional',
  sub: 'Verá lo que se ha reconocido, reparado y lo que ha sobrado antes de que se guarde nada.',
  text: 'Texto de la página de la guía',
  textHint: 'Pegue la página entera o suelte un archivo en cualquier lugar de esta pantalla.',
  source: 'De dónde procede',
  sourceHint: 'Un sitio o un nombre de archivo; se muestra con la guía.',
  pick: 'Elegir un archivo',
  pickHint: 'Texto, Markdown o HTML en UTF-8, hasta 2 MB',
  drop: 'Suelte para leer este archivo',
  preview: 'Leer el texto',
  reading: 'Leyendo el texto…',
  longText: (size) => `Un texto largo, de ${size}. Se conserva entero; así empieza.`,
  otherText: 'Escribir otro texto',
  store: 'Guardar esta guía',
  backToText: 'Volver al texto',
  stored: (title) => `Se ha guardado «${title}».`,
  errors: {
    title: 'No se ha podido leer este texto',
    nothingStored: 'No se ha guardado nada.',
    empty: 'Todavía no hay texto. Pegue la página de la guía o elija un archivo.',
    tooLarge: (size) =>
      `Este texto ocupa ${size}; una guía puede ocupar hasta 2 MB. Deje solo la parte de la página que es la guía e inténtelo de nuevo.`,
    notText: (name) =>
      `«${name}» no es un archivo de texto. Guarde la página como texto, Markdown o HTML (.txt, .md, .html), o pegue aquí su texto.`,
    notUtf8: (name) =>
      `«${name}» no está en UTF-8 y sus letras no se pueden leer con seguridad. Ábralo en un editor de texto y guárdelo como UTF-8, o pegue aquí su texto.`,
    unreadable: (name) =>
      `«${name}» no se ha podido leer del disco. Compruebe que sigue ahí y elíjalo de nuevo.`,
    oneFile: 'Suelte un solo archivo cada vez: cada guía se revisa antes de guardarla.',
    doInvalid: 'Revise el texto e inténtelo de nuevo.',
    doUnsupported:
      'Compruebe que el texto empieza por el título de la guía, como «Healthcare Technician Career Path Guide», y que es texto sin formato.',
  },
  review: {
    sentence: (title, understood) =>
      `${title}: ${count(understood, 'dato reconocido', 'datos reconocidos')}. Todavía no se ha guardado nada.`,
    sub: (repaired, left) =>
      `${repaired === 0 ? 'No ha hecho falta reparar nada' : count(repaired, 'fragmento dañado reparado', 'fragmentos dañados reparados')}, ${left === 0 ? 'no ha sobrado nada' : count(left, 'línea sobrante', 'líneas sobrantes')}.`,
    sameTitle: (title, where) =>
      `Su cuaderno ya tiene una guía con el título «${title}» (${where}). Se conservan las dos.`,
    recognised: 'Reconocido',
    repaired: 'Reparado',
    repairedNone: 'No se ha encontrado texto dañado.',
    leftOver: 'Sobrante',
    leftOverNone: 'Todas las líneas han encontrado su lugar.',
    leftOverHint:
      'Pathbook no ha encontrado lugar para estas líneas. Se conservan en la guía, palabra por palabra.',
    emptyHeadings: 'Títulos sin nada debajo',
    emptyHeadingsNone: 'Todos los títulos tienen texto debajo.',
    dropped: 'Descartado: texto del sitio alrededor de la guía',
    droppedCount: (amount) => count(amount, 'línea', 'líneas'),
    droppedNone: 'No había ninguno.',
    warnings: 'Mire esto primero',
    line: 'Línea',
    fromLine: (line) => `Desde la línea ${line}`,
    found: 'Texto',
    field: 'Campo',
    was: 'Era',
    became: 'Es ahora',
    show: (amount) => `Mostrar ${count(amount, 'línea', 'líneas')}`,
    hide: 'Ocultar las líneas',
    showAll: (amount) => `Mostrar las ${amount}`,
    entries: (amount) => count(amount, 'entrada', 'entradas'),
    groups: { basics: 'Título y resumen', facts: 'Datos y cifras', sections: 'Secciones y texto' },
  },
};

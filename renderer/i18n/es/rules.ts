import type { Catalogue } from '../catalogue';
import { joinedWith } from '../joined-with';
import { ruleEdit } from './rule-edit';
import { ruleFacts } from './rule-facts';

export const rules: Catalogue['rules'] = {
  area: 'Reglas',
  joined: joinedWith('y'),
  facts: ruleFacts,
  edit: ruleEdit,

  fields: {
    imaging: 'Imagen',
    laboratory: 'Laboratorio',
    phlebotomy: 'Flebotomía',
    cardiovascular: 'Cardiovascular',
    respiratory: 'Respiratorio',
    biomedical: 'Equipos biomédicos',
    pharmacy: 'Farmacia',
    other: 'Otros',
  },

  list: {
    label: 'Reglas por emisor',
    title: (count) => (count === 1 ? '1 regla' : `${count} reglas, por emisor`),
    search: 'Buscar una regla',
    field: 'Campo',
    allFields: 'Todos los campos',
    noneFound: 'Ninguna regla coincide.',
    showAll: 'Mostrar todas las reglas',
    checked: (date) => `comprobada el ${date}`,
    old: 'antigua',
    oldExplained: 'Sin comparar con sus fuentes desde hace más de 12 meses',
    usedBy: (count) => (count === 1 ? '1 credencial' : `${count} credenciales`),
    imported: 'importada',
    importRule: 'Importar regla',
    newRule: 'Nueva regla',
    problems: (count) =>
      count === 1 ? '1 archivo de regla no se carga' : `${count} archivos de reglas no se cargan`,
    problemsHint: 'Nada se rige por ellos hasta que se corrijan. Las demás reglas no se ven afectadas.',
    more: (count) => `y ${count} más`,
  },
  confidence: {
    verified: 'verificado',
    partly: 'verificado en parte',
    unverified: 'consulte al emisor',
  },
  choose: 'Elija una regla para leer qué pide su emisor.',
  chooseSub: 'Cada cifra nombra sus fuentes y lo segura que es.',
  gone: 'Esta regla ya no está en el cuaderno.',
  showAllRules: 'Mostrar todas las reglas',
  emptySentence: 'Aún no hay ninguna regla.',
  emptyTitle: 'Importe una regla',
  emptyBody:
    'Una regla dice qué pide un emisor para renovar una credencial: cuántos créditos, de qué clases y hasta cuándo.',

  view: {
    sub: (issuer, version, checked) => `${issuer} · versión ${version} · comprobada el ${checked}`,
    bundled: 'viene con Pathbook',
    imported: 'importada',
    unverifiedCount: (count) =>
      count === 1 ? '1 cifra no pudo confirmarse' : `${count} cifras no pudieron confirmarse`,
    export: 'Exportar',
    copy: 'Hacer una mía',
    edit: 'Editar',
    remove: 'Quitar',
    print: 'Imprimir esta regla',
    more: 'Más acciones',
    removed: (title) => `Se quitó la regla «${title}»`,
    inUse: (count) =>
      count === 1
        ? '1 credencial se rige por ella, así que no puede quitarse'
        : `${count} credenciales se rigen por ella, así que no puede quitarse`,
    usedBy: 'Se rige por esta regla:',
    usedByOthers: (count) =>
      count === 1
        ? '1 credencial de otra persona se rige por ella.'
        : `${count} credenciales de otras personas se rigen por ella.`,
    sources: 'Fuentes',
    sourcesOf: (name, confidence) => `De dónde viene «${name}»: ${confidence}`,
    trust: {
      verified: 'Leído en el texto del propio emisor.',
      partly: 'Leído en parte, o no en el texto del propio emisor: consulte al emisor.',
      unverified: 'No pudo confirmarse: consulte al emisor.',
    },
    inherited: 'Vale para la regla en su conjunto: sus fuentes están al final de la página.',
    open: (title) => `Abrir «${title}» fuera de Pathbook`,
    notHttps: 'no es una dirección segura, por lo que Pathbook no la abre',
    histories: 'Ejemplos resueltos',
    historiesSay: (passing, all) =>
      passing === all
        ? `Los ${all} salen como dice la regla.`
        : `${passing} de ${all} salen como dice la regla.`,
    noHistories: 'Esta regla no tiene ejemplos resueltos.',
    showPassing: (count) => (count === 1 ? 'Mostrar el que sí' : `Mostrar los ${count} que sí`),
    passes: 'como se esperaba',
    fails: 'sale distinto',
    difference: (path, expected, actual) => `${path}: se esperaba ${expected}, salió ${actual}`,
  },

  export: {
    title: (title) => `Exportar «${title}»`,
    body: 'La regla como archivo, en el formato que Pathbook importa. Quien lo reciba puede comparar el SHA-256 para saber que no se ha cambiado.',
    file: 'Archivo',
    size: 'Tamaño',
    sha: 'SHA-256',
    copySha: 'Copiar el SHA-256',
    copied: 'Copiado',
    save: 'Guardar el archivo',
    saved: (name) => `Se guardó «${name}»`,
  },

  import: {
    sentence: 'Importe una regla desde un archivo.',
    sub: 'Pathbook la comprueba primero y dice qué cambiaría. No se guarda nada hasta que usted lo diga.',
    pick: 'Elegir un archivo de regla',
    pickHint: 'Un archivo .json en el formato de Pathbook, de hasta 1 MB. También puede soltarlo aquí.',
    drop: 'Suelte para comprobar la regla',
    checking: (name) => `Comprobando «${name}»…`,
    file: (name, size) => `${name} · ${size}`,
    other: 'Elegir otro archivo',
    failed: 'Este archivo no se aceptó',
    nothingStored: 'No se guardó nada.',
    errors: {
      oneFile: 'Suelte los archivos de uno en uno.',
      tooLarge: (name, size) =>
        `«${name}» ocupa ${size}; un archivo de regla tiene como máximo 1 MB. No se leyó.`,
      notJson: (name) => `«${name}» no es un archivo de regla: su nombre no termina en .json.`,
      notUtf8: (name) => `«${name}» no es un texto en UTF-8, así que no puede leerse con certeza.`,
      unreadable: (name) =>
        `«${name}» no pudo leerse. Puede que se haya movido o bloqueado: elíjalo de nuevo.`,
      empty: (name) => `«${name}» está vacío.`,
    },
    faults: (count) =>
      count === 1
        ? 'Este archivo tiene 1 fallo y no puede importarse.'
        : `Este archivo tiene ${count} fallos y no puede importarse.`,
    faultsHint: 'Corrija el archivo, o ábralo en el editor, y vuelva a importarlo.',
    openInEditor: 'Abrirlo en el editor',
    failing: (count) =>
      count === 1
        ? '1 de sus ejemplos resueltos sale distinto, así que no puede importarse.'
        : `${count} de sus ejemplos resueltos salen distintos, así que no puede importarse.`,
    wholeFile: 'todo el archivo',
    found: (title) => `${title}: lista para importar.`,
    bundled: (title) =>
      `«${title}» viene con Pathbook con este id. Abra el archivo en el editor y dele otro id.`,
    replaces: (version, next) => `Sustituye la versión ${version}, importada antes, por la versión ${next}.`,
    sameVersion: (version) => `Su versión es la ${version}, igual que la de la regla que sustituye.`,
    isNew: 'Una regla nueva; no sustituye nada.',
    confirm: 'Importar regla',
    done: (title) => `Se importó la regla «${title}»`,
  },

  faults: {
    notJson: (line) =>
      `no se puede leer como JSON${line === null ? '' : `, en la línea ${line}`}: falta o sobra un corchete, una coma o una comilla`,
    missing: 'falta',
    atLeast: (least) => `tiene que ser ${least} o más`,
    atMost: (most) => `tiene que ser ${most} o menos`,
    atLeastEntries: (count) =>
      count === 1 ? 'necesita al menos una entrada' : `necesita al menos ${count} entradas`,
    expected: {
      number: 'tiene que ser un número',
      string: 'tiene que ser un texto',
      array: 'tiene que ser una lista',
      object: 'tiene que ser un objeto con campos',
      boolean: 'tiene que ser verdadero o falso',
    },
    url: 'tiene que ser una dirección web',
    date: 'tiene que ser una fecha como 2026-11-24',
    unknown: 'campo desconocido',
  },

  impact: {
    title: 'Qué cambia',
    none: 'Ninguna credencial de este cuaderno se rige por ella.',
    caption: 'Dónde está cada credencial antes y después',
    credential: 'Credencial',
    before: 'Ahora',
    after: 'Después',
    unknownBefore: 'sin calcular',
    count: (counted, required) => `${counted} de ${required}`,
    short: (credits) => `faltan ${credits}`,
    same: 'sin cambio',
    changed: (count, all) =>
      count === 0
        ? all === 1
          ? 'La única credencial que se rige por ella queda igual.'
          : `Las ${all} credenciales que se rigen por ella quedan igual.`
        : `${count} de ${all} ${all === 1 ? 'credencial quedaría' : 'credenciales quedarían'} de otro modo.`,
    keepRunning: 'Dejar que los ciclos en curso sigan con la versión que tienen',
    keepRunningHint: 'La versión nueva empieza entonces con el próximo ciclo de cada credencial.',
    working: 'Calculando qué cambia…',
  },
};

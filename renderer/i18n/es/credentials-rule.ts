import type { Catalogue } from '../catalogue';

export const credentialRule: Catalogue['credentials']['rule'] = {
  title: 'La regla en que se basa',
  asks: 'Pide',
  appliesTo: 'Para',
  evidence: 'Prueba',
  evidenceNeeded: {
    'to-count': 'Un crédito solo cuenta con su prueba adjunta.',
    'on-audit': 'Se guarda para una auditoría.',
    'not-stated': 'No consta si se necesita prueba.',
  },
  retention: 'Conserve la prueba',
  retentionFrom: {
    activity: (years) => (years === 1 ? '1 año desde la actividad' : `${years} años desde la actividad`),
    'cycle-end': (years) =>
      years === 1 ? '1 año desde el fin del ciclo' : `${years} años desde el fin del ciclo`,
  },
  retentionUnclear: 'no consta: consulte al emisor',
  carryOver: 'Lo que sobra',
  carryOverWords: {
    none: 'no pasa al ciclo siguiente',
    allowed: 'pasa al ciclo siguiente',
    unclear: 'no consta si pasa al ciclo siguiente: consulte al emisor',
  },
  carryOverMax: (credits) => `pasan como máximo ${credits}`,
  asOf: 'Vigente a',
  checked: (date) => `comparada con sus fuentes el ${date}`,
  old: (date) =>
    `comparada con sus fuentes por última vez el ${date}, hace más de 12 meses: consulte al emisor`,
  confidence: {
    verified: 'leída en el texto del propio emisor',
    partly: 'en parte de otras fuentes: consulte al emisor',
    unverified: 'no se pudo confirmar: consulte al emisor',
  },
  version: (version) => `versión ${version}`,
  readAll: 'Leer la regla entera, con sus fuentes',
};

export const credentialVersion: Catalogue['credentials']['version'] = {
  title: (current) => `Ya está aquí la versión ${current} de esta regla`,
  body: (running, checked) =>
    `Este ciclo se rige por la versión ${running}. La nueva se comparó con sus fuentes el ${checked}.`,
  nothing: 'En este ciclo no cambiaría nada de lo que se cuenta.',
  changes: 'Qué cambiaría en este ciclo',
  now: 'Ahora',
  after: 'Después',
  what: 'Qué',
  state: 'Estado',
  cycle: 'Ciclo',
  required: 'Se piden',
  counted: 'Cuentan',
  needs: 'Todavía faltan',
  nothingNeeded: 'nada',
  use: (version) => `Usar la versión ${version}`,
  used: (title, version) => `${title} se rige ahora por la versión ${version} de su regla`,
  read: 'Leerla',
};

export const credentialForm: Catalogue['credentials']['form'] = {
  field: 'Campo',
  allFields: 'Todos los campos',
  checked: (date) => `comparada el ${date}`,
  old: 'antigua',
  oldExplained: 'Sin comparar con sus fuentes desde hace más de 12 meses',
  imported: 'importada',
  asksUnknown: (every) => `una cantidad que depende de un resultado o que no se encontró, ${every}`,
  birthDay: 'Su día de nacimiento',
  birthMonthWhy: (issuer) => `${issuer} cuenta los ciclos por el mes de nacimiento. Se guarda con sus datos.`,
  birthDayWhy: (issuer) => `${issuer} termina el ciclo en la fecha de nacimiento. Se guarda con sus datos.`,
  needsBirthDay: 'Elija su día de nacimiento para ver el ciclo.',
  birthDayRequired: 'Elija su día de nacimiento.',
  listHint: 'Elija de la lista o escriba otro; Intro lo añade.',
  dates: {
    'birth-month':
      'Los ciclos empiezan en su mes de nacimiento. La fecha de emisión da el ciclo en curso; la de vencimiento sola también.',
    birthday:
      'Los ciclos terminan alrededor de su cumpleaños. Vale primero la fecha de vencimiento del certificado; sin ella, la de emisión da el ciclo.',
    'birth-month-table':
      'Su mes de nacimiento decide cuándo terminan los ciclos. Vale primero la fecha de vencimiento del certificado; sin ella, la de emisión da el ciclo.',
    'issue-date':
      'Los ciclos se cuentan desde el día de emisión. Vale primero la fecha de vencimiento del certificado.',
    stored: (issuer) => `Solo ${issuer} conoce estas fechas: escriba la de vencimiento tal como consta allí.`,
    'fixed-date':
      'Los ciclos terminan el mismo día para todos. La fecha de emisión dice cuándo empezó el suyo.',
    'calendar-year': 'Los ciclos son años naturales. La fecha de emisión dice cuánto dura el primero.',
    'issue-month-table':
      'El mes de emisión decide cuándo terminan los ciclos. Vale primero la fecha de vencimiento.',
  },
};

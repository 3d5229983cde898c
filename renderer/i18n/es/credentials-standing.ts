import type { Catalogue } from '../catalogue';
import { joinedWith } from '../joined-with';

const joined = joinedWith('y');

export const credentialSentence: Catalogue['credentials']['sentence'] = {
  joined,
  inCategory: (credits, category) => `${credits} en ${category}`,
  both: (credits, categories) => `${credits} que sea a la vez de ${joined(categories)}`,
  anyKind: (credits) => `${credits} de cualquier tipo`,
  ofThemIn: (credits, category) => `de ellos ${credits} en ${category}`,
  ofThemBoth: (credits, categories) => `de ellos ${credits} a la vez de ${joined(categories)}`,
  ofThem: (needs) => `de ellos ${needs}`,
  allIn: (category) => `todo en ${category}`,
  allBoth: (categories) => `a la vez de ${joined(categories)}`,
  count: (figures) => `cuentan ${figures}`,
  allCount: (counted, required) => `${counted} de ${required}`,
  countsSoFar: (credits) => `hasta ahora cuentan ${credits}`,
  atLeast: (credits) => `al menos ${credits}`,
  short: (credits, part) => `\u0002Faltan ${credits}\u0003${part === null ? '' : `, ${part}`}`,
  toGo: (credits, part) => `\u0002Quedan por obtener ${credits}\u0003${part === null ? '' : `, ${part}`}`,
  within: (what, days) => `${what}; ${days}.`,
  daysLeft: (days) =>
    days === 0 ? 'hoy es el último día' : days === 1 ? 'queda 1 día' : `quedan ${days} días`,
  andConditions: (short, count) =>
    count === 1
      ? `${short}, y queda abierta 1 condición`
      : `${short}, y quedan abiertas ${count} condiciones`,
  onlyConditions: (titles) => `\u0002Queda pendiente\u0003: ${joined(titles)}`,
  cannotDecide: (why, days) => `\u0002No se puede decidir\u0003: ${why}; ${days}.`,
  totalUnknown: 'no se encontró cuánto se pide en total',
  minimumsUnknown: (titles) =>
    titles.length === 1
      ? `no se encontró el mínimo para ${joined(titles)}`
      : `no se encontraron los mínimos para ${joined(titles)}`,
  leavesOpen: 'la regla deja algo sin aclarar',
  readingsDiffer: (met, all, needs) =>
    needs === ''
      ? `la regla puede leerse de ${all} maneras y en ${met} de ellas no falta nada`
      : `la regla puede leerse de ${all} maneras: en ${met} no falta nada, en la más estricta faltan ${needs}`,
  deemed: (title, until) =>
    `\u0002Se mantiene mediante ${title}\u0003: no se pide nada más en este ciclo, que dura hasta el ${until}.`,
  deemedBut: (title, short) => `Se mantiene mediante ${title}, pero no del todo: ${short}`,
  deemedButFor: (title, conditions, days) =>
    `Se mantiene mediante ${title}, salvo por esto: \u0002${joined(conditions)}\u0003; ${days}.`,
  satisfied: (event, on, until) =>
    `\u0002Resuelta para este ciclo\u0003 por «${event}» del ${on}; vale hasta el ${until}.`,
  renewFrom: (date, figures, evidence) =>
    `\u0002Puede renovar\u0003 desde el ${date}: ${figures}, ${evidence}.`,
  renewNow: (figures, evidence) => `\u0002Ya puede renovar\u0003: ${figures}, ${evidence}.`,
  renewReady: (figures, evidence) => `\u0002Tiene lo necesario para renovar\u0003: ${figures}, ${evidence}.`,
  recordRenewal: (date, figures) =>
    `El ciclo terminó el ${date} con ${figures}. Anote la renovación para empezar el siguiente.`,
  allCertificates: 'todos los certificados adjuntos',
  someCertificates: (count) =>
    count === 1 ? 'falta adjuntar 1 certificado' : `falta adjuntar ${count} certificados`,
  ended: (date, figures) => `El ciclo terminó el ${date} con ${figures}.`,
  need: (needs) => `Le faltan ${needs}.`,
  overdueNeed: (needs, date) => `Hasta el ${date} todavía puede completar ${needs}.`,
  overdueNotRenewed: 'Todavía hay que renovarla.',
  overdueRenewUntil: (date) => `El emisor aún acepta la renovación hasta el ${date}.`,
  lapsed: (needs) => `Faltaron ${needs}.`,
  lapsedNothingMissing: 'No se renovó a tiempo.',
  byCourse: (date) => `Se renueva repitiendo el curso, no con créditos; vale hasta el ${date}.`,
  byExam: (date) => `Se renueva con un examen, no con créditos; vale hasta el ${date}.`,
  nothingDue: (date) => `En este ciclo, que dura hasta el ${date}, no se piden créditos.`,
  notRenewed: 'Esta credencial no se renueva: no hay nada pendiente.',
  endedNoCredits: (date) => `Valió hasta el ${date}.`,
  plannedCountsSoFar: (count, credits) =>
    count === 1
      ? `Hecha la actividad prevista, cuentan ${credits}.`
      : `Hechas las ${count} actividades previstas, cuentan ${credits}.`,
  plannedMet: (count) =>
    count === 1
      ? 'Hecha la actividad prevista, no falta nada.'
      : `Hechas las ${count} actividades previstas, no falta nada.`,
  plannedCounts: (count, counted, required) =>
    count === 1
      ? `Hecha la actividad prevista, cuentan ${counted} de ${required}.`
      : `Hechas las ${count} actividades previstas, cuentan ${counted} de ${required}.`,
  plannedStillNeeds: (count, counted, required, needs) =>
    count === 1
      ? `Hecha la actividad prevista, cuentan ${counted} de ${required}; entonces faltan ${needs}.`
      : `Hechas las ${count} actividades previstas, cuentan ${counted} de ${required}; entonces faltan ${needs}.`,
};

export const credentialQuestions: Catalogue['credentials']['questions'] = {
  title: (count) => (count === 1 ? 'Una pregunta abierta' : `${count} preguntas abiertas`),
  intro:
    'El texto del emisor puede leerse de varias maneras, o no se encontró la cifra. Pregunte al emisor y anote lo que dijo: desde entonces Pathbook cuenta así.',
  aboutTotal: '¿Cuántos créditos se piden en total?',
  aboutMinimum: (category) => `¿Cuál es el mínimo para «${category}»?`,
  aboutPlacement: (category) => `¿«${category}» forma parte del total o se pide además?`,
  aboutSplit: (group) => `¿Pueden repartirse los créditos de una actividad entre varias de «${group}»?`,
  says: {
    inside: 'Forma parte del total.',
    'on-top': 'Se pide además del total.',
    'by-credit': 'Pueden repartirse.',
    'whole-activity': 'Todos los créditos de una actividad van a una sola.',
  },
  meansMet: 'Entonces no falta nada.',
  meansMissing: (needs) => `Entonces faltan ${needs}.`,
  meansShort: (credits) => `Entonces faltan ${credits}.`,
  meansAtMost: (needs) => `Entonces faltan como máximo ${needs}; las otras preguntas pueden reducirlo.`,
  meansDepends: 'Entonces depende de las otras preguntas.',
  answer: '¿Qué dijo el emisor?',
  otherNumber: 'Otra cifra',
  number: (unit) => `Cuántos (${unit})`,
  numberRequired: 'Escriba cuántos créditos indicó el emisor.',
  choiceRequired: 'Elija lo que dijo el emisor.',
  note: 'Quién lo dijo, cuándo y cómo',
  notePlaceholder: 'Carta del 3 mar, llamada al organismo…',
  open: 'El emisor ha respondido',
  openFor: (question) => `El emisor ha respondido: ${question}`,
  settle: 'Anotar la respuesta',
  settled: (question) => `Se anotó la respuesta a «${question}»`,
  settledTitle: (count) => `Respondido por el emisor (${count})`,
  takeBack: 'Retirar',
  takeBackOf: (question) => `Retirar la respuesta a «${question}»`,
  takenBack: (question) => `«${question}» vuelve a estar abierta`,
};

export const credentialConditions: Catalogue['credentials']['conditions'] = {
  title: 'Condiciones además de los créditos',
  confirmedOn: (date) => `confirmada el ${date}`,
  open: 'pendiente',
  otherDay: 'Otro día',
  changeDay: 'Cambiar el día',
  dayOf: (title) => `Día de «${title}»`,
  day: 'Confirmada el',
  saved: (title, date) => `«${title}» confirmada el ${date}`,
  takenBack: (title) => `«${title}» vuelve a estar pendiente`,
  eventsTitle: 'Qué más cambia lo que se pide',
  profile: 'Situación',
  profileOrdinary: 'Renovación ordinaria',
  filedOn: 'Renovación presentada el',
  filedHint: 'La norma pide lo que estaba en vigor ese día. Vacío: el último día del ciclo.',
  filedSaved: (day: string) => `Renovación presentada el ${day}`,
  filedCleared: 'Fecha de presentación quitada',
  profileHint: 'Elija otra solo si el emisor se lo indicó.',
  profileSaved: (title) => `Situación: ${title}`,
  profileApplies: (title) => `En este ciclo se aplica: ${title}`,
  events: 'Qué ocurrió',
  eventsNone: 'Nada anotado.',
  eventLine: (title, date) => `${title}, ${date}`,
  addEvent: 'Añadir lo que ocurrió',
  addTitle: (credential) => `Qué ocurrió con ${credential}`,
  what: 'Qué ocurrió',
  on: 'El día',
  credits: 'Créditos',
  creditsMost: (credits) => `Como máximo ${credits}.`,
  resultCredits: 'Créditos que pide el resultado',
  note: 'Nota',
  effect: {
    waives: (credits) => `Descuenta ${credits} de lo que se pide.`,
    gives: (credits) => `Da hasta ${credits}.`,
    satisfies: 'Resuelve todo el ciclo.',
    'sets-total': 'El resultado es lo que se pide en total.',
  },
  dateRequired: 'Escriba el día en que ocurrió.',
  creditsRequired: 'Escriba cuántos créditos.',
  add: 'Añadir',
  added: (title) => `Se anotó «${title}»`,
  removeOf: (title) => `Quitar «${title}»`,
  removed: (title) => `Se quitó «${title}»`,
};

export const credentialSources: Catalogue['credentials']['sources'] = {
  show: (what) => `De dónde procede: ${what}`,
  publisher: (publisher) => `Publicado por ${publisher}`,
  open: (title) => `Abrir «${title}» fuera de Pathbook`,
  none: 'La regla no nombra ninguna fuente para esto.',
  confidence: {
    verified: 'Leído en el texto del propio emisor.',
    partly: 'En parte de otras fuentes: consulte al emisor.',
    unverified: 'No se pudo confirmar: consulte al emisor.',
  },
};

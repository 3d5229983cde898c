import type { Catalogue } from '../catalogue';

const numbers = ['ningún', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const inWords = (count: number) => numbers[count] ?? String(count);
const monthNames = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const monthName = (month: number) => monthNames[month - 1] ?? String(month);
const ofYears = { even: ' de los años pares', odd: ' de los años impares', any: '' };
const end = 'el final del ciclo';
const tail = (ending: string) => (ending === '' ? '' : `, ${ending}`);

export const ruleFacts: Catalogue['rules']['facts'] = {
  every: (months) =>
    months === 12
      ? 'cada año'
      : months % 12 === 0
        ? `cada ${inWords(months / 12)} años`
        : months === 1
          ? 'cada mes'
          : `cada ${months} meses`,
  length: (months) =>
    months % 12 === 0
      ? months === 12
        ? 'Un año'
        : `${months / 12} años`
      : months === 1
        ? 'Un mes'
        : `${months} meses`,
  monthName,
  months: (list) => list.join(', '),

  sentence: {
    ce: (credits, every, ending) => `${credits} ${every}${tail(ending)}.`,
    perYear: (credits, every, ending) => `${credits} por cada año, con renovación ${every}${tail(ending)}.`,
    byResult: (credits, every, ending) =>
      `Lo que fije su resultado, como máximo ${credits}, ${every}${tail(ending)}.`,
    either: (credits, every, ending) =>
      `${credits} ${every}${tail(ending)}: el texto del emisor puede leerse de varias maneras.`,
    unknown: (unit, every, ending) => `Una cantidad de ${unit} que no se encontró, ${every}${tail(ending)}.`,
    exam: (every) => `Se renueva con un examen, ${every}; no se piden créditos.`,
    course: (every) => `Se renueva repitiendo el curso, ${every}; no se piden créditos.`,
    none: 'No se renueva: no se pide nada.',
  },
  or: 'o',

  ending: {
    'birth-month': 'hasta el mes anterior a su mes de nacimiento',
    'birthday-month-before-birth-month': 'hasta el mes anterior a su mes de nacimiento',
    'birthday-birth-month': 'hasta el final de su mes de nacimiento',
    'birthday-birth-date': 'hasta su cumpleaños',
    'birth-month-table': 'hasta una fecha que depende de su mes de nacimiento',
    'issue-date-exact-day': 'contados desde el día de emisión',
    'issue-date-month-end': 'contados desde el día de emisión hasta un fin de mes',
    stored: 'en las fechas que da el emisor',
    fixed: (month, parity) => `hasta el final de ${monthName(month)}${ofYears[parity]}`,
    'calendar-year': 'de enero a diciembre',
    'issue-month-table': 'hasta una fecha que depende del mes de emisión',
  },

  sections: {
    cycle: 'Ciclo y fechas',
    asked: 'Qué se pide',
    counting: 'Cómo se cuentan los créditos',
    late: 'Después del final',
    steps: 'Pasos de la renovación',
    fees: 'Cuotas',
    leadTimes: 'Cuánto tardan los pasos',
    carryOver: 'Qué pasa al ciclo siguiente',
    evidence: 'Justificantes',
    others: 'Junto con otras credenciales',
    questions: 'Qué deja abierto la regla',
    notes: 'Notas',
    about: 'Sobre esta regla',
  },

  cycle: {
    renewal: 'Renovación',
    modes: {
      ce: 'Con educación continua',
      exam: 'Con un examen',
      course: 'Repitiendo el curso',
      none: 'No se renueva',
    },
    cycle: 'Ciclo',
    firstStart: {
      'after-issue-month': 'El primero empieza con el primer mes de nacimiento posterior al mes de emisión.',
      'issue-month-or-after':
        'El primero empieza con el mes de emisión si es el de nacimiento; si no, con el siguiente mes de nacimiento.',
    },
    startsAt: {
      'issue-day': 'El primero empieza el día de emisión.',
      'issue-month': 'El primero empieza el primer día del mes de emisión.',
    },
    sameParity: 'Termina en años pares o impares según lo fuera el de emisión.',
    tableBirth: (months, last) => `Nacimiento en ${months}: hasta el final de ${last}`,
    tableIssue: (months, last, years) =>
      `Emisión en ${months}: hasta el final de ${last}${years === 0 ? ' del mismo año' : years === 1 ? ' un año después' : ` ${years} años después`}`,
    firstYears: (years) =>
      years === 0
        ? 'El primer ciclo es el año de emisión.'
        : years === 1
          ? 'El primer ciclo es el resto del año de emisión y un año entero.'
          : `El primer ciclo es el resto del año de emisión y ${years} años enteros.`,
    earnUntil: 'Créditos hasta',
    opens: 'Se abre la renovación',
    closes: 'Se cierra la renovación',
    filing: 'Presentar la renovación',
    notSaid: 'No se dice',
    beforeIssue: 'Antes de la emisión',
    beforeIssueSays: 'Nada anterior al día de emisión cuenta',
    proration: 'Un primer ciclo más corto',
    prorations: {
      none: 'Se debe la cantidad completa',
      zero: 'No se debe nada',
      'half-or-none': 'Se debe la mitad, o nada',
      linear: 'Se debe en proporción a su duración',
      'per-year': 'Se debe por cada año entero',
      table: 'Se debe según los meses que queden',
      unclear: 'El texto del emisor deja abierto cuánto se debe',
    },
    prorationRow: (months, credits) => `${months} meses o más: ${credits}`,
  },

  offset: (months, day, days) => {
    const size = Math.abs(months);
    const moved =
      months === 0
        ? end
        : `${size === 1 ? 'un mes' : `${size} meses`} ${months > 0 ? 'después' : 'antes'} del final del ciclo`;
    const base =
      day === 'same-day'
        ? moved
        : `el ${day === 'first-of-month' ? 'primer' : 'último'} día del mes ${months === 0 ? 'en que termina el ciclo' : `que queda ${moved}`}`;
    if (days === 0) return base;
    const count = Math.abs(days) === 1 ? 'un día' : `${Math.abs(days)} días`;
    return months === 0 && day === 'same-day'
      ? `${count} ${days > 0 ? 'después' : 'antes'} del final del ciclo`
      : `${base}, y ${count} ${days > 0 ? 'más' : 'menos'}`;
  },

  asked: {
    total: 'En total',
    perYear: (credits) => `${credits} por cada año del ciclo`,
    byResult: (credits) => `Lo que fije el resultado, como máximo ${credits}`,
    unclear: 'El texto del emisor lo deja abierto',
    notFound: 'No se encontró la cifra',
    nothingAsked: 'no se pide nada',
    reading: (value, says) => `${value}: ${says}`,
    addition: (option) => `Además: ${option}`,
    additionSays: (credits) => `${credits} más`,
    atLeast: (amount) => `al menos ${amount}`,
    atMost: (amount) => `como máximo ${amount}`,
    between: (low, high) => `al menos ${low}, como máximo ${high}`,
    exactly: (amount) => `exactamente ${amount}`,
    percent: (percent) => `${percent} % de lo que se pide`,
    notAccepted: 'no se acepta',
    noLimit: 'cuenta, sin mínimo ni límite',
    minOpen: 'está abierto cuánto se pide',
    activities: (count) => (count === 1 ? 'solo cuenta una actividad' : `solo cuentan ${count} actividades`),
    perDay: (amount) => `como máximo ${amount} por día`,
    perActivity: (amount) => `como máximo ${amount} por actividad`,
    onTop: 'se pide además del total',
    placementOpen: 'está abierto si queda dentro del total',
    assumed: 'Se da por supuesta cuando una actividad no nombra ninguna categoría.',
    onlyIf: (option) => `Solo para: ${option}`,
    forEach: (list) => `Una vez por cada entrada de: ${list}`,
    within: (names) => `Sus créditos pertenecen también a ${names}.`,
    includes: (names) => `Incluye ${names}.`,
    accepted: (span) => `Se acepta ${span}.`,
    match: {
      'acpe-topic': (value) => `Por sí sola: tema ACPE ${value}.`,
      'acpe-audience': (value) => `Por sí sola: público ACPE ${value}.`,
      format: (value) => `Por sí sola: en la forma «${value}».`,
      place: (value) => `Por sí sola: en «${value}».`,
    },
    group: (title) => `Un crédito, una de estas: ${title}`,
    splits: {
      'by-credit': 'los créditos de una actividad pueden repartirse entre ellas',
      'whole-activity': 'una actividad cuenta entera en una de ellas',
      unclear: 'está abierto si los créditos de una actividad pueden repartirse',
    },
    profile: (title) => `En otro caso: ${title}`,
    applies: { 'first-cycle': 'Por sí solo en el primer ciclo', chosen: 'Cuando usted lo diga' },
    version: (title) => `En otro momento: ${title}`,
    by: { 'cycle-end': 'para ciclos que terminan', 'submission-date': 'para renovaciones presentadas' },
    changedTotal: (credits) => `${credits} en total`,
    changedMin: (title, amount) => `${title}: al menos ${amount}`,
    changedMax: (title, amount) => `${title}: como máximo ${amount}`,
    changedNoMin: (title) => `${title}: sin mínimo`,
    changedNoMax: (title) => `${title}: sin límite`,
    otherWaived: 'Los demás mínimos no se aplican',
    withoutCondition: (title) => `Sin: ${title}`,
    event: (title) => `Cuando ocurre esto: ${title}`,
    effects: {
      waives: (credits) => `se piden ${credits} menos`,
      gives: (credits) => `da hasta ${credits}`,
      givesIn: (credits, category) => `da hasta ${credits} en ${category}`,
      satisfies: 'todo queda cumplido en el ciclo',
      'sets-total': 'su resultado es lo que se pide',
    },
    times: { 'once-ever': 'una sola vez', 'once-per-cycle': 'una vez por ciclo', any: 'cada vez' },
    option: 'Usted puede indicar',
    list: 'Usted lleva una lista',
    offers: (entries) => `Se ofrece: ${entries}`,
  },

  span: (from, until) =>
    from === null
      ? until === null
        ? 'en cualquier momento'
        : `hasta el ${until}`
      : until === null
        ? `desde el ${from}`
        : `del ${from} al ${until}`,

  counting: {
    unit: (unit) => `Un ${unit}`,
    worth: (credits) => `vale ${credits}`,
    worthNothing: 'no vale nada aquí',
    alias: (names) => `También se escribe ${names}.`,
    unitCategory: (title) => `Pertenece a ${title}.`,
    minutes: 'Minutos',
    step: (minutes, credits) => `${minutes} minutos son ${credits}`,
    rest: {
      carry: 'Lo que sobra de una sesión se sigue contando.',
      lost: 'Lo que sobra de una sesión se pierde.',
    },
    rate: (minutes, step) => `${minutes} minutos son un crédito, redondeado hacia abajo a ${step}`,
    reading: (factor, minutes) =>
      `Autoestudio: tiempo de lectura por ${factor}, y ${minutes} minutos por cada pregunta.`,
    rounding: 'Redondeo',
    roundingSays: (step) => `hacia abajo en pasos de ${step}`,
    repeats: 'El mismo curso otra vez',
    repeatsFor: (formats) => `El mismo curso otra vez (${formats})`,
    repeatWords: {
      'once-ever': 'cuenta una sola vez',
      'once-per-cycle': 'cuenta una vez por ciclo',
      'every-time': 'cuenta cada vez',
      'not-stated': 'no se dice si vuelve a contar',
    },
    attendance: 'Asistencia parcial',
    attendanceWords: { counts: 'cuenta lo que se asistió', nothing: 'no cuenta nada' },
  },

  late: {
    kinds: { grace: 'Plazo de gracia', probation: 'Período de prueba', reinstatement: 'Rehabilitación' },
    until: (date) => `hasta ${date}`,
    openEnd: 'no se dice hasta cuándo',
    credits: {
      refused: 'los créditos posteriores al final no cuentan',
      'not-stated': 'no consta si los créditos posteriores al final cuentan',
      'make-up': 'los créditos posteriores al final suplen lo que falta',
    },
    profile: (title) => `Entonces se pide: ${title}.`,
  },

  fees: {
    when: {
      renewal: 'con la renovación',
      yearly: 'cada año',
      late: 'por retraso',
      reinstatement: 'por la rehabilitación',
      other: 'en otro caso',
    },
    days: (from, to) =>
      to === null
        ? `Desde el día ${from} después del final del ciclo.`
        : `Del día ${from} al día ${to} después del final del ciclo.`,
  },
  stepKinds: {
    credits: 'créditos',
    course: 'curso',
    form: 'formulario',
    fee: 'cuota',
    attestation: 'declaración',
    evidence: 'justificante',
    other: 'paso',
  },
  leadSteps: {
    certificate: 'Hasta que llega el certificado',
    report: 'Hasta que se comunican los créditos',
    processing: 'Hasta que el emisor lo tramita',
    renewal: 'Hasta que queda renovada',
  },
  days: (count) => (count === 1 ? '1 día' : `${count} días`),

  carryOver: {
    name: 'Excedente',
    policies: {
      none: 'no pasa al ciclo siguiente',
      allowed: 'pasa al ciclo siguiente',
      unclear: 'está abierto si pasa al ciclo siguiente',
    },
    max: (credits) => `como máximo ${credits}`,
    excluded: (names) => `No: ${names}.`,
  },

  evidence: {
    name: 'Justificante',
    needed: {
      'to-count': 'Un crédito solo cuenta con su justificante',
      'on-audit': 'Se pide en una auditoría',
      'not-stated': 'No se dice si se pide justificante',
    },
    retention: 'Guardarlo',
    years: (years, from) =>
      `${years === 1 ? 'un año' : `${years} años`} desde ${from === 'activity' ? 'la actividad' : 'el final del ciclo'}`,
    retentionOpen: 'está abierto cuánto tiempo hay que guardarlo',
  },

  others: {
    cross: 'Varias credenciales',
    policies: {
      reuse: 'una actividad puede servir a cada una',
      shared: 'un solo total vale para todas',
      additive: 'cada una pide lo suyo; un crédito sirve solo a una',
      'not-stated': 'no se dice si una actividad puede servir a varias',
    },
    with: (names) => `Sobre: ${names}.`,
    allOfIssuer: 'Sobre todas las credenciales de este emisor.',
    deemed: 'Cumplida mediante otra',
    deemedBy: (names) => `${names}, mientras esté en regla`,
    except: (names) => `Aún hay que cumplir: ${names}.`,
  },

  about: {
    issuer: 'Emisor',
    appliesTo: 'Para',
    field: 'Campo',
    version: 'Versión',
    asOf: 'A fecha de',
    checked: 'Comparada con sus fuentes',
  },
};

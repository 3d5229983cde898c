import type { Catalogue } from '../catalogue';
import { joinedWith } from '../joined-with';

const activities = (count: string, isOne: boolean) => (isOne ? '1 actividad' : `${count} actividades`);

export const ceLog: Catalogue['ceLog'] = {
  area: 'Registro de EC',
  log: 'Registrar actividad',

  sentence: {
    ofYear: (count, isOne, year, credits) => `${activities(count, isOne)} en ${year}: ${credits}.`,
    noneOfYear: (year, count, isOne) =>
      `Nada registrado aún en ${year}; en el registro hay ${activities(count, isOne)} de otros años.`,
    joined: joinedWith('y'),
    withoutCertificate: (count, isOne) =>
      isOne ? '1 no tiene certificado.' : `${count} no tienen certificado.`,
    onlyOneWithout: 'No tiene certificado.',
    inAll: (count, isOne) => `${activities(count, isOne)} en total`,
    nothingDone: 'Todavía no hay nada hecho.',
    planned: (count) => (count === '1' ? '1 planificada' : `${count} planificadas`),
    plannedNext: (count, date) =>
      count === '1' ? `1 planificada, para el ${date}` : `${count} planificadas, la próxima el ${date}`,
    passed: (count, isOne) => (isOne ? 'la fecha de 1 ya pasó' : `las fechas de ${count} ya pasaron`),
  },

  empty: {
    sentence: 'Todavía no hay nada registrado.',
    title: 'Registre su primera actividad',
    body: 'Cursos, seminarios web, formación interna, congresos: registre cada uno con sus créditos y adjunte el certificado. Pathbook dice enseguida para qué cuenta.',
    openSample: 'Ver antes un cuaderno de muestra',
  },

  list: {
    label: 'Actividades, la más reciente primero',
    labelWithPlanned: 'Actividades: las planificadas y luego las hechas, la más reciente primero',
    sections: {
      planned: (count) => `Planificadas (${count})`,
      done: (count) => `Hechas (${count})`,
    },
    show: 'Mostrar',
    filters: { all: 'Todas', done: 'Hechas', planned: 'Planificadas' },
    noneShown: {
      all: 'Todavía no hay nada registrado.',
      done: 'Todavía no hay nada hecho.',
      planned: 'No hay nada planificado.',
    },
    planned: 'Planificada',
    dayPassed: 'Planificada, fecha pasada',
    markDone: (title) => `Marcar «${title}» como hecha`,
    markDoneHint: 'Marcar como hecha (D)',
    filter: 'Filtrar actividades',
    filterPlaceholder: 'Título, entidad o número de aprobación',
    date: 'Fecha',
    activity: 'Actividad',
    credits: 'Créditos',
    certificate: 'Certificado',
    hasCertificate: (count) => (count === 1 ? '1 certificado adjunto' : `${count} certificados adjuntos`),
    lacksCertificate: 'sin certificado',
    noMatch: (typed) => `Ninguna actividad coincide con «${typed}».`,
    clearFilter: 'Quitar el filtro',
    matches: (count, isOne) => (isOne ? '1 coincidencia' : `${count} coincidencias`),
    hint: 'Las flechas mueven la selección, Intro abre, N registra una actividad nueva.',
    hintPlanned:
      'Las flechas mueven la selección, Intro abre, D marca como hecha una planificada, N registra una nueva.',
  },

  detail: {
    label: 'Actividad',
    gone: 'Esta actividad ya no está en el registro.',
    backToList: 'Volver a la lista',
    close: 'Cerrar la actividad',
    completedOn: 'Completada el',
    plannedOn: 'Prevista para el',
    provider: 'Entidad',
    credits: 'Créditos',
    offered: 'Ofrecido en total',
    categories: 'Categorías',
    topics: 'Temas',
    format: 'Modalidad',
    place: 'Lugar',
    approvalNumber: 'Número de aprobación',
    notes: 'Notas',
    countsFor: 'Para qué cuenta',
    certificates: 'Certificados',
    markDone: 'Marcar como hecha',
    edit: 'Editar',
    copy: 'Copiar como nueva',
    remove: 'Quitar',
    removed: (title) => `Se ha quitado «${title}»`,
  },

  formats: {
    live: 'Curso presencial',
    'live-webinar': 'Seminario web en directo',
    'self-study': 'Autoestudio',
    'online-course': 'Curso en línea',
    'academic-course': 'Curso académico',
    'in-service': 'Formación interna',
    conference: 'Congreso',
  },

  places: {
    'own-facility': 'Centro propio',
    'vendor-site': 'Sede del proveedor',
    online: 'En línea',
    conference: 'Congreso',
    school: 'Centro de enseñanza',
  },

  minutes: 'minutos',

  will: {
    title: 'Contará para',
    titlePlanned: 'Contará para, una vez hecha',
    isCounting: 'Se está calculando para qué cuenta',
    needsCredits: 'Escriba la fecha y los créditos para ver para qué contará.',
    needsMending: 'Corrija las cantidades en «Más» para ver para qué contará.',
    onceSaved: 'cuenta en cuanto se guarde con su certificado',
    noCredential:
      'Todavía no hay ninguna credencial en el cuaderno: la actividad se guarda y contará en cuanto haya una.',
    nothing: 'nada',
    part: (credits, why) => `${credits}: ${why}`,
    titles: joinedWith('y'),
    minutesUnknown: 'allí no se sabe cuánto valen los minutos',
    unitUnknown: (unit) => `allí no se sabe cuánto vale un «${unit}»`,
  },

  form: {
    logTitle: 'Registrar actividad',
    editTitle: 'Editar actividad',
    copyTitle: 'Registrar actividad a partir de una copia',
    title: 'Título',
    provider: 'Entidad',
    completedOn: 'Completada el',
    credits: 'Créditos',
    categoriesOf: (credential) => `Categorías de ${credential}`,
    cap: (credits) => `como máximo ${credits}`,
    capLeft: (credits, left) => `como máximo ${credits}, aún caben ${left}`,
    capFull: (credits) => `como máximo ${credits}, completo`,
    notAccepted: 'no se acepta',
    needs: (credits) => (credits === '1' ? 'falta 1' : `faltan ${credits}`),
    plannedOn: 'Prevista para el',
    ahead: 'Ese día aún no ha llegado.',
    planInstead: 'Planificarla',
    format: 'Modalidad',
    approvalNumber: 'Número de aprobación',
    notes: 'Notas',
    certificates: 'Certificados',
    chooseFiles: 'Elegir archivos',
    dropHint: 'PDF, PNG o JPEG, hasta 25 MB; o suéltelos aquí.',
    dropNow: 'Suelte para añadirlos',
    leaveOut: (filename) => `No incluir ${filename}`,
    save: 'Guardar los cambios',
    saveNew: 'Registrar actividad',
    savePlanned: 'Planificar actividad',
    saveAndNext: 'Guardar y registrar otra',
    logged: (title) => `Se ha registrado «${title}»`,
    planned: (title) => `Se ha planificado «${title}»`,
    saved: (title) => `Se ha guardado «${title}»`,
    restored: 'Esta es la entrada que no había terminado.',
    startFresh: 'Empezar de nuevo',
    kept: 'Su entrada sin terminar se conserva hasta que cierre Pathbook.',
    acpe: (topic, audience, delivery) => `Número ACPE: ${topic}, ${audience}, ${delivery}`,
    acpeTopics: {
      '01': 'enfermedades y farmacoterapia',
      '02': 'tratamiento del VIH y el sida',
      '03': 'legislación',
      '04': 'farmacia general',
      '05': 'seguridad del paciente',
      '06': 'vacunación',
      '07': 'formulación magistral',
      '08': 'tratamiento del dolor y opioides',
      '99': 'otros temas',
    },
    acpeTopicUnknown: (topic) => `tema ${topic}`,
    acpeAudience: { T: 'para técnicos', P: 'para farmacéuticos' },
    acpeLive: 'en directo',
    acpeHome: 'a distancia',
    filesFailedTitle: 'La actividad está guardada; algunos archivos no',
    filesFailedBody:
      'No se pierde nada de lo que ha escrito. Adjunte los archivos otra vez aquí o más tarde desde el registro.',
    tryFilesAgain: 'Intentar de nuevo con estos archivos',
    done: 'Listo',
    errors: {
      title: 'Escriba el título de la actividad.',
      completedOn: 'Escriba el día en que se completó.',
      plannedOn: 'Escriba el día en que se va a hacer.',
      credits: 'Escriba los créditos, por ejemplo 1.5.',
      creditsRange: 'Los créditos van de 0 a 100,000.',
      unit: 'Escriba en qué se cuentan los créditos.',
      offeredBelow: 'Es menos que los créditos de arriba. Déjelo vacío si asistió a todo.',
      partsExceed: 'Los temas suman más que los créditos de la actividad.',
      partHalf: 'Elija una categoría y escriba sus créditos, o quite el tema.',
    },
  },

  more: {
    title: 'Más',
    contains: 'planificada, lugar, asistencia parcial, varios temas',
    containsReading: 'planificada, lugar, asistencia parcial, varios temas, tiempo de lectura',
    state: 'Planificada o hecha',
    done: 'Hecha',
    planned: 'Planificada',
    place: 'Dónde tuvo lugar',
    offered: 'Ofrecido en total',
    offeredHint: 'Solo si asistió a una parte.',
  },

  topics: {
    title: 'Varios temas',
    hint: 'Si una actividad abarca varias categorías: cuánto corresponde a cada una.',
    add: 'Añadir un tema',
    category: (number) => `Categoría del tema ${number}`,
    chooseCategory: 'Categoría',
    noCategory: 'No hay ninguna categoría con ese nombre',
    amount: (number) => `Créditos del tema ${number}`,
    remove: (number) => `Quitar el tema ${number}`,
    sum: (sum) => `${sum} en total`,
    all: (amount) => `Todo (${amount}) tiene tema.`,
    left: (sum, amount, left) =>
      `${sum} de ${amount}; lo demás (${left}) va con las categorías marcadas arriba, si las hay.`,
    over: (over) => `Sobra ${over}: los temas suman más que la actividad.`,
  },

  time: {
    label: 'Tiempo',
    step: (minutes, credits) => `${minutes} minutos son ${credits}`,
    steps: (rule, steps, rest) =>
      `${rule}: ${steps.join(', ')}; ${
        rest === 'carry'
          ? 'lo que sobra de un tramo largo cuenta en los más cortos'
          : 'lo que sobra se pierde'
      }.`,
    rate: (rule, minutes, credits, step) =>
      `${rule}: ${minutes} minutos son ${credits}, redondeado hacia abajo en pasos de ${step}.`,
    unread:
      'Ninguna de sus credenciales dice cuánto valen los minutos. Averigüe qué concede la entidad emisora y escriba eso.',
    reading: 'Tiempo de lectura',
    readingMinutes: 'Minutos de lectura',
    questions: 'Preguntas de examen',
    readingTerms: (rule, factor, perQuestion) =>
      `${rule}: tiempo de lectura × ${factor} y ${perQuestion} min por pregunta.`,
    comesTo: (minutes) => `= ${minutes} minutos`,
    use: (minutes) => `Registrar ${minutes} minutos`,
  },

  markDone: {
    title: (title) => `«${title}» está hecha`,
    day: 'Completada el',
    save: 'Marcar como hecha',
    marked: (title) => `Se ha marcado «${title}» como hecha`,
    errors: {
      day: 'Escriba el día en que se completó.',
      ahead: 'Ese día aún no ha llegado. Escriba el día en que se completó.',
    },
  },

  unit: 'Se cuentan en',
  defaultUnit: 'CE credit',
  openCalendar: 'Abrir el calendario',
  datePlaceholder: '12 mar 2027',
  dateAmbiguous: 'Escriba el mes en letras, como 3 abr 2027: las cifras pueden ser dos días distintos.',
  dateUnknown: 'Esto no se lee como una fecha. Escríbala como 12 mar 2027.',
};

import type { Catalogue } from '../catalogue';

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`;

/** Writing, editing and exporting a guide. */
export const guideEdit: Catalogue['guides']['edit'] = {
  sentence: (title, sections, empty) =>
    `Editando ${title}: ${count(sections, 'sección', 'secciones')}${
      sections === 0
        ? ''
        : empty === 0
          ? ', ninguna vacía'
          : `, ${count(empty, 'todavía vacía', 'todavía vacías')}`
    }.`,
  opening: 'Abriendo la guía',
  openingGuide: (title) => `Abriendo ${title}`,
  seeInReader: 'Ver en el lector',
  saved: 'Guardado',
  saving: 'Guardando…',
  pending: 'Se guarda al salir del campo',
  notSaved: (why) => `Sin guardar: ${why}`,
  showProblem: 'Mostrar',
  worthALook: 'Conviene revisarlo',

  writeNew: 'Escribir una guía propia',
  writeNewSub:
    'Empiece por el nombre de la ocupación. Todas las secciones esperan en el esquema; rellene las que necesite.',
  titleHint: 'La ocupación, tal como se la llama aquí.',
  titlePlaceholder: 'Auxiliar de ecografía',
  create: 'Crear la guía',
  notCreated: (why) => `No se ha creado la guía: ${why}`,

  bundled: {
    sentence: (title) => `${title} viene con Pathbook y se queda como está.`,
    title: 'Hágala suya',
    body: 'En una copia puede cambiarlo todo: corregir cifras, escribir para un puesto local, quitar lo que no corresponda. La guía de la que se copia se queda como está, con sus notas.',
  },
  makeCopy: 'Hacer una copia para editarla',
  copyTitle: (title) => `${title} (copia)`,

  outline: 'Esquema de la guía',
  outlineHint:
    'Las flechas recorren el esquema e Intro lleva al formulario. Alt con arriba o abajo mueve una sección, Alt con derecha la pone bajo la anterior, Alt con izquierda la saca, Supr la quita.',
  empty: 'vacía',
  hasProblem: 'tiene un problema',
  noHeading: 'Sin título',
  parts: {
    basics: 'Lo básico',
    facts: 'Datos',
    'fact-sources': 'Fuentes de los datos',
    credentials: 'Credenciales',
  },
  hints: {
    facts: 'Un campo vacío es un dato que la guía no da.',
    'fact-sources': 'De dónde sale cada cifra y de cuándo es. Quien lee la guía lo ve junto a la cifra.',
    credentials: 'Lo que se tiene en esta ocupación y la regla por la que se renueva cada credencial.',
  },

  addSection: 'Añadir una sección',
  ownKind: 'Una sección propia',
  newSection: 'Sección nueva',
  place: 'Lugar de esta sección',
  sectionUp: 'Subir esta sección',
  sectionDown: 'Bajar esta sección',
  nest: 'Poner bajo la sección anterior',
  takeOut: 'Sacar de la sección en la que está',
  removeSection: 'Quitar esta sección',
  removed: (heading) => `Se ha quitado «${heading}».`,

  summaryHint: 'Qué es la ocupación, en pocas frases. Abre la guía.',
  language: 'Idioma de la guía',
  source: 'De dónde procede la guía',
  sourceName: 'Nombre de la fuente',
  sourceNameHint: 'Una persona, una organización o un sitio; se muestra con la guía.',
  sourceUrl: 'Dirección',
  retrievedOn: 'Leído allí el',

  heading: 'Título',
  kind: 'De qué trata',
  kindHint: 'Otra elección lee de nuevo el texto de la sección; no se pierde nada.',
  prose: 'Texto',
  proseHint: 'Una línea en blanco empieza otro párrafo. Las líneas que empiezan por «- » son una lista.',
  fromSummary: 'El resumen de la guía abre esta sección.',
  editSummary: 'Editar el resumen',
  fromFacts: 'Las cifras de la guía abren esta sección.',
  editFacts: 'Editar los datos',

  rowsHint:
    'Intro empieza otra fila, Alt con arriba o abajo la mueve, Retroceso en una fila vacía la quita. Varias líneas pegadas son varias filas.',
  rowName: (list, number) => `${list}, fila ${number}`,
  addRow: 'Añadir una fila',
  addTo: (list) => `Añadir una fila: ${list}`,
  moveUp: (name) => `Subir: ${name}`,
  moveDown: (name) => `Bajar: ${name}`,
  removeRow: (name) => `Quitar: ${name}`,
  nothingYet: 'Aquí todavía no hay nada.',

  tier: (number) => `Nivel ${number}`,
  addTier: 'Añadir un nivel',
  tierTitle: 'Título del nivel',
  yearsFrom: 'Años, desde',
  yearsTo: 'Años, hasta',
  open: 'y más',
  description: 'Descripción',
  dayBlock: (number) => `Parte ${number} del día`,
  addDayBlock: 'Añadir una parte del día',
  dayLabel: 'Nombre de la parte',
  from: 'Desde',
  to: 'Hasta',
  focus: 'Lo principal',
  tasks: 'Tareas',
  skillGroup: (number) => `Grupo ${number}`,
  addSkillGroup: 'Añadir un grupo de habilidades',
  groupName: 'Nombre del grupo',
  skills: 'Habilidades',
  caseStudy: (number) => `Caso ${number}`,
  addCaseStudy: 'Añadir un caso',
  caseTitle: 'Título del caso',
  story: 'Historia',
  takeaway: 'Conclusión',
  questionNumber: (number) => `Pregunta ${number}`,
  addQuestion: 'Añadir una pregunta',
  question: 'Pregunta',
  answer: 'Respuesta',
  stress: 'Nivel de estrés',
  balance: 'Equilibrio entre trabajo y vida',

  credential: (number) => `Credencial ${number}`,
  addCredential: 'Añadir una credencial',
  credentialTitle: 'Título de la credencial',
  credentialTitleMissing: 'Una credencial necesita un título; sin él no se muestra.',
  issuer: 'Emitida por',
  rule: 'Regla de renovación',
  noRule: 'Sin regla',
  unknownRule: (id) => `${id} (no está entre las reglas de este cuaderno)`,

  problems: {
    'title-empty': () => 'Una guía necesita un título.',
    'section-id-twice': () => 'Dos secciones de la guía tienen el mismo identificador.',
    'section-parent-missing': () => 'La sección en la que está esta no existe.',
    'section-heading-empty': () => 'Una sección necesita un título.',
    'tier-title-empty': () => 'Un nivel necesita un título.',
    'tier-years-reversed': () => 'Los años de un nivel terminan antes de empezar.',
    'tier-years-negative': () => 'Los años no pueden ser menos que ninguno.',
    'day-label-empty': () => 'Una parte del día necesita un nombre.',
    'day-time-invalid': () => 'Una parte del día necesita las dos horas.',
    'day-ends-before-start': ({ label = '' }) =>
      `«${label}» termina antes de empezar. Es correcto en un turno de noche.`,
    'skill-group-empty': () => 'Un grupo de habilidades necesita un nombre.',
    'case-study-title-empty': () => 'Un caso necesita un título.',
    'question-empty': () => 'Falta una pregunta.',
    'answer-empty': ({ question = '' }) => `«${question}» todavía no tiene respuesta.`,
    'salary-range-reversed': () => 'El salario más bajo es mayor que el más alto.',
    'salary-median-outside-range': () => 'El salario mediano queda fuera del intervalo.',
    'salary-bands-reversed': () => 'Un nivel cobra menos que el nivel inferior.',
    'amount-negative': () => 'Un salario no puede ser menos que nada.',
    'currency-missing': () => 'El salario todavía no tiene moneda.',
    'currency-invalid': () => 'Una moneda tiene tres letras, como USD.',
    'training-reversed': () => 'La formación más corta es más larga que la más larga.',
    'growth-period-reversed': () => 'Los años del crecimiento terminan antes de empezar.',
  },
};

import type { Catalogue } from '../catalogue';
import { joinedWith } from '../joined-with';

const joined = joinedWith('y');
const creditsOf = (credits: string) => (credits === '1' ? '1 crédito' : `${credits} créditos`);

export const credentialAllocation: Catalogue['credentials']['allocation'] = {
  title: 'Qué cuenta para qué',
  caption: 'Actividades de este ciclo',
  date: 'Fecha',
  activity: 'Actividad',
  credits: 'Créditos',
  counted: 'Cuentan',
  countsFor: 'Para qué, o por qué no',
  evidence: 'Certificado',
  actions: 'Acciones',
  filter: 'Mostrar',
  filters: { all: 'Todas', counts: 'Cuentan', not: 'No cuentan' },
  filterEmpty: {
    all: 'Ninguna actividad cae todavía en este ciclo.',
    counts: 'Todavía no cuenta nada.',
    not: 'Todo cuenta.',
  },
  any: 'Cualquier tipo',
  nothing: 'Nada',
  surplus: (credits) => `${credits} de más`,
  hasCertificate: 'Certificado adjunto',
  keepUntil: (date) => `Certificado adjunto; guárdelo hasta el ${date}`,
  lacksCertificate: 'Falta el certificado',
  noCertificate: 'Sin certificado',
  assumed: (category) => `se toma como ${category}, porque no se eligió ninguna`,
  planned: 'prevista',
  pinned: {
    'count-as': 'decisión suya',
    'leave-out': 'excluida por usted',
    'proof-refused': 'prueba rechazada',
  },
  part: (credits, why) => `${credits}: ${why}`,
  outside: (count) =>
    count === 1 ? '1 actividad fuera de este ciclo' : `${count} actividades fuera de este ciclo`,
  elsewhere: (count) =>
    count === 1
      ? '1 actividad de otra credencial o en una unidad a la que el emisor no da valor'
      : `${count} actividades de otras credenciales o en unidades a las que el emisor no da valor`,
  outsideCaption: 'Actividades fuera de este ciclo',
  flags: {
    'probable-duplicate': (other) =>
      `probablemente el mismo curso que «${other}»: pregunte al emisor si cuentan los dos`,
    'may-not-show-yet': (until) =>
      `quizá el emisor no la muestre todavía: puede comunicarse hasta el ${until}`,
  },

  extras: 'Parte del total sin actividad',
  extra: {
    'carried-in': (credits) => `${credits} del ciclo anterior`,
    waived: (credits, title) => `${credits} descontados: ${title}`,
    given: (credits, title) => `${credits} concedidos: ${title}`,
  },
  carriesOver: {
    allowed: (credits) => `${credits} pasarían al ciclo siguiente.`,
    allowedLost: (credits, lost) => `${credits} pasarían al ciclo siguiente; ${lost} se perderían.`,
    none: (lost) => `${lost} por encima del total no pasan al ciclo siguiente.`,
    unclear: (lost) => `${lost} quedan por encima del total; no consta si pasan al ciclo siguiente.`,
  },

  menu: (title) => `Decidir sobre «${title}»`,
  countAs: 'Contar como…',
  leaveOut: 'Excluirla',
  proofRefused: 'Rechazaron su prueba',
  changeNote: 'Cambiar la decisión o su nota…',
  giveBack: 'Devolver a Pathbook',
  openInLog: 'Abrir en el registro',
  done: {
    'count-as': (title) => `Se decidió como qué cuenta «${title}»`,
    'leave-out': (title) => `«${title}» queda excluida`,
    'proof-refused': (title) => `Se anotó que rechazaron la prueba de «${title}»`,
    back: (title) => `«${title}» vuelve a decidirla Pathbook`,
    allBack: (count) =>
      count === 1 ? 'Se devolvió 1 decisión a Pathbook' : `Se devolvieron ${count} decisiones a Pathbook`,
  },
  dialog: {
    title: (activity) => `Decidir sobre «${activity}»`,
    what: 'Como qué cuenta para esta credencial',
    kinds: { 'count-as': 'Contarla como', 'leave-out': 'Excluirla', 'proof-refused': 'Prueba rechazada' },
    category: 'Categoría',
    totalAlone: 'Solo el total',
    worth: 'Cuánto vale aquí',
    worthHint: (unit) => `En la unidad del emisor, ${unit}. Vacío: como lo convierte Pathbook.`,
    note: 'Por qué',
    save: 'Guardar la decisión',
  },
  cost: {
    of: (parts) => `Sus decisiones cuestan ${joined(parts)} frente al mejor reparto.`,
    credits: (credits) => creditsOf(credits),
    minimums: (count) => (count === 1 ? '1 mínimo' : `${count} mínimos`),
    needed: (credits) => `${creditsOf(credits)} más por obtener`,
    nothing: 'Sus decisiones no cuestan nada frente al mejor reparto.',
    giveAllBack: 'Devolverlas todas',
  },
  proof: {
    proven: 'Ningún reparto cuenta más.',
    unproven: 'Puede haber un reparto mejor: la búsqueda se detuvo en su límite.',
    show: 'Cómo se sabe',
    cut: (parts, sum) => `No puede contar más de ${parts.join(' + ')} = ${sum}, y eso es lo que cuenta.`,
    cutOver: (parts, sum) => `No puede contar más de ${parts.join(' + ')} = ${sum}.`,
    parts: {
      'category-max': (credits, category) => `${credits} (máximo de ${category})`,
      'category-min': (credits, category) => `${credits} (mínimo de ${category})`,
      'day-limit': (credits, category) => `${credits} (límite diario de ${category})`,
      earned: (credits) => `${credits} (todos los demás créditos)`,
      earnedAll: (credits) => `${credits} (todos los créditos)`,
    },
    cases: (count) =>
      count === '1'
        ? 'Hay una sola manera de contarlos, y es esta.'
        : `Se compararon ${count} casos y ninguno cuenta más.`,
    unprovenCases: (count) =>
      `Se compararon ${count} casos antes de que la búsqueda se detuviera. El reparto mostrado es el mejor de ellos; no está demostrado que no haya otro mejor.`,
  },

  reasons: {
    beforeCycle: (days) => `${days === 1 ? '1 día' : `${days} días`} antes de que empezara este ciclo`,
    madeUpFor: (date) => `sirvió para completar lo que faltaba en el ciclo que terminó el ${date}`,
    afterCycle: (days) => `${days === 1 ? '1 día' : `${days} días`} después de que terminara este ciclo`,
    beforeIssue: (date) => `anterior a la emisión de la credencial, el ${date}`,
    inTheFuture: 'todavía por llegar',
    planned: (date) => `prevista para el ${date}`,
    unitUnknown: (unit, issuerUnit) =>
      `se cuenta en la unidad «${issuerUnit}»; no se sabe cuánto vale allí un «${unit}»`,
    worthUnsaid: (unit, issuerUnit) =>
      `no se sabe cuánto vale un «${unit}» en la unidad «${issuerUnit}», y su decisión aún no lo dice. Escríbalo en «Decidir sobre…», en la página de la credencial`,
    otherCredential: 'registrada para otra credencial',
    notAccepted: (category) => `el emisor no lo acepta: ${category}`,
    acceptedFrom: (category, date) => `${category} se acepta solo desde el ${date}`,
    acceptedUntil: (category, date) => `${category} se aceptó solo hasta el ${date}`,
    partlyAttended: (amount, offered) =>
      `solo asistió a ${amount} de ${offered}, y el emisor no da nada por una parte`,
    noEvidence: 'cuenta solo con certificado y no hay ninguno adjunto',
    proofRefused: 'usted anotó que rechazaron su prueba',
    leftOut: 'usted la excluyó',
    usedElsewhere: (other) => `ya se usa para ${other}`,
    rounding: (step) => `se redondea hacia abajo en pasos de ${step}`,
    activityMaximum: (max, category) => `una actividad de ${category} da como máximo ${max}`,
    dayLimit: (max, category) => `por día cuentan como máximo ${max} de ${category}`,
    categoryFull: (cap, category) => `por encima del máximo de ${cap} para ${category}`,
    activityLimit: (limit, category) =>
      limit === 1
        ? `solo 1 actividad cuenta como ${category}`
        : `solo ${limit} actividades cuentan como ${category}`,
    repeat: (title, date) => `es el mismo curso que «${title}» del ${date}`,
  },
};

import type { Catalogue } from '../catalogue';
import { joinedWith } from '../joined-with';

const joined = joinedWith('y');

export const today: Catalogue['today'] = {
  sentence: {
    lapsed: (title) => `${title} \u0002ha caducado\u0003.`,
    overdue: (title, credits) =>
      credits === null
        ? `${title} está \u0002fuera de plazo\u0003: su ciclo ha terminado.`
        : `${title} está \u0002fuera de plazo\u0003: faltan ${credits}.`,
    short: (title, credits, part) =>
      `Aún no puede renovar ${title}: \u0002faltan ${credits}\u0003${part === null ? '' : `, ${part}`}.`,
    conditions: (title, count) =>
      `Aún no puede renovar ${title}: \u0002${count === 1 ? 'queda 1 condición pendiente' : `quedan ${count} condiciones pendientes`}\u0003.`,
    undecided: (title) =>
      `\u0002No está claro\u0003 si puede renovar ${title}: su regla deja algo sin aclarar.`,
    onTrack: (title, credits) => `Va \u0002al día\u0003: quedan ${credits} para ${title}.`,
    canRenew: (title) => `Ya \u0002puede renovar\u0003 ${title}.`,
    met: (title, opensOn) => `${title} está \u0002cumplido\u0003; puede renovarlo desde el ${opensOn}.`,
    allMet: (count) =>
      count === 1
        ? 'Su credencial está \u0002en regla\u0003.'
        : 'Todas sus credenciales están \u0002en regla\u0003.',
    empty: 'Aún no se sigue nada.',
    noClient: '¿A quién ayuda primero?',
  },
  sub: {
    daysLeft: (days, until) => `\u0002Quedan ${days}\u0003, hasta el ${until}.`,
    endedOn: (days, on) => `El ciclo terminó \u0002hace ${days}\u0003, el ${on}.`,
    lastDay: (on) => `\u0002Hoy, ${on}, es el último día.\u0003`,
    lateUntil: (on) => `Puede renovar con retraso hasta el ${on}.`,
    renewBy: (on) => `Renueve antes del ${on}, inclusive.`,
    plannedCloses: 'Lo que tiene previsto lo completará.',
    restFine: 'Todo lo demás va al día.',
    others: (count) =>
      count === 1 ? 'Otra credencial requiere atención.' : `Otras ${count} credenciales requieren atención.`,
    empty: 'Añada una certificación o licencia y esta página le dirá cada día qué hacer.',
  },
  doNext: 'Qué hacer ahora',
  nothingNext: 'No hay nada pendiente ahora mismo. Registre una actividad cuando la termine.',
  cycles: 'Ciclos',
  recently: 'Recientemente',
  allHistory: 'Todos los cambios',
  paceNote: 'La marca vertical indica dónde estaría hoy un ritmo constante.',
  ofRequired: (counted, required) => `${counted} de ${required}`,
  noCredits: 'No se piden créditos',
  barLabel: (title, state, counted, required) => `${title}, ${state}: ${counted} de ${required}`,
  barLabelNoCredits: (title, state) => `${title}, ${state}: no se piden créditos`,
  barLabelTotalUnknown: (title, state, counted) =>
    `${title}, ${state}: ${counted} hasta ahora, el total no se conoce`,
  totalUnknown: (counted) => `${counted} hasta ahora, total desconocido`,
  paceLabel: (pace) => `ritmo constante hoy: ${pace}`,
  items: {
    lapsed: {
      title: (title) => `Vea qué pide ahora ${title}`,
      why: (on) =>
        `Ha caducado: el ciclo y la renovación tardía terminaron a más tardar el ${on}. El emisor indica cómo volver.`,
      action: 'Abrir',
    },
    overdue: {
      title: (title) => `Renueve ${title} con retraso`,
      why: (on) => `El ciclo terminó el ${on}.`,
      whyShort: (credits, on) => `El ciclo terminó el ${on} y faltan ${credits}.`,
      lateUntil: (on) => `La renovación tardía cierra el ${on}.`,
      action: 'Abrir',
    },
    short: {
      title: (credits, title) => `Obtenga ${credits} para ${title}`,
      why: (needs, days) => `Con ${needs} se cierra el ciclo; quedan ${days}.`,
      whyBehind: (days) => `Va por detrás de un ritmo constante; quedan ${days}.`,
      whyPlanned: (days) => `Lo que tiene previsto lo completa cuando esté hecho; quedan ${days}.`,
      whySoon: (days) => `El ciclo termina pronto: quedan ${days}.`,
      action: 'Registrar actividad',
    },
    condition: {
      title: (count, title) =>
        count === 1 ? `Resuelva 1 condición de ${title}` : `Resuelva ${count} condiciones de ${title}`,
      why: (open, days) => `Queda pendiente: ${joined(open)}; quedan ${days}.`,
      action: 'Abrir',
    },
    undecided: {
      title: (title) => `Pregunte al emisor por ${title}`,
      why: (days) => `Su regla puede leerse de varias maneras y para usted no dan lo mismo; quedan ${days}.`,
      whyTotal: (days) => `No se encontró cuánto pide en total. Anote lo que diga el emisor; quedan ${days}.`,
      action: 'Abrir',
    },
    atRisk: {
      title: (title) => `Revise ${title}`,
      why: (days) => `Está en riesgo y quedan ${days}.`,
      action: 'Abrir',
    },
    renew: {
      title: (title) => `Renueve ${title}`,
      why: (by) => `Ya tiene todo lo que pide. Renueve con el emisor hasta el ${by} y anótelo aquí.`,
      whyNoCredits: (until) => `Vale hasta el ${until} y no pide créditos.`,
      action: 'Renovar',
    },
    evidence: {
      title: (count, title) =>
        count === 1 ? `Adjunte 1 certificado para ${title}` : `Adjunte ${count} certificados para ${title}`,
      why: (count) =>
        count === 1
          ? 'Una actividad que cuenta no tiene certificado. Una auditoría pide la prueba.'
          : `${count} actividades que cuentan no tienen certificado. Una auditoría pide la prueba de cada una.`,
      action: 'Adjuntar',
    },
    onTrack: {
      title: (title) => `Obtenga los próximos créditos para ${title}`,
      whyAhead: (credits, until) =>
        `Quedan ${credits} hasta el ${until}; va por delante de un ritmo constante.`,
      whyNear: (credits, until) => `Quedan ${credits} hasta el ${until}; va cerca de un ritmo constante.`,
      action: 'Registrar actividad',
    },
    portfolioNext: {
      title: (item) => `Trabaje en su portafolio: ${item}`,
      why: (percent) => `Está completo al ${percent} % y esta es la siguiente pieza.`,
      action: 'Abrir',
    },
    portfolioReview: {
      title: 'Revise su portafolio',
      why: (on) => `Última revisión: ${on}. Dos veces al año lo mantienen listo para mostrar.`,
      action: 'Revisar',
    },
    readGuide: {
      title: 'Lea la guía de su ocupación',
      why: 'Salario, niveles, habilidades y qué debe contener un portafolio: el resto del cuaderno se apoya en ella.',
      action: 'Leer',
    },
  },
  empty: {
    title: 'Empiece por lo que tiene',
    body: 'Añada una certificación, registro o licencia. Pathbook calcula su ciclo y le dice qué falta y para cuándo.',
    add: 'Añadir su primera credencial',
    guide: 'Leer la guía',
    sample: 'Explorar un cuaderno de muestra',
  },
  noClient: {
    title: 'Añada su primer cliente',
    body: 'Cada cliente tiene sus propias credenciales, créditos y portafolio. Para empezar solo hace falta un nombre.',
  },
};

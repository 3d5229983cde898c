import type { Catalogue } from '../catalogue';

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`;

/** Comparing two guides or two tiers. */
export const guideCompare: Catalogue['guides']['compare'] = {
  title: 'Comparar guías',
  sentence: (one, other) => `${one} y ${other}, comparadas`,
  sub: (differing, facts, shared) =>
    `${differing} de ${count(facts, 'dato difiere', 'datos difieren')}; ${count(shared, 'cosa está', 'cosas están')} en ambas.`,
  tiersSentence: (one, other) =>
    one === other ? `Dos niveles de ${one}, comparados` : `Un nivel de ${one} y otro de ${other}, comparados`,
  tiersSub: 'Un nivel es un peldaño de la carrera: sus años y lo que se espera en él.',
  close: 'Cerrar la comparación',
  first: 'Primera guía',
  second: 'Segunda guía',
  subject: 'Qué se compara',
  subjects: { guides: 'Guías', tiers: 'Niveles' },
  onlyDifferences: 'Solo las diferencias',
  pay: 'El salario en una misma escala',
  payOf: (title, low, high, median) =>
    `${title}: de ${low} a ${high}${median === null ? '' : `, mediana ${median}`}.`,
  guide: 'Guía',
  facts: 'Datos',
  fact: 'Dato',
  difference: 'Diferencia',
  same: 'Igual',
  differs: 'Distinto',
  noDifference: 'Ningún dato difiere.',
  currenciesApart: 'Las guías dan el salario en monedas distintas; los importes no se comparan entre sí.',
  factNames: {
    'median-salary': 'Salario mediano al año',
    'salary-range': 'Intervalo salarial',
    'salary-bands': 'Salario por nivel',
    'top-earners': '10 % superior desde',
    growth: 'Crecimiento',
    demand: 'Demanda',
    training: 'Formación',
    remote: 'Trabajo a distancia',
    stress: 'Nivel de estrés',
    balance: 'Equilibrio entre trabajo y vida',
  },
  lists: {
    responsibilities: 'Responsabilidades',
    tools: 'Herramientas',
    'tech-skills': 'Habilidades técnicas',
    'soft-skills': 'Habilidades personales',
    'skill-groups': 'Grupos del mapa de habilidades',
    'mapped-skills': 'Habilidades del mapa',
    education: 'Formación académica',
    pros: 'Ventajas',
    risks: 'Riesgos: inconvenientes, errores, dificultades',
    advice: 'Consejos',
    credentials: 'Credenciales',
    'related-roles': 'Ocupaciones afines',
  },
  counts: (one, both, other) => `${one} · ${both} en ambas · ${other}`,
  only: (title) => `Solo ${title}`,
  both: 'Ambas',
  none: 'Nada',
  inOther: (words) => `en la otra guía: ${words}`,
  tierOf: (title) => `Nivel de ${title}`,
  noTiers: (title) => `${title} no tiene niveles que comparar.`,
  experience: 'Experiencia',
  ladder: 'Lugar en la escalera',
  place: (place, of) => `${place} de ${of}`,
  begins: (years) =>
    years === 0
      ? 'empiezan a la vez'
      : `empieza ${count(Math.abs(years), 'año', 'años')} ${years > 0 ? 'después' : 'antes'}`,
  overlap: (years) => `${years} en ambos`,
  expected: 'Lo que se espera',
};

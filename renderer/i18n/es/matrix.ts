import type { Catalogue } from '../catalogue';

const whole = (count: number) => count.toLocaleString('es-US');
const activities = (count: number) => (count === 1 ? '1 actividad' : `${whole(count)} actividades`);
const credentials = (count: number) => (count === 1 ? '1 credencial' : `${count} credenciales`);
const nobody = (count: number) => (count === 1 ? '1 no sirve a nadie' : `${whole(count)} no sirven a nadie`);

export const matrix: Catalogue['matrix'] = {
  area: 'Actividades × credenciales',
  sentence: (all, several, nowhere) =>
    [
      nowhere === 0
        ? `${all === 1 ? 'La única actividad cuenta' : `Las ${whole(all)} actividades cuentan`} en alguna parte`
        : `De ${activities(all)}, ${all - nowhere === 1 ? '1 cuenta' : `${whole(all - nowhere)} cuentan`} en alguna parte`,
      several === 0 ? '' : `, ${whole(several)} para más de una credencial`,
      nowhere === 0 ? '.' : `; ${nobody(nowhere)}.`,
    ].join(''),
  sentenceOne: (all, credential, nowhere) =>
    nowhere === 0
      ? `${all === 1 ? 'La única actividad cuenta' : `Las ${whole(all)} actividades cuentan`} para ${credential}${credential.endsWith('.') ? '' : '.'}`
      : `${whole(all - nowhere)} de ${activities(all)} ${all - nowhere === 1 ? 'cuenta' : 'cuentan'} para ${credential}; ${nobody(nowhere)}.`,
  sentencePlanned: 'Todo lo que hay aquí está aún planeado: todavía no cuenta nada.',
  planned: (count) => `${activities(count)} aún por hacer`,
  sub: (count) => `En los ciclos en curso de ${credentials(count)}`,
  gridLabel: 'Actividades y las credenciales para las que cuentan',
  keys: 'Las flechas mueven, Intro abre, Inicio y Fin van a los extremos de una fila.',
  legend: {
    label: 'Qué dicen los signos',
    used: 'se necesita',
    surplus: 'más de lo necesario',
    nothing: 'no cuenta nada',
    outside: 'fuera del ciclo',
    planned: 'planeada',
    pin: 'decisión suya',
  },
  servesNobody: 'no sirve a nadie',
  activity: 'Actividad',
  totals: 'Cuenta en total',
  ofRequired: (counted, required) => `${counted} de ${required}`,
  over: (credits) => `${credits} de más`,
  short: (credits) => `faltan ${credits}`,

  filter: 'Mostrar',
  filters: { all: 'Todas', nowhere: 'No cuentan', planned: 'Planeadas' },
  noneNowhere: 'Cada actividad cuenta en alguna parte.',
  nonePlanned: 'No hay nada planeado.',
  shown: activities,

  cell: {
    outsideLong: 'Queda fuera del ciclo de esta credencial',
    counts: (credits) => `cuentan ${credits}`,
    surplus: 'excedente',
    partSurplus: (credits) => `${credits} de excedente`,
    nothingLong: 'No cuenta nada',
    plannedWord: 'planeada',
    pins: {
      'count-as': 'decisión suya',
      'leave-out': 'apartada por usted',
      'proof-refused': 'justificante rechazado',
    },
    say: (activity, credential, what) => `${activity}, ${credential}: ${what}`,
  },

  panel: {
    label: 'La casilla elegida',
    empty: 'Elija una casilla para leer por qué cuenta o no.',
    serves: 'Qué hace por cada credencial',
    counted: 'Cuenta',
    used: 'Se necesita',
    surplus: 'Excedente',
    categories: 'Como',
    anyKind: 'de cualquier clase',
    reasons: 'Por qué no cuenta el resto',
    decision: 'Decisión suya',
    earned: 'Registrado',
    on: 'El',
    openActivity: 'Abrir la actividad',
    openCredential: 'Abrir la credencial',
    act: 'Decidir cómo cuenta',
  },

  menu: {
    label: (activity, credential) => `${activity} para ${credential}`,
    countAs: 'Contar como',
    totalOnly: 'Solo el total',
    leaveOut: 'Apartar',
    giveBack: 'Devolver la decisión a Pathbook',
    loading: 'Buscando las categorías…',
    counted: (activity, category) => `«${activity}» cuenta ahora como ${category}`,
    leftOut: (activity) => `«${activity}» queda apartada`,
    gaveBack: (activity) => `Pathbook vuelve a decidir sobre «${activity}»`,
  },

  noCredentials: {
    sentence: 'Nada dice todavía qué actividad sirve a qué credencial.',
    title: 'Añada primero una credencial',
    body: 'Esta página pone sus actividades frente a sus credenciales: cuál sirve a quién, y cuál no sirve a nadie.',
    action: 'Añadir credencial',
  },
  noActivities: {
    sentence: 'Ninguna actividad cae todavía en un ciclo en curso.',
    title: 'Registre su primera actividad',
    body: 'En cuanto haya una registrada, esta página dice para cuáles de sus credenciales cuenta.',
    action: 'Registrar actividad',
  },
  sample: 'Ver primero un cuaderno de muestra',
  print: 'Imprimir',
  backToCredentials: 'Credenciales',
};

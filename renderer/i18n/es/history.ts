import type { Catalogue } from '../catalogue';

const named = (verb: string) => (facts: Record<string, string>) =>
  facts.title ? `${verb} «${facts.title}»` : verb;

export const history: Catalogue['history'] = {
  empty: {
    title: 'Aún no ha cambiado nada',
    body: 'Cada cambio que haga aparece aquí y puede deshacerse, incluso después de reiniciar.',
    action: 'Ir a Hoy',
  },
  sentence: (count) =>
    count === 1 ? '1 cambio hasta ahora.' : `${count} cambios, del más reciente al más antiguo.`,
  sentenceFull: (count) => `Los últimos ${count} cambios, del más reciente al más antiguo.`,
  sub: 'Deshacer retira el último cambio que sigue en pie, también después de reiniciar.',
  undone: 'Deshecho',
  undoOf: (what) => `Se deshizo: ${what}`,
  redoOf: (what) => `Se rehizo: ${what}`,
  today: 'Hoy',
  changesOn: (day) => `Cambios, ${day}`,
  labels: {
    unknown: named('Cambio'),
  },
};

import type { Catalogue } from '../catalogue';
import { portfolio } from './portfolio';

type Facts = Record<string, string>;

const titled = (before: string) => (facts: Facts) => `${before} «${facts.title}»`;

const itemOf = (facts: Facts) => {
  const kinds: Record<string, string> = portfolio.kinds;
  return kinds[facts.kind ?? ''] ?? facts.kind;
};

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
    'person-created': (facts) => `Añadir a ${facts.name}`,
    'person-updated': (facts) => `Editar los datos de ${facts.name}`,
    'person-archived': (facts) => `Archivar a ${facts.name}`,
    'person-unarchived': (facts) => `Recuperar a ${facts.name} del archivo`,
    'guide-imported': titled('Importar la guía'),
    'guide-updated-from-text': (facts) => `Actualizar la guía «${facts.title}» desde un texto`,
    'guide-created': titled('Escribir la guía'),
    'guide-copied': titled('Copiar una guía como'),
    'guide-edited': titled('Editar la guía'),
    'guide-removed': titled('Quitar la guía'),
    'rule-imported': titled('Importar la regla'),
    'rule-removed': titled('Quitar la regla'),
    'credential-created': titled('Añadir'),
    'credential-updated': titled('Editar'),
    'credential-archived': titled('Archivar'),
    'credential-unarchived': (facts) => `Recuperar «${facts.title}» del archivo`,
    'credential-renewed': titled('Renovar'),
    'credential-settled': (facts) => `Anotar lo que dijo el emisor de «${facts.title}»`,
    'credential-unsettled': (facts) => `Retirar lo que dijo el emisor de «${facts.title}»`,
    'credential-confirmed': (facts) => `Confirmar «${facts.condition}» para «${facts.title}»`,
    'credential-unconfirmed': (facts) => `Retirar «${facts.condition}» para «${facts.title}»`,
    'credential-event-added': (facts) => `Anotar «${facts.event}» para «${facts.title}»`,
    'credential-event-removed': (facts) => `Quitar «${facts.event}» de «${facts.title}»`,
    'credential-rule-version-used': (facts) =>
      `Seguir la versión ${facts.version} de la regla para «${facts.title}»`,
    'activity-pinned': (facts) => `Decidir como qué cuenta «${facts.activity}» para «${facts.title}»`,
    'activities-unpinned': (facts) => `Devolver todas las decisiones al cálculo de «${facts.title}»`,
    'activity-unpinned': (facts) => `Devolver «${facts.activity}» al cálculo de «${facts.title}»`,
    'renewal-step-done': (facts) => `Marcar «${facts.step}» para «${facts.title}»`,
    'renewal-step-reopened': (facts) => `Desmarcar «${facts.step}» para «${facts.title}»`,
    'renewal-step-updated': (facts) => `Editar «${facts.step}» para «${facts.title}»`,
    'renewal-step-added': (facts) => `Añadir el paso «${facts.step}» para «${facts.title}»`,
    'renewal-step-removed': (facts) => `Quitar el paso «${facts.step}» para «${facts.title}»`,
    'activity-created': titled('Registrar'),
    'activity-planned': titled('Planificar'),
    'activity-done': titled('Dar por hecha la actividad planificada'),
    'activity-updated': titled('Editar'),
    'activity-removed': titled('Quitar'),
    'evidence-added': (facts) => `Añadir el archivo «${facts.filename}»`,
    'evidence-attached': (facts) => `Adjuntar «${facts.filename}» a «${facts.title}»`,
    'evidence-attached-to-item': (facts) => `Adjuntar «${facts.filename}» a «${itemOf(facts)}»`,
    'evidence-detached': (facts) => `Desvincular «${facts.filename}» de «${facts.title}»`,
    'evidence-detached-from-item': (facts) => `Desvincular «${facts.filename}» de «${itemOf(facts)}»`,
    'evidence-removed': (facts) => `Quitar el archivo «${facts.filename}»`,
    'portfolio-item-updated': (facts) => `Cambiar «${itemOf(facts)}» en la lista`,
    'portfolio-entry-created': titled('Añadir la entrada'),
    'portfolio-entry-updated': titled('Editar la entrada'),
    'portfolio-entry-removed': titled('Quitar la entrada'),
    'mark-created': (facts) => `Marcar «${facts.name}» en «${facts.title}»`,
    'mark-updated': (facts) => `Editar la marca «${facts.name}» en «${facts.title}»`,
    'mark-done': (facts) => `Dar por hecho «${facts.name}»`,
    'mark-reopened': (facts) => `Retomar «${facts.name}»`,
    'mark-removed': (facts) => `Quitar la marca «${facts.name}» de «${facts.title}»`,
    'rung-set': titled('Situarse en el nivel'),
    'rung-cleared': titled('Dejar de indicar el nivel'),
    'pay-created': titled('Añadir el salario o la oferta'),
    'pay-updated': titled('Editar el salario o la oferta'),
    'pay-removed': titled('Quitar el salario o la oferta'),
  },
};

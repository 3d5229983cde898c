import type { Catalogue } from '../catalogue';

export const onboarding: Catalogue['onboarding'] = {
  title: 'Pathbook',
  welcome: 'Un cuaderno para su vida profesional en el sector de la salud.',
  promise:
    'Certificaciones, créditos de educación continua y su portafolio en un solo archivo en este equipo. No se envía nada a ningún sitio.',
  language: 'Idioma',
  who: '¿Para quién es este cuaderno?',
  self: 'Mi propia carrera',
  selfHint: 'Tengo certificaciones y quiero conservarlas.',
  counsellor: 'Oriento a otras personas',
  counsellorHint: 'Ayudo a varias personas con su carrera.',
  yourName: 'Su nombre',
  yourNameMissing: 'Escriba su nombre para que Pathbook sepa de quién es este registro.',
  clientTitle: 'Su primer cliente',
  clientHint: 'Deje el nombre vacío para añadir clientes más adelante.',
  clientName: 'Nombre del cliente',
  clientNameMissing: 'Escriba el nombre del cliente o deje vacíos también los demás campos del cliente.',
  start: 'Empezar',
  sample: 'Explorar un cuaderno de muestra',
  sampleHint: 'Todo lo que contiene es inventado; puede cerrarlo cuando quiera.',
};

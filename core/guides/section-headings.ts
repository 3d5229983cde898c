import type { SectionKind } from './kinds';

/** The headings of the format, in the order in which a page has its sections; some carry the name of the role. */
const headings: Readonly<Record<Exclude<SectionKind, 'other'>, readonly [en: string, es: string]>> = {
  summary: ['{role} Career Path Guide', 'Guía de carrera: {role}'],
  'market-demand': ['Market Demand', 'Demanda del mercado'],
  salary: ['Annual Salary', 'Salario anual'],
  'core-functions': ['Core Functions of the {role} Role', 'Funciones principales: {role}'],
  responsibilities: ['Key Responsibilities', 'Responsabilidades principales'],
  'work-setting': ['Work Setting', 'Entorno de trabajo'],
  'tech-stack': ['Tech Stack', 'Equipos y programas'],
  'skills-and-qualifications': ['Skills and Qualifications', 'Habilidades y requisitos'],
  'education-level': ['Education Level', 'Nivel de estudios'],
  'tech-skills': ['Tech Skills', 'Habilidades técnicas'],
  'soft-skills': ['Soft Abilities', 'Habilidades personales'],
  path: ['Path to {role}', 'Camino a la profesión: {role}'],
  'required-education': ['Required Education', 'Formación necesaria'],
  tiers: ['Career Path Tiers', 'Niveles de la carrera'],
  'global-outlook': ['Global Outlook', 'Panorama internacional'],
  'job-market': ['Job Market Today', 'El mercado laboral hoy'],
  'role-challenges': ['Role Challenges', 'Retos del puesto'],
  'growth-paths': ['Growth Paths', 'Vías de crecimiento'],
  'industry-trends': ['Industry Trends', 'Tendencias del sector'],
  'day-in-life': ['A Day in the Life', 'Un día de trabajo'],
  'work-life': ['Work-Life Balance & Stress', 'Vida, trabajo y estrés'],
  'skill-map': ['Skill Map', 'Mapa de habilidades'],
  'pros-and-cons': ['Pros & Cons for {role}', 'Ventajas y desventajas: {role}'],
  pros: ['Pros', 'Ventajas'],
  cons: ['Cons', 'Desventajas'],
  mistakes: ['Common Mistakes of Beginners', 'Errores frecuentes al empezar'],
  advice: ['Contextual Advice', 'Consejos según la situación'],
  'case-studies': ['Examples and Case Studies', 'Ejemplos y casos'],
  'portfolio-tips': ['Portfolio Tips', 'Consejos para el portafolio'],
  'job-outlook': ['Job Outlook & Related Roles', 'Perspectivas y puestos afines'],
  'related-roles': ['Related Roles', 'Puestos afines'],
  faq: ['Frequently Asked Questions', 'Preguntas frecuentes'],
  sources: ['Sources & References', 'Fuentes y referencias'],
};

/**
 * The heading that the format gives a section of `kind`, in English, or in Spanish for a guide in that language (BCP 47
 * `es…`). `other` has none: its heading is its author's.
 */
export function sectionHeading(kind: SectionKind, role: string, locale: string): string {
  if (kind === 'other') return '';
  const [english, spanish] = headings[kind];
  return (/^es\b/i.test(locale) ? spanish : english).replaceAll('{role}', role);
}

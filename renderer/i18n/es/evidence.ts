import type { Catalogue } from '../catalogue';

export const evidence: Catalogue['evidence'] = {
  title: 'Pruebas',
  attach: 'Adjuntar archivo',
  attachHint: 'PDF, PNG o JPEG, hasta 25 MB. También puede soltar un archivo aquí.',
  dropNow: 'Suelte para adjuntarlo',
  attaching: (filename) => `Adjuntando «${filename}»…`,
  attached: (filename) => `Se adjuntó «${filename}»`,
  none: 'Todavía no hay nada adjunto.',
  noneAtAll: 'Todavía no hay archivos en este libro',
  noneAtAllText:
    'Los certificados, cartas y fotos que adjunte a actividades, credenciales y elementos de la lista se guardan dentro del libro, cada archivo una sola vez.',
  useExisting: 'Usar un archivo que ya está aquí',
  open: 'Ver',
  openNamed: (filename) => `Ver ${filename}`,
  saveCopy: 'Guardar una copia',
  saveCopyNamed: (filename) => `Guardar una copia de ${filename}`,
  savedCopy: (filename) => `Se guardó una copia de «${filename}»`,
  detach: 'Desvincular',
  detachNamed: (filename) => `Desvincular ${filename}`,
  detached: (filename) => `Se desvinculó «${filename}». El archivo sigue en el libro.`,
  remove: 'Quitar del libro',
  removed: (filename) => `Se quitó «${filename}»`,
  added: 'Añadido',
  addedOn: (date) => `añadido el ${date}`,
  allFiles: 'Todas las pruebas',
  allFilesSentence: (count) =>
    count === 1 ? 'Se guarda 1 archivo como prueba.' : `Se guardan ${count} archivos como prueba.`,
  proves: 'Adjunto a',
  provesNothing: 'No está adjunto a nada: todavía no prueba nada.',
  fingerprint: 'SHA-256',
  notFound: 'Este archivo ya no está en el libro.',
  pdfNote:
    'Los documentos PDF no se muestran dentro de Pathbook: guarde una copia para leerla con su propio programa.',
  kinds: {
    activity: 'Actividad',
    credential: 'Credencial',
    'portfolio-item': 'Elemento de la lista',
    'portfolio-entry': 'Entrada del portafolio',
  },
};

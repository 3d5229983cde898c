import type { Catalogue } from '../catalogue';

export const settings: Catalogue['settings'] = {
  sentence: 'Su cuaderno, a su manera.',
  sub: 'Los cambios se aplican de inmediato y se guardan en el cuaderno.',
  sectionsLabel: 'Secciones de los ajustes',
  people: {
    title: 'Personas',
    self: 'De quién es la carrera que sigue este cuaderno.',
    clients: 'Las personas a las que orienta. Un cliente archivado se conserva completo y puede recuperarse.',
    counsellorName: 'Su propio nombre',
    edit: (name) => `Editar los datos de ${name}`,
    archive: 'Archivar',
    archiveWho: (name) => `Archivar a ${name}`,
    restore: 'Recuperar',
    restoreWho: (name) => `Recuperar a ${name}`,
    archived: 'Archivado',
    archivedDone: (name) => `Se archivó a ${name}`,
    restoredDone: (name) => `Se recuperó a ${name}`,
    born: (birthday) => `Nacimiento: ${birthday}`,
    noDetails: 'Sin mes de nacimiento ni estado',
  },
  appearance: {
    title: 'Apariencia',
    theme: 'Colores',
    themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
    textSize: 'Tamaño del texto',
    percent: (value) => `${value} %`,
  },
  language: {
    title: 'Idioma',
    label: 'Idioma de la ventana',
    system: 'Como el sistema',
  },
  shortcuts: {
    title: 'Atajos de teclado',
    body: 'Cada comando puede tener el atajo que usted elija.',
    open: 'Ver y cambiar los atajos',
  },
  workbook: {
    title: 'Cuaderno',
    oneFile:
      'Su cuaderno es un solo archivo. Todo está en él, incluidos los certificados; si lo copia, lo tiene todo.',
    where: 'Dónde está',
    unencrypted:
      'El archivo no está cifrado. Quien pueda abrir los archivos de este equipo puede leerlo; protéjalo con el cifrado de disco del sistema y con su propia cuenta de usuario.',
    backupNow: 'Hacer copia de seguridad',
    backups: 'Copias de seguridad',
    noBackups:
      'Aún no hay copias. Una copia de seguridad es una copia completa junto al cuaderno, comprobada antes de recibir su nombre.',
    restore: 'Restaurar',
    restoreWhich: (when) => `Restaurar la copia del ${when}`,
    sampleOpen: 'Las copias son de su propio cuaderno: cierre la muestra para hacer o restaurar una.',
    confirmTitle: '¿Restaurar esta copia?',
    confirmBody: (when) =>
      `El cuaderno tal como estaba el ${when} sustituye al que está abierto. Antes, el que está abierto se copia a su lado para que pueda volver a él.`,
    confirmDo: 'Restaurar la copia',
    restored: (path) => `Copia restaurada. El cuaderno anterior se conserva en ${path}`,
  },
  sample: {
    title: 'Cuaderno de muestra',
    body: 'Un cuaderno con una persona inventada para explorar. Mientras tanto, el suyo queda cerrado e intacto.',
    open: 'Abrir el cuaderno de muestra',
    isOpen: 'El cuaderno de muestra está abierto. Al cerrarlo se descarta y se abre de nuevo el suyo.',
    close: 'Cerrar la muestra',
  },
  about: {
    title: 'Acerca de',
    version: (version) => `Pathbook ${version}`,
    licence: 'Software libre con licencia MIT.',
    noNetwork: 'Pathbook no establece ninguna conexión de red: lo que escribe se queda en este equipo.',
  },
};

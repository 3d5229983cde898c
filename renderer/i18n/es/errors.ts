import type { Catalogue } from '../catalogue';

const fact = (details: Record<string, unknown>, name: string) => String(details[name] ?? '');

export const errors: Catalogue['errors'] = {
  unknown:
    'Ha ocurrido algo inesperado. Sus datos guardados están intactos; inténtelo de nuevo o reinicie Pathbook.',
  byKey: {
    internal: () =>
      'Algo ha fallado en Pathbook. Lo que ya estaba guardado está a salvo; lo último que hizo no se guardó.',
    'invalid-input': () =>
      'Algún dato introducido no puede usarse, así que no se cambió nada. Revise los campos e inténtelo de nuevo.',
    'unknown-procedure': () => 'Esta ventana y el programa son de versiones distintas. Reinicie Pathbook.',
    'history-needs-kind-and-id': () => 'El historial de un registro necesita su tipo y su identificador.',
    'server-gone': () =>
      'El servidor propio de Pathbook no responde. Sus datos guardados están a salvo; reinicie Pathbook.',
    'token-invalid': () =>
      'Esta dirección ya no es válida. Use la dirección que Pathbook mostró al iniciarse.',
    'desktop-only': () => 'Esto solo puede hacerlo la ventana de escritorio.',
    'link-not-https': () => 'Solo pueden abrirse direcciones https. No se abrió nada.',
    'file-not-written': (details) =>
      `No se pudo escribir el archivo en ${fact(details, 'path')}. Elija otra carpeta o libere espacio en ella.`,

    'workbook-in-use': () =>
      'Este cuaderno está abierto en otra ventana o programa. Ciérrelo allí e inténtelo de nuevo.',
    'workbook-newer': () =>
      'Este cuaderno se usó por última vez con una versión más reciente de Pathbook. No se ha tocado: actualice Pathbook para abrirlo.',
    'workbook-read-only': () =>
      'Pathbook no tiene permiso para escribir en este cuaderno o en su carpeta. No se cambió nada: permita la escritura allí o abra una copia en otra carpeta.',
    'disk-full': () =>
      'El disco está lleno, así que esto no se guardó. Todo lo guardado antes está a salvo: libere espacio e inténtelo de nuevo.',
    'workbook-io': () =>
      'No se pudo leer o escribir el cuaderno en el disco. Compruebe que el disco esté conectado e inténtelo de nuevo.',
    'not-a-workbook': () =>
      'Este archivo no es un cuaderno de Pathbook. No se ha tocado: elija otro archivo.',
    'workbook-damaged': () =>
      'Este cuaderno está dañado. No se ha tocado: abra una copia desde la carpeta de copias que está a su lado.',
    'workbook-closed': () => 'Pathbook se está cerrando. Ábralo de nuevo para continuar.',
    'sample-is-open': () => 'Cierre antes el cuaderno de muestra: esto es para el suyo.',
    'sample-is-not-open': () => 'El cuaderno de muestra ya no está abierto.',
    'backup-not-found': () => 'Ya no hay ningún archivo en ese lugar. El cuaderno no se ha tocado.',
    'restore-open-workbook': () => 'Este es el cuaderno que está abierto. Elija una copia.',
    'undo-conflict': () =>
      'Esto no puede deshacerse ni rehacerse: lo que cambió se ha vuelto a cambiar después. No se tocó nada.',

    'person-not-found': () => 'Esta persona ya no está en este cuaderno.',
    'guide-not-found': () => 'Esta guía ya no está en este cuaderno.',
    'rule-not-found': () => 'Esta regla ya no está en este cuaderno.',
    'credential-not-found': () => 'Esta credencial ya no está en este cuaderno.',
    'activity-not-found': () => 'Esta actividad ya no está en este cuaderno.',
    'evidence-not-found': () => 'Este archivo ya no está en este cuaderno.',
    'portfolio-entry-not-found': () => 'Esta entrada del portafolio ya no está en este cuaderno.',
    'portfolio-item-not-found': () => 'La lista no tiene ese elemento.',
    'portfolio-needs-guide': () => 'No hay ninguna guía con la que hacer la lista. Importe una primero.',

    'birth-day-needs-month': () => 'El día de nacimiento necesita su mes. Elija también el mes.',
    'birth-day-not-in-month': () => 'Ese mes no tiene tantos días.',
    'date-invalid': (details) =>
      `«${fact(details, 'text')}» no es una fecha del calendario. Escriba otra fecha.`,
    'credits-invalid': (details) =>
      `«${fact(details, 'credits')}» créditos: una cantidad tiene como máximo dos decimales.`,
    'credential-needs-title': () => 'Una credencial propia necesita un nombre.',
    'requirement-beside-rule': () => 'Esta credencial sigue su regla, así que no tiene un requisito propio.',
    'holds-unknown': () => 'La regla no conoce una de las opciones elegidas.',
    'expires-before-issued': () => 'Caducaría antes de haberse emitido. Revise las dos fechas.',
    'cycle-needs-birth-month': () =>
      'Este emisor cuenta los ciclos por el mes de nacimiento. Indique el mes de nacimiento para ver el ciclo.',
    'cycle-needs-birth-day': () =>
      'Este emisor termina el ciclo en la fecha de nacimiento. Indique el día de nacimiento para ver el ciclo.',
    'cycle-needs-date': () =>
      'Falta una fecha para calcular el ciclo. Indique cuándo se emitió, cuándo caduca o el propio ciclo.',
    'cycle-ends-before-start': () => 'El ciclo terminaría antes de empezar. Revise las dos fechas.',
    'cycle-not-after': () => 'El ciclo siguiente debe venir después del que está en curso.',
    'rule-histories-fail': () =>
      'Esta regla no hace lo que dicen sus propios casos de prueba. No se ha importado nada.',
    'rule-ships': () => 'Esta regla forma parte de Pathbook y se queda.',
    'rule-in-use': () => 'Una credencial sigue esta regla, así que no se puede quitar.',
    'rule-version-not-raised': () =>
      'Los ciclos en curso solo pueden conservar su regla si la nueva tiene otro número de versión.',
    'rule-version-not-found': () => 'Este cuaderno no tiene esa versión de la regla.',
    'list-unknown': () => 'La regla no conoce una de las listas rellenadas.',
    'profile-unknown': () => 'La regla no conoce la situación elegida.',
    'credential-has-no-rule': () => 'Esta credencial no sigue ninguna regla.',
    'question-not-found': () => 'La regla ya no plantea esta pregunta.',
    'answer-not-taken': () => 'Eso no responde a la pregunta. Elija una de las lecturas.',
    'condition-not-found': () => 'La regla ya no tiene esta condición.',
    'event-kind-not-found': () => 'La regla no conoce este tipo de suceso.',
    'event-not-found': () => 'Este suceso ya no está en este cuaderno.',
    'event-needs-credits': (details) => `Indique de cuántos créditos trata «${fact(details, 'title')}».`,
    'event-takes-no-credits': (details) =>
      `«${fact(details, 'title')}» no lleva número de créditos. Déjelo vacío.`,
    'category-unknown': (details) => `«${fact(details, 'title')}» no tiene esa categoría. Elija otra.`,
    'pin-counts-nothing': () => 'Solo lo que cuenta lleva categoría y número de créditos.',
    'pin-of-another-person': () => 'Esta actividad y esta credencial son de personas distintas.',
    'renewal-step-not-found': () => 'La lista ya no tiene este paso.',
    'parts-exceed-amount': () => 'Las partes suman más que los créditos de la actividad.',
    'offered-below-amount': () => 'Lo ofrecido es menos que los créditos de la actividad.',
    'rule-invalid': () => 'Esta no es una regla que Pathbook pueda usar. No se importó nada.',
    'rule-is-bundled': () =>
      'Pathbook ya incluye una regla con este identificador. Dé otro al archivo para usarlo junto a ella.',

    'guide-too-large': () => 'El texto supera los 2 MB, así que no es una guía. No se leyó nada.',
    'guide-too-many-lines': () =>
      'El texto tiene más de 50.000 líneas, así que no es una guía. No se leyó nada.',
    'guide-binary': () =>
      'Este es un archivo binario y no un texto. Guarde la página como texto o HTML e inténtelo de nuevo.',
    'guide-empty': () => 'No hay ningún texto que leer.',
    'guide-no-text': () => 'Esta página web no contiene texto: puede que lo genere con scripts.',
    'guide-file-no-json': () => 'Este archivo de guía está dañado: no es JSON válido. No se leyó nada.',
    'guide-file-not-valid': () =>
      'Este archivo no contiene una guía que Pathbook pueda usar. No se leyó nada.',
    'guide-file-newer': () =>
      'Este archivo de guía se escribió con una versión más reciente de Pathbook. Actualice Pathbook para leerlo.',
    'guide-is-bundled': () =>
      'Esta guía forma parte de Pathbook y se queda como está. Haga una copia para cambiarla.',
    'guide-needs-title': () => 'Una guía necesita un título.',
    'guide-content-too-large': () => 'La guía ocupa más de 2 MB. No se guardó nada: hágala más corta.',
    'guide-sections-not-unique': () =>
      'Dos secciones de la guía tienen el mismo identificador, o a una le falta. No se guardó nada.',
    'guide-section-parent-unknown': (details) =>
      `«${fact(details, 'heading')}» depende de una sección que no está antes. No se guardó nada.`,
    'guide-section-not-found': () => 'La guía ya no tiene esta sección.',
    'guide-tier-not-found': () => 'La guía no tiene ese nivel.',

    'mark-not-found': () => 'Esta marca ya no está en este cuaderno.',
    'mark-needs-text': () => 'Escriba algo antes: esta marca necesita un texto.',
    'mark-not-doable': () =>
      'Solo pueden darse por hechos una meta, una habilidad por desarrollar, una pregunta o una prueba por conseguir.',
    'quote-not-in-section': () => 'Estas palabras no están en esta sección de la guía. No se marcó nada.',
    'pay-not-found': () => 'Este salario o esta oferta ya no está en este cuaderno.',

    'evidence-too-large': () =>
      'Este archivo supera los 25 MB. No se guardó nada: redúzcalo y añádalo de nuevo.',
    'evidence-empty': () => 'Este archivo está vacío. No se guardó nada.',
    'evidence-not-base64': () => 'El archivo no llegó completo. No se guardó nada: añádalo de nuevo.',
    'evidence-kind-unknown': () => 'Solo pueden guardarse archivos PDF, PNG y JPEG. No se guardó nada.',
    'evidence-kind-mismatch': () =>
      'El contenido de este archivo no es del tipo que indica su nombre. No se guardó nada.',
    'evidence-of-another-person': () =>
      'Este archivo pertenece a otra persona, así que no puede adjuntarse aquí.',
    'evidence-link-not-found': () => 'Este archivo ya no está adjunto ahí.',
    'evidence-damaged': () =>
      'El contenido de este archivo está dañado en el cuaderno. Recupérelo de una copia de seguridad.',
  },
};

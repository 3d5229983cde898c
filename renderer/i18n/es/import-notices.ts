import type { ImportNotice } from '#core/guides/guide';
import type { NoticeFacts, NoticeKey } from '#core/guides/import/import-notices';

/** The importer's words for what an amount is paid by. */
const periods: Record<string, string> = { hour: 'hora', day: 'día', week: 'semana', month: 'mes' };

/** What an import may have to say of a text, in Spanish: the counterpart of core's English sentences. */
const sentences: { readonly [Key in NoticeKey]: (facts: NoticeFacts<Key>) => string } = {
  'different-roles': ({ roles }) =>
    `La página nombra ocupaciones distintas: ${roles}. Se conserva la primera.`,
  'no-title-line': () =>
    'La página no tiene línea de título; la ocupación se ha leído de sus encabezados; el resumen y los datos de cabecera se desconocen.',
  'title-of-document': ({ title }) =>
    `El texto no es una página con el formato de guía; se ha tomado «${title}» como su título.`,
  'title-of-source': ({ title }) =>
    `El texto no tiene ninguna línea que pueda ser su título; se llama «${title}» por su procedencia.`,
  'title-unknown': () => 'Ni el texto ni su procedencia tienen nombre; ponga un título a la guía.',
  'heading-repeated': ({ heading }) => `el encabezado «${heading}» aparece más de una vez en la página.`,
  'characters-lost': ({ lines }) =>
    `Algunos caracteres se perdieron antes de que el texto llegara aquí (una «β» suelta o «\ufffd» en la línea ${lines}); se dejan como están.`,
  'no-bullets': ({ heading }) =>
    `«${heading}» no tiene viñetas; cada una de sus líneas se ha tomado como un elemento.`,
  'no-items': ({ heading }) => `«${heading}» tiene texto, pero no con la forma que le da el formato.`,
  'remote-without-value': ({ text }) =>
    `la página dice «${text}» sin ningún valor; el trabajo a distancia queda como desconocido.`,
  'label-without-value': ({ text }) => `«${text}» no tiene ningún valor que se pueda leer.`,
  'label-without-amount': ({ text }) => `«${text}» no tiene ningún importe que se pueda leer.`,
  'label-without-rate': ({ text }) => `«${text}» no tiene ninguna tasa que se pueda leer.`,
  'top-without-amount': () => 'no se ha podido leer ningún importe para el 10 % superior.',
  'amount-uncertain': ({ text }) =>
    `el importe «${text}» no se ha podido leer con certeza; no se ha tomado nada de él.`,
  'headings-uncut': ({ count }) =>
    `El texto tiene más encabezados de los que puede tener una guía; ${count} de ellos se han dejado como texto.`,
  'amount-not-annual': ({ text, period }) =>
    `«${text}» es un salario por ${periods[period] ?? period} y no por año; no se ha tomado nada de él.`,
  'amount-ambiguous': ({ text }) =>
    `el importe «${text}» se puede leer de dos maneras; no se ha tomado nada de él.`,
  'amount-absurd': ({ text }) => `«${text}» no es el salario de un año; no se ha tomado nada de él.`,
  'growth-absurd': ({ text }) => `«${text}» no es una tasa de crecimiento; no se ha tomado nada de él.`,
  'growth-range': ({ text }) =>
    `«${text}» es un intervalo y no una sola tasa de crecimiento; queda en el texto.`,
  'median-outside-range': ({ median, low, high }) =>
    `El salario mediano ${median} está fuera del intervalo salarial, de ${low} a ${high}.`,
  'bands-out-of-order': ({ bands }) =>
    `El salario por nivel no sube del nivel inicial al superior: ${bands}.`,
  'fact-repeated': ({ label, text }) => `«${label}» se da otra vez, como «${text}». Se conserva el primero.`,
  'sign-beside-currency': ({ sign, currency }) =>
    `La página da importes con el signo ${sign} y su moneda como ${currency}; compárelos con la fuente.`,
  'fact-ambiguous': ({ label, values }) =>
    `El texto da «${label}» más de una vez y con valores distintos: ${values}. No se ha tomado nada de ello.`,
  'demand-unclear': ({ text }) =>
    `La demanda del mercado («${text}») no es una escala con un valor; queda como desconocida.`,
  'growth-differs': ({ values }) =>
    `La página da la tasa de crecimiento más de una vez y con valores distintos: ${values}. Se conserva el primero.`,
  'median-differs': ({ values }) =>
    `La página da el salario mediano más de una vez y con valores distintos: ${values}. Se conserva el primero.`,
  'currencies-mixed': ({ currencies }) =>
    `La página da importes en monedas distintas (${currencies}); compárelos con la fuente.`,
  'currency-beside-heading': ({ currency, others }) =>
    `La página da importes en ${currency} y también en ${others}; compárelos con la fuente.`,
  'bands-not-computed': ({ expected }) =>
    `El salario por nivel no es el que el formato de la página calcula a partir del intervalo (${expected}); se conserva como está.`,
  'top-beside-range': ({ top, high }) =>
    `El 10 % superior empieza en ${top}, pero el intervalo termina en ${high}.`,
  'correction-without-line': ({ line }) =>
    `Una corrección es para la línea ${line}, que no existe o está vacía; no se ha tenido en cuenta.`,
  'correction-of-guide-file': () =>
    'Un archivo de guía no tiene encabezados que corregir; esas correcciones no se han tenido en cuenta.',
  'and-more': ({ count }) => `Y ${count} más como estos.`,
};

/** The Spanish sentence of a notice, with the line in front where it is about one. An unknown key is its own sentence. */
export function importNotice({ key, facts, line }: ImportNotice): string {
  if (!Object.hasOwn(sentences, key)) return key;
  // A table of functions of different facts: which facts go with the key was checked where the notice was made.
  const say = sentences[key as NoticeKey] as (facts: ImportNotice['facts']) => string;
  const sentence = say(facts);
  return line === undefined ? sentence : `Línea ${line}: ${sentence}`;
}

import type { en } from './en';

/** Literal strings become `string`, so that another language may say it in its own words; functions keep their shape. */
type Widen<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => unknown
    ? (...facts: Facts) => string
    : { [Key in keyof T]: Widen<T[Key]> };

/** Every string of the product. English is the original; a missing string in another language does not compile. */
export type Catalogue = Widen<typeof en>;
export type Locale = 'en' | 'es';

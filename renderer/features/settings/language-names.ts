import type { Locale } from '../../i18n/catalogue';

/** Each language calls itself by its own name, whatever the window speaks. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español' };

export const locales = Object.keys(languageNames) as Locale[];

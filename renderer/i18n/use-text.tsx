import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Catalogue, Locale } from './catalogue';
import { en } from './en';

const TextContext = createContext<{ text: Catalogue; locale: Locale }>({ text: en, locale: 'en' });

/** The catalogues beside English load when they are asked for. */
async function load(locale: Locale): Promise<Catalogue> {
  return locale === 'es' ? (await import('./es')).es : en;
}

export function TextProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [loaded, setLoaded] = useState<{ text: Catalogue; locale: Locale }>({ text: en, locale: 'en' });
  useEffect(() => {
    let isCurrent = true;
    document.documentElement.lang = locale;
    void load(locale).then((text) => {
      if (isCurrent) setLoaded({ text, locale });
    });
    return () => {
      isCurrent = false;
    };
  }, [locale]);
  return <TextContext value={loaded}>{children}</TextContext>;
}

/** The catalogue of the person's language: `text.ceLog.title`, `text.credentials.daysLeft(63)`. */
export function useText(): Catalogue {
  return useContext(TextContext).text;
}

export function useLocale(): Locale {
  return useContext(TextContext).locale;
}

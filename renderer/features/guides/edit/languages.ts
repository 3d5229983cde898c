import { useMemo } from 'react';
import { useLocale } from '../../../i18n/use-text';

/** Languages that a guide is likely written in; any other that a guide has is offered beside them. */
const offered = [
  'en',
  'es',
  'ar',
  'zh',
  'fr',
  'ht',
  'hi',
  'ko',
  'pl',
  'pt',
  'ru',
  'so',
  'tl',
  'uk',
  'vi',
] as const;

/** The languages to choose from by their names, with the one that the guide has. */
export function useLanguages(current: string): { value: string; label: string }[] {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
    const nameOf = (tag: string) => {
      try {
        return names.of(tag) ?? tag;
      } catch (error) {
        // What a guide from elsewhere calls its language may be no language tag at all.
        if (error instanceof RangeError) return tag;
        throw error;
      }
    };
    return [...new Set([current, ...offered])]
      .map((tag) => ({ value: tag, label: nameOf(tag) }))
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  }, [current, locale]);
}

import type { HistoryEntry } from '#core/contract/history';
import type { Catalogue } from '../../i18n/catalogue';

/** What a change did, in the person's language; the host's English where the catalogue does not know the key. */
export function historyLabel(
  text: Catalogue,
  entry: Pick<HistoryEntry, 'label' | 'labelKey' | 'labelFacts'>,
): string {
  const known = text.history.labels as Record<
    string,
    ((facts: Record<string, string>) => string) | undefined
  >;
  return known[entry.labelKey]?.(entry.labelFacts) ?? entry.label;
}

import type { GuideSummary } from '#core/guides/guide';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';

/** The civil day of an instant where the person is. */
function localDay(instant: string): string {
  const at = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** Where a guide comes from and when, in a line: it also tells two guides with one title apart. */
export function originLine(guide: GuideSummary, text: Catalogue, format: Format): string {
  const words = text.guides.comesFrom;
  const { origin, source, importedAt } = guide;
  const retrieved = source.retrievedOn === undefined ? null : format.date(source.retrievedOn);
  if (origin === 'bundled') {
    return retrieved === null ? words.bundled : `${words.bundled} · ${words.figuresOf(retrieved)}`;
  }
  const from = source.name === '' ? '' : ` ${words.from(source.name)}`;
  const when =
    importedAt === undefined ? words.importedUndated : words.imported(format.date(localDay(importedAt)));
  return `${when}${from}`;
}

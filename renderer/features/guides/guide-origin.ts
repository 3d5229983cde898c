import type { GuideSummary } from '#core/guides/guide';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';

/** What a guide is to the person: one that ships, one that was brought in, or one written in this workbook. */
export function originOf(
  guide: Pick<GuideSummary, 'origin' | 'writtenHere'>,
): 'bundled' | 'imported' | 'own' {
  return guide.writtenHere ? 'own' : guide.origin;
}

/** The civil day of an instant where the person is. */
function localDay(instant: string): string {
  const at = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** Where a guide comes from and when, in a line: it also tells two guides with one title apart. */
export function originLine(guide: GuideSummary, text: Catalogue, format: Format): string {
  const words = text.guides.comesFrom;
  const { origin, source, importedAt, writtenHere, editedOn } = guide;
  const retrieved = source.retrievedOn === undefined ? null : format.date(source.retrievedOn);
  if (origin === 'bundled') {
    return retrieved === null ? words.bundled : `${words.bundled} · ${words.figuresOf(retrieved)}`;
  }
  const day = importedAt === undefined ? null : format.date(localDay(importedAt));
  const when = writtenHere
    ? day === null
      ? words.writtenUndated
      : words.written(day)
    : day === null
      ? words.importedUndated
      : words.imported(day);
  const from = source.name === '' || writtenHere ? '' : ` ${words.from(source.name)}`;
  const edited = editedOn === undefined ? '' : ` · ${words.edited(format.date(editedOn))}`;
  return `${when}${from}${edited}`;
}

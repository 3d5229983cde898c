import type { Guide, ImportCorrections, ImportReport } from '#core/guides/guide';

/** The id is the caller's (this is pure code); the date is civil, `YYYY-MM-DD`. */
export type ImportOptions = {
  id: string;
  sourceName?: string | undefined;
  retrievedOn?: string | undefined;
  /** What a person set right in a preview: the text is read again with it. */
  corrections?: ImportCorrections | undefined;
  /** A guide file keeps the id that it has; anything else gets `id`. */
  keepId?: boolean | undefined;
};

/** What an import gives. */
export type Imported = { guide: Guide; report: ImportReport };

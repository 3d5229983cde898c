/**
 * The universal activity number of ACPE (pharmacy education): `0175-0000-14-105-L05-T` is provider, joint provider,
 * year, sequence, format (L live, H home study) with topic (03 law, 05 patient safety), audience (T technician, P pharmacist).
 * Source: acpe-accredit.org/universal-activity-numbers.
 */
export type AcpeNumber = {
  /** Upper case, with hyphens. */
  text: string;
  provider: string;
  jointProvider: string;
  year: string;
  sequence: string;
  isLive: boolean;
  topic: string;
  audience: 'T' | 'P';
  /** The course whatever its format and audience: a live run and its recording share it. */
  courseKey: string;
};

const pattern = /^(\d{4})-?(\d{4})-?(\d{2})-?(\d{3})-?([LH])(\d{2})-?([PT])$/;

/** Reads an ACPE number, written with or without hyphens and in any case; null when the text is none. */
export function parseAcpeNumber(text: string): AcpeNumber | null {
  const compact = text
    .trim()
    .toUpperCase()
    .replace(/[\s‐‑–—]+/g, '-')
    .replace(/^(?:ACPE|UAN)[:#-]*/, '');
  const parts = pattern.exec(compact);
  if (parts === null) return null;
  const [, provider = '', jointProvider = '', year = '', sequence = '', format = '', topic = '', audience] =
    parts;
  return {
    text: `${provider}-${jointProvider}-${year}-${sequence}-${format}${topic}-${audience}`,
    provider,
    jointProvider,
    year,
    sequence,
    isLive: format === 'L',
    topic,
    audience: audience === 'P' ? 'P' : 'T',
    courseKey: `${provider}-${jointProvider}-${year}-${sequence}`,
  };
}

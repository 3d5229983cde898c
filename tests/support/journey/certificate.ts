import { writeFileSync } from 'node:fs';
import { sampleDocument } from '#core/sample/sample-certificate';

/** Writes a one-page PDF of our own. */
export function writeCertificate(file: string, title: string): void {
  writeFileSync(file, sampleDocument(title, [{ text: title, size: 24 }]));
}

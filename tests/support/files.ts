import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Small files of each kind that can be evidence: only their first bytes are real. */

export function pdfBytes(text = 'one'): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`);
}

export function pngBytes(text = 'one'): Buffer {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(text)]);
}

export function jpegBytes(text = 'one'): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(text)]);
}

/** Everything in a file's folder, by name and content: what must be the same after a refusal. */
export function folderContent(path: string): { [name: string]: string } {
  const folder = dirname(path);
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(`${folder}/${entry.name}`).toString('base64')]);
  return Object.fromEntries(entries);
}

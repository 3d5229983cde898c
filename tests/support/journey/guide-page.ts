import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const realPage = path.resolve(root, '..', 'shared', 'input', 'healthcare-technician-guide.txt');
const ownPage = path.join(root, 'tests/core/guides/fixtures/hydrotherapy-pool-technician.txt');

/** The page that a journey imports: the real one where it is at hand, else one of our own in the same format. */
export function guidePage(): { file: string; text: string; title: string; isReal: boolean } {
  const isReal = existsSync(realPage);
  const file = isReal ? realPage : ownPage;
  const text = readFileSync(file, 'utf8');
  return { file, text, title: isReal ? 'Healthcare Technician' : 'Hydrotherapy Pool Technician', isReal };
}

import { guideSchema } from '#core/guides/guide';
import { bundledGuideHashes, seedGuide } from '#db/guides';
import type { Store } from '#db/store';
import { readResourceFiles } from './resources';

/**
 * Puts the guides that ship with Pathbook into the workbook, or newer wordings in place of older ones. A file that
 * cannot be read is a fault of ours: it is logged and left out.
 */
export function seedBundledGuides(
  store: Store,
  resourcesDir: string,
  log: (message: string, error?: unknown) => void,
): void {
  const known = bundledGuideHashes(store.db);
  const changed = readResourceFiles(resourcesDir, 'guides').filter((file) => !known.has(file.hash));
  const guides = changed.flatMap((file) => {
    try {
      return [{ guide: guideSchema.parse(JSON.parse(file.text)), hash: file.hash }];
    } catch (error) {
      log(`the guide ${file.path} cannot be read`, error);
      return [];
    }
  });
  if (guides.length === 0) return;
  store.seed(() => {
    for (const { guide, hash } of guides) seedGuide(store.db, guide, hash, store.now());
  });
}

import type { Guide } from '#core/guides/guide';
import { markableSections } from '#core/guides/marks/markable-sections';
import { guideReadingSeconds, readingSeconds } from '#core/guides/reading-time';

const inMinutes = (seconds: number) => Math.ceil(seconds / 60);

/** The minutes that a guide takes to read, and those that are left where some sections (by id) were read. */
export function minutesOf(guide: Guide, read: ReadonlySet<string>): { whole: number; left: number } {
  const left = markableSections(guide)
    .filter(({ id }) => !read.has(id))
    .reduce((sum, section) => sum + readingSeconds(section), 0);
  return { whole: Math.max(1, inMinutes(guideReadingSeconds(guide))), left: inMinutes(left) };
}

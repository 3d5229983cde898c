import { type MarkedGuide, markableSections } from '#core/guides/marks/markable-sections';
import type { Guide, Section } from './guide';
import { sectionText } from './section-hash';

/** Adults read English non-fiction at 238 words a minute in the mean (Brysbaert 2019); a guide is read a little slower. */
const wordsPerMinute = 230;

/** The words of a text: runs of anything between blanks that has a letter or a figure in it. */
function countWords(text: string): number {
  let count = 0;
  for (const match of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(match[0])) count += 1;
  return count;
}

/** How long a section takes to read, in whole seconds, its heading included; a section without text takes none. */
export function readingSeconds(section: Pick<Section, 'heading' | 'blocks'>): number {
  if (section.blocks.length === 0) return 0;
  return Math.ceil((countWords(sectionText(section)) * 60) / wordsPerMinute);
}

/** How long a guide takes to read, in whole seconds: its summary and every section that has text, or typed items. */
export function guideReadingSeconds(guide: MarkedGuide | Guide): number {
  return markableSections(guide).reduce((sum, section) => sum + readingSeconds(section), 0);
}

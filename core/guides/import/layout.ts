import type { HeadingCorrections } from './find-headings';
import { looksLikeHeading } from './headings';
import type { Line } from './lines';
import type { Page } from './segments';

/** How the lines of a section are to be read. */
export type Layout = {
  /** A single newline stands between blocks, so that blank lines tell nothing. */
  isCompact: boolean;
  /** The section is one of a page of the guide format; in an article only what is certain is taken from it. */
  isFormat: boolean;
  /** The source marks its headings, so that a free section is there for certain. */
  isMarked: boolean;
  /** Whether a line inside a section is a heading that the format does not know. */
  isUnknownHeading: (line: Line) => boolean;
};

/** The layout of a page. In an article every heading was found before; a page that marks its headings has no others. */
export function layoutOf(
  page: Pick<Page, 'isFormat' | 'isMarked'>,
  isCompact: boolean,
  corrections: HeadingCorrections,
): Layout {
  const isUnknown = (line: Line) => {
    if (!page.isFormat || corrections.has(line.no)) return false;
    return page.isMarked ? line.isMarkedHeading : looksLikeHeading(line, isCompact);
  };
  return { ...page, isCompact, isUnknownHeading: isUnknown };
}

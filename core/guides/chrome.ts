import { fold } from './headings';
import type { Line } from './lines';

/** The lines that open the site's own part below a guide. */
const openings: ReadonlySet<string> = new Set(['share career guide', 'jobicy+ subscription']);

/**
 * Where the site's own lines (sharing, subscriptions) begin: the first opening line after `lastHeading`, the index of
 * the last known heading, because a guide may speak of sharing and subscriptions too. `lines.length` where there are none.
 */
export function findChrome(lines: readonly Line[], lastHeading: number): number {
  for (let i = lastHeading + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line !== undefined && !line.isBullet && line.text.length <= 40 && openings.has(fold(line.text)))
      return i;
  }
  return lines.length;
}

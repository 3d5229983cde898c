import { foldHeading } from './headings';
import type { Line } from './lines';

/** The lines that open the site's own part below a guide. */
const openings: ReadonlySet<string> = new Set(['share career guide', 'jobicy+ subscription']);
const mayOpen = /career guide|subscription/i;

/** Lines of a web site that a copy from a browser brings along: what they say leaves no doubt, wherever they stand. */
const furniture: ReadonlySet<string> = new Set(
  (
    'skip to content|skip to main content|skip to navigation|skip navigation|jump to content|copy link|link copied|' +
    'copy to clipboard|back to top|return to top|scroll to top|advertisement|share this page|share this article|share on facebook|' +
    'share on twitter|share on linkedin|print this page|email this page|accept all|accept all cookies|accept cookies|reject all|' +
    'reject all cookies|cookie settings|cookie preferences|manage cookies|manage preferences|only necessary cookies|got it|' +
    'privacy policy|cookie policy|terms of service|terms of use|terms and conditions|all rights reserved|log in|sign in|sign up|' +
    'log in / sign up|subscribe to our newsletter|toggle navigation|open menu|close menu|main menu|this site uses cookies|' +
    'we use cookies|go to account|view all jobs|table of contents'
  ).split('|'),
);
/** Words of a navigation, which may be words of a text further down. */
const navigation: ReadonlySet<string> = new Set(
  'home|menu|search|login|register|share|print|save|subscribe|contact|contact us|about us|help|close|skip'.split(
    '|',
  ),
);
const longestFurniture = 40;
const firstLetters: ReadonlySet<number> = new Set([...furniture].map((words) => words.charCodeAt(0)));
const cookieNotice = /^(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b.{0,200}$/i;
/** `All 17 displayed`, `Show all 20 tasks`: the buttons of a list. */
const listButton = /^(?:all \d{1,4} displayed|show all \d{1,4} \p{L}+|\d{1,4} of \d{1,4} displayed)$/iu;
const rights = /^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4})).{0,120}$/i;

/** Whether a line is part of a web site and not of the text on it: told by its whole text, never by a part of it. */
export function isFurniture(line: Line): boolean {
  if (line.isChrome === true) return true;
  const { text } = line;
  if (line.isBullet || text.length > 240 || text.length < 6) return false;
  const first = text.charCodeAt(0);
  const isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a;
  // Most lines of a text begin with a letter that none of these begins with, or are too long to be one.
  if (isLetter && !firstLetters.has(first | 0x20)) return false;
  if (text.length <= longestFurniture && (furniture.has(foldHeading(text)) || listButton.test(text)))
    return true;
  return isLetter && text.length > 40
    ? cookieNotice.test(text)
    : cookieNotice.test(text) || rights.test(text);
}

/** Whether a line above the text is a word of the site's navigation. */
export const isNavigation = ({ text, isBullet }: Line): boolean =>
  !isBullet && text.length <= 12 && navigation.has(foldHeading(text));

/**
 * Where the site's own lines (sharing, subscriptions) begin: the first opening line after `lastHeading`, the index of
 * the last known heading, because a guide may speak of sharing and subscriptions too. `lines.length` where there are none.
 */
export function findChrome(lines: readonly Line[], lastHeading: number): number {
  for (let i = lastHeading + 1; i < lines.length; i++) {
    const line = lines[i];
    if (
      line !== undefined &&
      !line.isBullet &&
      line.text.length <= 40 &&
      mayOpen.test(line.text) &&
      openings.has(foldHeading(line.text))
    )
      return i;
  }
  return lines.length;
}

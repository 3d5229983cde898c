import {
  IconBookmark,
  IconCertificate,
  IconFileCheck,
  IconHelpCircle,
  IconHighlight,
  IconLink,
  IconNote,
  IconTargetArrow,
} from '@tabler/icons-react';
import type { Mark } from '#core/contract/marks';
import { doableMarkKinds, type MarkKind } from '#core/guides/kinds';

export type DoableKind = (typeof doableMarkKinds)[number];

/** Each kind of mark has one icon, wherever it is shown. */
export const markIcons: Record<MarkKind, typeof IconNote> = {
  highlight: IconHighlight,
  note: IconNote,
  bookmark: IconBookmark,
  goal: IconTargetArrow,
  skill: IconCertificate,
  question: IconHelpCircle,
  'evidence-need': IconFileCheck,
  source: IconLink,
};

/** Whether a mark is something to do, and so can be done. */
export function isDoable(kind: MarkKind): kind is DoableKind {
  return doableMarkKinds.some((one) => one === kind);
}

/** The words of a mark without the line breaks between their passages. */
export function oneLine({ anchor }: Mark): string {
  return anchor.quote.replace(/\s+/g, ' ').trim();
}

/** A quote on one line, shortened for a card: whole words, then an ellipsis. */
export function shortened(quote: string, most = 90): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > most / 2 ? lastSpace : most).replace(/[\s.,;:–—-]+$/, '')}…`;
}

/** What a mark is about in a few words: its text, its quote, or the section's heading. */
export function gistOf({ text, anchor }: Mark): string {
  return shortened(text || anchor.quote || anchor.heading, 60);
}

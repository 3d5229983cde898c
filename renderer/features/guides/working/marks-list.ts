import type { Mark } from '#core/contract/marks';
import type { GuideSummary } from '#core/guides/guide';
import { doableMarkKinds, type MarkKind, markKinds } from '#core/guides/kinds';
import type { Catalogue } from '../../../i18n/catalogue';
import type { Format } from '../../../i18n/format';
import { isDoable } from './mark-look';

export type MarksFilter = {
  kind: MarkKind | null;
  guideId: string | null;
  state: 'all' | 'open' | 'done';
  find: string;
};

export const noFilter: MarksFilter = { kind: null, guideId: null, state: 'all', find: '' };

/** A guide with what was marked in it, in reading order. */
export type MarkedGuide = { guideId: string; title: string; isThere: boolean; marks: Mark[] };

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Open and done are said only of what can be done. */
function hasState({ kind, doneAt }: Mark, state: MarksFilter['state']): boolean {
  if (state === 'all') return true;
  return isDoable(kind) && (doneAt !== undefined) === (state === 'done');
}

export function filterMarks(marks: readonly Mark[], filter: MarksFilter): Mark[] {
  const words = folded(filter.find).split(/\s+/).filter(Boolean);
  return marks.filter((mark) => {
    if (filter.kind !== null && mark.kind !== filter.kind) return false;
    if (filter.guideId !== null && mark.guideId !== filter.guideId) return false;
    if (!hasState(mark, filter.state)) return false;
    const { text, anchor, guideTitle } = mark;
    const searched = folded([text, anchor.quote, anchor.heading, guideTitle].join(' '));
    return words.every((word) => searched.includes(word));
  });
}

/** The marks by guide; each keeps its order. A guide that was taken out goes by the title that it had. */
export function byGuide(marks: readonly Mark[], guides: readonly GuideSummary[]): MarkedGuide[] {
  const groups = new Map<string, MarkedGuide>();
  for (const mark of marks) {
    const known = groups.get(mark.guideId);
    if (known) {
      known.marks.push(mark);
      continue;
    }
    const guide = guides.find(({ id }) => id === mark.guideId);
    groups.set(mark.guideId, {
      guideId: mark.guideId,
      title: guide?.title ?? mark.guideTitle,
      isThere: guide !== undefined,
      marks: [mark],
    });
  }
  return [...groups.values()];
}

const countOf = (marks: readonly Mark[], kind: MarkKind) => marks.filter((mark) => mark.kind === kind).length;

/** "4 goals and 2 questions": what is still to do, by kind; null where nothing is. */
export function openParts(marks: readonly Mark[], text: Catalogue): string | null {
  const words = text.guides.working;
  const open = marks.filter(({ doneAt }) => doneAt === undefined);
  const parts = doableMarkKinds.flatMap((kind) => {
    const amount = countOf(open, kind);
    return amount === 0 ? [] : [words.counted[kind](amount)];
  });
  return parts.length === 0 ? null : words.marks.parts(parts);
}

/** What the screen opens with: what is open, and what else there is, in figures. */
export function marksSentence(marks: readonly Mark[], text: Catalogue): string {
  const words = text.guides.working;
  const open = openParts(marks, text);
  const rest = markKinds
    .filter((kind) => !isDoable(kind))
    .flatMap((kind) => {
      const amount = countOf(marks, kind);
      return amount === 0 ? [] : [words.counted[kind](amount)];
    });
  const done = marks.filter(({ doneAt }) => doneAt !== undefined).length;
  const all = open === null && done > 0 ? [words.marks.allDone(done), ...rest] : rest;
  return words.marks.sentence(open, all.length === 0 ? null : words.marks.parts(all));
}

/** Text that Markdown takes as it is: its own signs at the start of a line, and those of emphasis and links, are escaped. */
const plain = (text: string) =>
  text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^([-+#]|\d+\.)/gm, '\\$1')
    .replace(/\s*\n\s*/g, ' ');

/** The marks as a Markdown list, for a session or a file: to-dos with a box, each with its place. */
export function marksAsMarkdown(
  groups: readonly MarkedGuide[],
  { person, today, text, format }: { person: string; today: string; text: Catalogue; format: Format },
): string {
  const words = text.guides.working;
  const lines = [`# ${plain(words.marks.heading(person))}`, '', words.marks.asOf(format.date(today))];
  for (const { title, isThere, marks } of groups) {
    lines.push('', `## ${plain(title)}${isThere ? '' : ` (${words.marks.missingGuide})`}`);
    let heading: string | null = null;
    for (const { kind, anchor, text: said, doneAt, place } of marks) {
      if (anchor.heading !== heading) {
        heading = anchor.heading;
        lines.push('', `### ${plain(heading === '' ? title : heading)}`, '');
      }
      const box = isDoable(kind) ? (doneAt === undefined ? '[ ] ' : '[x] ') : '';
      const quote = anchor.quote === '' ? '' : words.card.quoted(plain(anchor.quote));
      const what = said === '' ? quote : plain(said);
      lines.push(`- ${box}**${words.kinds[kind]}**${what === '' ? '' : `: ${what}`}`);
      if (said !== '' && quote !== '') lines.push(`  ${words.card.from} ${quote}`);
      if (place.state === 'gone') {
        const gone = !isThere
          ? words.card.goneGuide
          : quote === ''
            ? words.card.goneSection
            : words.card.gone;
        lines.push(`  (${gone})`);
      }
      if (place.state === 'changed' && place.quote !== undefined) {
        lines.push(`  (${words.card.changed} ${words.card.now}: ${words.card.quoted(plain(place.quote))})`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

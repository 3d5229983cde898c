import type { Guide } from '#core/guides/guide';
import { cleanHeading, looksLikeHeading } from './headings';
import type { Layout } from './layout';
import { type Line, toText } from './lines';
import { readTimeSpan, readYears } from './times';

/**
 * What a section of items (tiers, day blocks, questions, …) gives: the items with the line each begins on; lines inside
 * it that belong to none; and where the part begins that is no longer its own, under a heading of unknown meaning.
 */
export type Items<Item> = { items: { item: Item; line: Line }[]; strays: Line[]; end: number };

type Cut = { head: Line; rest: Line[] };

/**
 * Cuts a body at the indices where items start. `leastOf` tells how many lines of an item are its own whatever they look
 * like; behind them, a line with the looks of a heading is a stray, and behind the last item it ends the section.
 */
function cutItems(
  body: readonly Line[],
  starts: readonly number[],
  leastOf: (item: readonly Line[]) => number,
  layout: Layout,
): { cuts: Cut[]; strays: Line[]; end: number } {
  const isUnknown = layout.isUnknownHeading;
  const first = starts[0] ?? body.length;
  const intro = body.slice(0, first);
  if (starts.length === 0) {
    const end = intro.findIndex(isUnknown);
    return { cuts: [], strays: [], end: end === -1 ? body.length : end };
  }
  const strays = intro.filter(isUnknown);
  const cuts: Cut[] = [];
  let end = body.length;
  for (const [k, start] of starts.entries()) {
    let item = body.slice(start, starts[k + 1] ?? body.length);
    const least = leastOf(item);
    if (k === starts.length - 1) {
      const tail = item.findIndex((line, i) => i >= least && isUnknown(line));
      if (tail !== -1) {
        end = start + tail;
        item = item.slice(0, tail);
      }
    }
    const [head, ...others] = item;
    if (head === undefined) continue;
    const isStray = (line: Line, i: number) => i + 1 >= least && isUnknown(line);
    strays.push(...others.filter(isStray));
    cuts.push({ head, rest: others.filter((line, i) => !isStray(line, i)) });
  }
  return { cuts, strays, end };
}

const indicesWhere = (body: readonly Line[], test: (line: Line, i: number) => boolean) =>
  body.flatMap((line, i) => (test(line, i) ? [i] : []));

const experience = /^experience ?: ?(.*)$/i;
const focus = /^focus ?: ?(.*)$/i;
const takeaway = /^key takeaways? ?: ?(.*)$/i;

/** Reads career tiers: NAME, `Experience: 3-5 years`, description. A tier whose years cannot be read is a stray. */
export function readTiers(body: readonly Line[], layout: Layout): Items<Guide['tiers'][number]> {
  const starts = indicesWhere(body, (line, i) => !line.isBullet && experience.test(body[i + 1]?.text ?? ''));
  const { cuts, strays, end } = cutItems(body, starts, () => 3, layout);
  const items: Items<Guide['tiers'][number]>['items'] = [];
  for (const { head, rest } of cuts) {
    const [label, ...text] = rest;
    const years = readYears(experience.exec(label?.text ?? '')?.[1] ?? '');
    if (years === undefined) strays.push(head, ...rest);
    else
      items.push({ line: head, item: { title: cleanHeading(head.text), years, description: toText(text) } });
  }
  return { items, strays, end };
}

/** `Morning (9:00 AM - 12:00 PM)` as label and times. */
function readDayHeading(text: string): { label: string; from: string; to: string } | undefined {
  const [, label, times] =
    /^([^()]{1,80}?) ?\(([^()]{3,40})\)$/.exec(text.length > 140 ? '' : cleanHeading(text)) ?? [];
  const span = times === undefined ? undefined : readTimeSpan(times);
  return span === undefined || label === undefined ? undefined : { label, ...span };
}

/** Reads the blocks of a day: `Morning (9:00 AM - 12:00 PM)`, `Focus: …`, tasks. One without times is a stray. */
export function readDay(body: readonly Line[], layout: Layout): Items<Guide['dayInLife'][number]> {
  const starts = indicesWhere(
    body,
    (line, i) =>
      !line.isBullet &&
      !focus.test(line.text) &&
      (readDayHeading(line.text) !== undefined || focus.test(body[i + 1]?.text ?? '')),
  );
  const leastOf = (item: readonly Line[]) => Math.max(2, item.findIndex((line) => line.isBullet) + 1);
  const { cuts, strays, end } = cutItems(body, starts, leastOf, layout);
  const items: Items<Guide['dayInLife'][number]>['items'] = [];
  for (const { head, rest } of cuts) {
    const heading = readDayHeading(head.text);
    if (heading === undefined) {
      strays.push(head, ...rest);
      continue;
    }
    const focusText = rest.map((line) => focus.exec(line.text)?.[1]).find((text) => text !== undefined) ?? '';
    const tasks = rest.filter((line) => line.isBullet).map((line) => line.text);
    items.push({ line: head, item: { ...heading, focus: focusText, tasks } });
  }
  return { items, strays, end };
}

/** Reads case studies: TITLE, story, `Key Takeaway: …`. What lacks one of them is a stray. */
export function readCaseStudies(body: readonly Line[], layout: Layout): Items<Guide['caseStudies'][number]> {
  const isTitle = (line: Line | undefined) => line !== undefined && looksLikeHeading(line, layout.isCompact);
  const starts: number[] = [];
  let from = 0;
  for (const end of indicesWhere(body, (line) => !line.isBullet && takeaway.test(line.text))) {
    // The title is the first line that looks like one and has a story behind it; failing that, the first line.
    let start = from;
    while (start < end - 1 && !(isTitle(body[start]) && !isTitle(body[start + 1]))) start += 1;
    if (start >= end - 1) start = from;
    if (start < end) starts.push(start);
    from = takeaway.exec(body[end]?.text ?? '')?.[1] === '' ? end + 2 : end + 1;
  }
  const leastOf = (item: readonly Line[]) => {
    const at = item.findIndex((line) => takeaway.test(line.text));
    return takeaway.exec(item[at]?.text ?? '')?.[1] === '' ? at + 2 : at + 1;
  };
  const { cuts, strays, end } = cutItems(body, starts, leastOf, layout);
  const items = cuts.map(({ head, rest }) => {
    const at = rest.findIndex((line) => takeaway.test(line.text));
    const [label, ...more] = rest.slice(at);
    const own = takeaway.exec(label?.text ?? '')?.[1] ?? '';
    const moreText = toText(more);
    return {
      line: head,
      item: {
        title: cleanHeading(head.text),
        story: toText(rest.slice(0, at)),
        takeaway: own === '' || moreText === '' ? own + moreText : `${own}\n\n${moreText}`,
      },
    };
  });
  return { items, strays, end };
}

/** Reads the groups of a skill map: NAME, a sentence, bullets. */
export function readSkillMap(body: readonly Line[], layout: Layout): Items<Guide['skillMap'][number]> {
  const starts: number[] = [];
  for (const first of indicesWhere(body, (line, i) => line.isBullet && body[i - 1]?.isBullet !== true)) {
    const candidates = [first - 2, first - 1].filter((i) => i >= 0 && body[i]?.isBullet === false);
    const isName = (i: number) => {
      const line = body[i];
      return line !== undefined && looksLikeHeading(line, layout.isCompact);
    };
    const start = candidates.find(isName);
    if (start !== undefined) starts.push(start);
  }
  const leastOf = (item: readonly Line[]) => item.findIndex((line) => line.isBullet) + 1;
  const { cuts, strays, end } = cutItems(body, starts, leastOf, layout);
  const items = cuts.map(({ head, rest }) => ({
    line: head,
    item: {
      group: cleanHeading(head.text),
      description: toText(rest.filter((line) => !line.isBullet)),
      skills: rest.filter((line) => line.isBullet).map((line) => line.text),
    },
  }));
  return { items, strays, end };
}

/** Reads questions and answers: a question is a line that ends in `?`, its answer all that follows. */
export function readFaq(body: readonly Line[], layout: Layout): Items<Guide['faq'][number]> {
  const isQuestion = (line: Line | undefined) =>
    line !== undefined &&
    !line.isBullet &&
    line.text.length <= 300 &&
    (line.text.endsWith('?') || (layout.isMarked && line.isMarkedHeading));
  const starts: number[] = [];
  for (const [i, line] of body.entries()) {
    if (!isQuestion(line)) continue;
    // An answer may end in a question too: behind a question, one that has no answer of its own is the answer.
    if (starts.at(-1) === i - 1 && (isQuestion(body[i + 1]) || body[i + 1] === undefined)) continue;
    starts.push(i);
  }
  const { cuts, strays, end } = cutItems(body, starts, () => 2, layout);
  const items = cuts.map(({ head, rest }) => ({
    line: head,
    item: { question: cleanQuestion(head.text), answer: toText(rest) },
  }));
  return { items, strays, end };
}

const cleanQuestion = (text: string) => cleanHeading(text) || text;

import type { SectionKind } from '#core/guides/kinds';
import { findChrome } from './chrome';
import { documentTitle } from './document-title';
import {
  type CutOptions,
  type Found,
  findHeadings,
  isMarkedDocument,
  type KnownHeadings,
} from './find-headings';
import { cleanHeading, type Heading, isSameRole, parentKinds, readHeading, roleOfTitle } from './headings';
import type { Line } from './lines';

/** A heading and the lines up to the next one. */
export type Segment = Heading & { line: Line; body: Line[] };

/** A text cut at its headings. `roles` are all the places that name the role, to compare them. */
export type Page = {
  /** It is a page of the guide format; any other text is an article, whose sections are free. */
  isFormat: boolean;
  /** The source marks its headings: no other line is one. */
  isMarked: boolean;
  title: string;
  titleFrom: 'line' | 'headings' | 'document' | 'source' | 'nothing';
  titleLine?: Line;
  roles: string[];
  /** Lines before the title: no part of the guide. */
  before: Line[];
  head: Line[];
  segments: Segment[];
  /** Known headings that stand a second time: lines of the section they are in. */
  repeated: Line[];
  chrome: Line[];
  /** Lines with the looks of a heading beyond the most that are told apart. */
  uncut: number;
};

/** More headings than any guide has: the lines behind them are text of the last section. */
const mostHeadings = 2000;

/**
 * Of a kind's several headings, the first that has lines of its own is the section; a table of contents has none. Another
 * one with lines of its own heads a free section, where it is certain that it is a heading (`keepsAll`).
 */
function dropRepeated(found: readonly Found[], end: number, keepsAll: boolean) {
  const chosen = new Map<SectionKind, { found: Found; isFilled: boolean }>();
  const isFilled = (k: number) => (found[k + 1]?.index ?? end) > (found[k]?.index ?? 0) + 1;
  for (const [k, one] of found.entries()) {
    if (one.isCorrected) continue;
    const other = chosen.get(one.heading.kind);
    if (other === undefined || (isFilled(k) && !other.isFilled && !isContainer(one.heading.kind))) {
      chosen.set(one.heading.kind, { found: one, isFilled: isFilled(k) });
    }
  }
  const kept: Found[] = [];
  const repeated: Found[] = [];
  for (const [k, one] of found.entries()) {
    if (one.heading.kind === 'other' || one.isCorrected || chosen.get(one.heading.kind)?.found === one)
      kept.push(one);
    else if (keepsAll && isFilled(k)) kept.push({ ...one, heading: { kind: 'other' } });
    else repeated.push(one);
  }
  return { kept, repeated };
}

const containers: ReadonlySet<SectionKind> = new Set(Object.values(parentKinds));
const isContainer = (kind: SectionKind) => containers.has(kind);

/** The role that the headings name; "Path to …" alone is too common a phrase to make a page a guide. */
function roleOfHeadings(found: readonly Found[]): string | undefined {
  const of = (kind: SectionKind) =>
    found.find(({ heading }) => heading.kind === kind && heading.role !== undefined);
  const count = countKinds(found);
  const sure =
    of('core-functions') ??
    (count >= 2 ? of('pros-and-cons') : undefined) ??
    (count >= 3 ? of('path') : undefined);
  return sure?.heading.role;
}

/** Kinds whose headings in the format are worded as anybody would word them: they do not tell it from another page. */
const common: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'pros-and-cons',
  'pros',
  'cons',
  'faq',
  'related-roles',
  'tech-skills',
  'soft-skills',
]);

/** How many kinds of sections are headed as only the format heads them. */
const countKinds = (found: readonly Found[]) =>
  new Set(
    found.flatMap(({ heading, isOfFormat }) =>
      isOfFormat && !common.has(heading.kind) ? [heading.kind] : [],
    ),
  ).size;

/** The title line of the format, which stands before the first heading; -1 where there is none. */
function findTitle(lines: readonly Line[], known: KnownHeadings, options: CutOptions): number {
  for (const [i, line] of lines.entries()) {
    if (options.corrections.has(line.no)) continue;
    if (roleOfTitle(line) !== undefined) return i;
    if (known[i] !== undefined) return -1;
  }
  return -1;
}

/** Without a title line of the format: the heading that a marked-up page opens with. */
function topHeading(lines: readonly Line[], options: CutOptions): Line | undefined {
  const line = lines.find((one) => one.headingLevel !== undefined);
  const isTitle =
    line?.headingLevel === 1 && !options.corrections.has(line.no) && readHeading(line) === undefined;
  return isTitle && cleanHeading(line.text) !== '' ? line : undefined;
}

/**
 * Cuts a text at its title and its headings, in whatever order they stand, and the site's own lines off its end. A page of
 * the guide format is told by its title line, by headings that name the role, or by three headings of the format; without
 * a title line the role is read from the headings. Any other text is an article (see `Page.isFormat`).
 */
export function cutPage(lines: readonly Line[], options: CutOptions): Page {
  const known = lines.map(readHeading);
  const isMarked = isMarkedDocument(lines, known);
  const titleAt = findTitle(lines, known, options);
  const title = lines[titleAt];
  const titleRole = title === undefined ? undefined : roleOfTitle(title);
  const top = title ?? topHeading(lines, options);

  const search = (role: string | undefined, isFormat: boolean, titleLine: Line | undefined) =>
    findHeadings(lines, { ...options, known, isMarked, isFormat, role, title: titleLine });
  let all = search(titleRole, true, top);
  const headingsRole = roleOfHeadings(all);
  const isNamed = title !== undefined && /path +guide$/i.test(cleanHeading(title.text));
  const isFormat = isNamed || headingsRole !== undefined || countKinds(all) >= (title === undefined ? 3 : 2);

  const role = titleRole ?? headingsRole;
  let titleLine = title;
  let name: { text: string; from: Page['titleFrom'] } = {
    text: role ?? '',
    from: title === undefined ? 'headings' : 'line',
  };
  if (title === undefined && isFormat && top !== undefined) {
    titleLine = top;
    name = { text: cleanHeading(top.text), from: 'line' };
  } else if (role === undefined || (title === undefined && !isFormat)) {
    const found = documentTitle(lines, options.names, (line) => options.corrections.has(line.no));
    titleLine = found.line;
    name = found;
  }
  // With a role known, stories called "Path to …" and the section of that name can be told apart.
  if (!isFormat || titleRole === undefined) all = search(isFormat ? role : name.text, isFormat, titleLine);
  const isOwnPath = ({ heading }: Found) =>
    heading.kind === 'path' && role !== undefined && isSameRole(heading.role ?? '', role);
  if (isFormat && all.some(isOwnPath)) {
    all = all.filter((one) => one.heading.kind !== 'path' || one.isCorrected || isOwnPath(one));
  }

  const start = titleLine === undefined ? -1 : lines.indexOf(titleLine);
  if (titleLine !== undefined && !isFormat) all = all.filter(({ index }) => index > start);
  const uncut = Math.max(0, all.length - mostHeadings);
  if (uncut > 0) all = all.slice(0, mostHeadings);
  const chromeAt = isFormat ? findChrome(lines, all.at(-1)?.index ?? start) : lines.length;
  const { kept, repeated } = dropRepeated(all, chromeAt, isMarked || !isFormat);
  const segments = kept.flatMap(({ heading, index }, k) => {
    const line = lines[index];
    if (line === undefined) return [];
    return [{ ...heading, line, body: lines.slice(index + 1, kept[k + 1]?.index ?? chromeAt) }];
  });
  const headEnd = kept[0]?.index ?? chromeAt;
  const hasTitle = titleLine !== undefined;
  return {
    isFormat,
    isMarked,
    title: name.text,
    titleFrom: name.from,
    ...(titleLine === undefined ? {} : { titleLine }),
    roles: [...(role === undefined ? [] : [role]), ...kept.flatMap(({ heading }) => heading.role ?? [])],
    before: hasTitle ? lines.slice(0, Math.min(start, headEnd)) : isFormat ? lines.slice(0, headEnd) : [],
    head: hasTitle ? lines.slice(start + 1, headEnd) : isFormat ? [] : lines.slice(0, headEnd),
    segments,
    repeated: repeated.flatMap(({ index }) => lines[index] ?? []),
    chrome: lines.slice(chromeAt),
    uncut,
  };
}

/** The different names of the role on a page, in their order; one where all agree. */
export function differentRoles(roles: readonly string[]): string[] {
  const names: string[] = [];
  for (const role of roles) if (!names.some((name) => isSameRole(name, role))) names.push(role);
  return names;
}

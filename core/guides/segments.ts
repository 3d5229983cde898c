import { findChrome } from './chrome';
import { type Heading, isSameRole, isStoryTitle, parentKinds, readHeading, roleOfTitle } from './headings';
import type { SectionKind } from './kinds';
import type { Line } from './lines';

/** A known heading and the lines up to the next one. */
export type Segment = Heading & { line: Line; body: Line[] };

/** A page cut at its known headings. `roles` are all the places that name the role, to compare them. */
export type Page = {
  title?: Line;
  role: string;
  roles: string[];
  /** Lines before the title: no part of the guide. */
  before: Line[];
  head: Line[];
  segments: Segment[];
  /** Known headings that stand a second time: lines of the section they are in. */
  repeated: Line[];
  chrome: Line[];
};

type Found = { heading: Heading; index: number };

function findHeadings(lines: readonly Line[], role: string | undefined): Found[] {
  const found: Found[] = [];
  for (const [index, line] of lines.entries()) {
    const heading = readHeading(line);
    if (heading === undefined || isStoryTitle(heading, found.at(-1)?.heading.kind, role)) continue;
    found.push({ heading, index });
  }
  return found;
}

/** Of a kind's several headings, the first that has lines of its own is the section; a table of contents has none. */
function dropRepeated(found: readonly Found[], end: number): { kept: Found[]; repeated: Found[] } {
  const chosen = new Map<SectionKind, { found: Found; isFilled: boolean }>();
  for (const [k, one] of found.entries()) {
    const isFilled = (found[k + 1]?.index ?? end) > one.index + 1;
    const other = chosen.get(one.heading.kind);
    if (other === undefined || (isFilled && !other.isFilled && !isContainer(one.heading.kind))) {
      chosen.set(one.heading.kind, { found: one, isFilled });
    }
  }
  const isKept = (one: Found) => chosen.get(one.heading.kind)?.found === one;
  return { kept: found.filter(isKept), repeated: found.filter((one) => !isKept(one)) };
}

const isContainer = (kind: SectionKind) => Object.values(parentKinds).includes(kind);

/**
 * Cuts a page at its title and its known headings, in whatever order they stand, and the site's own lines off its end.
 * Without a title line the role is read from the headings that carry it. Undefined where nothing names the role.
 */
export function cutPage(lines: readonly Line[]): Page | undefined {
  const firstHeading = lines.findIndex((line) => readHeading(line) !== undefined);
  const searched = firstHeading === -1 ? lines : lines.slice(0, firstHeading);
  const titleAt = searched.findIndex((line) => roleOfTitle(line) !== undefined);
  const title = lines[titleAt];
  const titleRole = title === undefined ? undefined : roleOfTitle(title);

  let all = findHeadings(lines, titleRole);
  const role = titleRole ?? roleOfHeadings(all);
  if (role === undefined) return undefined;
  // With a role known, stories called "Path to …" and the section of that name can be told apart.
  if (titleRole === undefined) all = findHeadings(lines, role);
  const hasOwnPath = all.some(
    ({ heading }) => heading.kind === 'path' && isSameRole(heading.role ?? '', role),
  );
  if (hasOwnPath) {
    all = all.filter(({ heading }) => heading.kind !== 'path' || isSameRole(heading.role ?? '', role));
  }

  const chromeAt = findChrome(lines, all.at(-1)?.index ?? titleAt);
  const { kept, repeated } = dropRepeated(all, chromeAt);
  const segments = kept.flatMap(({ heading, index }, k) => {
    const line = lines[index];
    if (line === undefined) return [];
    return [{ ...heading, line, body: lines.slice(index + 1, kept[k + 1]?.index ?? chromeAt) }];
  });
  const headEnd = kept[0]?.index ?? chromeAt;
  return {
    ...(title === undefined ? {} : { title }),
    role,
    roles: [role, ...kept.flatMap(({ heading }) => heading.role ?? [])],
    before: title === undefined ? lines.slice(0, headEnd) : lines.slice(0, titleAt),
    head: title === undefined ? [] : lines.slice(titleAt + 1, headEnd),
    segments,
    repeated: repeated.flatMap(({ index }) => lines[index] ?? []),
    chrome: lines.slice(chromeAt),
  };
}

/** The role that the headings name; "Path to …" alone is too common a phrase to make a page a guide. */
function roleOfHeadings(found: readonly Found[]): string | undefined {
  const of = (kind: SectionKind) =>
    found.find(({ heading }) => heading.kind === kind && heading.role !== undefined);
  const kinds = new Set(found.map(({ heading }) => heading.kind));
  const sure = of('core-functions') ?? of('pros-and-cons') ?? (kinds.size >= 3 ? of('path') : undefined);
  return sure?.heading.role;
}

/** The different names of the role on a page, in their order; one where all agree. */
export function differentRoles(roles: readonly string[]): string[] {
  const names: string[] = [];
  for (const role of roles) if (!names.some((name) => isSameRole(name, role))) names.push(role);
  return names;
}

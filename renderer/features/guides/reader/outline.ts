import type { Guide, Section } from '#core/guides/guide';
import type { SectionKind } from '#core/guides/kinds';

/** A section with the sections under it, in the guide's order. */
export type OutlineNode = {
  readonly section: Section;
  readonly children: readonly OutlineNode[];
  /** False for a part that is none of the guide's text: nothing in it can be marked. */
  readonly isMarkable: boolean;
};

/** What a part without a section of its own is named by: its kind, or that it tells the occupation's credentials. */
export type PartKind = SectionKind | 'credentials';

/** Typed parts that a guide may carry without a section of its own; each must still be seen. */
const typedParts: readonly { kind: SectionKind; has: (guide: Guide) => boolean }[] = [
  { kind: 'salary', has: ({ facts }) => facts.salaryRange !== undefined || facts.salaryBands.length > 0 },
  { kind: 'responsibilities', has: ({ responsibilities }) => responsibilities.length > 0 },
  { kind: 'tech-stack', has: ({ techStack }) => techStack.length > 0 },
  { kind: 'tech-skills', has: ({ techSkills }) => techSkills.length > 0 },
  { kind: 'soft-skills', has: ({ softSkills }) => softSkills.length > 0 },
  { kind: 'tiers', has: ({ tiers }) => tiers.length > 0 },
  { kind: 'day-in-life', has: ({ dayInLife }) => dayInLife.length > 0 },
  { kind: 'work-life', has: ({ workLife }) => Object.values(workLife).some((value) => value !== undefined) },
  { kind: 'skill-map', has: ({ skillMap }) => skillMap.length > 0 },
  { kind: 'pros-and-cons', has: ({ pros, cons }) => pros.length + cons.length > 0 },
  { kind: 'mistakes', has: ({ mistakes }) => mistakes.length > 0 },
  { kind: 'advice', has: ({ advice }) => advice.length > 0 },
  { kind: 'case-studies', has: ({ caseStudies }) => caseStudies.length > 0 },
  { kind: 'portfolio-tips', has: ({ portfolioTips }) => portfolioTips.length > 0 },
  { kind: 'related-roles', has: ({ relatedRoles }) => relatedRoles.length > 0 },
  { kind: 'faq', has: ({ faq }) => faq.length > 0 },
  { kind: 'sources', has: ({ sources }) => sources.length > 0 },
];

/** Where one kind also stands for another: pros or cons alone are a section on pros and cons. */
const standsFor: Partial<Record<SectionKind, readonly SectionKind[]>> = {
  'pros-and-cons': ['pros', 'cons'],
};

/** The id of the part on the occupation's credentials; no section of a guide is made with a leading dot. */
export const credentialsId = '.credentials';

/** The sections after which the credentials stand, the best place first. */
const beforeCredentials: readonly SectionKind[] = ['path', 'required-education', 'skills-and-qualifications'];

/** The id of the part that opens a guide: its summary and its figures. */
export function overviewId(guide: Guide): string {
  return guide.sections.find(({ kind }) => kind === 'summary')?.id ?? 'overview';
}

/**
 * Every section of a guide as a tree, without its summary (which opens the page). A typed part that has no section is
 * given one at the end, with the name that `nameOf` gives its kind; the credentials follow the way into the occupation.
 */
export function outlineOf(guide: Guide, nameOf: (kind: PartKind) => string): OutlineNode[] {
  type Growing = { section: Section; children: Growing[]; isMarkable: boolean };
  const top: Growing[] = [];
  const byId = new Map<string, Growing>();
  const summary = guide.sections.find(({ kind }) => kind === 'summary');
  for (const section of guide.sections) {
    if (section === summary) continue;
    const node: Growing = { section, children: [], isMarkable: true };
    // A parent stands before its children; anything else is read as a section of its own.
    const parent = section.parentId === undefined ? undefined : byId.get(section.parentId);
    (parent?.children ?? top).push(node);
    byId.set(section.id, node);
  }
  const made = (id: string, kind: SectionKind, heading: string): Growing => ({
    section: { id, kind, heading, blocks: [] },
    children: [],
    isMarkable: id !== credentialsId,
  });
  const kinds = new Set(guide.sections.map(({ kind }) => kind));
  for (const { kind, has } of typedParts) {
    const isThere = kinds.has(kind) || (standsFor[kind] ?? []).some((other) => kinds.has(other));
    if (!isThere && has(guide)) top.push(made(kind, kind, nameOf(kind)));
  }
  if (guide.credentials !== undefined && guide.credentials.length > 0) {
    const after = beforeCredentials
      .map((kind) => top.findIndex(({ section }) => section.kind === kind))
      .find((index) => index >= 0);
    top.splice(
      after === undefined ? top.length : after + 1,
      0,
      made(credentialsId, 'other', nameOf('credentials')),
    );
  }
  return top;
}

/** All sections of an outline in reading order. */
export function flatten(nodes: readonly OutlineNode[]): Section[] {
  return nodes.flatMap(({ section, children }) => [section, ...flatten(children)]);
}

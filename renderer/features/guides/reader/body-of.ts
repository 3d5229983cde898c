import type { Block, Guide, Section } from '#core/guides/guide';
import type { SectionKind } from '#core/guides/kinds';
import { isTold, remaining } from '#core/guides/repeats';

/** Kinds whose figures stand over their text; elsewhere the text before the part introduces it. */
const figuresFirst: ReadonlySet<SectionKind> = new Set([
  'salary',
  'market-demand',
  'job-outlook',
  'work-life',
]);

/** Text as it is compared: case, spacing and bullets make no difference. */
const fold = (text: string) => text.toLowerCase().replace(/[•*]/g, ' ').replace(/\s+/g, ' ').trim();

/** Whether a line of the section is said by the typed part; roles and sources are lists of whole lines. */
function isSaid(guide: Guide, kind: SectionKind): (text: string) => boolean {
  if (kind !== 'related-roles' && kind !== 'sources') return isTold(guide, kind);
  const lines = new Set((kind === 'sources' ? guide.sources : guide.relatedRoles).map(fold));
  return (text) => lines.has(fold(text));
}

/** The text of a section around its typed part: all of it where there is none, else what that part does not say. */
export function bodyOf(
  guide: Guide,
  section: Section,
  isTyped: boolean,
): { before: readonly Block[]; after: readonly Block[] } {
  if (!isTyped) return { before: section.blocks, after: [] };
  const rest = remaining(section.blocks, isSaid(guide, section.kind));
  if (figuresFirst.has(section.kind)) return { before: [], after: rest };
  let lead = 0;
  while (lead < rest.length && rest[lead] === section.blocks[lead]) lead += 1;
  return { before: rest.slice(0, lead), after: rest.slice(lead) };
}

import type { Guide, ImportCorrections, ImportReport, Section } from '#core/guides/guide';
import { slugOf } from '#core/guides/slug';

const paragraphsOf = (text: string) => text.split(/\n\s*\n/).filter((part) => part.trim() !== '');

/** The opening section with another summary: the paragraphs that told the old one give way to it. */
function withSummary(section: Section, old: string, summary: string): Section {
  const told = new Set(paragraphsOf(old));
  const rest = section.blocks.filter((block) => block.type !== 'paragraph' || !told.has(block.text));
  return {
    ...section,
    blocks: [...paragraphsOf(summary).map((text) => ({ type: 'paragraph' as const, text })), ...rest],
  };
}

/**
 * Puts the title, the summary and the facts that a person set right in the place of those that were read. (Corrections of
 * headings change how the text is cut and have to come before the reading.)
 */
export function applyCorrections(
  guide: Guide,
  report: ImportReport,
  corrections: ImportCorrections | undefined,
): { guide: Guide; report: ImportReport } {
  const { title, summary, facts } = corrections ?? {};
  if (title === undefined && summary === undefined && facts === undefined) return { guide, report };
  const isReplaced = ({ field }: ImportReport['understood'][number]) =>
    (title !== undefined && field === 'title') ||
    (summary !== undefined && field === 'summary') ||
    (facts !== undefined && field.startsWith('facts.'));
  return {
    guide: {
      ...guide,
      ...(title === undefined ? {} : { title, slug: slugOf(title, 'guide') }),
      ...(facts === undefined ? {} : { facts }),
      ...(summary === undefined
        ? {}
        : {
            summary,
            sections: guide.sections.map((section) =>
              section.kind === 'summary' ? withSummary(section, guide.summary, summary) : section,
            ),
          }),
    },
    report: { ...report, understood: report.understood.filter((one) => !isReplaced(one)) },
  };
}

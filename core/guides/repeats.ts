import type { Block, Guide } from './guide';
import type { SectionKind } from './kinds';

/**
 * A section holds its whole text, and the typed fields repeat what was understood of it. Where a section is drawn from
 * the typed fields, only the rest of its text is to follow: this tells the rest, so that nothing is said twice and
 * nothing is lost.
 */

/** Text as it is compared: case, spacing, bullets and the kind of quotes make no difference. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[•*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const withoutLabel = (folded: string) => folded.replace(/^[^:.?!]{2,24}:\s+/, '');
const figures = (text: string) => text.replace(/\D+/g, ' ').trim();

/** Under this length a line counts as told only where it equals a field: "Other" occurs in many a sentence. */
const shortLine = 24;

function toldBy(fields: readonly string[]): (text: string) => boolean {
  const folded = fields.map(fold).filter((field) => field !== '');
  const exact = new Set(folded);
  const all = folded.join(' \u0000 ');
  return (text) => {
    const line = fold(text);
    const value = withoutLabel(line);
    if (line === '' || exact.has(line) || exact.has(value)) return true;
    return (
      line.length >= shortLine && (all.includes(line) || (value.length >= shortLine && all.includes(value)))
    );
  };
}

/** Lines of the page format that only carry figures or their labels ("Median: $50,000", "Mid-Level"). */
const salaryLine =
  /^(?:(?:entry|mid|senior)[- ]level|median|range)?:?\s*(?:\D{0,4}[\d.,]+(?:\s*(?:-|to)\s*\D{0,4}[\d.,]+)?\+?)?$/;
const scaleLine = /^(?:low|moderate|medium|high|very high)$/;
const growthLabel = /^(?:growth rate|status|source):/;

/** Whether a line of a section of `kind` is already said by what is drawn from the guide's typed fields. */
export function isTold(guide: Guide, kind: SectionKind): (text: string) => boolean {
  const { facts } = guide;
  switch (kind) {
    case 'summary':
      return toldBy([guide.summary, guide.title]);
    case 'salary':
      return (text) =>
        (facts.salaryRange !== undefined || facts.salaryBands.length > 0) && salaryLine.test(fold(text));
    case 'market-demand':
      return (text) => facts.demand !== undefined && scaleLine.test(fold(text));
    case 'job-outlook': {
      const isFact = toldBy([
        facts.growthStatus ?? '',
        facts.growthSource ?? '',
        `${facts.growthRatePercent}%`,
      ]);
      return (text) => growthLabel.test(fold(text)) && isFact(text);
    }
    case 'tiers': {
      const isText = toldBy(guide.tiers.flatMap(({ title, description }) => [title, description]));
      const years = new Set(guide.tiers.map((tier) => figures(`${tier.years.min} ${tier.years.max ?? ''}`)));
      return (text) => isText(text) || (/^experience:/i.test(text) && years.has(figures(text)));
    }
    case 'day-in-life': {
      const isText = toldBy(guide.dayInLife.flatMap(({ label, focus, tasks }) => [label, focus, ...tasks]));
      const labels = new Set(guide.dayInLife.map(({ label }) => fold(label)));
      return (text) => isText(text) || labels.has(fold(text.replace(/\s*\([^()]*\d[^()]*\)\s*$/, '')));
    }
    case 'work-life':
      return toldBy(Object.values(guide.workLife).filter((value) => value !== undefined));
    case 'skill-map':
      return toldBy(
        guide.skillMap.flatMap(({ group, description, skills }) => [group, description, ...skills]),
      );
    case 'pros-and-cons':
      return toldBy([...guide.pros, ...guide.cons]);
    case 'pros':
      return toldBy(guide.pros);
    case 'cons':
      return toldBy(guide.cons);
    case 'case-studies':
      return toldBy(guide.caseStudies.flatMap(({ title, story, takeaway }) => [title, story, takeaway]));
    case 'faq':
      return toldBy(guide.faq.flatMap(({ question, answer }) => [question, answer]));
    default:
      return () => false;
  }
}

/** The blocks without what is told elsewhere; lists lose only the items that are. */
export function remaining(blocks: readonly Block[], told: (text: string) => boolean): Block[] {
  return blocks.flatMap<Block>((block) => {
    if (block.type === 'paragraph') return told(block.text) ? [] : [block];
    const items = block.items.filter((item) => !told(item));
    return items.length === 0 ? [] : [{ type: 'list', items }];
  });
}

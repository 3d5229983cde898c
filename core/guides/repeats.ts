import type { Block, Guide, GuideContent } from './guide';
import { itemBlocks, type TypedItems } from './item-blocks';
import type { SectionKind } from './kinds';
import { passagesOf } from './section-hash';

/**
 * A section holds its whole text, and the typed fields repeat what was understood of it. Where a section is drawn from
 * the typed fields, only the rest of its text is to follow: this tells the rest, so that nothing is said twice and
 * nothing is lost.
 */

/** Plain text with single spaces: nothing in it is spelled in two ways. */
const isPlain = (text: string) => /^[ -~]*$/.test(text) && !/[`*]| {2}|^ | $/.test(text);

/** Text as it is compared: case, spacing, bullets and the kind of quotes make no difference. */
function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
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
  /^(?:(?:entry|mid|senior)[- ]level|median|range)?:?\s*(?:\D{0,4}\d[\d.,]*(?:\s*(?:-|to)\s*\D{0,4}\d[\d.,]*)?\+?)?$/;
const scaleLine = /^(?:low|moderate|medium|high|very high)$/;
const growthLabel = /^(?:growth rate|status|source):/;

/** Whether a line gives the years of a tier, in whatever words. */
function yearsLine(tiers: Guide['tiers']): (text: string) => boolean {
  const years = new Set(tiers.map((tier) => figures(`${tier.years.min} ${tier.years.max ?? ''}`)));
  return (text) => /^experience:/i.test(text) && years.has(figures(text));
}

/** Whether a line is the heading of a part of a day, its times in whatever form. */
function dayLine(blocks: Guide['dayInLife']): (text: string) => boolean {
  const labels = new Set(blocks.map(({ label }) => fold(label)));
  return (text) => labels.has(fold(text.replace(/\s*\([^()]*\d[^()]*\)\s*$/, '')));
}

/** Whether a line of a section of `kind` is already said by what is drawn from the guide's typed fields. */
export function isTold(guide: GuideContent, kind: SectionKind): (text: string) => boolean {
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
      const isYears = yearsLine(guide.tiers);
      return (text) => isText(text) || isYears(text);
    }
    case 'day-in-life': {
      const isText = toldBy(guide.dayInLife.flatMap(({ label, focus, tasks }) => [label, focus, ...tasks]));
      const isHeading = dayLine(guide.dayInLife);
      return (text) => isText(text) || isHeading(text);
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

const ownLabel = /^(?:focus|key takeaways?|stress level|balance rating): /;

/**
 * Whether a line of a section of `kind` is, whole and by itself, a line of the typed items: a title, a paragraph of a
 * description, a task. Stricter than `isTold`: a line that an item only contains is not told, so that the section can be
 * written anew from its items and the rest of its lines without losing one.
 */
export function isToldExactly(items: TypedItems, kind: SectionKind): (text: string) => boolean {
  const lines = passagesOf(itemBlocks(items, kind)).map(fold);
  const exact = new Set(lines);
  const labelled = new Set(
    lines.filter((line) => ownLabel.test(line)).map((line) => line.replace(ownLabel, '')),
  );
  const isYears = kind === 'tiers' ? yearsLine(items.tiers ?? []) : () => false;
  const isHeading = kind === 'day-in-life' ? dayLine(items.dayInLife ?? []) : () => false;
  return (text) => {
    const line = fold(text);
    if (line === '' || exact.has(line) || labelled.has(line.replace(ownLabel, ''))) return true;
    return isYears(text) || isHeading(text);
  };
}

/** The blocks without what is told elsewhere; lists lose only the items that are. */
export function remaining(blocks: readonly Block[], told: (text: string) => boolean): Block[] {
  return blocks.flatMap<Block>((block) => {
    if (block.type === 'paragraph') return told(block.text) ? [] : [block];
    const items = block.items.filter((item) => !told(item));
    return items.length === 0 ? [] : [{ type: 'list', items }];
  });
}

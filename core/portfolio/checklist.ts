import { splitSentences } from '#core/guides/sentences';
import { addMonths } from '../time/civil-date';
import { completenessOf } from './completeness';
import type { ChecklistKind, ItemState } from './kinds';
import { checklistKinds } from './kinds';
import type { ChecklistItem, Portfolio, PortfolioEntry } from './portfolio';
import { kindsAskedFor } from './tip-patterns';

/** What the workbook holds of one checklist item. `evidenceIds` are the files linked to it or to its entries. */
type StoredItem = {
  readonly kind: ChecklistKind;
  readonly state: ItemState;
  readonly note: string;
  readonly reviewedOn?: string | undefined;
  readonly evidenceIds: readonly string[];
};

/** What `buildPortfolio` makes a portfolio from. */
export type PortfolioSource = {
  readonly personId: string;
  readonly guide: { readonly id: string; readonly title: string; readonly portfolioTips: readonly string[] };
  readonly items: readonly StoredItem[];
  readonly entries: readonly PortfolioEntry[];
  /** How much of the rest of the workbook bears on the portfolio. */
  readonly record: {
    readonly credentials: number;
    readonly activities: number;
    readonly activitiesWithEvidence: number;
  };
};

/** The id that evidence for a checklist item is linked to: stable for a person and a kind, whatever the guide. */
export function portfolioItemId(personId: string, kind: ChecklistKind): string {
  return `${personId}/${kind}`;
}

/** The sentences of a guide's tips, sorted by what they ask for; `other` asks for nothing. */
function readTips(tips: readonly string[]): { asked: Map<ChecklistKind, string[]>; other: string[] } {
  const asked = new Map<ChecklistKind, string[]>();
  const other: string[] = [];
  for (const sentence of tips.flatMap(splitSentences)) {
    const kinds = kindsAskedFor(sentence);
    if (kinds.length === 0) other.push(sentence);
    for (const kind of kinds) asked.set(kind, [...(asked.get(kind) ?? []), sentence]);
  }
  return { asked, other };
}

/** How many activities the record has for a kind: certificates for course records, all of them for the CE log. */
function activitiesFor(kind: ChecklistKind, record: PortfolioSource['record']): number {
  if (kind === 'course-records') return record.activitiesWithEvidence;
  return kind === 'ce-log' ? record.activities : 0;
}

/** A portfolio that is read through twice a year is ready to show. */
const reviewEveryMonths = 6;

/** The days that were noted for an item, and when a review is due again. */
function reviewDates({ kind, reviewedOn }: { kind: ChecklistKind; reviewedOn?: string | undefined }) {
  if (reviewedOn === undefined) return {};
  if (kind !== 'review') return { reviewedOn };
  return { reviewedOn, reviewDueOn: addMonths(reviewedOn, reviewEveryMonths) };
}

/**
 * The checklist that a guide's portfolio tips make for one person, with what the workbook holds for each item.
 *
 * Every kind that a sentence of the tips asks for becomes an item (in checklist order) with those sentences verbatim;
 * sentences that ask for nothing are `otherTips`. A guide that asks for nothing gives all nine kinds without tips, so
 * that a portfolio can be built all the same. Stored items of kinds that the guide does not ask for are not shown.
 */
export function buildPortfolio(source: PortfolioSource): Portfolio {
  const { asked, other } = readTips(source.guide.portfolioTips);
  const kinds = asked.size === 0 ? checklistKinds : checklistKinds.filter((kind) => asked.has(kind));
  const items = kinds.map((kind): ChecklistItem => {
    const stored = source.items.find((item) => item.kind === kind);
    const evidenceIds = [...new Set(stored?.evidenceIds ?? [])];
    return {
      id: portfolioItemId(source.personId, kind),
      kind,
      tips: asked.get(kind) ?? [],
      state: stored?.state ?? 'missing',
      found: {
        credentials: kind === 'licences' ? source.record.credentials : 0,
        activities: activitiesFor(kind, source.record),
        entries: source.entries.filter((entry) => entry.kind === kind).length,
        evidence: evidenceIds.length,
      },
      note: stored?.note ?? '',
      ...reviewDates({ kind, reviewedOn: stored?.reviewedOn }),
      evidenceIds,
    };
  });
  return {
    personId: source.personId,
    guide: { id: source.guide.id, title: source.guide.title },
    items,
    entries: [...source.entries],
    otherTips: other,
    completeness: completenessOf(items),
  };
}

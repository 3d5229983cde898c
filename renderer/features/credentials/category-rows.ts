import { fromHundredths, toHundredths } from '#core/compliance/hundredths';
import type { Standing } from '#core/compliance/standing';
import type { Tone } from '../../components/StateTag';
import type { Words } from './needs-words';

/** One row of the table of what is asked: texts ready to show, and the bar behind them. */
export type CategoryRow = {
  id: string;
  title: string;
  counts: string;
  asked: string;
  state: string;
  tone: Tone;
  /** 0 to 1, or null where neither a minimum nor a cap gives the bar a length. */
  share: number | null;
  /** Where an even pace would be, 0 to 1; on the total only. */
  pace?: number;
  barLabel: string;
  note?: string;
  confidence?: Confidence;
  /** The figure could not be confirmed, or was not found. */
  isUncertain: boolean;
  /** Ids of the rule's sources. */
  sources: readonly string[];
  /** How deep it is nested in other categories; 0 for none. */
  depth: number;
  /** `part of …`, where the nesting is not told by the row above it alone; that it is asked on top of the total. */
  remarks: readonly string[];
};

type Confidence = NonNullable<Standing['categories'][number]['confidence']>;

/** What is short is as urgent as the whole. */
const shortTone = (state: Standing['state']): Tone =>
  state === 'overdue' || state === 'lapsed' ? 'late' : state === 'on-track' ? 'accent' : 'risk';

/** Where the rule has its total from; null for a requirement of the person's own. */
export type TotalSource = { sources: readonly string[]; confidence: Confidence; note?: string | undefined };

/** The row of the total. */
export function totalRow(words: Words, standing: Standing, source: TotalSource | null = null): CategoryRow {
  const { text, format } = words;
  const say = text.credentials.table;
  const counts = format.number(standing.counted);
  const required = format.number(standing.required);
  const isComplete = standing.remaining === 0;
  const shared = {
    id: 'total',
    title: say.all,
    counts,
    sources: source?.sources ?? [],
    ...(source === null ? {} : { confidence: source.confidence }),
    ...(source?.note === undefined ? {} : { note: source.note }),
    depth: 0,
    remarks: [],
  };
  if (standing.isTotalUnknown) {
    return {
      ...shared,
      asked: say.totalUnknown,
      state: say.open,
      tone: 'unknown',
      share: null,
      barLabel: say.barOpen(counts),
      isUncertain: true,
    };
  }
  return {
    ...shared,
    asked: standing.required === 0 ? say.notAsked : required,
    state: isComplete
      ? standing.surplus > 0 && standing.required > 0
        ? say.over(format.number(standing.surplus))
        : say.complete
      : say.short(format.number(standing.remaining)),
    tone: isComplete ? 'met' : shortTone(standing.state),
    share: standing.required === 0 ? 1 : standing.counted / standing.required,
    ...(standing.required === 0 ? {} : { pace: standing.pace / standing.required }),
    barLabel: say.bar(counts, required),
    isUncertain: source?.confidence === 'unverified',
  };
}

/** The rows of the categories, as the rule lists them, each below the one that it is nested in. */
export function categoryRows(words: Words, standing: Standing): CategoryRow[] {
  const { categories } = standing;
  const depthOf = (id: string) => categories.find((category) => category.id === id)?.within?.length ?? 0;
  /** The innermost category around one; its other parents, if any, are named in the row. */
  const parentOf = ({ within = [] }: Category) =>
    within.reduce<string | null>(
      (inner, id) => (inner === null || depthOf(id) > depthOf(inner) ? id : inner),
      null,
    );
  const below = (parent: string | null, depth: number): CategoryRow[] =>
    categories
      .filter((category) => parentOf(category) === parent)
      .flatMap((category) => [
        categoryRow(words, standing, category, depth),
        ...below(category.id, depth + 1),
      ]);
  return below(null, 0);
}

type Category = Standing['categories'][number];

function categoryRow(words: Words, standing: Standing, category: Category, depth: number): CategoryRow {
  const { text, format } = words;
  const say = text.credentials.table;
  const counts = format.number(category.counted);
  const { min, max } = category;
  const goal = min !== undefined && (category.remaining > 0 || max === undefined) ? min : max;
  return {
    id: category.id,
    title: category.title,
    counts,
    asked: askedWords(words, category),
    ...stateOf(words, standing, category),
    share: max === 0 ? 0 : goal === undefined || goal === 0 ? null : category.counted / goal,
    barLabel: goal === undefined ? say.barOpen(counts) : say.bar(counts, format.number(goal)),
    ...(category.note === undefined ? {} : { note: category.note }),
    ...(category.confidence === undefined ? {} : { confidence: category.confidence }),
    isUncertain: category.confidence === 'unverified' || category.isMinUnknown === true,
    sources: category.sources ?? [],
    depth,
    remarks: [
      withinWords(words, standing, category, depth),
      category.isOnTop && category.min !== undefined ? words.text.credentials.table.onTop : null,
    ].filter((remark) => remark !== null),
  };
}

/** The categories around one, where the row above it does not tell them all. */
function withinWords(
  { text }: Words,
  { categories }: Standing,
  { within = [] }: Category,
  depth: number,
): string | null {
  if (within.length <= depth) return null;
  const titles = within.map((id) => categories.find((category) => category.id === id)?.title ?? id);
  return text.credentials.table.within(text.credentials.sentence.joined(titles));
}

function askedWords(
  { text, format }: Words,
  { min, max, isMinUnknown }: Pick<Category, 'min' | 'max' | 'isMinUnknown'>,
): string {
  const say = text.credentials.table;
  const figures = (): string => {
    if (min !== undefined && max !== undefined) return say.between(format.number(min), format.number(max));
    if (min !== undefined) return say.atLeast(format.number(min));
    if (max !== undefined) return say.atMost(format.number(max));
    return say.notAsked;
  };
  if (isMinUnknown) return max === undefined ? say.minUnknown : `${figures()}; ${say.minUnknown}`;
  return figures();
}

function stateOf(
  { text, format }: Words,
  standing: Standing,
  category: Category,
): { state: string; tone: Tone } {
  const say = text.credentials.table;
  if (category.remaining > 0) {
    return { state: say.short(format.number(category.remaining)), tone: shortTone(standing.state) };
  }
  if (category.max === 0) return { state: say.notAccepted, tone: 'unknown' };
  if (category.isMinUnknown) return { state: text.common.states.unknown, tone: 'unknown' };
  if (category.max !== undefined && category.counted >= category.max) {
    const over = overCap(standing, category.id);
    return { state: over > 0 ? say.fullOver(format.number(over)) : say.full, tone: 'unknown' };
  }
  return category.min === undefined
    ? { state: say.open, tone: 'accent' }
    : { state: say.complete, tone: 'met' };
}

/** Credits that a category's cap keeps out. */
function overCap(standing: Standing, categoryId: string): number {
  const over = standing.notCounted.filter(
    ({ code, facts }) => code === 'category-full' && facts.categoryId === categoryId,
  );
  return fromHundredths(over.reduce((sum, { credits }) => sum + toHundredths(credits), 0));
}

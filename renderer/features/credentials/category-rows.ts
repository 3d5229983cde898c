import { fromHundredths, toHundredths } from '#core/compliance/hundredths';
import type { Standing } from '#core/compliance/standing';
import type { Tone } from '../../components/StateTag';
import type { Words } from './standing-words';

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
  isUncertain: boolean;
};

/** What is short is as urgent as the whole. */
const shortTone = (state: Standing['state']): Tone =>
  state === 'overdue' || state === 'lapsed' ? 'late' : state === 'on-track' ? 'accent' : 'risk';

/** The row of the total. */
export function totalRow(words: Words, standing: Standing): CategoryRow {
  const { text, format } = words;
  const say = text.credentials.table;
  const counts = format.number(standing.counted);
  const required = format.number(standing.required);
  const isComplete = standing.remaining === 0;
  return {
    id: 'total',
    title: say.all,
    counts,
    asked: required,
    state: isComplete
      ? standing.surplus > 0
        ? say.over(format.number(standing.surplus))
        : say.complete
      : say.short(format.number(standing.remaining)),
    tone: isComplete ? 'met' : shortTone(standing.state),
    share: standing.required === 0 ? 1 : standing.counted / standing.required,
    ...(standing.required === 0 ? {} : { pace: standing.pace / standing.required }),
    barLabel: say.bar(counts, required),
    isUncertain: false,
  };
}

/** The rows of the categories, as the rule lists them. */
export function categoryRows(words: Words, standing: Standing): CategoryRow[] {
  return standing.categories.map((category) => categoryRow(words, standing, category));
}

function categoryRow(
  words: Words,
  standing: Standing,
  category: Standing['categories'][number],
): CategoryRow {
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
    isUncertain: category.confidence === 'unverified',
  };
}

function askedWords(
  { text, format }: Words,
  { min, max }: Pick<Standing['categories'][number], 'min' | 'max'>,
): string {
  const say = text.credentials.table;
  if (min !== undefined && max !== undefined) return say.between(format.number(min), format.number(max));
  if (min !== undefined) return say.atLeast(format.number(min));
  if (max !== undefined) return say.atMost(format.number(max));
  return say.notAsked;
}

function stateOf(
  { text, format }: Words,
  standing: Standing,
  category: Standing['categories'][number],
): { state: string; tone: Tone } {
  const say = text.credentials.table;
  if (category.remaining > 0) {
    return { state: say.short(format.number(category.remaining)), tone: shortTone(standing.state) };
  }
  if (category.max === 0) return { state: say.notAccepted, tone: 'unknown' };
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

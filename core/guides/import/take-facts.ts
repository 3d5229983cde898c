import type { GuideFacts } from '#core/guides/guide';
import { type Amount, type Custom, type Doubt, readPay, readPayRange } from './amounts';
import { canBe } from './currencies';
import { type Draft, leaveOver, note, understand } from './draft';
import type { FactLabel } from './fact-labels';
import { readGrowth } from './growth';
import type { Line } from './lines';

/** How the page of a draft writes amounts. */
export const customOf = (draft: Draft): Custom => ({
  currency: draft.pageCurrency,
  convention: draft.convention,
});

/** Says why an amount was not taken. */
export function noteDoubt(draft: Draft, doubt: Doubt, text: string, line: Line): void {
  if (doubt.doubt === 'not-annual') note(draft, 'amount-not-annual', { text, period: doubt.period }, line);
  else note(draft, doubt.doubt === 'absurd' ? 'amount-absurd' : 'amount-ambiguous', { text }, line);
}

/** Keeps the currency that an amount came with, and says where its sign is not one of the page's currency. */
export function noteCurrency(draft: Draft, { currency, sign }: Pick<Amount, 'currency' | 'sign'>): void {
  if (currency !== undefined) draft.currencies.add(currency);
  const { pageCurrency } = draft;
  if (sign === undefined || pageCurrency === undefined || canBe(sign, pageCurrency)) return;
  const isNoted = draft.notices.some(({ key }) => key === 'sign-beside-currency');
  if (!isNoted) note(draft, 'sign-beside-currency', { sign, currency: pageCurrency });
}

/**
 * The pay that a value tells: one amount, or the yearly one of several for different times (`$28.71 hourly, $59,710
 * annual`). A label for other pay than a year's makes a bare amount that pay.
 */
export function readLabelledPay(
  value: string,
  { payPeriod, currency }: Pick<FactLabel, 'payPeriod' | 'currency'>,
  custom: Custom,
): Amount | Doubt | undefined {
  const own = { ...custom, currency: currency ?? custom.currency };
  const pay = readPay(value, own);
  if (pay !== undefined) {
    const isOther = payPeriod !== undefined && payPeriod !== 'year' && !/year|annual|annum/i.test(value);
    if (isOther) return { doubt: 'not-annual', period: payPeriod };
    return 'doubt' in pay || currency === undefined ? pay : { currency, ...pay };
  }
  const parts = value.length > 120 ? [] : value.split(/[,;] | \| | \/ | or /);
  if (parts.length < 2 || parts.length > 3) return undefined;
  const pays = parts.map((part) => readPay(part, own));
  const yearly = pays.filter((one): one is Amount => one !== undefined && !('doubt' in one));
  const isOfTimes = pays.every(
    (one) => one !== undefined && (!('doubt' in one) || one.doubt === 'not-annual'),
  );
  return isOfTimes && yearly.length === 1 ? yearly[0] : undefined;
}

/** Takes a growth that stands behind its label: its rate, its name, its years. False where nothing could be read. */
export function takeGrowth(
  draft: Draft,
  { period: labelPeriod }: Pick<FactLabel, 'period'>,
  value: string,
  where: string,
  line: Line,
): boolean {
  const { facts } = draft;
  const growth = readGrowth(value);
  if (growth?.doubt !== undefined)
    note(draft, growth.doubt === 'range' ? 'growth-range' : 'growth-absurd', { text: value }, line);
  if (growth === undefined || (growth.percent === undefined && growth.status === undefined)) return false;
  const { percent, status } = growth;
  const period = growth.period ?? labelPeriod;
  if (percent !== undefined) {
    draft.growths.push({ value: percent, where });
    facts.growthRatePercent ??= percent;
    // The page's top gives the rate alone, its outlook the years too; the years of another rate are not this one's.
    if (period !== undefined && facts.growthRatePercent === percent) facts.growthPeriod ??= period;
    understand(draft, 'facts.growthRatePercent', value, line);
  } else if (period !== undefined) facts.growthPeriod ??= period;
  if (status !== undefined && facts.growthStatus === undefined) {
    facts.growthStatus = status;
    understand(draft, 'facts.growthStatus', status, line);
  }
  return true;
}

/** Takes a salary range; false where the text is none, or the page has one already. */
export function takeRange(draft: Draft, text: string, line: Line): boolean {
  const range = readPayRange(text, customOf(draft));
  if (range === undefined) return false;
  if ('doubt' in range) {
    noteDoubt(draft, range, text, line);
    leaveOver(draft, line);
    return false;
  }
  if (draft.facts.salaryRange !== undefined) {
    note(draft, 'fact-repeated', { label: 'salary range', text }, line);
    leaveOver(draft, line);
    return false;
  }
  draft.facts.salaryRange = { low: range.low, high: range.high };
  noteCurrency(draft, range);
  understand(draft, 'facts.salaryRange', text, line);
  return true;
}

const remoteWords: ReadonlyMap<string, NonNullable<GuideFacts['remote']>> = new Map([
  ['yes', 'yes'],
  ['no', 'no'],
  ['limited', 'limited'],
  ['partly', 'limited'],
  ['partially', 'limited'],
]);

/** Reads whether work can be done from afar; undefined for anything but the words that say it plainly. */
export const readRemote = (value: string): GuideFacts['remote'] =>
  remoteWords.get(value.toLowerCase().replace(/[.!]$/, ''));

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Reads how long training takes: `6 months`, `1 to 2 years`, `18+ months`, `less than one year`. */
export function readTraining(value: string): GuideFacts['training'] {
  if (value.length > 60) return undefined;
  const bare = value
    .toLowerCase()
    .replace(/[.:]$/, '')
    .replace(/\b[a-z]+\b/g, (word) => (numbers.includes(word) ? String(numbers.indexOf(word) + 1) : word));
  const [, under, first, second, plus, unit, more] =
    /^(less than |under |up to )?(\d{1,3}(?:\.5)?)(?: ?(?:[-–—]|to) ?(\d{1,3}(?:\.5)?))?( ?\+)? ?(weeks?|months?|years?)( or more)?$/.exec(
      bare,
    ) ?? [];
  if (first === undefined || unit === undefined) return undefined;
  const [low, high] = [Number(first), Number(second ?? first)];
  const isOpen = plus !== undefined || more !== undefined;
  if (low > high || high === 0 || (isOpen && (under !== undefined || second !== undefined))) return undefined;
  const named = unit.startsWith('w') ? 'weeks' : unit.startsWith('m') ? 'months' : 'years';
  if (under !== undefined) return second === undefined ? { min: 0, max: low, unit: named } : undefined;
  return { min: low, max: isOpen ? null : high, unit: named };
}

/** Reads amounts of money, percentages, times of day and years of experience as guide pages print them. */

/** An amount in whole currency units, and the currency where its sign leaves no doubt (`$` alone does). */
type Amount = { amount: number; currency?: string };

const signs: ReadonlyMap<string, string> = new Map([
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['₹', 'INR'],
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
]);
const codes = new Set(
  (
    'USD EUR GBP CAD AUD NZD INR JPY CNY CHF SEK NOK DKK PLN CZK HUF RON BGN BRL MXN ARS CLP COP PEN ZAR NGN KES GHS EGP ' +
    'AED SAR QAR KWD ILS TRY RUB UAH SGD HKD TWD KRW THB MYR IDR PHP VND PKR BDT LKR'
  ).split(' '),
);
/** Currencies whose home writes 45.000 for forty-five thousand. */
const dotThousands = new Set(['EUR', 'BRL', 'DKK', 'IDR', 'TRY', 'ARS', 'CLP', 'COP', 'VND', 'RON']);

const money =
  /^([A-Z]{0,2}[$£€¥₹]|[A-Z]{3} ?)? ?(\d(?:[\d.,'’ ]*\d)?) ?([kK])?(\+)? ?([$£€¥₹]|[A-Z]{3})?(?: ?(?:\/ ?|per |a )(?:yr|year|annum))?$/;

function readNumber(digits: string, currency: string | undefined): number | undefined {
  const plain = (text: string, thousands: RegExp) => Number(text.replace(thousands, '').replace(',', '.'));
  if (/^\d+(?:\.\d{1,2})?$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(digits)) return plain(digits, /,/g);
  if (/^\d{1,3}(?:[ '’]\d{3})+$/.test(digits)) return plain(digits, /[ '’]/g);
  if (currency === 'INR' && /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(digits)) return plain(digits, /,/g);
  if (!/^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(digits)) return undefined;
  // One dot and three digits may be decimals; two groups, decimals behind a comma, or the currency's custom decide.
  const isCertain = /\..*\.|,/.test(digits) || (currency !== undefined && dotThousands.has(currency));
  return isCertain ? plain(digits, /\./g) : undefined;
}

/**
 * Reads `$50,000`, `35,000`, `£45k`, `65,000+`, `45.000 €`. Undefined where the text is more than an amount, where its
 * figures can be read two ways (`45.000` without a currency that writes so), or where it is too small for a year's pay.
 */
export function readAmount(text: string, currencyOfPage?: string): Amount | undefined {
  if (text.length > 40) return undefined;
  const match = money.exec(text.trim());
  if (match === null) return undefined;
  const [, before = '', digits = '', thousands, , after = ''] = match;
  const sign = before.trim() === '' ? after : before.trim();
  const currency = signs.get(sign) ?? (codes.has(sign) ? sign : undefined);
  const number = readNumber(digits, currency ?? currencyOfPage);
  if (number === undefined) return undefined;
  const amount = Math.round(thousands === undefined ? number : number * 1000);
  if (amount < 1000 || !Number.isSafeInteger(amount)) return undefined;
  return currency === undefined ? { amount } : { amount, currency };
}

/** Whether a text looks like an amount at all: used to say that one was not understood. */
export function looksLikeAmount(text: string): boolean {
  return (
    text.length <= 40 && /^[A-Z]{0,3} ?[$£€¥₹]? ?\d[\d.,'’ ]*[kK]?\+?(?: ?(?:[$£€¥₹]|[A-Z]{3}))?$/.test(text)
  );
}

/** Reads a range of two amounts: `35,000—65,000`, `$35,000 - $65,000`, `35k to 65k`; undefined where low > high. */
export function readAmountRange(text: string, currencyOfPage?: string) {
  if (text.length > 80) return undefined;
  const [, first, second, more] = /^(.+?) ?(?:[—–―‒−-]| to ) ?([^—–―‒−-]+?)( to .*)?$/.exec(text) ?? [];
  if (first === undefined || second === undefined || more !== undefined) return undefined;
  const isThousands = /k\+?$/i.test(second) && /^[^\d]*\d{1,3}$/.test(first);
  const high = readAmount(second, currencyOfPage);
  const low = readAmount(isThousands ? `${first}k` : first, high?.currency ?? currencyOfPage);
  if (low === undefined || high === undefined || low.amount > high.amount) return undefined;
  const currency = low.currency ?? high.currency;
  return { low: low.amount, high: high.amount, ...(currency === undefined ? {} : { currency }) };
}

/** The currency that a salary heading names in its bracket (`US, USD`); undefined where it names none. */
export function readCurrency(bracket: string): string | undefined {
  const parts = bracket.split(',').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  return codes.has(last) || (parts.length > 1 && /^[A-Z]{3}$/.test(last)) ? last : undefined;
}

/** Reads `11%`, `-3 %`, `+2.5%` as a number of percent; undefined for anything else. */
export function readPercent(text: string): number | undefined {
  const match = /^([+−–-]?) ?(\d{1,4}(?:\.\d{1,3})?) ?%$/.exec(text.slice(0, 30));
  if (match === null || text.length > 30) return undefined;
  const value = Number(match[2]);
  return match[1] === '' || match[1] === '+' ? value : -value;
}

const clock = '(?:(\\d{1,2})(?::(\\d{2}))? ?([AaPp])?\\.?(?:[Mm]\\.?)?|([Nn]oon|[Mm]idnight))';
const span = new RegExp(`^${clock} ?(?:[—–―−-]|to|until) ?${clock}$`);

function minutesOf(hour: number, minute: number, half: string | undefined): number | undefined {
  if (minute > 59) return undefined;
  if (half === undefined) return hour > 23 ? undefined : hour * 60 + minute;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}

const timeText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * Reads a span of a day (`9:00 AM - 12:00 PM`, `9 to 11:30 am`, `09:00–17:00`) as two 24-hour `HH:MM`. A start without
 * AM or PM takes the half of the day that puts it before the end.
 */
export function readTimeSpan(text: string): { from: string; to: string } | undefined {
  const match = text.length > 40 ? null : span.exec(text.trim());
  if (match === null) return undefined;
  const [, hour1, minute1 = '0', half1, word1, hour2, minute2 = '0', half2, word2] = match;
  const named = (word: string | undefined) => (word === undefined ? undefined : /^n/i.test(word) ? 720 : 0);
  const to = named(word2) ?? minutesOf(Number(hour2), Number(minute2), half2?.toLowerCase());
  let from = named(word1) ?? minutesOf(Number(hour1), Number(minute1), half1?.toLowerCase());
  if (word1 === undefined && half1 === undefined && half2 !== undefined && to !== undefined) {
    const same = minutesOf(Number(hour1), Number(minute1), half2.toLowerCase());
    from = same !== undefined && same < to ? same : minutesOf(Number(hour1), Number(minute1), 'a');
  }
  return from === undefined || to === undefined ? undefined : { from: timeText(from), to: timeText(to) };
}

/** Reads years of experience: `0-2 years`, `6+ years`, `less than 1 year`; `max` is null where it is open at the top. */
export function readYears(text: string): { min: number; max: number | null } | undefined {
  if (text.length > 60) return undefined;
  const bare = text
    .toLowerCase()
    .replace(/[.:]$/, '')
    .replace(/ ?(?:years?|yrs?)( of experience)?$/, '')
    .trim();
  const range = /^(\d{1,2}) ?(?:[—–―−-]|to) ?(\d{1,2})$/.exec(bare);
  if (range !== null) {
    const [min, max] = [Number(range[1]), Number(range[2])];
    return min <= max ? { min, max } : undefined;
  }
  const open = /^(?:(\d{1,2}) ?\+|(?:over|more than|at least) (\d{1,2}))$/.exec(bare);
  if (open !== null) return { min: Number(open[1] ?? open[2]), max: null };
  const under = /^(?:less than|under|up to) (\d{1,2})$/.exec(bare);
  if (under !== null) return { min: 0, max: Number(under[1]) };
  const exact = /^\d{1,2}$/.test(bare) ? Number(bare) : undefined;
  return exact === undefined ? undefined : { min: exact, max: exact };
}

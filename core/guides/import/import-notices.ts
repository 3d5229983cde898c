import type { ImportNotice } from '#core/guides/guide';

/**
 * What an import may have to say of a text, one sentence a key: the English of a report's warnings, and the list that
 * a screen in another language is typed against. Carries no schema library, so that a screen can import it.
 */
const sentences = {
  'different-roles': (facts: { roles: string }) =>
    `The page names different roles: ${facts.roles}. The first is kept.`,
  'no-title-line': () =>
    'The page has no title line; the role was read from its headings; summary and top facts are unknown.',
  'title-of-document': (facts: { title: string }) =>
    `The text is no page of the guide format; “${facts.title}” was taken for its title.`,
  'title-of-source': (facts: { title: string }) =>
    `The text has no line that could be its title; it is called “${facts.title}” after its source.`,
  'title-unknown': () => 'Neither the text nor its source has a name; give the guide a title.',
  'heading-repeated': (facts: { heading: string }) =>
    `the heading “${facts.heading}” stands on the page more than once.`,
  'characters-lost': (facts: { lines: string; count: number }) =>
    `Some characters were lost before the text got here (a bare “β” or “\ufffd” on line ${facts.lines}); they are kept as they are.`,
  'headings-uncut': (facts: { count: number }) =>
    `The text has more headings than a guide can have; ${facts.count} of them were kept as text.`,
  'no-bullets': (facts: { heading: string }) =>
    `“${facts.heading}” has no bullets; each of its lines was taken as an item.`,
  'no-items': (facts: { heading: string }) =>
    `“${facts.heading}” has text, but none of the form that the format gives it.`,
  'remote-without-value': (facts: { text: string }) =>
    `the page says “${facts.text}” without a value; remote work is kept as unknown.`,
  'label-without-value': (facts: { text: string }) => `“${facts.text}” has no value that could be read.`,
  'label-without-amount': (facts: { text: string }) => `“${facts.text}” has no amount that could be read.`,
  'label-without-rate': (facts: { text: string }) => `“${facts.text}” has no rate that could be read.`,
  'top-without-amount': () => 'no amount could be read for the top 10 %.',
  'amount-uncertain': (facts: { text: string }) =>
    `the amount “${facts.text}” could not be read with certainty; nothing was taken from it.`,
  'amount-not-annual': (facts: { text: string; period: string }) =>
    `“${facts.text}” is pay by the ${facts.period} and not by the year; nothing was taken from it.`,
  'amount-ambiguous': (facts: { text: string }) =>
    `the amount “${facts.text}” can be read in two ways; nothing was taken from it.`,
  'amount-absurd': (facts: { text: string }) =>
    `“${facts.text}” is no year’s pay; nothing was taken from it.`,
  'growth-absurd': (facts: { text: string }) =>
    `“${facts.text}” is no growth rate; nothing was taken from it.`,
  'growth-range': (facts: { text: string }) =>
    `“${facts.text}” is a span and no single growth rate; it stays in the text.`,
  'median-outside-range': (facts: { median: string; low: string; high: string }) =>
    `The median salary ${facts.median} is outside the salary range, ${facts.low} to ${facts.high}.`,
  'bands-out-of-order': (facts: { bands: string }) =>
    `The salary bands do not rise from entry to senior level: ${facts.bands}.`,
  'fact-repeated': (facts: { label: string; text: string }) =>
    `“${facts.label}” is given again, as “${facts.text}”. The first is kept.`,
  'sign-beside-currency': (facts: { sign: string; currency: string }) =>
    `The page gives amounts with the sign ${facts.sign}, and its currency as ${facts.currency}; check them against the source.`,
  'fact-ambiguous': (facts: { label: string; values: string }) =>
    `The text gives “${facts.label}” more than once, and not the same: ${facts.values}. Nothing was taken from it.`,
  'demand-unclear': (facts: { text: string }) =>
    `Market demand (“${facts.text}”) is not a scale and a value; it is left unknown.`,
  'growth-differs': (facts: { values: string }) =>
    `The page gives the growth rate more than once, and not the same: ${facts.values}. The first is kept.`,
  'median-differs': (facts: { values: string }) =>
    `The page gives the median salary more than once, and not the same: ${facts.values}. The first is kept.`,
  'currencies-mixed': (facts: { currencies: string }) =>
    `The page gives amounts in different currencies (${facts.currencies}); check them against the source.`,
  'currency-beside-heading': (facts: { currency: string; others: string }) =>
    `The page gives amounts in ${facts.currency} and also ${facts.others}; check them against the source.`,
  'bands-not-computed': (facts: { expected: string }) =>
    `The salary bands are not what the page format computes from the range (${facts.expected}); they are kept as given.`,
  'top-beside-range': (facts: { top: string; high: string }) =>
    `The top 10 % begin at ${facts.top}, but the salary range ends at ${facts.high}.`,
  'correction-without-line': (facts: { line: number }) =>
    `A correction is for line ${facts.line}, which the text does not have or which holds nothing; it was ignored.`,
  'correction-of-guide-file': () =>
    'A guide file has no headings to correct; the corrections of headings were ignored.',
  'and-more': (facts: { count: number }) => `And ${facts.count} more like these.`,
};

/** The key of a notice. */
export type NoticeKey = keyof typeof sentences;

/** The facts that fill the sentence of a key, by their names. */
export type NoticeFacts<Key extends NoticeKey = NoticeKey> =
  Parameters<(typeof sentences)[Key]> extends [infer Facts extends Record<string, string | number>]
    ? Facts
    : Record<never, never>;

/** Every key that a notice can have. */
export const noticeKeys = Object.keys(sentences) as readonly NoticeKey[];

const isNoticeKey = (key: string): key is NoticeKey => Object.hasOwn(sentences, key);

/** A notice as the report carries it; `line` is the 1-based line that it is about. */
export function importNotice<Key extends NoticeKey>(
  key: Key,
  facts: NoticeFacts<Key>,
  line?: number,
): ImportNotice {
  return { key, facts: { ...facts }, ...(line === undefined ? {} : { line }) };
}

/** The English sentence of a notice, with the line in front where it is about one. An unknown key is its own sentence. */
export function noticeSentence({ key, facts, line }: ImportNotice): string {
  if (!isNoticeKey(key)) return key;
  // A table of functions of different facts: which facts go with the key was checked where the notice was made.
  const say = sentences[key] as (facts: ImportNotice['facts']) => string;
  const sentence = say(facts);
  return line === undefined ? sentence : `Line ${line}: ${sentence}`;
}

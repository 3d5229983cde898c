import { readCurrency } from './amounts';
import { cutYears } from './growth';
import { type PayPeriod, periodOfLabel } from './pay-period';

/** The facts of a guide that a page puts a label to. */
export type LabelledFact =
  | 'growth'
  | 'median'
  | 'range'
  | 'entry'
  | 'mid'
  | 'senior'
  | 'top'
  | 'training'
  | 'remote'
  | 'demand';

/** A label as it was read: its fact, and what it says of the value (the years of a growth, the time that pay is for). */
export type FactLabel = {
  fact: LabelledFact;
  period?: { from: number; to: number };
  payPeriod?: PayPeriod;
  currency?: string;
  /** The year that the figure is of, as the label gives it. */
  asOf?: string;
};

/** The words of labels, without `annual`, years and brackets. What a page adds to them (a place) makes another label. */
const words: Readonly<Record<LabelledFact, string>> = {
  growth:
    'growth|growth rate|job growth|job growth rate|projected growth|projected growth rate|projected job growth|' +
    'employment growth|projected employment growth|expected growth|expected job growth|job outlook|employment outlook',
  median: 'median|median salary|median pay|median wage|median wages|median earnings|salary median',
  range: 'range|salary range|pay range|wage range|salary|pay',
  entry: 'entry|entry level|entry level salary|entry level pay|entry salary',
  mid: 'mid|mid level|mid level salary|mid level pay|mid career|mid salary',
  senior: 'senior|senior level|senior level salary|senior level pay|senior salary',
  top: 'top 10%|top 10 %|top 10 percent|top earners',
  training:
    'training|training time|training length|length of training|training duration|time to train|program length',
  remote: 'remote friendly|remote|remote work',
  demand: 'demand|market demand|job demand',
};
const facts: ReadonlyMap<string, LabelledFact> = new Map(
  (Object.entries(words) as [LabelledFact, string][]).flatMap(([fact, list]) =>
    list.split('|').map((word): [string, LabelledFact] => [word, fact]),
  ),
);

const longestLabel = 80;

/** Reads a label whole (`Median annual wage`, `Projected growth (2023-33)`, `2024 Median Pay`); undefined for other text. */
export function readFactLabel(text: string): FactLabel | undefined {
  if (text.length > longestLabel || text.length < 3) return undefined;
  const { rest, period } = cutYears(text.replace(/[*_`:]/g, '').trim());
  let currency: string | undefined;
  let asOf: string | undefined;
  let isOther = false;
  const bare = rest
    .replace(/\(([^()]*)\)/g, (_, bracket: string) => {
      const named = readCurrency(bracket);
      if (named !== undefined) currency = named;
      else if (/^(?:19|20)\d{2}$/.test(bracket)) asOf = bracket;
      else if (periodOfLabel(bracket) === undefined) isOther = true;
      return '';
    })
    .replace(/^((?:19|20)\d{2}) |, ((?:19|20)\d{2})$/, (_, before?: string, after?: string) => {
      asOf = before ?? after;
      return '';
    });
  if (isOther) return undefined;
  const folded = bare
    .toLowerCase()
    .replace(/\b(?:annual|yearly|hourly|monthly|weekly)\b/g, '')
    .replace(/[-‐-―\s]+/g, ' ')
    .trim();
  const fact = facts.get(folded);
  if (fact === undefined) return undefined;
  const payPeriod = periodOfLabel(text);
  return {
    fact,
    ...(period === undefined ? {} : { period }),
    ...(payPeriod === undefined ? {} : { payPeriod }),
    ...(currency === undefined ? {} : { currency }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** A line as a label and the value on the same line; the value is empty where the line is the label alone. */
export type LabelledValue = { label: FactLabel; labelText: string; value: string };

const longestLine = 200;
/** A word of every label: most lines of a page have none, and are decided by it. */
const anyWord =
  /growth|outlook|median|salary|pay|wage|range|entry|mid|senior|top 10|earners|train|length|remote|demand/i;

function at(text: string, end: number, from: number): LabelledValue | undefined {
  const labelText = text.slice(0, end).trim();
  const label = readFactLabel(labelText);
  return label === undefined ? undefined : { label, labelText, value: text.slice(from).trim() };
}

/**
 * Reads `Label: value`, `Label | value`, `Label value` (where the value begins with a figure or a sign) and a label
 * alone. The label must be one of the format's, whole: prose that begins with one is none.
 */
export function readLabelled(text: string): LabelledValue | undefined {
  if (text.length > longestLine || !anyWord.test(text)) return undefined;
  const bar = text.indexOf(' | ');
  if (bar !== -1) return at(text, bar, bar + 3);
  const alone = at(text, text.length, text.length);
  if (alone !== undefined) return alone;
  const colon = text.indexOf(':');
  if (colon !== -1 && colon <= longestLabel) {
    const found = at(text, colon, colon + 1);
    if (found !== undefined) return found;
  }
  for (const { index } of text.slice(0, longestLabel).matchAll(/ (?=[^\p{L}\s(&])|(?<=\)) /gu)) {
    const found = at(text, index, index);
    if (found !== undefined && found.value !== '') return found;
  }
  return undefined;
}

/** Reads a value that stands before its label on one line: `11% growth rate`, `$50,000 median salary`. */
export function readLabelBehind(text: string): LabelledValue | undefined {
  if (text.length > 100 || !anyWord.test(text) || !/\d|^(?:yes|no|limited|part)/i.test(text))
    return undefined;
  for (const { index } of text.matchAll(/ /g)) {
    const labelText = text.slice(index + 1);
    const label = readFactLabel(labelText);
    if (label !== undefined) return { label, labelText, value: text.slice(0, index).trim() };
  }
  return undefined;
}

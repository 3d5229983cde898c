import type { Block } from '#core/guides/guide';
import { salaryLevels } from '#core/guides/kinds';
import { type Amount, readAmountRange, readPay, readPayRange } from './amounts';
import { type Draft, leaveOver, note, understand } from './draft';
import { type FactLabel, type LabelledFact, readLabelled } from './fact-labels';
import { foldHeading } from './headings';
import type { Line } from './lines';
import { customOf, noteCurrency, noteDoubt, readLabelledPay, takeGrowth, takeRange } from './take-facts';

/** What a section with label-value lines gives: those lines, and what is left of its body. */
type Labelled = { lines: string[]; rest: Line[] };

/** The label-value lines as the first block of a section. */
export const factBlock = (lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ type: 'list', items: [...lines] }];

/** The value of a label on line `i`: behind it, or alone on the next line; `used` tells how many lines that took. */
function valueAt(body: readonly Line[], i: number, behind: string): { value: string; used: number } {
  const next = body[i + 1];
  if (behind !== '' || next === undefined || next.text.length > 60 || next.text.includes(':'))
    return { value: behind, used: 1 };
  return { value: next.text, used: 2 };
}

const ofSalary: ReadonlySet<LabelledFact> = new Set(['median', 'range', 'entry', 'mid', 'senior']);
const outlookLabel = /^(?:growth rate|status|source|stress level|balance rating) ?(?:\([^()]{0,40}\) ?)?:/i;

/** A label of the salary section; undefined for other lines, prose among them. */
function readSalaryLabel(text: string): { label: FactLabel; behind: string } | undefined {
  if (text.length > 120) return undefined;
  const found = readLabelled(text);
  if (found === undefined || !ofSalary.has(found.label.fact)) return undefined;
  const { label, value } = found;
  const isPay = value === '' || /\d/.test(value);
  return isPay ? { label, behind: value } : undefined;
}

/** Whether a line of a salary, outlook or work-life section is one of its label-value lines. */
export function isFactLine(text: string): boolean {
  return (
    readSalaryLabel(text) !== undefined ||
    readAmountRange(text, { currency: 'EUR' }) !== undefined ||
    outlookLabel.test(text)
  );
}

/** So many labels and values tell in which order a section has them. */
const enoughToTell = 40;

/** Whether the values of a section stand before their labels, line by line: `$39,500`, `Entry-Level`, … */
function isValueFirst(body: readonly Line[], draft: Draft): boolean {
  let order = '';
  for (const { text } of body) {
    if (order.length === enoughToTell) break;
    if (readSalaryLabel(text)?.behind === '') order += 'L';
    else if (readPay(text, customOf(draft)) !== undefined) order += 'V';
  }
  return /^(?:VL)+$/.test(order);
}

/** Reads the salary block: range, median, the three bands (label before value or behind it), and the top 10 %. */
export function readSalary(body: readonly Line[], draft: Draft): Labelled {
  const lines: string[] = [];
  const rest: Line[] = [];
  const valueFirst = isValueFirst(body, draft);
  for (let i = 0; i < body.length; i++) {
    const line = body[i];
    if (line === undefined) break;
    const next = body[i + 1];
    const below = valueFirst && next !== undefined ? readSalaryLabel(next.text) : undefined;
    if (below?.behind === '' && next !== undefined && takePay(draft, below.label, line.text, line)) {
      lines.push(`${next.text.replace(/ ?:$/, '')}: ${line.text}`);
      i += 1;
      continue;
    }
    const found = readSalaryLabel(line.text);
    if (found !== undefined && (!valueFirst || found.behind !== '')) {
      const { label, behind } = found;
      const { value, used } = valueAt(body, i, behind);
      const source = used === 2 ? (next ?? line) : line;
      if (takePay(draft, label, value, source)) {
        lines.push(used === 2 ? `${line.text.replace(/ ?:$/, '')}: ${value}` : line.text);
        i += used - 1;
        continue;
      }
      // `Salary` or `Pay` alone is a heading or the like, and no label without its range.
      if (label.fact !== 'range') noteUntaken(draft, label, line, value);
      rest.push(line);
      continue;
    }
    if (readPayRange(line.text, customOf(draft)) !== undefined) {
      if (takeRange(draft, line.text, line)) lines.push(line.text);
      else rest.push(line);
      continue;
    }
    if (/^top 10 ?(?:%|percent)/i.test(line.text) && draft.facts.topEarnersFrom === undefined) {
      takeTop(draft, line);
    } else noteAmount(draft, line);
    rest.push(line);
  }
  return { lines, rest };
}

/** Says of an amount without a label why nothing was taken from it; says nothing of other lines. */
function noteAmount(draft: Draft, line: Line): void {
  const pay = readPay(line.text, customOf(draft));
  if (pay === undefined && !/^[^a-z]{1,10}\d[^a-z]*[—–-][^a-z]*$/i.test(line.text.slice(0, 80))) return;
  leaveOver(draft, line);
  if (pay !== undefined && 'doubt' in pay) noteDoubt(draft, pay, line.text, line);
  else note(draft, 'amount-uncertain', { text: line.text }, line);
}

function noteUntaken(draft: Draft, label: FactLabel, line: Line, value: string): void {
  leaveOver(draft, line);
  const pay = readLabelledPay(value, label, customOf(draft));
  if (pay === undefined) note(draft, 'label-without-amount', { text: line.text }, line);
  else if ('doubt' in pay) noteDoubt(draft, pay, value, line);
  else note(draft, 'fact-repeated', { label: label.fact, text: value }, line);
}

/** Takes the pay that a label of the salary section names; false where it is none, or was told before. */
function takePay(draft: Draft, label: FactLabel, value: string, line: Line): boolean {
  if (label.fact === 'range')
    return draft.facts.salaryRange === undefined && readAmountRange(value, customOf(draft)) !== undefined
      ? takeRange(draft, value, line)
      : false;
  const pay = readLabelledPay(value, label, customOf(draft));
  if (pay === undefined || 'doubt' in pay || !keepPay(draft, label, pay)) return false;
  noteCurrency(draft, pay);
  const field = label.fact === 'median' ? 'facts.medianSalary' : `facts.salaryBands.${label.fact}`;
  understand(draft, field, value, line);
  return true;
}

function keepPay(draft: Draft, { fact }: FactLabel, { amount }: Amount): boolean {
  if (fact === 'median') {
    if (draft.medians.some((told) => told.where === 'salary section')) return false;
    draft.medians.push({ value: amount, where: 'salary section' });
    draft.facts.medianSalary ??= amount;
    return true;
  }
  const level = salaryLevels.find((one) => one === fact);
  if (level === undefined || draft.facts.salaryBands.some((band) => band.level === level)) return false;
  draft.facts.salaryBands.push({ level, amount });
  return true;
}

/** Takes the amount from which the top tenth earns: the first of the sentence that a sign, a `+` or a time marks as pay. */
function takeTop(draft: Draft, line: Line): void {
  const words = line.text.slice(0, 400).split(' ').slice(2);
  for (const start of words.keys()) {
    for (let length = 5; length > 0; length--) {
      const text = words
        .slice(start, start + length)
        .join(' ')
        .replace(/[.,;:]$/, '');
      const pay = /^[^\p{L}\d]*\d|[^\p{Ll}]/u.test(text) ? readPay(text, customOf(draft)) : undefined;
      if (pay === undefined) continue;
      if ('doubt' in pay) {
        if (pay.doubt === 'absurd' && /^\d+$/.test(text)) continue;
        noteDoubt(draft, pay, text, line);
        return;
      }
      if (pay.currency === undefined && pay.sign === undefined && !/\+|\p{L}/u.test(text)) continue;
      draft.facts.topEarnersFrom = pay.amount;
      noteCurrency(draft, pay);
      understand(draft, 'facts.topEarnersFrom', String(pay.amount), line);
      return;
    }
  }
  note(draft, 'top-without-amount', {}, line);
}

/** Takes the lines that begin with one of `labels` out of a body; `take` says whether it could use the value. */
function readLabels(
  body: readonly Line[],
  labels: readonly string[],
  take: (label: string, value: string, line: Line, labelText: string) => boolean,
): Labelled {
  const lines: string[] = [];
  const rest: Line[] = [];
  for (let i = 0; i < body.length; i++) {
    const line = body[i];
    if (line === undefined) break;
    const colon = line.text.indexOf(':');
    const labelText = colon === -1 || colon > 60 ? '' : line.text.slice(0, colon);
    const word = labelText === '' ? '' : foldHeading(labelText.replace(/\(.*$/, ''));
    const label = labels.find((one) => one === word);
    if (label !== undefined) {
      const { value, used } = valueAt(body, i, line.text.slice(colon + 1).trim());
      if (value !== '' && take(label, value, line, labelText)) {
        lines.push(used === 2 ? `${line.text} ${value}` : line.text);
        i += used - 1;
        continue;
      }
    }
    rest.push(line);
  }
  return { lines, rest };
}

const outlook = 'job outlook';

/** Reads `Growth Rate:`, `Status:` and `Source:`; a second rate is kept to compare, the first one stays the fact. */
export function readOutlook(body: readonly Line[], draft: Draft): Labelled {
  const { facts } = draft;
  return readLabels(body, ['growth rate', 'status', 'source'], (label, value, line, labelText) => {
    if (label === 'growth rate') {
      const read = readLabelled(`${labelText}: ${value}`)?.label ?? { fact: 'growth' };
      if (draft.growths.some((told) => told.where === outlook)) {
        leaveOver(draft, line);
        note(draft, 'fact-repeated', { label: labelText, text: value }, line);
        return false;
      }
      if (takeGrowth(draft, read, value, outlook, line)) return true;
      leaveOver(draft, line);
      note(draft, 'label-without-rate', { text: line.text }, line);
      return false;
    }
    const field = label === 'status' ? 'growthStatus' : 'growthSource';
    if (facts[field] !== undefined) return facts[field] === value;
    facts[field] = value;
    if (field === 'growthSource') facts.sources = [...(facts.sources ?? []), { fact: 'growth', name: value }];
    understand(draft, `facts.${field}`, value, line);
    return true;
  });
}

/** Reads `Stress Level:` and `Balance Rating:`; the rest is the text. */
export function readWorkLife(
  body: readonly Line[],
  draft: Draft,
): Labelled & { stress?: string; balance?: string } {
  const found: { stress?: string; balance?: string } = {};
  const labelled = readLabels(body, ['stress level', 'balance rating'], (label, value, line) => {
    const field = label === 'stress level' ? 'stress' : 'balance';
    if (found[field] !== undefined) return false;
    found[field] = value;
    understand(draft, `workLife.${field}`, value, line);
    return true;
  });
  return { ...labelled, ...found };
}

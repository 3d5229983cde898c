import { looksLikeAmount, readAmount, readAmountRange, readPercent } from './amounts';
import { type Draft, leaveOver, understand } from './draft';
import type { Block, GuideFacts } from './guide';
import { fold, looksLikeHeading } from './headings';
import { salaryLevels } from './kinds';
import { type Line, toBlocks, toText } from './lines';

/** What a section with label-value lines gives: those lines, and what is left of its body. */
type Labelled = { lines: string[]; rest: Line[] };

/** The label-value lines as the first block of a section. */
export const factBlock = (lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ type: 'list', items: [...lines] }];

const headLabel = /^(.*?) ?(growth rate|median salary|remote[- ]friendly) ?:? ?(.*)$/i;
const remoteWords: ReadonlyMap<string, NonNullable<GuideFacts['remote']>> = new Map([
  ['yes', 'yes'],
  ['no', 'no'],
  ['limited', 'limited'],
  ['partly', 'limited'],
  ['partially', 'limited'],
]);

/** Stores one fact of the page's top; false where `value` cannot be read as what the label asks for. */
function takeHeadFact(draft: Draft, label: string, value: string, line: Line): boolean {
  if (label === 'growth rate') {
    const percent = readPercent(value);
    if (percent === undefined || draft.facts.growthRatePercent !== undefined) return false;
    draft.facts.growthRatePercent = percent;
    draft.growths.push({ value: percent, where: 'top of the page' });
    understand(draft, 'facts.growthRatePercent', value, line);
    return true;
  }
  if (label === 'median salary') {
    const amount = readAmount(value, draft.pageCurrency);
    if (amount === undefined || draft.facts.medianSalary !== undefined) return false;
    draft.facts.medianSalary = amount.amount;
    draft.medians.push({ value: amount.amount, where: 'top of the page' });
    if (amount.currency !== undefined) draft.currencies.add(amount.currency);
    understand(draft, 'facts.medianSalary', value, line);
    return true;
  }
  const remote = remoteWords.get(fold(value));
  if (remote === undefined) return false;
  draft.facts.remote = remote;
  understand(draft, 'facts.remote', value, line);
  return true;
}

/**
 * Reads what stands between the title and the first section: the facts (value before its label; behind it and on one
 * line are read too) and the summary. Short lines of no known meaning stay in the blocks and count as unplaced.
 */
export function readHead(
  body: readonly Line[],
  draft: Draft,
  isCompact: boolean,
): { summary: string; blocks: Block[] } {
  const taken = new Set<Line>();
  for (const [i, line] of body.entries()) {
    if (line.text.length > 60 || line.text.length < 11 || taken.has(line)) continue;
    const [, before = '', word, after = ''] = headLabel.exec(line.text) ?? [];
    if (word === undefined) continue;
    const label = fold(word);
    if (before !== '' || after !== '') {
      if (takeHeadFact(draft, label, before === '' ? after : before, line)) taken.add(line);
      continue;
    }
    taken.add(line);
    const neighbours = [body[i - 1], body[i + 1]].filter((other) => other !== undefined && !taken.has(other));
    const source = neighbours.find(
      (other) => other !== undefined && takeHeadFact(draft, label, other.text, other),
    );
    if (source !== undefined) taken.add(source);
    else if (label.startsWith('remote')) {
      draft.facts.remote = 'unknown';
      understand(draft, 'facts.remote', 'unknown', line);
      draft.warnings.push(
        `Line ${line.no}: the page says “${line.text}” without a value; remote work is kept as unknown.`,
      );
    } else leaveOver(draft, line, `“${line.text}” has no value that could be read.`);
  }
  const rest = taken.size === 0 ? body : body.filter((line) => !taken.has(line));
  const prose: Line[] = [];
  const loose: Line[] = [];
  for (const line of rest) (line.isBullet || isLoose(line, isCompact) ? loose : prose).push(line);
  const stand =
    prose.length > 0 ? -1 : loose.findIndex((line) => !line.isBullet && line.text.split(' ').length > 4);
  prose.push(...loose.splice(stand, stand === -1 ? 0 : 1));
  for (const line of loose) leaveOver(draft, line);
  const [first] = prose;
  if (first !== undefined) understand(draft, 'summary', first.text, first);
  return { summary: toText(prose), blocks: toBlocks(rest) };
}

const isLoose = (line: Line, isCompact: boolean) =>
  looksLikeHeading(line, isCompact) || looksLikeAmount(line.text) || readPercent(line.text) !== undefined;

/** The value of a label on line `i`: behind it, or alone on the next line; `used` tells how many lines that took. */
function valueAt(body: readonly Line[], i: number, behind: string): { value: string; used: number } {
  const next = body[i + 1];
  if (behind !== '' || next === undefined || next.text.length > 60 || next.text.includes(':'))
    return { value: behind, used: 1 };
  return { value: next.text, used: 2 };
}

/** Splits `Entry-Level: $39,500` (or the label alone) into its word and what follows; undefined for prose. */
function readSalaryLabel(text: string): { word: string; behind: string } | undefined {
  const match = /^(median|entry|mid|senior)(?:[- ]level| salary)? ?:? ?(.*)$/i.exec(text.slice(0, 80));
  const [, word, behind = ''] = match ?? [];
  if (word === undefined || !(behind === '' || looksLikeAmount(behind))) return undefined;
  return { word: word.toLowerCase(), behind };
}

/** Whether a line of a salary, outlook or work-life section is one of its label-value lines. */
export function isFactLine(text: string): boolean {
  return (
    readSalaryLabel(text) !== undefined ||
    readAmountRange(text, 'EUR') !== undefined ||
    /^(?:growth rate|status|source|stress level|balance rating) ?:/i.test(text)
  );
}

/** Reads the salary block: range, median, the three bands (label before value), and the sentence on the top 10 %. */
export function readSalary(body: readonly Line[], draft: Draft): Labelled {
  const { facts } = draft;
  const lines: string[] = [];
  const rest: Line[] = [];
  const noteCurrency = (currency: string | undefined) => {
    if (currency !== undefined) draft.currencies.add(currency);
  };
  for (let i = 0; i < body.length; i++) {
    const line = body[i];
    if (line === undefined) break;
    const range =
      facts.salaryRange === undefined ? readAmountRange(line.text, draft.pageCurrency) : undefined;
    if (range !== undefined) {
      facts.salaryRange = { low: range.low, high: range.high };
      noteCurrency(range.currency);
      understand(draft, 'facts.salaryRange', line.text, line);
      lines.push(line.text);
      continue;
    }
    const label = readSalaryLabel(line.text);
    if (label !== undefined) {
      const { value, used } = valueAt(body, i, label.behind);
      const source = used === 2 ? (body[i + 1] ?? line) : line;
      const amount = readAmount(value, draft.pageCurrency);
      if (amount !== undefined && takePay(draft, label.word, amount.amount, value, source)) {
        noteCurrency(amount.currency);
        lines.push(used === 2 ? `${line.text.replace(/ ?:$/, '')}: ${value}` : line.text);
        i += used - 1;
        continue;
      }
      leaveOver(draft, line, `“${line.text}” has no amount that could be read.`);
      rest.push(line);
      continue;
    }
    if (/^top 10 ?%/i.test(line.text) && facts.topEarnersFrom === undefined) {
      const amount = readTopAmount(line.text, draft.pageCurrency);
      if (amount === undefined)
        draft.warnings.push(`Line ${line.no}: no amount could be read for the top 10 %.`);
      else {
        facts.topEarnersFrom = amount;
        understand(draft, 'facts.topEarnersFrom', String(amount), line);
      }
    } else if (
      looksLikeAmount(line.text) ||
      /^[^a-z]{1,10}\d[^a-z]*[—–-][^a-z]*$/i.test(line.text.slice(0, 80))
    ) {
      leaveOver(
        draft,
        line,
        `the amount “${line.text}” could not be read with certainty; nothing was taken from it.`,
      );
    }
    rest.push(line);
  }
  return { lines, rest };
}

function takePay(draft: Draft, word: string, amount: number, shown: string, line: Line): boolean {
  const level = salaryLevels.find((one) => one === word);
  if (word === 'median') {
    if (draft.medians.some((told) => told.where === 'salary section')) return false;
    draft.medians.push({ value: amount, where: 'salary section' });
    draft.facts.medianSalary ??= amount;
    understand(draft, 'facts.medianSalary', shown, line);
    return true;
  }
  if (level === undefined || draft.facts.salaryBands.some((band) => band.level === level)) return false;
  draft.facts.salaryBands.push({ level, amount });
  understand(draft, `facts.salaryBands.${level}`, shown, line);
  return true;
}

function readTopAmount(sentence: string, currency: string | undefined): number | undefined {
  for (const word of sentence.slice(0, 400).split(' ').slice(2)) {
    const amount = readAmount(word.replace(/[.,;:]$/, ''), currency);
    if (amount !== undefined) return amount.amount;
  }
  return undefined;
}

/** Takes the lines that begin with one of `labels` out of a body; `take` says whether it could use the value. */
function readLabels(
  body: readonly Line[],
  labels: readonly string[],
  take: (label: string, value: string, line: Line) => boolean,
): Labelled {
  const lines: string[] = [];
  const rest: Line[] = [];
  for (let i = 0; i < body.length; i++) {
    const line = body[i];
    if (line === undefined) break;
    const colon = line.text.indexOf(':');
    const label =
      colon === -1 || colon > 30 ? undefined : labels.find((one) => fold(line.text.slice(0, colon)) === one);
    if (label !== undefined) {
      const { value, used } = valueAt(body, i, line.text.slice(colon + 1).trim());
      if (value !== '' && take(label, value, line)) {
        lines.push(used === 2 ? `${line.text} ${value}` : line.text);
        i += used - 1;
        continue;
      }
    }
    rest.push(line);
  }
  return { lines, rest };
}

/** Reads `Growth Rate:`, `Status:` and `Source:`; a second rate is kept to compare, the first one stays the fact. */
export function readOutlook(body: readonly Line[], draft: Draft): Labelled {
  const { facts } = draft;
  return readLabels(body, ['growth rate', 'status', 'source'], (label, value, line) => {
    if (label === 'growth rate') {
      const percent = readPercent(value);
      if (percent === undefined || draft.growths.some((told) => told.where === 'job outlook')) {
        leaveOver(draft, line, `“${line.text}” has no rate that could be read.`);
        return false;
      }
      draft.growths.push({ value: percent, where: 'job outlook' });
      facts.growthRatePercent ??= percent;
      understand(draft, 'facts.growthRatePercent', value, line);
      return true;
    }
    const field = label === 'status' ? 'growthStatus' : 'growthSource';
    if (facts[field] !== undefined) return false;
    facts[field] = value;
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

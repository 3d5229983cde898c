import type { Block } from '#core/guides/guide';
import { looksLikeAmount } from './amounts';
import { type Draft, leaveOver, note, understand } from './draft';
import {
  type FactLabel,
  type LabelledFact,
  readFactLabel,
  readLabelBehind,
  readLabelled,
} from './fact-labels';
import { readGrowth, readPercent } from './growth';
import { looksLikeHeading } from './headings';
import { type Line, toBlocks, toText } from './lines';
import {
  customOf,
  noteCurrency,
  noteDoubt,
  readLabelledPay,
  readRemote,
  readTraining,
  takeGrowth,
  takeRange,
} from './take-facts';

const top = 'top of the page';

/** The facts that stand at the top of a page; a label of another is a line of its text. */
const ofHead: ReadonlySet<LabelledFact> = new Set(['growth', 'median', 'range', 'training', 'remote']);

const isTold = (draft: Draft, { fact }: FactLabel): boolean =>
  (fact === 'growth' && (draft.growths.length > 0 || draft.facts.growthStatus !== undefined)) ||
  (fact === 'median' && draft.facts.medianSalary !== undefined) ||
  (fact === 'training' && draft.facts.training !== undefined) ||
  (fact === 'remote' && draft.facts.remote !== undefined);

/** Stores one fact of the page's top; false where `value` cannot be read as what the label asks for. */
function takeHeadFact(draft: Draft, label: FactLabel, value: string, line: Line): boolean {
  // The same rate once more is told twice and not in another way.
  const isSame =
    label.fact === 'growth' && readGrowth(value)?.percent === (draft.facts.growthRatePercent ?? Number.NaN);
  if (isTold(draft, label) && !isSame) return false;
  switch (label.fact) {
    case 'growth':
      return takeGrowth(draft, label, value, top, line);
    case 'median': {
      const pay = readLabelledPay(value, label, customOf(draft));
      if (pay === undefined) return false;
      if ('doubt' in pay) {
        noteDoubt(draft, pay, value, line);
        return false;
      }
      draft.facts.medianSalary = pay.amount;
      draft.medians.push({ value: pay.amount, where: top });
      noteCurrency(draft, pay);
      understand(draft, 'facts.medianSalary', value, line);
      return true;
    }
    case 'range':
      return takeRange(draft, value, line);
    case 'training': {
      const training = readTraining(value);
      if (training === undefined) return false;
      draft.facts.training = training;
      understand(draft, 'facts.training', value, line);
      return true;
    }
    default: {
      const remote = readRemote(value);
      if (remote === undefined) return false;
      draft.facts.remote = remote;
      understand(draft, 'facts.remote', value, line);
      return true;
    }
  }
}

const isPlainValue = (label: FactLabel, text: string) =>
  text.length <= 80 && (label.fact !== 'growth' || /\d/.test(text) || text.split(' ').length <= 8);

/** Takes the value of a label that is alone on line `i`: the line before it, or the one behind it. */
function takeNeighbour(
  body: readonly Line[],
  i: number,
  label: FactLabel,
  draft: Draft,
  taken: ReadonlySet<Line>,
): Line | undefined {
  for (const other of [body[i - 1], body[i + 1]]) {
    if (other === undefined || taken.has(other) || other.isBullet || !isPlainValue(label, other.text))
      continue;
    // A name for the growth is only certain behind its label or with a figure: words before it may be anything.
    if (label.fact === 'growth' && !/\d/.test(other.text)) continue;
    if (readFactLabel(other.text) === undefined && takeHeadFact(draft, label, other.text, other))
      return other;
  }
  return undefined;
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
    if (line.text.length > 120 || line.text.length < 6 || taken.has(line)) continue;
    const found = readLabelled(line.text) ?? readLabelBehind(line.text);
    if (found === undefined || !ofHead.has(found.label.fact)) continue;
    const { label, value } = found;
    if (value !== '') {
      if (takeHeadFact(draft, label, value, line)) taken.add(line);
      else if (isTold(draft, label))
        note(draft, 'fact-repeated', { label: found.labelText, text: value }, line);
      continue;
    }
    const source = takeNeighbour(body, i, label, draft, taken);
    // `Training` or `Pay` alone may be anything; a label of the format is one even without its value.
    if (source === undefined && (label.fact === 'training' || label.fact === 'range')) continue;
    taken.add(line);
    if (source !== undefined) taken.add(source);
    else if (label.fact === 'remote' && draft.facts.remote === undefined) {
      draft.facts.remote = 'unknown';
      understand(draft, 'facts.remote', 'unknown', line);
      note(draft, 'remote-without-value', { text: line.text }, line);
    } else {
      leaveOver(draft, line);
      note(draft, 'label-without-value', { text: line.text }, line);
    }
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

import { salaryLevels } from '#core/guides/kinds';
import { type Amount, readPayRange } from './amounts';
import { type Draft, note, understand } from './draft';
import { type FactLabel, type LabelledFact, type LabelledValue, readLabelled } from './fact-labels';
import { readGrowth } from './growth';
import type { Line } from './lines';
import {
  customOf,
  noteCurrency,
  noteDoubt,
  readLabelledPay,
  readRemote,
  readTraining,
  takeGrowth,
} from './take-facts';

/** One place of an article that tells a fact: what it tells, comparable, and how to keep it. */
type Telling = { labelText: string; value: string; same: string; keep: () => void };

const mostTellings = 5;

const keptFacts: ReadonlySet<LabelledFact> = new Set([
  'growth',
  'median',
  'range',
  'entry',
  'mid',
  'senior',
  'training',
  'remote',
]);

/** What a value tells of a fact; undefined where it is not certain. */
function read(
  draft: Draft,
  label: FactLabel,
  value: string,
  line: Line,
): Omit<Telling, 'labelText' | 'value'> | undefined {
  const { facts } = draft;
  const custom = customOf(draft);
  switch (label.fact) {
    case 'growth': {
      const growth = readGrowth(value);
      // Words alone after `Growth:` may be anything; with years or a figure they are the growth's name.
      const isCertain =
        growth?.percent !== undefined || growth?.doubt !== undefined || label.period !== undefined;
      if (growth === undefined || !isCertain) return undefined;
      const same = JSON.stringify([growth.percent, growth.status]);
      return { same, keep: () => takeGrowth(draft, label, value, 'article', line) };
    }
    case 'training': {
      const training = readTraining(value);
      if (training === undefined) return undefined;
      const keep = () => {
        facts.training = training;
        understand(draft, 'facts.training', value, line);
      };
      return { same: JSON.stringify(training), keep };
    }
    case 'remote': {
      const remote = readRemote(value);
      if (remote === undefined) return undefined;
      const keep = () => {
        facts.remote = remote;
        understand(draft, 'facts.remote', value, line);
      };
      return { same: remote, keep };
    }
    case 'range': {
      const range = readPayRange(value, custom);
      if (range === undefined) return undefined;
      if ('doubt' in range || (label.payPeriod ?? 'year') !== 'year') {
        if ('doubt' in range) noteDoubt(draft, range, value, line);
        return undefined;
      }
      const keep = () => {
        facts.salaryRange = { low: range.low, high: range.high };
        noteCurrency(draft, range);
        understand(draft, 'facts.salaryRange', value, line);
      };
      return { same: `${range.low}-${range.high}`, keep };
    }
    default: {
      const pay = readLabelledPay(value, label, custom);
      if (pay === undefined) return undefined;
      if ('doubt' in pay) {
        noteDoubt(draft, pay, value, line);
        return undefined;
      }
      return { same: String(pay.amount), keep: () => keepPay(draft, label, pay, value, line) };
    }
  }
}

function keepPay(draft: Draft, { fact, asOf }: FactLabel, pay: Amount, value: string, line: Line): void {
  const { facts } = draft;
  noteCurrency(draft, pay);
  if (fact === 'median') {
    facts.medianSalary = pay.amount;
    draft.medians.push({ value: pay.amount, where: asOf ?? 'article' });
    understand(draft, 'facts.medianSalary', value, line);
  } else if (fact === 'entry' || fact === 'mid' || fact === 'senior') {
    facts.salaryBands.push({ level: fact, amount: pay.amount });
    understand(draft, `facts.salaryBands.${fact}`, value, line);
  }
}

/** The value of a label: on its line, or where the label is alone, on the line below it. */
function valueBeside(found: LabelledValue, below: Line | undefined): string | undefined {
  if (found.value !== '') return found.value;
  return below === undefined || below.isMarkedHeading || below.text.length > 100 ? undefined : below.text;
}

/**
 * Reads what is certain in a text that is no page of the guide format: a known label with its value on the line or on
 * the next one (`Median pay: $48,790 per year`, `Job Outlook, 2024–34` above `5% (Faster than average)`). Prose is never
 * read. Where two places differ, nothing is taken from either and the draft says so.
 */
export function readLooseFacts(lines: readonly Line[], draft: Draft): void {
  const told = new Map<LabelledFact, Telling[]>();
  for (const [i, line] of lines.entries()) {
    if (line.text.length > 200) continue;
    const found = readLabelled(line.text);
    if (found === undefined || !keptFacts.has(found.label.fact)) continue;
    const value = valueBeside(found, lines[i + 1]);
    if (value === undefined) continue;
    const source = found.value === '' ? (lines[i + 1] ?? line) : line;
    const telling = read(draft, found.label, value, source);
    if (telling === undefined) continue;
    const list = told.get(found.label.fact) ?? [];
    told.set(found.label.fact, list);
    // The same once more adds nothing; and a handful of different ones say enough.
    if (list.length === mostTellings || list.some(({ same }) => same === telling.same)) continue;
    list.push({ labelText: found.labelText.replace(/:$/, ''), value, ...telling });
  }
  for (const [first, ...others] of told.values()) {
    if (first === undefined) continue;
    if (others.length === 0) first.keep();
    else {
      const values = [first, ...others].map(({ value }) => value).join('; ');
      note(draft, 'fact-ambiguous', { label: first.labelText, values });
    }
  }
  draft.facts.salaryBands.sort((a, b) => salaryLevels.indexOf(a.level) - salaryLevels.indexOf(b.level));
}

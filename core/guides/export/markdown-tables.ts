import { type FactRow, factRows } from '#core/guides/fact-lines';
import { isFigureDate } from '#core/guides/figure-date';
import type { FactSource, Guide, GuideFacts } from '#core/guides/guide';
import { plainInline } from '#core/guides/import/markdown-inline';
import { demandLevels, type FactName, factNames, salaryLevels, trainingUnits } from '#core/guides/kinds';
import { escapeCell } from './markdown-escape';

/** The tables under the title of a guide in Markdown: its facts with their sources, and its credentials. */

type Credentials = NonNullable<Guide['credentials']>;

const factsHead = ['Fact', 'Value', 'Source', 'As of'];
const credentialsHead = ['Credential', 'Issuer', 'Renewal rule'];
const noSource = 'no source given';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}

function sourceCell(source: FactSource | undefined): string {
  if (source === undefined) return noSource;
  const name = escapeCell(source.name);
  return source.url === undefined
    ? name
    : `[${name}](<${source.url.replace(/[<>|\s]/g, encodeURIComponent)}>)`;
}

/** The facts of a guide as a table, each with the source and the date that the guide gives for it; nothing without facts. */
export function factsTable(facts: GuideFacts): string[] {
  const sources = new Map((facts.sources ?? []).map((source) => [source.fact, source]));
  const row = ({ fact, label, value }: FactRow) => {
    const source = sources.get(fact);
    return [escapeCell(label), escapeCell(value), sourceCell(source), source?.asOf ?? ''];
  };
  return table(factsHead, factRows(facts).map(row));
}

/** The credentials of a guide as a table; nothing where it names none. */
export function credentialsTable(credentials: Credentials | undefined): string[] {
  const cells = (credentials ?? []).map(({ title, issuer = '', ruleId = '' }) => [title, issuer, ruleId]);
  return table(
    credentialsHead,
    cells.map((row) => row.map(escapeCell)),
  );
}

/** A row of one of our tables: the 0-based line that it stands on, the field that it fills, and what it says. */
export type TableRow = { line: number; field: string; text: string };

/** What the tables of a guide in Markdown say, and where they stand. */
export type GuideTables = {
  facts: Partial<GuideFacts>;
  credentials?: Credentials;
  /** The rows that a fact or a credential was read from. */
  rows: TableRow[];
  /** The 0-based lines of the tables, heads and rules too; they are no text of the guide. */
  lines: ReadonlySet<number>;
};

/** The cells of a row as written; undefined for a line that is no row. */
function cellsOf(line: string): string[] | undefined {
  const row = line.trim();
  if (row.length < 3 || !row.startsWith('|') || !row.endsWith('|')) return undefined;
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

const isRule = (cells: readonly string[]) => cells.every((cell) => /^:?-+:?$/.test(cell));
const isHead = (cells: readonly string[], head: readonly string[]) => cells.join('|') === head.join('|');

const amountPattern = /^(?:([$£€])|([A-Z]{3}) )?(\d{1,3}(?:,\d{3})*(?:\.\d+)?)$/;
const currencies: Readonly<Record<string, string>> = { $: 'USD', '£': 'GBP', '€': 'EUR' };

/** Reads an amount as `amountText` writes it. */
function readAmount(text: string): { amount: number; currency?: string } | undefined {
  const [, sign = '', code, digits] = amountPattern.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const currency = code ?? currencies[sign];
  const amount = Number(digits.replaceAll(',', ''));
  return { amount, ...(currency === undefined ? {} : { currency }) };
}

/** The fact that a row tells, or undefined where its value is not in the form that we write. */
function readFact(label: string, value: string): { fact: FactName; facts: Partial<GuideFacts> } | undefined {
  const pay = readAmount(value.replace(/^from /, ''));
  const currency = pay?.currency === undefined ? {} : { currency: pay.currency };
  switch (label) {
    case 'Median salary':
      return pay && { fact: 'median-salary', facts: { medianSalary: pay.amount, ...currency } };
    case 'Top 10%':
      return pay && { fact: 'top-earners', facts: { topEarnersFrom: pay.amount, ...currency } };
    case 'Salary range': {
      const [low, high] = value.split('–').map(readAmount);
      if (low === undefined || high === undefined) return undefined;
      const of = low.currency === undefined ? {} : { currency: low.currency };
      return { fact: 'salary-range', facts: { salaryRange: { low: low.amount, high: high.amount }, ...of } };
    }
    case 'Growth rate': {
      const [, rate, from, to] = /^(-?\d+(?:\.\d+)?)%(?: \((\d{4})–(\d{4})\))?$/.exec(value) ?? [];
      if (rate === undefined) return undefined;
      const period = from === undefined ? {} : { growthPeriod: { from: Number(from), to: Number(to) } };
      return { fact: 'growth', facts: { growthRatePercent: Number(rate), ...period } };
    }
    case 'Status':
      return { fact: 'growth', facts: { growthStatus: value } };
    case 'Market demand': {
      const demand = demandLevels.find((level) => level === value.toLowerCase().replace(' ', '-'));
      return demand && { fact: 'demand', facts: { demand } };
    }
    case 'Training': {
      const [, min, max, plus, word = ''] =
        /^(\d+(?:\.\d+)?)(?:–(\d+(?:\.\d+)?)|(\+))? ([a-z]+)$/.exec(value) ?? [];
      const unit = trainingUnits.find((one) => one.startsWith(word) && word.length >= one.length - 1);
      if (min === undefined || unit === undefined) return undefined;
      const training = { min: Number(min), max: plus === undefined ? Number(max ?? min) : null, unit };
      return { fact: 'training', facts: { training } };
    }
    case 'Remote-friendly':
      return value === 'yes' || value === 'limited' || value === 'no'
        ? { fact: 'remote', facts: { remote: value } }
        : undefined;
    default: {
      const level = salaryLevels.find((one) => `${one}-level` === label.toLowerCase());
      if (level === undefined || pay === undefined) return undefined;
      return { fact: 'salary-bands', facts: { salaryBands: [{ level, amount: pay.amount }], ...currency } };
    }
  }
}

/** The field that a row of the facts fills, by its label. */
function fieldOfRow(label: string): string {
  const fields: Readonly<Record<string, keyof GuideFacts>> = {
    'Median salary': 'medianSalary',
    'Salary range': 'salaryRange',
    'Top 10%': 'topEarnersFrom',
    'Growth rate': 'growthRatePercent',
    Status: 'growthStatus',
    'Market demand': 'demand',
    Training: 'training',
    'Remote-friendly': 'remote',
  };
  return `facts.${fields[label] ?? `salaryBands.${label.slice(0, label.indexOf('-')).toLowerCase()}`}`;
}

function readSource(fact: FactName, cell: string, asOf: string): FactSource | undefined {
  if (cell === '' || cell === noSource) return undefined;
  const [, linked, url] = /^\[(.*)\]\(<([^<>]*)>\)$/.exec(cell) ?? [];
  return {
    fact,
    name: plainInline(linked ?? cell),
    ...(url === undefined ? {} : { url }),
    ...(isFigureDate(asOf) ? { asOf } : {}),
  };
}

/** The tables stand on top: so many lines are looked at. */
const mostLines = 2_000;

/**
 * Reads the tables that `guideToMarkdown` puts under the title, out of the lines of a Markdown text as they are written.
 * A row whose value is not in our form is left out and its line is not among `lines`; undefined where there is no table
 * of ours.
 */
export function readGuideTables(text: readonly string[]): GuideTables | undefined {
  const facts: Partial<GuideFacts> = {};
  const sources = new Map<FactName, FactSource>();
  const credentials: Credentials = [];
  const rows: TableRow[] = [];
  const lines = new Set<number>();
  const readRow = (cells: readonly string[], isFacts: boolean): boolean => {
    const [label = '', value = '', source = '', asOf = ''] = cells.map((cell, k) =>
      isFacts && k === 2 ? cell : plainInline(cell),
    );
    if (!isFacts) {
      if (label === '') return false;
      credentials.push({
        title: label,
        ...(value === '' ? {} : { issuer: value }),
        ...(source === '' ? {} : { ruleId: source }),
      });
      return true;
    }
    const found = readFact(label, value);
    if (found === undefined) return false;
    const { salaryBands = [], ...single } = found.facts;
    Object.assign(facts, single);
    if (salaryBands.length > 0) facts.salaryBands = [...(facts.salaryBands ?? []), ...salaryBands];
    const from = readSource(found.fact, source, asOf);
    if (from !== undefined && !sources.has(found.fact)) sources.set(found.fact, from);
    return true;
  };
  for (let i = 0; i < Math.min(text.length, mostLines); i++) {
    const head = cellsOf(text[i] ?? '');
    const rule = cellsOf(text[i + 1] ?? '');
    if (head === undefined || rule === undefined || !isRule(rule)) continue;
    const isFacts = isHead(head, factsHead);
    if (!isFacts && !isHead(head, credentialsHead)) continue;
    lines.add(i).add(i + 1);
    for (i += 2; i < text.length; i++) {
      const cells = cellsOf(text[i] ?? '');
      if (cells === undefined) break;
      if (!readRow(cells, isFacts)) continue;
      lines.add(i);
      const said = cells.map(plainInline).filter((cell) => cell !== '');
      const [label = ''] = said;
      const field = isFacts ? fieldOfRow(label) : 'credentials';
      rows.push({ line: i, field, text: said.slice(isFacts ? 1 : 0).join(', ') });
    }
  }
  if (lines.size === 0) return undefined;
  const ordered = factNames.flatMap((fact) => sources.get(fact) ?? []);
  return {
    facts: { ...facts, ...(ordered.length === 0 ? {} : { sources: ordered }) },
    ...(credentials.length === 0 ? {} : { credentials }),
    rows,
    lines,
  };
}

import type { Rule } from '#core/compliance/rule';
import type { Confidence } from '#core/compliance/rule/values';
import type { Catalogue } from '../../../i18n/catalogue';
import type { Format } from '../../../i18n/format';

export type Words = { text: Catalogue; format: Format };

/** One thing that a rule says, with how sure it is and where it comes from. */
export type Fact = {
  /** Its path in the rule, unique on the page: `categories.2`. */
  key: string;
  name: string;
  says: string;
  /** Further lines: limits, tables, readings. */
  lines: readonly string[];
  /** The rule's own note, in the rule's own words. */
  note: string | undefined;
  confidence: Confidence;
  /** Ids of `sources`; empty where the fact stands for the rule as a whole. */
  sources: readonly string[];
  /** How deep it is nested in the fact before it. */
  depth: number;
};

export type FactSection = { id: string; title: string; facts: readonly Fact[] };

type Cited = { note?: string | undefined; sources: readonly string[]; confidence: Confidence };

/** What the sections are made with: the rule, its words, and how its credits are written. */
export type FactMaker = ReturnType<typeof factMaker>;

export function factMaker(rule: Rule, { text, format }: Words) {
  const unit = rule.units[0]?.unit ?? '';
  const titleOf = (list: readonly { id: string; title: string }[] | undefined) => (id: string) =>
    list?.find((one) => one.id === id)?.title ?? id;
  return {
    rule,
    text,
    format,
    say: text.rules.facts,
    credits: (amount: number) => format.credits(amount, unit),
    category: titleOf(rule.categories),
    condition: titleOf(rule.conditions),
    option: titleOf(rule.options),
    list: titleOf(rule.lists),
    profile: titleOf(rule.profiles),
    joined: text.rules.joined,
    /** A fact with its own citation. */
    cited: (
      key: string,
      name: string,
      says: string,
      { note, sources, confidence }: Cited,
      more: { lines?: readonly (string | null)[]; depth?: number } = {},
    ): Fact => ({
      key,
      name,
      says: capital(says),
      lines: present(more.lines ?? []),
      note,
      confidence,
      sources,
      depth: more.depth ?? 0,
    }),
    /** A fact that the rule gives no citation of its own for: it is as sure as the rule is. */
    plain: (
      key: string,
      name: string,
      says: string,
      lines: readonly (string | null)[] = [],
      note?: string,
    ): Fact => ({
      key,
      name,
      says: capital(says),
      lines: present(lines),
      note,
      confidence: rule.confidence,
      sources: [],
      depth: 0,
    }),
  };
}

const present = (lines: readonly (string | null)[]) => lines.filter((line) => line !== null);

const capital = (says: string) => says.charAt(0).toLocaleUpperCase() + says.slice(1);

/** From when to when something holds, in words; null where the rule names neither day. */
export function spanWords(
  { say, format }: FactMaker,
  { from, until }: { from?: string | undefined; until?: string | undefined },
): string | null {
  if (from === undefined && until === undefined) return null;
  return say.span(
    from === undefined ? null : format.date(from),
    until === undefined ? null : format.date(until),
  );
}

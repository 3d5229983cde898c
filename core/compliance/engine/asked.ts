import { daysIn, isWithin, type Period, wholeMonthsIn } from '../../time/civil-date';
import { fold } from '../fold';
import { fromHundredths, toHundredths } from '../hundredths';
import { proratedTotal } from '../proration';
import type { Rule, RuleCategory } from '../rule';
import { changedBy } from '../rule/changes';
import type { ComplianceCredential } from './types';

/** A category that applies. `listed`: the category of the rule that it is one entry of. */
export type AppliedCategory = RuleCategory & { listed?: { id: string; title: string } };

/** What applies to one credential in one cycle, before the rule's open questions are read in one way or another. */
export type Applicable = {
  /** The total in decimal credits; null where the rule leaves it open (`rule.total.asks` has the readings). */
  total: number | null;
  /** What is owed of a full total: less in a first cycle that the rule prorates. */
  owedOf: (full: number) => number;
  /** What is added to the total whatever its reading. */
  added: number;
  categories: readonly AppliedCategory[];
  conditions: NonNullable<Rule['conditions']>;
  profile?: { id: string; title: string };
};

/**
 * The parts of a rule that apply: options and lists that the person holds, the version for this cycle, the profile (first
 * cycle, probation, reinstatement) and what is owed of a first cycle that is short.
 */
export function applicable(
  rule: Rule,
  credential: ComplianceCredential,
  cycle: Period,
  lateProfile: string | undefined,
): Applicable {
  const isHeld = heldBy(credential);
  const isFirst = isFirstCycle(credential, cycle);
  const isRunning = cycle.endsOn === credential.cycle.endsOn;
  // What the person chose goes before what a first cycle brings, and a late phase before both.
  const isFor = (id: string | undefined) => rule.profiles?.find((profile) => profile.id === id);
  const profile =
    isFor(lateProfile) ??
    (isRunning ? isFor(credential.profile) : undefined) ??
    (isFirst && lateProfile === undefined
      ? rule.profiles?.find(({ applies }) => applies === 'first-cycle')
      : undefined);
  const version = rule.versions?.find((each) => isVersionFor(each, credential, cycle));
  const asks = rule.total.asks;
  let total: number | null =
    asks.kind === 'number'
      ? asks.credits
      : asks.kind === 'per-year'
        ? perYear(asks.credits, cycle)
        : asks.kind === 'set-by-result'
          ? (resultOf(rule, credential, cycle) ?? asks.max)
          : null;
  let held = rule.categories.filter(isHeld);
  for (const changes of [version, profile]) {
    if (changes === undefined) continue;
    total = changes.total ?? total;
    held = held.map((category) => changedBy(category, changes));
  }
  const categories = held
    .map((category) => closedOutside(category, cycle))
    .flatMap((category) => entriesOf(category, credential));
  const additions = (rule.total.additions ?? []).filter(isHeld);
  const isWhole = profile?.total !== undefined || !isFirst;
  return {
    total,
    owedOf: (full) => (isWhole ? full : shareOf(rule, credential, cycle, full)),
    added: additions.reduce((sum, { credits }) => sum + credits, 0),
    categories,
    conditions: (rule.conditions ?? [])
      .filter(isHeld)
      .filter(({ id }) => profile?.withoutConditions?.includes(id) !== true),
    ...(profile === undefined ? {} : { profile: { id: profile.id, title: profile.title } }),
  };
}

/** The categories that apply to what the person holds; one of a list for each entry that they keep. */
export function categoriesFor(rule: Rule, credential: ComplianceCredential): RuleCategory[] {
  return rule.categories.filter(heldBy(credential)).flatMap((category) => entriesOf(category, credential));
}

const heldBy =
  ({ holds }: ComplianceCredential) =>
  ({ onlyIf }: { onlyIf?: string | undefined }) =>
    onlyIf === undefined || holds.includes(onlyIf);

/** A kind that the issuer takes at other times only counts for nothing in this cycle. */
function closedOutside(category: RuleCategory, cycle: Period): RuleCategory {
  const { from, until } = category.accepted ?? {};
  const isClosed =
    (until !== undefined && until < cycle.startsOn) || (from !== undefined && from > cycle.endsOn);
  if (!isClosed) return category;
  const { min, ...rest } = category;
  return { ...rest, max: 0 };
}

/** The cycle that the credential was issued in. */
function isFirstCycle(credential: ComplianceCredential, cycle: Period): boolean {
  return credential.issuedOn !== undefined && isWithin(credential.issuedOn, cycle);
}

/** The part of a total that is owed in a short first cycle. */
function shareOf(rule: Rule, credential: ComplianceCredential, cycle: Period, full: number): number {
  if (rule.proration === undefined || credential.issuedOn === undefined) return full;
  const { proration } = rule;
  return fromHundredths(
    proratedTotal(proration, toHundredths(full), cycle, credential.issuedOn, rule.cycle.months),
  );
}

function isVersionFor(
  version: NonNullable<Rule['versions']>[number],
  credential: ComplianceCredential,
  cycle: Period,
): boolean {
  const past = credential.pastCycles.find(({ endsOn }) => endsOn === cycle.endsOn);
  const filedOn = past === undefined ? credential.submittedOn : past.renewedOn;
  const day = version.by === 'cycle-end' ? cycle.endsOn : (filedOn ?? cycle.endsOn);
  return (
    (version.from === undefined || day >= version.from) &&
    (version.until === undefined || day <= version.until)
  );
}

/** So many credits for every year of the cycle; a part of a year asks for its share, to the hundredth. */
function perYear(credits: number, cycle: Period): number {
  const months = wholeMonthsIn(cycle);
  const years = months === null ? daysIn(cycle) / 365.2425 : months / 12;
  return Math.round(credits * years * 100) / 100;
}

/** What a result in the cycle set the total to: the latest, at most the rule's maximum. */
function resultOf(rule: Rule, credential: ComplianceCredential, cycle: Period): number | undefined {
  const most = rule.total.asks.kind === 'set-by-result' ? rule.total.asks.max : 0;
  const setting = new Set(
    (rule.events ?? []).filter(({ effect }) => effect.kind === 'sets-total').map(({ id }) => id),
  );
  const results = (credential.events ?? [])
    .filter(
      ({ eventId, on, credits }) => setting.has(eventId) && isWithin(on, cycle) && credits !== undefined,
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const last = results.at(-1)?.credits;
  return last === undefined ? undefined : Math.min(last, most);
}

/**
 * What an id of a rule's category stands for with what a person keeps: itself, or the categories of the entries of its list.
 */
export function idsFor(rule: Rule, credential: ComplianceCredential): (id: string) => readonly string[] {
  const lists = new Map(
    rule.categories
      .filter(({ forEach }) => forEach !== undefined)
      .map((category) => [category.id, entriesOf(category, credential).map(({ id }) => id)]),
  );
  return (id) => lists.get(id) ?? [id];
}

/**
 * A category of a list becomes one for every entry that the person keeps: `specialty` and Hematology, `specialty-hematology`.
 * An entry that is there twice, however it is written, is one category; others never share an id.
 */
function entriesOf(category: RuleCategory, credential: ComplianceCredential): AppliedCategory[] {
  if (category.forEach === undefined) return [category];
  const { forEach, ...rest } = category;
  const entryBySlug = new Map<string, string>();
  return (credential.lists?.[forEach] ?? []).flatMap((entry) => {
    const folded = fold(entry);
    if ([...entryBySlug.values()].includes(folded)) return [];
    const base = slugOf(folded);
    let slug = base;
    for (let count = 2; entryBySlug.has(slug); count += 1) slug = `${base}-${count}`;
    entryBySlug.set(slug, folded);
    return [
      {
        ...rest,
        id: `${category.id}-${slug}`,
        title: `${category.title}: ${entry}`,
        listed: { id: category.id, title: category.title },
      },
    ];
  });
}

/** Letters and digits of any script stay where there are no plain ones. */
const slugOf = (folded: string) =>
  [/[^a-z0-9]+/g, /[^\p{L}\p{N}]+/gu]
    .map((others) => folded.replace(others, '-').replace(/^-+|-+$/g, ''))
    .find((slug) => slug !== '') ?? 'entry';

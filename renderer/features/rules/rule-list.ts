import type { RuleSummary } from '#core/contract/rules';
import type { Catalogue } from '../../i18n/catalogue';

export type Field = keyof Catalogue['rules']['fields'];

/** The fields in the order in which they are offered; `other` comes last. */
const fieldOrder: readonly Field[] = [
  'imaging',
  'cardiovascular',
  'laboratory',
  'phlebotomy',
  'respiratory',
  'pharmacy',
  'biomedical',
  'other',
];

/** The fields that there are rules of. A rule that names none stands under `other`. */
export function fieldsOf(rules: readonly RuleSummary[]): readonly Field[] {
  const there = new Set(rules.map(({ field }) => field ?? 'other'));
  return fieldOrder.filter((field) => there.has(field));
}

/**
 * The rules that every word typed stands in somewhere (names, issuer, for whom), of one field or of all. Those come first
 * that have more of the words in their own names: "technologist" is the credential rather than its issuer's name.
 */
export function matching(
  rules: readonly RuleSummary[],
  typed: string,
  field: Field | null,
): readonly RuleSummary[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = rules.flatMap((rule) => {
    if (field !== null && (rule.field ?? 'other') !== field) return [];
    const own = lower(rule.id, rule.title, rule.shortTitle, ...rule.appliesTo);
    const all = `${own} ${lower(rule.issuer.name, rule.issuer.short)}`;
    if (!words.every((word) => all.includes(word))) return [];
    return [{ rule, ownWords: words.filter((word) => own.includes(word)).length }];
  });
  return found.sort((a, b) => b.ownWords - a.ownWords).map(({ rule }) => rule);
}

const lower = (...names: string[]) => names.join(' ').toLocaleLowerCase();

/** Rules under their issuers, in the order in which they come. */
export function byIssuer(rules: readonly RuleSummary[]): { issuer: string; rules: RuleSummary[] }[] {
  const groups: { issuer: string; rules: RuleSummary[] }[] = [];
  for (const rule of rules) {
    const issuer = rule.issuer.short;
    const group = groups.find((one) => one.issuer === issuer);
    if (group) group.rules.push(rule);
    else groups.push({ issuer, rules: [rule] });
  }
  return groups;
}

import type { RuleSummary } from '#core/contract/rules';
import type { Catalogue } from '../../../i18n/catalogue';
import { idFrom, isObject } from './json-path';

export const ruleText = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

/** A rule with nothing in it but what every rule has; what is not known says so. */
export function blankRule(today: string): string {
  const cited = { sources: ['issuer'], confidence: 'unverified' };
  return ruleText({
    formatVersion: 2,
    id: '',
    version: 1,
    title: '',
    shortTitle: '',
    issuer: { name: '', short: '' },
    appliesTo: [],
    renewal: { mode: 'ce', ...cited },
    cycle: { months: 24, anchor: { kind: 'issue-date', endsAt: 'exact-day' }, ...cited },
    total: { asks: { kind: 'number', credits: 24 }, ...cited },
    units: [{ unit: 'CE credit', worth: 1 }],
    categories: [],
    repeats: [{ counts: 'not-stated', ...cited }],
    carryOver: { policy: 'none', ...cited },
    evidence: { needed: 'not-stated', retention: 'unclear', ...cited },
    notes: [],
    sources: [{ id: 'issuer', title: '', publisher: '', url: 'https://', statement: '' }],
    confidence: 'unverified',
    checkedOn: today,
    asOf: today,
    histories: [],
  });
}

/** A copy of a rule under an id and names of its own, as its first version. */
export function copyOf(text: string, rules: readonly RuleSummary[], words: Catalogue): string {
  const json: unknown = JSON.parse(text);
  if (!isObject(json)) return text;
  const say = words.rules.edit;
  return ruleText({
    ...json,
    id: idFrom(
      `${String(json.id)}-own`,
      rules.map(({ id }) => id),
    ),
    version: 1,
    title: say.copyTitle(String(json.title)),
    shortTitle: say.copyShortTitle(String(json.shortTitle)),
  });
}

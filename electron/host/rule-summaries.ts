import type { Rule } from '#core/compliance/rule';
import { isRuleOld } from '#core/compliance/rule-age';
import type { RuleSummary } from '#core/contract/rules';
import { patched } from './patch';

/** A rule in short, with what the workbook knows of it. */
export function summaryOf(
  rule: Rule,
  known: { origin: RuleSummary['origin']; usedBy: number; today: string },
): RuleSummary {
  return {
    id: rule.id,
    version: rule.version,
    title: rule.title,
    shortTitle: rule.shortTitle,
    issuer: { name: rule.issuer.name, short: rule.issuer.short },
    ...patched('field', rule.field, undefined),
    appliesTo: rule.appliesTo,
    renewalMode: rule.renewal.mode,
    months: rule.cycle.months,
    total: totalOf(rule),
    unit: rule.units[0]?.unit ?? '',
    confidence: rule.confidence,
    checkedOn: rule.checkedOn,
    isOld: isRuleOld(rule.checkedOn, known.today),
    origin: known.origin,
    usedBy: known.usedBy,
  };
}

/** What a full cycle asks for; null where a result sets it, or the text leaves it open. */
function totalOf({ total, cycle }: Rule): number | null {
  const { asks } = total;
  if (asks.kind === 'number') return asks.credits;
  if (asks.kind === 'per-year') return Math.round((asks.credits * cycle.months * 100) / 12) / 100;
  return null;
}

import type { RuleImpact } from '#core/contract/rules';

/** Whether a credential would stand otherwise: another state, answer, figure or need. */
export function changesOf({ before, after }: RuleImpact): boolean {
  if (before === null) return true;
  return (
    before.state !== after.state ||
    before.decision !== after.decision ||
    before.required !== after.required ||
    before.counted !== after.counted ||
    before.remaining !== after.remaining ||
    before.unit !== after.unit ||
    before.cycle.startsOn !== after.cycle.startsOn ||
    before.cycle.endsOn !== after.cycle.endsOn ||
    needsKey(before.needs) !== needsKey(after.needs)
  );
}

const needsKey = (needs: RuleImpact['after']['needs']) =>
  JSON.stringify(needs.map(({ categoryId, credits }) => `${categoryId ?? ''} ${credits}`).sort());

import type { RuleImpact } from '#core/contract/rules';

/** What another version may change of a standing. */
export type VersionChange = 'state' | 'cycle' | 'required' | 'counted' | 'needs';

type Short = RuleImpact['after'];

const inOneText = ({ needs }: Short) =>
  JSON.stringify(needs.map(({ categoryId, also, credits }) => [categoryId, also ?? [], credits]));

/** What differs between two standings of a credential, in the order in which it is told. */
export function versionChanges(before: Short, after: Short): VersionChange[] {
  const differs: Record<VersionChange, boolean> = {
    state: before.state !== after.state,
    cycle: before.cycle.startsOn !== after.cycle.startsOn || before.cycle.endsOn !== after.cycle.endsOn,
    required: before.required !== after.required || before.unit !== after.unit,
    counted: before.counted !== after.counted || before.unit !== after.unit,
    needs: inOneText(before) !== inOneText(after),
  };
  return (['state', 'cycle', 'required', 'counted', 'needs'] as const).filter((what) => differs[what]);
}

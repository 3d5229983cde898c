import type { CivilDate } from '../../time/civil-date';
import type { CycleBasis } from '../cycle';
import type { Hundredths } from '../hundredths';
import type { NotCountedCode } from '../standing';

/** An activity as the engine needs it. `credits.amount` is decimal, dates are civil dates. */
export type ComplianceActivity = {
  id: string;
  title: string;
  provider?: string | undefined;
  completedOn: CivilDate;
  credits: { amount: number; unit: string };
  /** Ids of rule categories, of any rule. */
  categories: readonly string[];
  format?: string | undefined;
  approvalNumber?: string | undefined;
  hasEvidence: boolean;
};

/** What a credential without a rule asks for; amounts are decimal, in `unit`. */
export type ComplianceRequirement = {
  total: number;
  unit: string;
  cycleMonths?: number | undefined;
  categories?:
    | readonly { id: string; title: string; min?: number | undefined; max?: number | undefined }[]
    | undefined;
};

/** A cycle that was renewed. */
export type PastCycle = { startsOn: CivilDate; endsOn: CivilDate; renewedOn?: CivilDate | undefined };

/** A credential as the engine needs it; a stored `Credential` fits. */
export type ComplianceCredential = {
  id: string;
  ruleId?: string | null | undefined;
  issuedOn?: CivilDate | undefined;
  /** Options of the rule that the person says they hold. */
  holds: readonly string[];
  cycle: { startsOn: CivilDate; endsOn: CivilDate };
  cycleBasis?: CycleBasis | undefined;
  pastCycles: readonly PastCycle[];
  requirement?: ComplianceRequirement | undefined;
};

/** Figures that fill the sentence for a reason. */
export type Facts = Record<string, string | number>;

/** Credits of one activity that do not count, in the issuer's unit. */
export type NotCounted = {
  activityId: string;
  credits: Hundredths;
  code: NotCountedCode;
  facts: Facts;
};

/** An activity that lies in the cycle, in the issuer's unit. Categories are places in `Figures.categories`. */
export type Item = {
  activity: ComplianceActivity;
  earned: Hundredths;
  /** All that it belongs to: named, matched or assumed, and every category that includes one of these. */
  categories: readonly number[];
  /** Those among them that have a maximum. */
  capped: readonly number[];
  assumed?: number;
};

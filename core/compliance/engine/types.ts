import type { CivilDate } from '../../time/civil-date';
import type { ProblemItem } from '../allocation/problem';
import type { CycleBasis } from '../cycle';
import type { Hundredths } from '../hundredths';
import type { NotCountedCode } from '../standing';

/**
 * What the person decided about one activity for one credential: count it as one category (with `credits`, what it is
 * worth there: CQR's 0.5 of a 2.5-credit course), leave it out, or note that the issuer refused its proof.
 */
export type ActivityPin = {
  kind: 'count-as' | 'leave-out' | 'proof-refused';
  categoryId?: string | undefined;
  /** Decimal, in the issuer's unit. */
  credits?: number | undefined;
};

/** An activity as the engine needs it. `credits.amount` is decimal, dates are civil dates. */
export type ComplianceActivity = {
  id: string;
  title: string;
  provider?: string | undefined;
  /** The day it was completed; of a planned one, the day it is to be completed. */
  completedOn: CivilDate;
  credits: { amount: number; unit: string };
  /** Ids of rule categories, of any rule. */
  categories: readonly string[];
  /** Several topics in one activity: what part of the amount belongs to which category (ids of any rule). */
  parts?: readonly { categoryId: string; amount: number }[] | undefined;
  format?: string | undefined;
  /** Where it took place: `own-facility`, `vendor-site`, `online`, … */
  place?: string | undefined;
  approvalNumber?: string | undefined;
  /** What was offered, where only a part was attended: above `credits.amount`, in the same unit. */
  offered?: number | undefined;
  isPlanned?: boolean | undefined;
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

/** A cycle that was renewed. `carriedIn` is what it took over from the one before. */
export type PastCycle = {
  startsOn: CivilDate;
  endsOn: CivilDate;
  renewedOn?: CivilDate | undefined;
  carriedIn?: number | undefined;
};

/** Something that happened and changes what is asked (`events` of the rule). `credits` is decimal. */
export type CredentialEvent = { eventId: string; on: CivilDate; credits?: number | undefined };

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
  /** Lists of the rule that the person keeps, by id: the specialties on the licence. */
  lists?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The profile that the person chose (reinstatement). */
  profile?: string | undefined;
  /** What the issuer said to open questions, by question id: the reading's value or a number. */
  answers?: Readonly<Record<string, string | number>> | undefined;
  /** Conditions that the person confirmed, with the day: they hold for the cycle that the day lies in. */
  confirmations?: Readonly<Record<string, CivilDate>> | undefined;
  events?: readonly CredentialEvent[] | undefined;
  /** Credits taken over into the running cycle, decimal. */
  carriedIn?: number | undefined;
  /** The day the renewal was filed, where the rule's version hangs on it. */
  submittedOn?: CivilDate | undefined;
  /** The person's own lead times in days, by step. */
  leadTimes?: Readonly<Record<string, number>> | undefined;
  /** What the person decided about activities, by activity id. */
  pins?: Readonly<Record<string, ActivityPin>> | undefined;
};

/** Another credential of the same person, for what is deemed through it. */
export type OtherCredential = { ruleId: string; state: string };

/** Figures that fill the sentence for a reason. */
export type Facts = Record<string, string | number>;

/** Credits of one activity that do not count, in the issuer's unit. `sources` are those of the rule's fact behind it. */
export type NotCounted = {
  activityId: string;
  credits: Hundredths;
  code: NotCountedCode;
  facts: Facts;
  sources?: readonly string[];
};

/**
 * Credits of an activity that lies in the cycle, in the issuer's unit, ready to be allocated. Categories are places in
 * `Figures.categories`.
 */
export type Item = ProblemItem & {
  activity: ComplianceActivity;
  /** The category that was taken for granted. */
  assumed?: number;
};

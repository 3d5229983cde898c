import type { CredentialListItem } from '#core/contract/credentials';
import type { ChecklistKind, Portfolio } from '#core/portfolio/portfolio';
import { missingCredits } from '../credentials/needs-words';

/** One thing to do next. `isPressing` ones are counted beside Today in the rail. */
export type Attention = { readonly id: string; readonly isPressing: boolean } & (
  | {
      readonly kind:
        | 'lapsed'
        | 'overdue'
        | 'short'
        | 'condition'
        | 'at-risk'
        | 'undecided'
        | 'renew'
        | 'evidence'
        | 'on-track';
      readonly credential: CredentialListItem;
    }
  | { readonly kind: 'portfolio-next'; readonly item: ChecklistKind; readonly percent: number }
  | { readonly kind: 'portfolio-review'; readonly reviewedOn: string }
  | { readonly kind: 'read-guide' }
);

export type AttentionFacts = {
  readonly credentials: readonly CredentialListItem[];
  /** Null while it is not known. */
  readonly portfolio: Pick<Portfolio, 'items' | 'completeness'> | null;
  /** Whether the person has chosen the guide they work with. */
  readonly hasGuide: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/** How long before the end a renewal is worth a reminder where the issuer names no opening date. */
const renewalReminderDays = 90;
/** From here on a renewal that only has to be sent off is pressing. */
const renewalPressingDays = 30;
/** From here on a question to the issuer is pressing: an answer takes its time. */
const questionPressingDays = 90;

/**
 * What to do next, in order of consequence: what can still be saved, what is lost, what is wanted last. Credentials
 * come in the order of their urgency everywhere, so that the first step and the sentence above it agree.
 */
export function attentionOf({ credentials, portfolio, hasGuide, today }: AttentionFacts): Attention[] {
  const running = credentials.filter(({ archivedAt }) => archivedAt === undefined);
  const bySoonest = running.toSorted((a, b) => a.standing.daysLeft - b.standing.daysLeft);
  const inState = (state: CredentialListItem['standing']['state']) =>
    bySoonest.filter(({ standing }) => standing.state === state);
  const about = (
    kind: Extract<Attention, { credential: unknown }>['kind'],
    list: readonly CredentialListItem[],
    isPressing: boolean,
  ): Attention[] =>
    list.map((credential) => ({ id: `${kind} ${credential.id}`, kind, isPressing, credential }));

  const atRisk = inState('at-risk');
  const renewable = bySoonest.filter((credential) => canRenew(credential, today));
  const isPressingRenewal = ({ standing }: CredentialListItem) => standing.daysLeft <= renewalPressingDays;
  const undecided = inState('unknown');
  const isPressingQuestion = ({ standing }: CredentialListItem) => standing.daysLeft <= questionPressingDays;
  const unproven = bySoonest.filter(
    ({ standing }) => standing.evidenceMissing > 0 && standing.state !== 'lapsed' && asksForCredits(standing),
  );
  return [
    ...about('overdue', inState('overdue'), true),
    ...about('lapsed', inState('lapsed'), true),
    ...about('short', atRisk.filter(isShort), true),
    ...about(
      'condition',
      atRisk.filter((credential) => !isShort(credential) && openConditions(credential).length > 0),
      true,
    ),
    ...about(
      'at-risk',
      atRisk.filter((credential) => !isShort(credential) && openConditions(credential).length === 0),
      true,
    ),
    ...about('undecided', undecided.filter(isPressingQuestion), true),
    ...about('renew', renewable.filter(isPressingRenewal), true),
    ...about('evidence', unproven, true),
    ...about(
      'renew',
      renewable.filter((credential) => !isPressingRenewal(credential)),
      false,
    ),
    ...about(
      'undecided',
      undecided.filter((credential) => !isPressingQuestion(credential)),
      false,
    ),
    ...about('on-track', inState('on-track').filter(isShort).slice(0, 1), false),
    ...ofPortfolio(portfolio, hasGuide, today),
  ];
}

/** The credits that close the cycle: those of the categories and of the total together. */
export function creditsShort({ standing }: Pick<CredentialListItem, 'standing'>): number {
  return missingCredits(standing);
}

/** Yes/no conditions of the rule that the person has not confirmed. */
export function openConditions({ standing }: Pick<CredentialListItem, 'standing'>) {
  return standing.conditions.filter(({ confirmedOn }) => confirmedOn === undefined);
}

/** Where no credits are asked, nobody asks for their proof. */
const asksForCredits = ({ required, isTotalUnknown }: CredentialListItem['standing']) =>
  required > 0 || isTotalUnknown === true;

const isShort = (credential: CredentialListItem) => creditsShort(credential) > 0;

/** True while nothing is missing and the issuer takes the renewal. */
export function canRenew({ standing }: Pick<CredentialListItem, 'standing'>, today: string): boolean {
  if (standing.state !== 'met' && standing.state !== 'no-requirement') return false;
  const { renewalOpensOn, renewalClosesOn } = standing.dates;
  if (today > (renewalClosesOn ?? standing.cycle.endsOn)) return false;
  return renewalOpensOn === undefined ? standing.daysLeft <= renewalReminderDays : today >= renewalOpensOn;
}

function ofPortfolio(portfolio: AttentionFacts['portfolio'], hasGuide: boolean, today: string): Attention[] {
  const percent = portfolio?.completeness.percent ?? 0;
  const review = portfolio?.items.find(({ kind }) => kind === 'review');
  const next = portfolio?.completeness.next ?? null;
  const found: Attention[] = [];
  if (review?.reviewedOn && review.reviewDueOn && review.reviewDueOn <= today) {
    found.push({
      id: 'portfolio-review',
      kind: 'portfolio-review',
      isPressing: false,
      reviewedOn: review.reviewedOn,
    });
  }
  if (!hasGuide && percent === 0) found.push({ id: 'read-guide', kind: 'read-guide', isPressing: false });
  if (next !== null) {
    found.push({ id: 'portfolio-next', kind: 'portfolio-next', isPressing: false, item: next, percent });
  }
  return found;
}

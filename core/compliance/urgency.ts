import type { Standing, StandingState } from './standing';

/** What can still be saved comes first, then what is lost, then what asks for nothing now. */
const rank: Record<StandingState, number> = {
  overdue: 0,
  lapsed: 1,
  'at-risk': 2,
  unknown: 3,
  'on-track': 4,
  met: 5,
  'no-requirement': 6,
};

/** Order of standings by urgency, for `sort`: by state, then by days left, then by what remains, then by id. */
export function urgencyOrder(
  a: Pick<Standing, 'state' | 'daysLeft' | 'remaining'> & { credentialId?: string },
  b: Pick<Standing, 'state' | 'daysLeft' | 'remaining'> & { credentialId?: string },
): number {
  const byState = rank[a.state] - rank[b.state];
  if (byState !== 0) return byState;
  if (a.daysLeft !== b.daysLeft) return a.daysLeft - b.daysLeft;
  if (a.remaining !== b.remaining) return b.remaining - a.remaining;
  const [first, second] = [a.credentialId ?? '', b.credentialId ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

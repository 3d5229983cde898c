import { isWithin, type Period } from '../../time/civil-date';
import { type Hundredths, toHundredths } from '../hundredths';
import type { Rule } from '../rule';
import { closureOf } from './categories';
import type { Figures } from './figures';
import type { ComplianceCredential } from './types';

/** Credits that count and are not activities: carried in, waived, or given by an event. */
export type Extra = {
  kind: 'carried-in' | 'waived' | 'given';
  title: string;
  credits: Hundredths;
  /** Places in the figures, closed under nesting. */
  categories: number[];
};

/**
 * The extras of a cycle. Carried-in credits count in the total alone: minimums are earned in the cycle. Waived credits stand
 * for activities of no special kind, so they belong where an activity that names no category does.
 */
export function extrasOf(
  rule: Rule | null,
  figures: Figures,
  credential: ComplianceCredential,
  cycle: Period,
): Extra[] {
  const extras: Extra[] = [];
  const carried =
    cycle.endsOn === credential.cycle.endsOn
      ? credential.carriedIn
      : credential.pastCycles.find(({ endsOn }) => endsOn === cycle.endsOn)?.carriedIn;
  if (carried !== undefined && carried > 0) {
    extras.push({ kind: 'carried-in', title: '', credits: toHundredths(carried), categories: [] });
  }
  const ofNoKind = figures.assumed === undefined ? [] : closureOf(figures, [figures.assumed]);
  const seen = new Map<string, number>();
  const happened = [...(credential.events ?? [])].sort((a, b) => (a.on < b.on ? -1 : 1));
  for (const { eventId, on, credits } of happened) {
    const event = rule?.events?.find(({ id }) => id === eventId);
    if (event === undefined || !isValid(event, on)) continue;
    const isIn = isWithin(on, cycle);
    const key = event.times === 'once-per-cycle' ? `${eventId}\n${isIn}` : eventId;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    if (!isIn || (times > 0 && event.times !== 'any')) continue;
    if (event.effect.kind === 'waives') {
      extras.push({
        kind: 'waived',
        title: event.title,
        credits: toHundredths(event.effect.credits),
        categories: ofNoKind,
      });
    } else if (event.effect.kind === 'gives') {
      const { category, max } = event.effect;
      const place = category === undefined ? undefined : figures.categoryIndex.get(category);
      extras.push({
        kind: 'given',
        title: event.title,
        credits: Math.min(toHundredths(credits ?? max), toHundredths(max)),
        categories: place === undefined ? ofNoKind : closureOf(figures, [place]),
      });
    }
  }
  return extras;
}

const isValid = ({ from, until }: { from?: string | undefined; until?: string | undefined }, on: string) =>
  (from === undefined || on >= from) && (until === undefined || on <= until);

/** The event that settles the whole cycle, if one happened in it. */
export function satisfyingEvent(
  rule: Rule | null,
  credential: ComplianceCredential,
  cycle: Period,
): { eventId: string; title: string; on: string } | undefined {
  for (const { eventId, on } of credential.events ?? []) {
    const event = rule?.events?.find(({ id }) => id === eventId);
    if (event?.effect.kind === 'satisfies' && isWithin(on, cycle) && isValid(event, on)) {
      return { eventId, title: event.title, on };
    }
  }
  return undefined;
}

import { describe, expect, it } from 'vitest';
import type { StandingState } from '#core/compliance/standing';
import type { ChecklistItem } from '#core/portfolio/portfolio';
import {
  type AttentionFacts,
  attentionOf,
  canRenew,
  creditsShort,
} from '../../../renderer/features/today/attention';
import { aCredential, aPortfolio, testToday } from '../support/builders';

const facts = (part: Partial<AttentionFacts>): AttentionFacts => ({
  credentials: [],
  portfolio: null,
  hasGuide: true,
  today: testToday,
  ...part,
});

const inState = (state: StandingState, standing: object = {}, id: string = state) =>
  aCredential({ id, standing: { state, remaining: 0, ...standing } });

const reviewItem = (reviewDueOn: string): ChecklistItem => ({
  id: 'person-1/review',
  kind: 'review',
  tips: [],
  state: 'usable',
  found: { credentials: 0, activities: 0, entries: 0, evidence: 0 },
  note: '',
  reviewedOn: '2026-08-26',
  reviewDueOn,
  evidenceIds: [],
});

const condition = {
  id: 'form',
  title: 'State form',
  question: 'Have you sent it?',
  confidence: 'verified',
  sources: [],
};

const half = { percent: 50, missing: 1, started: 0, usable: 1, strong: 0, next: 'letters' } as const;

describe('attentionOf', () => {
  it('puts what can still be saved first, then what is lost, then what is wanted', () => {
    const list = attentionOf(
      facts({
        hasGuide: false,
        credentials: [
          inState('met', { evidenceMissing: 1, daysLeft: 400 }, 'unproven'),
          inState('on-track', { remaining: 4, daysLeft: 300 }),
          inState('at-risk', { daysLeft: 80 }, 'risky'),
          inState('at-risk', { remaining: 2, daysLeft: 63 }, 'short'),
          inState('met', { daysLeft: 60 }, 'renewable'),
          inState('met', { daysLeft: 20 }, 'renew-now'),
          inState('unknown', { daysLeft: 200 }),
          inState('unknown', { daysLeft: 90 }, 'ask-now'),
          inState('at-risk', { daysLeft: 50, conditions: [condition] }, 'open'),
          inState('lapsed', { daysLeft: -500, evidenceMissing: 3 }),
          inState('overdue', { daysLeft: -10 }),
        ],
        portfolio: aPortfolio({
          items: [reviewItem('2026-06-01')],
          completeness: { ...half, percent: 0 },
        }),
      }),
    );
    expect(list.map(({ id }) => id)).toEqual([
      'overdue overdue',
      'lapsed lapsed',
      'short short',
      'condition open',
      'at-risk risky',
      'undecided ask-now',
      'renew renew-now',
      'evidence unproven',
      'renew renewable',
      'undecided unknown',
      'on-track on-track',
      'portfolio-review',
      'read-guide',
      'portfolio-next',
    ]);
    expect(list.filter(({ isPressing }) => isPressing)).toHaveLength(8);
  });

  it('asks for no certificates where no credits are asked', () => {
    const kept = inState('met', { required: 0, evidenceMissing: 3, daysLeft: 400 });
    expect(attentionOf(facts({ credentials: [kept] }))).toEqual([]);
  });

  it('takes the nearest end first among equals', () => {
    const list = attentionOf(
      facts({
        credentials: [
          inState('at-risk', { remaining: 2, daysLeft: 70 }, 'later'),
          inState('at-risk', { remaining: 2, daysLeft: 7 }, 'sooner'),
        ],
      }),
    );
    expect(list.map(({ id }) => id)).toEqual(['short sooner', 'short later']);
  });

  it('names one credential that is on track, and none that is met', () => {
    const list = attentionOf(
      facts({
        credentials: [
          inState('on-track', { remaining: 2, daysLeft: 300 }, 'a'),
          inState('on-track', { remaining: 2, daysLeft: 200 }, 'b'),
          inState('met', { daysLeft: 600 }),
        ],
      }),
    );
    expect(list.map(({ id }) => id)).toEqual(['on-track b']);
  });

  it('leaves out what was archived', () => {
    const archived = { ...inState('lapsed'), archivedAt: '2027-01-01T00:00:00.000Z' };
    expect(attentionOf(facts({ credentials: [archived] }))).toEqual([]);
  });

  it.each([
    ['2027-02-26', true],
    ['2027-02-27', false],
  ])('a review that is due from %s on is due on 26 Feb 2027: %s', (reviewDueOn, isDue) => {
    const list = attentionOf(
      facts({
        portfolio: aPortfolio({ items: [reviewItem(reviewDueOn)], completeness: { ...half, next: null } }),
      }),
    );
    expect(list.some(({ kind }) => kind === 'portfolio-review')).toBe(isDue);
  });

  it.each([
    { hasGuide: false, percent: 0, isAsked: true },
    { hasGuide: false, percent: 10, isAsked: false },
    { hasGuide: true, percent: 0, isAsked: false },
  ])('asks to read the guide only at the very beginning: %o', ({ hasGuide, percent, isAsked }) => {
    const portfolio = aPortfolio({ completeness: { ...half, percent } });
    const list = attentionOf(facts({ hasGuide, portfolio }));
    expect(list.some(({ kind }) => kind === 'read-guide')).toBe(isAsked);
  });
});

describe('canRenew', () => {
  const opensOn = (renewalOpensOn: string, state: StandingState = 'met') =>
    inState(state, { daysLeft: 63, dates: { renewalOpensOn, renewalClosesOn: '2027-05-31' } });
  it.each([
    ['the window is open', opensOn('2027-02-26'), true],
    ['the window opens tomorrow', opensOn('2027-02-27'), false],
    ['credits are missing', opensOn('2027-02-01', 'at-risk'), false],
    ['no window is known and the end is near', inState('met', { daysLeft: 90 }), true],
    ['no window is known and the end is far', inState('met', { daysLeft: 91 }), false],
    ['nothing is asked for and the end is near', inState('no-requirement', { daysLeft: 30 }), true],
    [
      'the window has closed',
      inState('met', { daysLeft: -40, dates: { renewalClosesOn: '2027-02-25' } }),
      false,
    ],
  ])('%s', (_, credential, expected) => {
    expect(canRenew(credential, testToday)).toBe(expected);
  });
});

describe('creditsShort', () => {
  it.each([
    ['the total', { remaining: 2.5, needs: [] }, 2.5],
    // What is missing in a kind may be more than the total lacks: surplus of other kinds does not stand in for it.
    ['the needs', { remaining: 0.5, needs: [{ categoryId: 'ethics', credits: 1 }] }, 1],
    [
      'the categories where the total is there',
      {
        remaining: 0,
        needs: [
          { categoryId: 'a', credits: 0.1 },
          { categoryId: 'b', credits: 0.2 },
        ],
      },
      0.3,
    ],
    ['nothing', { remaining: 0, needs: [] }, 0],
  ])('is %s', (_, standing, expected) => {
    expect(creditsShort(aCredential({ standing }))).toBe(expected);
  });
});

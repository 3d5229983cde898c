import type { ChecklistItem, Portfolio } from '#core/portfolio/portfolio';
import { aPortfolio } from '../support/builders';

/** One item of the checklist, missing unless the test says otherwise. */
export const anItem = (part: Partial<ChecklistItem> = {}): ChecklistItem => {
  const kind = part.kind ?? 'letters';
  return {
    id: `person-1/${kind}`,
    kind,
    tips: ['Add letters of recommendation.'],
    state: 'missing',
    found: { credentials: 0, activities: 0, entries: 0, evidence: 0 },
    note: '',
    evidenceIds: [],
    ...part,
  };
};

/** Two items: licences are strong, letters are missing and next. */
export const halfAPortfolio = (part: Partial<Portfolio> = {}): Portfolio =>
  aPortfolio({
    items: [
      anItem({
        kind: 'licences',
        state: 'strong',
        tips: ['Begin with your licenses.'],
        found: { credentials: 2, activities: 0, entries: 0, evidence: 1 },
      }),
      anItem(),
    ],
    completeness: { percent: 50, missing: 1, started: 0, usable: 0, strong: 1, next: 'letters' },
    otherTips: ['Use a clear order.'],
    ...part,
  });

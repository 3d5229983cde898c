import type { SearchHit } from '#core/contract/search';
import type { PortfolioEntry } from '#core/portfolio/portfolio';
import { routeTo } from '../routes';

/** Where a search hit is shown. An entry stands with its checklist item, whose kind the portfolio knows. */
export function routeOfHit(hit: SearchHit, entries: readonly PortfolioEntry[]): string {
  switch (hit.kind) {
    case 'guide':
      return routeTo.guide(hit.id, hit.anchor);
    case 'credential':
      return routeTo.credential(hit.id);
    case 'activity':
      return routeTo.activity(hit.id);
    case 'evidence':
      return routeTo.evidence(hit.id);
    case 'portfolio-entry': {
      const entry = entries.find(({ id }) => id === hit.id);
      return entry ? routeTo.portfolioItem(entry.kind) : '/portfolio';
    }
    case 'mark':
      return hit.guideId === undefined ? routeTo.marks() : routeTo.guide(hit.guideId, hit.anchor);
    case 'person':
      return '/today';
  }
}

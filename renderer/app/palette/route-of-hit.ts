import type { SearchHit } from '#core/contract/search';
import { routeTo } from '../routes';

/** Where a search hit is shown. An entry stands with its checklist; the portfolio finds it by its id. */
export function routeOfHit(hit: SearchHit): string {
  switch (hit.kind) {
    case 'guide':
      return routeTo.guide(hit.id, hit.anchor);
    case 'credential':
      return routeTo.credential(hit.id);
    case 'activity':
      return routeTo.activity(hit.id);
    case 'evidence':
      return routeTo.evidence(hit.id);
    case 'portfolio-entry':
      return routeTo.portfolioItem(hit.anchor ?? hit.id);
    case 'person':
      return '/today';
  }
}

import type { CommandId } from '#core/commands/commands';
import { routeTo } from '../../app/routes';
import { type Attention, creditsShort, openConditions } from './attention';
import { needsInWords, type Words } from './sentence';

export type ItemWords = {
  title: string;
  why: string;
  action: string;
  /** Where the thing itself is shown. */
  route: string;
  /** What the button does; without one it opens the route. */
  command?: CommandId;
};

/** The words of one next step, and where its button leads. */
export function itemWords(words: Words, item: Attention): ItemWords {
  const { text, format } = words;
  const said = text.today.items;
  switch (item.kind) {
    case 'portfolio-next': {
      const next = said.portfolioNext;
      return {
        title: next.title(text.portfolio.kindsInSentence[item.item]),
        why: next.why(item.percent),
        action: next.action,
        route: routeTo.portfolioItem(item.item),
      };
    }
    case 'portfolio-review': {
      const review = said.portfolioReview;
      return {
        title: review.title,
        why: review.why(format.date(item.reviewedOn)),
        action: review.action,
        route: routeTo.portfolioItem('review'),
      };
    }
    case 'read-guide':
      return { ...said.readGuide, route: '/guides' };
    default:
      return ofCredential(words, item);
  }
}

function ofCredential(words: Words, item: Extract<Attention, { credential: unknown }>): ItemWords {
  const { text, format } = words;
  const said = text.today.items;
  const { credential } = item;
  const { standing } = credential;
  const title = words.nameOf(credential);
  const route = routeTo.credential(credential.id);
  const days = text.common.days(Math.abs(standing.daysLeft));
  const short = creditsShort(credential);
  const credits = format.credits(short, standing.unit);
  const isAhead = standing.counted >= standing.pace;
  const endsOn = format.date(standing.cycle.endsOn);
  switch (item.kind) {
    case 'lapsed':
      return {
        title: said.lapsed.title(title),
        why: said.lapsed.why(format.date(standing.dates.lateUntil ?? standing.cycle.endsOn)),
        action: said.lapsed.action,
        route,
      };
    case 'overdue': {
      const why = short > 0 ? said.overdue.whyShort(credits, endsOn) : said.overdue.why(endsOn);
      const { lateUntil } = standing.dates;
      return {
        title: said.overdue.title(title),
        why: lateUntil === undefined ? why : `${why} ${said.overdue.lateUntil(format.date(lateUntil))}`,
        action: said.overdue.action,
        route,
      };
    }
    case 'short': {
      const needs = needsInWords(words, credential);
      return {
        title: said.short.title(credits, title),
        why:
          standing.planned?.isMet === true
            ? said.short.whyPlanned(days)
            : needs !== null
              ? said.short.why(needs, days)
              : isAhead
                ? said.short.whySoon(days)
                : said.short.whyBehind(days),
        action: said.short.action,
        route,
        command: 'activity.log',
      };
    }
    case 'condition': {
      const open = openConditions(credential).map(({ title: condition }) => condition);
      return {
        title: said.condition.title(open.length, title),
        why: said.condition.why(open, days),
        action: said.condition.action,
        route,
      };
    }
    case 'undecided':
      return {
        title: said.undecided.title(title),
        why: standing.isTotalUnknown ? said.undecided.whyTotal(days) : said.undecided.why(days),
        action: said.undecided.action,
        route,
      };
    case 'at-risk':
      return {
        title: said.atRisk.title(title),
        why: said.atRisk.why(days),
        action: said.atRisk.action,
        route,
      };
    case 'renew':
      return {
        title: said.renew.title(title),
        why:
          standing.state === 'met'
            ? said.renew.why(format.date(standing.dates.renewalClosesOn ?? standing.cycle.endsOn))
            : said.renew.whyNoCredits(endsOn),
        action: said.renew.action,
        route,
      };
    case 'evidence':
      return {
        title: said.evidence.title(standing.evidenceMissing, title),
        why: said.evidence.why(standing.evidenceMissing),
        action: said.evidence.action,
        route,
      };
    case 'on-track':
      return {
        title: said.onTrack.title(title),
        why: isAhead ? said.onTrack.whyAhead(credits, endsOn) : said.onTrack.whyNear(credits, endsOn),
        action: said.onTrack.action,
        route,
        command: 'activity.log',
      };
  }
}

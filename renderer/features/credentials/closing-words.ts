import type { Standing } from '#core/compliance/standing';
import { needsWords, type Words } from './needs-words';

/** What a cycle is closed with, and how plainly it has to be said. */
export type Closing = { tone: 'met' | 'risk' | 'unknown'; said: string; conditions: string | null };

/** The standing that a cycle closes with, as the renewal tells it: what is missing is named, and nothing is forbidden. */
export function closingWords(words: Words, standing: Standing): Closing {
  const { text, format } = words;
  const say = text.credentials.renew;
  const open = standing.conditions.filter(({ confirmedOn }) => confirmedOn === undefined);
  const titles = text.credentials.sentence.joined(open.map(({ title }) => title));
  const conditions = open.length === 0 ? null : say.conditions(titles);
  const figures = standing.isTotalUnknown
    ? format.credits(standing.counted, standing.unit)
    : text.credentials.sentence.allCount(
        format.number(standing.counted),
        format.credits(standing.required, standing.unit),
      );
  const needs = needsWords(words, standing.needs, standing.categories);
  switch (standing.decision) {
    case 'can-renew':
      return { tone: 'met', said: say.closesMet(figures), conditions };
    case 'nothing-asked':
      return { tone: 'met', said: say.closesWithout, conditions };
    case 'cannot-decide':
      return { tone: 'unknown', said: say.closesUndecided(figures), conditions };
    case 'not-yet':
      if (needs !== '') return { tone: 'risk', said: say.closesShort(needs), conditions };
      return {
        tone: 'risk',
        said: conditions === null ? say.closesShortPlain : say.closesUnconfirmed(titles),
        conditions: null,
      };
  }
}

/** What goes over into the next cycle and what is lost, by the rule alone. */
export function carryWords(
  { text, format }: Words,
  { carriesOver: { policy, credits, lost }, unit }: Pick<Standing, 'carriesOver' | 'unit'>,
): string {
  const say = text.credentials.renew;
  const lostWords = format.credits(lost, unit);
  switch (policy) {
    case 'none':
      return lost > 0 ? say.carryNone(lostWords) : say.carryNonePolicy;
    case 'unclear':
      return lost > 0 ? say.carryUnclear(lostWords) : say.carryNothing;
    case 'allowed':
      if (lost > 0) return say.carryPart(format.credits(credits, unit), lostWords);
      return credits > 0 ? say.carryAllowed(format.credits(credits, unit)) : say.carryNothing;
  }
}

import type { DemandLevel } from '#core/guides/kinds';
import { type Draft, leaveOver, note, understand } from './draft';
import { foldHeading } from './headings';
import type { Line } from './lines';

const demandWords: ReadonlyMap<string, DemandLevel> = new Map([
  ['low', 'low'],
  ['moderate', 'moderate'],
  ['medium', 'moderate'],
  ['high', 'high'],
  ['very high', 'very-high'],
]);

/**
 * Reads `Low / High / LEVEL`: the first two are the ends of the scale, the third is the value. Two alone say nothing.
 * Gives the lines that are left.
 */
export function readDemand(body: readonly Line[], draft: Draft): Line[] {
  const words: Line[] = [];
  while (words.length < body.length && words.length < 3) {
    const line = body[words.length];
    if (line === undefined || line.isBullet || line.text.length > 30 || /[.!?]$/.test(line.text)) break;
    if (words.length < 2 && !demandWords.has(foldHeading(line.text))) break;
    words.push(line);
  }
  const rest = body.slice(words.length);
  const [low, high, third] = words;
  const inOne = /^low[ ,/|–—-]{1,3}high[ ,/|–—-]{1,3}(.+)$/i.exec(rest[0]?.text.slice(0, 60) ?? '')?.[1];
  if (
    words.length === 0 &&
    inOne !== undefined &&
    rest[0] !== undefined &&
    demandWords.has(foldHeading(inOne))
  ) {
    takeDemand(inOne, rest[0], draft);
    return rest.slice(1);
  }
  const isScale =
    low !== undefined &&
    high !== undefined &&
    foldHeading(low.text) === 'low' &&
    foldHeading(high.text) === 'high';
  if (isScale && third !== undefined && takeDemand(third.text, third, draft)) return rest;
  if (words.length === 1 && low !== undefined && takeDemand(low.text, low, draft)) return rest;
  if (words.length > 0) {
    const shown = words.map((line) => line.text).join(' / ');
    note(draft, 'demand-unclear', { text: shown });
    for (const line of words) leaveOver(draft, line);
  }
  return rest;
}

function takeDemand(text: string, line: Line, draft: Draft): boolean {
  const level = demandWords.get(foldHeading(text));
  if (level === undefined) return false;
  draft.facts.demand = level;
  understand(draft, 'facts.demand', text, line);
  return true;
}

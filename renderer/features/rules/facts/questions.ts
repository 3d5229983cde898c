import { readingWords } from './asked-facts';
import type { FactMaker } from './fact';

/** Something the issuer's text leaves open, with what it may mean. */
export type OpenQuestion = { key: string; question: string; readings: readonly string[] };

/** Everything that a rule leaves open, in the order of its parts. */
export function openQuestions(maker: FactMaker): OpenQuestion[] {
  const { rule, say } = maker;
  const words = say.asked;
  const open: OpenQuestion[] = [];
  const { asks } = rule.total;
  if (asks.kind === 'unclear') {
    open.push({
      key: 'total',
      question: asks.unclear,
      readings: asks.readings.map((reading) => readingWords(reading, maker)),
    });
  }
  for (const { id, title, min, placement } of rule.categories) {
    if (typeof min === 'object' && 'unclear' in min) {
      open.push({
        key: `categories.${id}.min`,
        question: min.unclear,
        readings: min.readings.map((reading) => readingWords(reading, maker)),
      });
    }
    if (placement === 'unclear') {
      open.push({
        key: `categories.${id}.placement`,
        question: `${title}: ${words.placementOpen}.`,
        readings: [],
      });
    }
  }
  for (const { id, title, split } of rule.groups ?? []) {
    if (split === 'unclear') {
      open.push({ key: `groups.${id}.split`, question: `${title}: ${words.splits.unclear}.`, readings: [] });
    }
  }
  if (rule.carryOver.policy === 'unclear') {
    open.push({
      key: 'carryOver',
      question: `${say.carryOver.name}: ${say.carryOver.policies.unclear}.`,
      readings: [],
    });
  }
  if (rule.proration?.policy === 'unclear') {
    open.push({ key: 'proration', question: `${say.cycle.prorations.unclear}.`, readings: [] });
  }
  if (rule.evidence.retention === 'unclear') {
    open.push({
      key: 'evidence.retention',
      question: `${say.evidence.name}: ${say.evidence.retentionOpen}.`,
      readings: [],
    });
  }
  return open;
}

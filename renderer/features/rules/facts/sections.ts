import type { Rule } from '#core/compliance/rule';
import { askedFacts } from './asked-facts';
import { cycleFacts } from './cycle-facts';
import { type FactSection, factMaker, type Words } from './fact';
import {
  aboutFacts,
  carryOverFacts,
  countingFacts,
  evidenceFacts,
  feeFacts,
  lateFacts,
  leadTimeFacts,
  otherFacts,
  stepFacts,
} from './other-facts';

/** Everything that a rule states, in the order in which somebody asks for it; sections without facts are left out. */
export function ruleSections(rule: Rule, words: Words, nameOf: (ruleId: string) => string): FactSection[] {
  const maker = factMaker(rule, words);
  const titles = maker.say.sections;
  return [
    { id: 'cycle', title: titles.cycle, facts: cycleFacts(maker) },
    { id: 'asked', title: titles.asked, facts: askedFacts(maker) },
    { id: 'counting', title: titles.counting, facts: countingFacts(maker) },
    { id: 'late', title: titles.late, facts: lateFacts(maker) },
    { id: 'steps', title: titles.steps, facts: stepFacts(maker) },
    { id: 'fees', title: titles.fees, facts: feeFacts(maker) },
    { id: 'leadTimes', title: titles.leadTimes, facts: leadTimeFacts(maker) },
    { id: 'carryOver', title: titles.carryOver, facts: carryOverFacts(maker) },
    { id: 'evidence', title: titles.evidence, facts: evidenceFacts(maker) },
    { id: 'others', title: titles.others, facts: otherFacts(maker, nameOf) },
    { id: 'about', title: titles.about, facts: aboutFacts(maker) },
  ].filter(({ facts }) => facts.length > 0);
}

import type { Period } from '../../time/civil-date';
import type { Rule, RuleCategory } from '../rule';
import type { Unclear } from '../rule/values';
import type { Standing } from '../standing';
import { type Applicable, type AppliedCategory, applicable, idsFor } from './asked';
import { type AskedCategory, assemble, type Figures } from './figures';
import type { ComplianceCredential } from './types';

/** One way to read a rule, with the figures that follow from it. */
export type Reading = { id: string; says: string[]; figures: Figures };

/** What a rule asks of a credential in one cycle: in every reading, the strictest first. */
export type Readings = {
  readings: readonly Reading[];
  openQuestions: Standing['openQuestions'];
  conditions: Applicable['conditions'];
  profile?: { id: string; title: string };
};

/** One way to answer one open question. */
type Way = { id: string; says: string; value: number | string | null };

/** A question that the rule leaves open, with the ways to answer it; none, when its figure was not found. */
type Question = {
  id: string;
  ask: string;
  ways: readonly Way[];
  takesNumber: boolean;
  sources: readonly string[];
};

/**
 * Reads a rule for a credential. What the person settled (`answers`) is no longer open; every other open question is read in
 * each way that the issuer's text allows, and the readings are all combinations. A question without ways (the figure was
 * not found) makes no reading: its category or the total is marked as unknown.
 */
export function readingsOf(
  rule: Rule,
  credential: ComplianceCredential,
  cycle: Period,
  lateProfile: string | undefined,
): Readings {
  const applies = applicable(rule, credential, cycle, lateProfile);
  const questions = questionsOf(rule, applies);
  const answers = new Map<string, string | number | null>(Object.entries(credential.answers ?? {}));
  const open = questions.filter(({ id }) => !answers.has(id));
  let chosen: { ids: string[]; says: string[]; values: Map<string, string | number | null> }[] = [
    { ids: [], says: [], values: answers },
  ];
  for (const { id, ways } of open) {
    if (ways.length === 0) continue;
    chosen = chosen.flatMap((so) =>
      ways.map((way) => ({
        ids: [...so.ids, way.id],
        says: [...so.says, way.says],
        values: new Map(so.values).set(id, way.value),
      })),
    );
  }
  return {
    readings: chosen.map(({ ids, says, values }) => ({
      id: ids.join('+'),
      says,
      figures: figuresIn(rule, applies, values, idsFor(rule, credential)),
    })),
    openQuestions: open.map(({ id, ask, ways, takesNumber, sources }) => ({
      id,
      question: ask,
      readings: ways.map(({ value, says }) => ({ value: value ?? 0, says })),
      takesNumber,
      sources: [...sources],
    })),
    conditions: applies.conditions,
    ...(applies.profile === undefined ? {} : { profile: applies.profile }),
  };
}

const isOpen = (min: RuleCategory['min']): min is Unclear => typeof min === 'object' && 'unclear' in min;

/** Ids of questions: what `credentials.settle` takes. */
const minQuestion = (id: string) => `categories.${id}.min`;
const placementQuestion = (id: string) => `categories.${id}.placement`;
const splitQuestion = (id: string) => `groups.${id}.split`;

function questionsOf(rule: Rule, applies: Applicable): Question[] {
  const questions: Question[] = [];
  const asks = rule.total.asks;
  if (asks.kind === 'unclear' && applies.total === null) {
    questions.push(amountQuestion('total', asks, rule.total.sources));
  }
  for (const category of applies.categories) {
    // The entries of a list share one question: what the issuer says of one it says of all.
    const { id, title } = category.listed ?? category;
    const isAsked = (question: string) => questions.some((each) => each.id === question);
    if (isOpen(category.min) && !isAsked(minQuestion(id))) {
      questions.push(amountQuestion(minQuestion(id), category.min, category.sources));
    }
    if (category.placement === 'unclear' && category.min !== undefined && !isAsked(placementQuestion(id))) {
      questions.push({
        id: placementQuestion(id),
        ask: `Is “${title}” part of the total, or asked on top of it?`,
        ways: [
          { id: `${id}:on-top`, value: 'on-top', says: `“${title}” is asked on top of the total.` },
          { id: `${id}:inside`, value: 'inside', says: `“${title}” is part of the total.` },
        ],
        takesNumber: false,
        sources: category.sources,
      });
    }
  }
  for (const group of rule.groups ?? []) {
    if (group.split !== 'unclear') continue;
    questions.push({
      id: splitQuestion(group.id),
      ask: `May the credits of one activity be spread over several of “${group.title}”?`,
      ways: [
        {
          id: `${group.id}:whole-activity`,
          value: 'whole-activity',
          says: `All credits of an activity go to one of “${group.title}”.`,
        },
        {
          id: `${group.id}:by-credit`,
          value: 'by-credit',
          says: `The credits of an activity may be spread over “${group.title}”.`,
        },
      ],
      takesNumber: false,
      sources: group.sources,
    });
  }
  return questions;
}

function amountQuestion(id: string, open: Unclear, sources: readonly string[]): Question {
  const ways = [...open.readings].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return {
    id,
    ask: open.unclear,
    ways: ways.map(({ value, says }) => ({ id: `${id}:${value ?? 'none'}`, value, says })),
    takesNumber: true,
    sources,
  };
}

function figuresIn(
  rule: Rule,
  applies: Applicable,
  values: ReadonlyMap<string, string | number | null>,
  idsOf: (id: string) => readonly string[],
): Figures {
  const answeredTotal = values.get('total');
  const base = applies.total ?? (typeof answeredTotal === 'number' ? answeredTotal : null);
  const inside = (base === null ? 0 : applies.owedOf(base)) + applies.added;
  const categories = applies.categories.map((category) => {
    const asked = askedCategory(category, base === null ? null : inside, values);
    return asked.includes === undefined ? asked : { ...asked, includes: asked.includes.flatMap(idsOf) };
  });
  const onTop = categories.reduce((sum, { isOnTop, min }) => sum + (isOnTop ? (min ?? 0) : 0), 0);
  return assemble({
    ...rule,
    issuer: rule.issuer.short,
    total: Math.round((inside + onTop) * 100) / 100,
    ...(base === null ? { isTotalUnknown: true } : {}),
    categories,
    groups: (rule.groups ?? []).map((group) => ({
      categories: group.categories.flatMap(idsOf),
      isWhole: (values.get(splitQuestion(group.id)) ?? group.split) !== 'by-credit',
    })),
  });
}

function askedCategory(
  category: AppliedCategory,
  /** What a percentage is of; null where the total is not known, and a share of it limits nothing. */
  required: number | null,
  values: ReadonlyMap<string, string | number | null>,
): AskedCategory {
  const { min, max, placement, listed, ...rest } = category;
  const question = listed?.id ?? category.id;
  const amountOf = (figure: Exclude<typeof min, Unclear | undefined>) =>
    typeof figure === 'number'
      ? figure
      : required === null
        ? undefined
        : Math.round(required * figure.percentOfRequired) / 100;
  const settled = isOpen(min) ? values.get(minQuestion(question)) : undefined;
  const asked = isOpen(min)
    ? typeof settled === 'number'
      ? settled
      : undefined
    : min === undefined
      ? undefined
      : amountOf(min);
  const most = max === undefined ? undefined : amountOf(max);
  const isOnTop = (values.get(placementQuestion(question)) ?? placement) === 'on-top';
  return {
    ...rest,
    ...(asked === undefined || asked === 0 ? {} : { min: asked }),
    ...(isOpen(min) && settled === undefined ? { isMinUnknown: true } : {}),
    ...(most === undefined ? {} : { max: most }),
    ...(isOnTop ? { isOnTop: true } : {}),
  };
}

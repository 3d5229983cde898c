import { salaryLevels } from '#core/guides/kinds';
import type { EditableGuide, EditableSection } from './edit-guide';

/** What keeps a guide from being right, for a screen in any language: `key` names the sentence, `facts` fill it. */
export type EditProblem = {
  key: EditProblemKey;
  /** The section that it is in; absent for the guide itself and its facts. */
  sectionId?: string;
  /** The item of the section that it is in, from 0. */
  item?: number;
  facts: Record<string, string | number>;
};

export type EditProblemKey = (typeof editProblemKeys)[number];

/** Every problem that is looked for. */
export const editProblemKeys = [
  'title-empty',
  'section-id-twice',
  'section-parent-missing',
  'section-heading-empty',
  'tier-title-empty',
  'tier-years-reversed',
  'tier-years-negative',
  'day-label-empty',
  'day-time-invalid',
  'day-ends-before-start',
  'skill-group-empty',
  'case-study-title-empty',
  'question-empty',
  'answer-empty',
  'salary-range-reversed',
  'salary-median-outside-range',
  'salary-bands-reversed',
  'amount-negative',
  'currency-missing',
  'currency-invalid',
  'training-reversed',
  'growth-period-reversed',
] as const;

type Problem = EditProblem;
const isBlank = (text: string) => text.trim() === '';
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function factProblems({ facts }: EditableGuide): Problem[] {
  const problems: Problem[] = [];
  const add = (key: EditProblemKey, told: Problem['facts'] = {}) => problems.push({ key, facts: told });
  const { salaryRange: range, medianSalary: median, currency, training, growthPeriod: period } = facts;
  const amounts = [
    ...(range === undefined ? [] : [range.low, range.high]),
    ...(median === undefined ? [] : [median]),
    ...(facts.topEarnersFrom === undefined ? [] : [facts.topEarnersFrom]),
    ...facts.salaryBands.map(({ amount }) => amount),
  ];
  const negative = amounts.find((amount) => amount < 0);
  if (negative !== undefined) add('amount-negative', { amount: negative });
  if (amounts.length > 0 && currency === undefined) add('currency-missing');
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) add('currency-invalid', { currency });
  if (range !== undefined && range.low > range.high) add('salary-range-reversed', { ...range });
  else if (range !== undefined && median !== undefined && (median < range.low || median > range.high)) {
    add('salary-median-outside-range', { median, ...range });
  }
  const bands = salaryLevels.flatMap((level) => facts.salaryBands.filter((band) => band.level === level));
  for (const [k, band] of bands.entries()) {
    const next = bands[k + 1];
    if (next === undefined || band.amount <= next.amount) continue;
    add('salary-bands-reversed', {
      level: band.level,
      amount: band.amount,
      next: next.level,
      nextAmount: next.amount,
    });
  }
  if (training !== undefined && training.max !== null && training.min > training.max) {
    add('training-reversed', { min: training.min, max: training.max });
  }
  if (period !== undefined && period.from > period.to) add('growth-period-reversed', { ...period });
  return problems;
}

function itemProblems({ id, items }: EditableSection): Problem[] {
  const problems: Problem[] = [];
  const add = (key: EditProblemKey, item: number, facts: Problem['facts'] = {}) =>
    problems.push({ key, sectionId: id, item, facts });
  if (items.type === 'tiers') {
    for (const [k, { title, years }] of items.list.entries()) {
      const { min, max } = years;
      if (isBlank(title)) add('tier-title-empty', k);
      if (max !== null && min > max) add('tier-years-reversed', k, { title, min, max });
      if (min < 0 || (max ?? 0) < 0) add('tier-years-negative', k, { title });
    }
  }
  if (items.type === 'day') {
    for (const [k, { label, from, to }] of items.list.entries()) {
      if (isBlank(label)) add('day-label-empty', k);
      if (!isTime(from) || !isTime(to)) add('day-time-invalid', k, { label, from, to });
      // Midnight at the end of a day is the end of it.
      else if (to <= from && to !== '00:00') add('day-ends-before-start', k, { label, from, to });
    }
  }
  if (items.type === 'skill-groups') {
    for (const [k, { group }] of items.list.entries()) if (isBlank(group)) add('skill-group-empty', k);
  }
  if (items.type === 'case-studies') {
    for (const [k, { title }] of items.list.entries()) if (isBlank(title)) add('case-study-title-empty', k);
  }
  if (items.type === 'questions') {
    for (const [k, { question, answer }] of items.list.entries()) {
      if (isBlank(question)) add('question-empty', k);
      else if (isBlank(answer)) add('answer-empty', k, { question });
    }
  }
  return problems;
}

/**
 * What is not right in a guide that is being edited: in its own fields, in its facts, then section by section. A night
 * shift's block (22:00 to 06:00) is told as ending before it starts: the format's day has no next one.
 */
export function problemsOf(guide: EditableGuide): EditProblem[] {
  const known = new Set(guide.sections.map(({ id }) => id));
  const seen = new Set<string>();
  const inSections = guide.sections.flatMap((section): Problem[] => {
    const { id, heading, parentId } = section;
    const own: Problem[] = [];
    if (seen.has(id)) own.push({ key: 'section-id-twice', sectionId: id, facts: { id } });
    seen.add(id);
    if (parentId !== undefined && !known.has(parentId)) {
      own.push({ key: 'section-parent-missing', sectionId: id, facts: { heading } });
    }
    if (isBlank(heading)) own.push({ key: 'section-heading-empty', sectionId: id, facts: {} });
    return [...own, ...itemProblems(section)];
  });
  const title: Problem[] = isBlank(guide.title) ? [{ key: 'title-empty', facts: {} }] : [];
  return [...title, ...factProblems(guide), ...inSections];
}

import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { missingCredits, needsWords, type Words } from './needs-words';

type Question = Standing['openQuestions'][number];
type Says = keyof Words['text']['credentials']['questions']['says'];

/** What a question is about, read from its id (`total`, `categories.law.min`, `groups.area.split`). */
function subjectOf(id: string, rule: Rule | null, categories: Standing['categories']) {
  const [kind, name = '', field] = id.split('.');
  if (kind === 'total') return { kind: 'total' as const, title: '' };
  if (kind === 'groups') {
    return { kind: 'split' as const, title: rule?.groups?.find((group) => group.id === name)?.title ?? name };
  }
  const title =
    categories.find((category) => category.id === name)?.title ??
    rule?.categories.find((category) => category.id === name)?.title ??
    name;
  return { kind: field === 'placement' ? ('placement' as const) : ('min' as const), title };
}

/** The heading of a question, in the person's language: what it is about. */
export function questionTitle(
  { text }: Words,
  id: string,
  rule: Rule | null,
  categories: Standing['categories'],
): string {
  const say = text.credentials.questions;
  const { kind, title } = subjectOf(id, rule, categories);
  switch (kind) {
    case 'total':
      return say.aboutTotal;
    case 'min':
      return say.aboutMinimum(title);
    case 'placement':
      return say.aboutPlacement(title);
    case 'split':
      return say.aboutSplit(title);
  }
}

/**
 * What the rule itself says of an open amount; null where the question is the engine's own (a split, a placement): the heading
 * says it in the person's language.
 */
export function questionDetail({ id, question }: Pick<Question, 'id' | 'question'>): string | null {
  return id === 'total' || id.endsWith('.min') ? question : null;
}

/** A reading in words: those that the engine makes itself in the person's language, the rule's own as they stand. */
export function readingWords({ text }: Words, reading: Question['readings'][number]): string {
  const { says } = text.credentials.questions;
  const isOwn = (value: string | number): value is Says =>
    typeof value === 'string' && Object.hasOwn(says, value);
  return isOwn(reading.value) ? says[reading.value] : reading.says;
}

/** What a reading would mean for this person: everything is there, what is missing, or that it hangs on other questions. */
export function meaningWords(
  words: Words,
  questionId: string,
  reading: Question['readings'][number],
  standing: Pick<Standing, 'readings' | 'categories' | 'unit' | 'openQuestions'>,
): string | null {
  const { text, format } = words;
  const say = text.credentials.questions;
  // An outcome says its readings in the order of the questions: two questions may offer the same words.
  const at = standing.openQuestions
    .filter(({ readings }) => readings.length > 0)
    .findIndex(({ id }) => id === questionId);
  const outcomes = standing.readings.filter(({ says }) => says[at] === reading.says);
  const [first] = outcomes;
  if (first === undefined) return null;
  if (outcomes.every(({ isMet }) => isMet)) return say.meansMet;
  if (outcomes.some(({ isMet }) => isMet)) return say.meansDepends;
  const missing = missingCredits(first);
  if (outcomes.some((other) => missingCredits(other) !== missing)) return say.meansDepends;
  if (first.needs.length === 0) return say.meansShort(format.credits(missing, standing.unit));
  const needs = needsWords(words, first.needs, standing.categories);
  // The strictest comes first: the answers to the other questions can only ask for less.
  const isSame = outcomes.every((other) => needsWords(words, other.needs, standing.categories) === needs);
  return isSame ? say.meansMissing(needs) : say.meansAtMost(needs);
}

/** What the issuer said, as the person wrote it down. */
export type Settled = { id: string; title: string; answer: string; note: string | null };

export function settledAnswers(
  words: Words,
  credential: Pick<Credential, 'answers'>,
  standing: Pick<Standing, 'categories' | 'unit'>,
  rule: Rule | null,
): Settled[] {
  const { says } = words.text.credentials.questions;
  return Object.entries(credential.answers).map(([id, { value, note }]) => ({
    id,
    title: questionTitle(words, id, rule, standing.categories),
    answer:
      typeof value === 'number'
        ? words.format.credits(value, standing.unit)
        : Object.hasOwn(says, value)
          ? says[value as Says]
          : value,
    note: note === undefined || note === '' ? null : note,
  }));
}

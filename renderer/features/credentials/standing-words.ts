import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Catalogue } from '../../i18n/catalogue';
import { missingCredits, needsWords, ofThemWords, type Words } from './needs-words';

type Mode = Rule['renewal']['mode'];

/** What stands between U+0002 and U+0003 is shown in the tone. */
export type Sentence = { said: string; tone: 'met' | 'risk' | 'late' | 'accent' };

/** What the sentence is told from, beside the standing. */
export type SentenceContext = {
  /** How the rule renews; an own credential renews with credits. */
  mode: Mode;
  /** A rule's title by its id: the credential that this one is kept through. */
  ruleTitle: (ruleId: string) => string;
};

const stressed = (said: string) => `\u0002${said}\u0003`;
const plain = (said: string): Sentence => ({ said, tone: 'accent' });

const openConditions = ({ conditions }: Pick<Standing, 'conditions'>) =>
  conditions.filter(({ confirmedOn }) => confirmedOn === undefined);

/** The one sentence of a standing: can it be renewed, and what is missing until it can. */
export function standingSentence(words: Words, standing: Standing, context: SentenceContext): Sentence {
  const { text, format } = words;
  const say = text.credentials.sentence;
  const end = format.date(standing.cycle.endsOn);
  const isOver = standing.daysLeft < 0;
  if (context.mode !== 'ce') return withoutCredits(words, standing, context.mode);
  const settled = settledSentence(words, standing, context);
  if (settled !== null) return settled;
  const figures = figuresWords(words, standing);
  const needs = needsWords(words, standing.needs, standing.categories);
  switch (standing.state) {
    case 'no-requirement':
      return plain(say.nothingDue(end));
    case 'met':
      return isOver
        ? plain(say.recordRenewal(end, figures))
        : { said: readySentence(words, standing, figures), tone: 'met' };
    case 'unknown':
      return { said: undecidedSentence(words, standing), tone: 'risk' };
    case 'overdue':
      return {
        said: `${say.ended(end, figures)} ${stressed(overdueSentence(words, standing, needs))}`,
        tone: 'late',
      };
    case 'lapsed':
      return {
        said: `${say.ended(end, figures)} ${stressed(needs === '' ? say.lapsedNothingMissing : say.lapsed(needs))}`,
        tone: 'late',
      };
    case 'at-risk':
    case 'on-track':
      return {
        said: shortSentence(words, standing),
        tone: standing.state === 'at-risk' ? 'risk' : 'accent',
      };
  }
}

const requiredWords = ({ format }: Words, { required, unit }: Pick<Standing, 'required' | 'unit'>) =>
  format.credits(required, unit);

/** `21.5 of 24 CE credits`; where no total is asked or known, the credits alone. */
function figuresWords(words: Words, standing: Standing): string {
  const { text, format } = words;
  return standing.required === 0
    ? format.credits(standing.counted, standing.unit)
    : text.credentials.sentence.allCount(format.number(standing.counted), requiredWords(words, standing));
}

/** `2.5 CE credits short, 1 of them in ethics; 63 days left.` */
function shortSentence(words: Words, standing: Standing): string {
  const { text, format } = words;
  const say = text.credentials.sentence;
  const open = openConditions(standing);
  const missing = missingCredits(standing);
  const days = say.daysLeft(standing.daysLeft);
  if (missing === 0 && open.length > 0)
    return say.within(say.onlyConditions(open.map(({ title }) => title)), days);
  const figure = format.credits(missing, standing.unit);
  // Without a total there may be more to earn than the minimums tell.
  const credits = standing.isTotalUnknown ? say.atLeast(figure) : figure;
  const part = ofThemWords(words, standing.needs, standing.categories);
  const short = standing.state === 'at-risk' ? say.short(credits, part) : say.toGo(credits, part);
  return say.within(open.length === 0 ? short : say.andConditions(short, open.length), days);
}

/** A credential that another one keeps, or that an event settled; null where neither is so. */
function settledSentence(words: Words, standing: Standing, { ruleTitle }: SentenceContext): Sentence | null {
  const { text, format } = words;
  const say = text.credentials.sentence;
  const end = format.date(standing.cycle.endsOn);
  const { deemedBy, satisfiedBy } = standing;
  if (standing.daysLeft < 0) return null;
  const isFine = standing.state === 'met' || standing.state === 'no-requirement';
  if (satisfiedBy !== undefined && isFine) {
    return { said: say.satisfied(satisfiedBy.title, format.date(satisfiedBy.on), end), tone: 'met' };
  }
  if (deemedBy === undefined) return null;
  const title = ruleTitle(deemedBy.ruleId);
  const open = openConditions(standing).map((condition) => condition.title);
  if (isFine) return { said: say.deemed(title, end), tone: 'met' };
  const said =
    missingCredits(standing) === 0 && open.length > 0
      ? say.deemedButFor(title, open, say.daysLeft(standing.daysLeft))
      : say.deemedBut(title, shortSentence(words, standing));
  return { said, tone: standing.state === 'on-track' ? 'accent' : 'risk' };
}

/** Why it cannot be decided: a figure that was not found, or readings that do not agree. */
function undecidedSentence(words: Words, standing: Standing): string {
  const { text } = words;
  const say = text.credentials.sentence;
  const unknownMinimums = standing.categories.filter(({ isMinUnknown }) => isMinUnknown);
  const met = standing.readings.filter(({ isMet }) => isMet).length;
  const why = standing.isTotalUnknown
    ? say.totalUnknown
    : met < standing.readings.length
      ? say.readingsDiffer(
          met,
          standing.readings.length,
          needsWords(words, standing.needs, standing.categories),
        )
      : unknownMinimums.length > 0
        ? say.minimumsUnknown(unknownMinimums.map(({ title }) => title))
        : say.leavesOpen;
  const days =
    standing.daysLeft < 0
      ? text.credentials.sub.endedAgo(-standing.daysLeft)
      : say.daysLeft(standing.daysLeft);
  return say.cannotDecide(why, days);
}

function withoutCredits(words: Words, standing: Standing, mode: Exclude<Mode, 'ce'>): Sentence {
  const { text, format } = words;
  const say = text.credentials.sentence;
  const end = format.date(standing.cycle.endsOn);
  if (mode === 'none') return plain(say.notRenewed);
  if (standing.daysLeft < 0) return { said: stressed(say.endedNoCredits(end)), tone: 'late' };
  const by = mode === 'course' ? say.byCourse(end) : say.byExam(end);
  const open = openConditions(standing);
  return open.length === 0 ? plain(by) : { said: `${by} ${shortSentence(words, standing)}`, tone: 'risk' };
}

function readySentence({ text, format }: Words, standing: Standing, figures: string): string {
  const say = text.credentials.sentence;
  const evidence =
    standing.evidenceMissing === 0 ? say.allCertificates : say.someCertificates(standing.evidenceMissing);
  const opens = standing.dates.renewalOpensOn;
  if (opens === undefined) return say.renewReady(figures, evidence);
  return opens > standing.asOf
    ? say.renewFrom(format.date(opens), figures, evidence)
    : say.renewNow(figures, evidence);
}

function overdueSentence({ text, format }: Words, standing: Standing, needs: string): string {
  const say = text.credentials.sentence;
  const { lateUntil } = standing.dates;
  if (lateUntil === undefined) return needs === '' ? say.overdueNotRenewed : say.need(needs);
  const until = format.date(lateUntil);
  return needs === '' ? say.overdueRenewUntil(until) : say.overdueNeed(needs, until);
}

/** What the planned activities will make of the standing; null where nothing is planned or it changes nothing. */
export function plannedWords(words: Words, standing: Standing): string | null {
  const { text, format } = words;
  const say = text.credentials.sentence;
  const { planned } = standing;
  if (planned === undefined || planned.activities === 0) return null;
  if (standing.required === 0 && !standing.isTotalUnknown) return null;
  if (standing.isTotalUnknown) {
    return say.plannedCountsSoFar(planned.activities, format.credits(planned.counted, standing.unit));
  }
  // Where a minimum is not known, nobody can say that everything is there.
  const isMet = planned.isMet && !standing.categories.some(({ isMinUnknown }) => isMinUnknown);
  if (isMet) return standing.state === 'met' ? null : say.plannedMet(planned.activities);
  const counted = format.number(planned.counted);
  const required = requiredWords(words, standing);
  return planned.needs.length === 0
    ? say.plannedCounts(planned.activities, counted, required)
    : say.plannedStillNeeds(
        planned.activities,
        counted,
        required,
        needsWords(words, planned.needs, standing.categories),
      );
}

/** The quieter line under the sentence: cycle, days, renewal window, rule, where the cycle comes from. */
export function standingSub(
  words: Words,
  standing: Standing,
  basis: keyof Catalogue['credentials']['sub']['basis'],
  rule: Pick<Rule, 'checkedOn'> | null,
): string[] {
  const { text, format } = words;
  const say = text.credentials.sub;
  const { renewalOpensOn, renewalClosesOn } = standing.dates;
  const days =
    standing.daysLeft < 0
      ? say.endedAgo(-standing.daysLeft)
      : standing.daysLeft === 0
        ? say.lastDay
        : say.daysLeft(standing.daysLeft);
  // The sentence of what is short gives the days itself; what counts stands here then.
  const isShort = standing.state === 'at-risk' || standing.state === 'on-track';
  const counts =
    standing.required === 0
      ? text.credentials.sentence.countsSoFar(figuresWords(words, standing))
      : text.credentials.sentence.count(figuresWords(words, standing));
  const goesByStrictest = standing.readings.length > 1 && standing.state !== 'met';
  return [
    ...(isShort ? [counts] : []),
    say.cycle(format.date(standing.cycle.startsOn), format.date(standing.cycle.endsOn)),
    ...(isShort ? [] : [days]),
    ...(standing.profile === undefined ? [] : [standing.profile.title]),
    ...(goesByStrictest ? [say.strictest(standing.readings.length)] : []),
    ...(renewalOpensOn === undefined ? [] : [say.opens(format.date(renewalOpensOn))]),
    ...(renewalClosesOn === undefined ? [] : [say.closes(format.date(renewalClosesOn))]),
    rule ? say.checked(format.date(rule.checkedOn)) : say.own,
    say.basis[basis],
  ];
}

/** What the short form in a list carries. */
type ItemFacts = Pick<
  Standing,
  | 'state'
  | 'unit'
  | 'remaining'
  | 'daysLeft'
  | 'evidenceMissing'
  | 'needs'
  | 'cycle'
  | 'conditions'
  | 'planned'
  | 'isTotalUnknown'
>;

/** The line under a title in the list: `63 days · 2.5 CE credits short · 1 condition open`. */
export function itemWords({ text, format }: Words, standing: ItemFacts): string {
  const say = text.credentials.item;
  const days = standing.daysLeft < 0 ? say.ended(-standing.daysLeft) : say.daysLeft(standing.daysLeft);
  const missing = missingCredits(standing);
  const open = openConditions(standing).length;
  const conditions = open === 0 ? [] : [say.conditionsOpen(open)];
  const planned = standing.planned?.isMet && !standing.isTotalUnknown ? [say.plannedCloses] : [];
  const credits = (said: (credits: string) => string) =>
    missing === 0 ? [] : [said(format.credits(missing, standing.unit))];
  const parts = (): string[] => {
    switch (standing.state) {
      case 'no-requirement':
        return [say.until(format.date(standing.cycle.endsOn)), ...conditions];
      case 'met':
        return [
          standing.daysLeft < 0 ? days : say.until(format.date(standing.cycle.endsOn)),
          ...(standing.evidenceMissing > 0 ? [say.certificatesMissing(standing.evidenceMissing)] : []),
        ];
      case 'unknown':
        return [days, say.cannotDecide];
      case 'on-track':
        return [days, ...credits(say.toGo), ...conditions, ...planned];
      case 'at-risk':
        return [days, ...credits(say.short), ...conditions, ...planned];
      case 'overdue':
      case 'lapsed':
        return [days, ...credits(say.short), ...conditions];
    }
  };
  return parts().join(' · ');
}

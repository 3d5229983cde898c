import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';

/** The sentences of a standing. Pure: the catalogue and the format come in, so that every language says the same things. */
export type Words = { text: Catalogue; format: Format };

/** What the short form in a list and the full standing both carry. */
type StandingFacts = Pick<
  Standing,
  | 'state'
  | 'unit'
  | 'required'
  | 'counted'
  | 'remaining'
  | 'daysLeft'
  | 'evidenceMissing'
  | 'needs'
  | 'dates'
  | 'cycle'
>;

export type Sentence = {
  lead: string;
  /** The part that carries the state's tone; null where nothing is asked of the person. */
  stress: string | null;
  tone: 'met' | 'risk' | 'late' | 'accent';
};

type CategoryTitles = readonly { id: string; title: string }[];

const lowerFirst = (title: string) =>
  // An abbreviation (ACLS, CT) keeps its capitals.
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase() + title.slice(1) : title;

/** `1 in ethics and 1.5 of any kind`; with units the first figure carries it. */
export function needsWords(
  { text, format }: Words,
  needs: Standing['needs'],
  categories: CategoryTitles,
): string {
  const words = text.credentials.sentence;
  return words.joined(
    needs.map(({ categoryId, credits }) => {
      const figure = format.number(credits);
      if (categoryId === null) return words.anyKind(figure);
      const title = categories.find(({ id }) => id === categoryId)?.title ?? categoryId;
      return words.inCategory(figure, lowerFirst(title));
    }),
  );
}

/** The one sentence of a standing. `renewal` is the rule's way of renewing; an own credential renews with credits. */
export function standingSentence(
  words: Words,
  standing: StandingFacts & Pick<Standing, 'categories' | 'asOf'>,
  renewal: Rule['renewal'],
): Sentence {
  const { text, format } = words;
  const say = text.credentials.sentence;
  const end = format.date(standing.cycle.endsOn);
  if (renewal !== 'ce') return withoutCredits(words, standing, renewal);
  const counted = format.number(standing.counted);
  const required = format.credits(standing.required, standing.unit);
  const figures = say.allCount(counted, required);
  const needs = needsWords(words, standing.needs, standing.categories);
  switch (standing.state) {
    case 'no-requirement':
      return { lead: say.nothingDue(end), stress: null, tone: 'accent' };
    case 'met':
      return standing.daysLeft < 0
        ? { lead: say.recordRenewal(end, figures), stress: null, tone: 'accent' }
        : { lead: readySentence(words, standing, figures), stress: null, tone: 'met' };
    case 'overdue':
      return {
        lead: say.ended(end, figures),
        stress: overdueSentence(words, standing, needs),
        tone: 'late',
      };
    case 'lapsed':
      return {
        lead: say.ended(end, figures),
        stress: needs === '' ? say.lapsedNothingMissing : say.lapsed(needs),
        tone: 'late',
      };
    case 'at-risk':
    case 'on-track':
      return {
        lead: say.count(counted, required),
        stress: needs === '' ? null : say.need(needs),
        tone: standing.state === 'at-risk' ? 'risk' : 'accent',
      };
  }
}

function withoutCredits(
  { text, format }: Words,
  standing: StandingFacts,
  renewal: Exclude<Rule['renewal'], 'ce'>,
): Sentence {
  const say = text.credentials.sentence;
  const end = format.date(standing.cycle.endsOn);
  if (renewal === 'none') return { lead: say.notRenewed, stress: null, tone: 'accent' };
  if (standing.daysLeft < 0) return { lead: say.endedNoCredits(end), stress: null, tone: 'late' };
  return { lead: renewal === 'course' ? say.byCourse(end) : say.byExam(end), stress: null, tone: 'accent' };
}

function readySentence(
  { text, format }: Words,
  standing: StandingFacts & Pick<Standing, 'asOf'>,
  figures: string,
): string {
  const say = text.credentials.sentence;
  const evidence =
    standing.evidenceMissing === 0 ? say.allCertificates : say.someCertificates(standing.evidenceMissing);
  const opens = standing.dates.renewalOpensOn;
  if (opens === undefined) return say.renewReady(figures, evidence);
  return opens > standing.asOf
    ? say.renewFrom(format.date(opens), figures, evidence)
    : say.renewNow(figures, evidence);
}

function overdueSentence({ text, format }: Words, standing: StandingFacts, needs: string): string {
  const say = text.credentials.sentence;
  const { lateUntil } = standing.dates;
  if (lateUntil === undefined) return needs === '' ? say.overdueNotRenewed : say.need(needs);
  const until = format.date(lateUntil);
  return needs === '' ? say.overdueRenewUntil(until) : say.overdueNeed(needs, until);
}

/** The quieter line under the sentence: cycle, days, renewal window, rule, where the cycle comes from. */
export function standingSub(
  { text, format }: Words,
  standing: Pick<Standing, 'cycle' | 'daysLeft' | 'dates'>,
  basis: keyof Catalogue['credentials']['sub']['basis'],
  rule: Pick<Rule, 'checkedOn'> | null,
): string[] {
  const say = text.credentials.sub;
  const { renewalOpensOn, renewalClosesOn } = standing.dates;
  const days =
    standing.daysLeft < 0
      ? say.endedAgo(-standing.daysLeft)
      : standing.daysLeft === 0
        ? say.lastDay
        : say.daysLeft(standing.daysLeft);
  return [
    say.cycle(format.date(standing.cycle.startsOn), format.date(standing.cycle.endsOn)),
    days,
    ...(renewalOpensOn === undefined ? [] : [say.opens(format.date(renewalOpensOn))]),
    ...(renewalClosesOn === undefined ? [] : [say.closes(format.date(renewalClosesOn))]),
    rule ? say.checked(format.date(rule.checkedOn)) : say.own,
    say.basis[basis],
  ];
}

/** The line under a title in the list: `63 days · 2.5 CE credits short`. */
export function itemWords({ text, format }: Words, standing: StandingFacts): string {
  const say = text.credentials.item;
  const days = standing.daysLeft < 0 ? say.ended(-standing.daysLeft) : say.daysLeft(standing.daysLeft);
  const missing = Math.max(
    standing.remaining,
    standing.needs.reduce((sum, need) => sum + need.credits, 0),
  );
  switch (standing.state) {
    case 'no-requirement':
      return say.until(format.date(standing.cycle.endsOn));
    case 'met':
      return [
        standing.daysLeft < 0 ? days : say.until(format.date(standing.cycle.endsOn)),
        ...(standing.evidenceMissing > 0 ? [say.certificatesMissing(standing.evidenceMissing)] : []),
      ].join(' · ');
    case 'on-track':
      return `${days} · ${say.toGo(format.credits(missing, standing.unit))}`;
    case 'at-risk':
    case 'overdue':
    case 'lapsed':
      return missing === 0 ? days : `${days} · ${say.short(format.credits(missing, standing.unit))}`;
  }
}

type Reason = { code: string; reason: string; facts: Readonly<Record<string, string | number>> };

/**
 * Why credits do not count, in the person's language, from the code and its facts; the host's English sentence stands in
 * where the code or one of its facts is not known here.
 */
export function reasonWords({ text, format }: Words, { code, reason, facts }: Reason): string {
  const say = text.credentials.reasons;
  const number = (name: string) => (typeof facts[name] === 'number' ? facts[name] : undefined);
  const words = (name: string) =>
    typeof facts[name] === 'string' && facts[name] !== '' ? facts[name] : undefined;
  const date = (name: string) => {
    const found = words(name);
    return found === undefined ? undefined : format.date(found);
  };
  const category = words('category');
  const title = category === undefined ? undefined : lowerFirst(category);
  const days = number('days');
  switch (code) {
    case 'before-cycle': {
      const madeUpFor = date('madeUpFor');
      if (madeUpFor !== undefined) return say.madeUpFor(madeUpFor);
      return days === undefined ? reason : say.beforeCycle(days);
    }
    case 'after-cycle':
      return days === undefined ? reason : say.afterCycle(days);
    case 'before-issue': {
      const issuedOn = date('issuedOn');
      return issuedOn === undefined ? reason : say.beforeIssue(issuedOn);
    }
    case 'in-the-future':
      return say.inTheFuture;
    case 'unit-unknown': {
      const [unit, issuerUnit] = [words('unit'), words('issuerUnit')];
      return unit === undefined || issuerUnit === undefined ? reason : say.unitUnknown(unit, issuerUnit);
    }
    case 'other-credential':
      return say.otherCredential;
    case 'not-accepted':
      return title === undefined ? reason : say.notAccepted(title);
    case 'category-full': {
      const max = number('max');
      return max === undefined || title === undefined ? reason : say.categoryFull(format.number(max), title);
    }
    case 'activity-limit': {
      const limit = number('limit');
      return limit === undefined || title === undefined ? reason : say.activityLimit(limit, title);
    }
    case 'repeat': {
      const [otherTitle, other] = [words('otherTitle'), date('otherCompletedOn')];
      return otherTitle === undefined || other === undefined ? reason : say.repeat(otherTitle, other);
    }
    default:
      return reason;
  }
}

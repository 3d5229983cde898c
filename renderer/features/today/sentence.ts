import type { CredentialListItem } from '#core/contract/credentials';
import { type Tone, toneOf } from '../../components/StateTag';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';
import { canRenew, creditsShort } from './attention';
import type { CredentialNames } from './credential-names';

export type Words = { text: Catalogue; format: Format } & CredentialNames;

/** "1 in Ethics and 1.5 of any kind": what the cycle still asks for, by category. */
export function needsInWords(
  { text, format, titleOf }: Words,
  credential: CredentialListItem,
): string | null {
  const parts = credential.standing.needs.map(({ categoryId, credits }) =>
    categoryId === null
      ? text.today.partAny(format.number(credits))
      : text.today.partIn(format.number(credits), titleOf(credential, categoryId)),
  );
  return parts.length === 0 ? null : text.today.parts(parts);
}

/** "1 of them in Ethics": the part of what is missing that must be of a kind. */
function ofThem({ text, format, titleOf }: Words, credential: CredentialListItem): string | null {
  const named = credential.standing.needs.flatMap(({ categoryId, credits }) =>
    categoryId === null ? [] : [{ title: titleOf(credential, categoryId), credits }],
  );
  const [first, ...others] = named;
  if (!first) return null;
  if (others.length === 0 && first.credits === creditsShort(credential)) return text.today.allIn(first.title);
  return text.today.partOfThem(
    text.today.parts([
      text.today.ofThemIn(format.number(first.credits), first.title),
      ...others.map(({ credits, title }) => text.today.partIn(format.number(credits), title)),
    ]),
  );
}

export type TodaySentence = { sentence: string; sub: string; tone: Tone };

/** Where the person stands, by the credential that is worst off. `credentials` is not empty, most urgent first. */
export function sentenceOf(
  words: Words,
  credentials: readonly CredentialListItem[],
  today: string,
): TodaySentence | null {
  const worst =
    credentials.find((credential) => canRenew(credential, today) && isAllFine(credentials)) ?? credentials[0];
  if (!worst) return null;
  const { text, format } = words;
  const { standing } = worst;
  const title = words.nameOf(worst);
  const said = text.today.sentence;
  const short = creditsShort(worst);
  const credits = format.credits(short, standing.unit);
  const tone = toneOf(standing.state);
  const sub = [timeLeft(words, worst), renewalDates(words, worst, today), rest(words, credentials, worst)]
    .filter((part) => part !== null)
    .join(' ');
  // A name may end in a full stop of its own: “ARRT R.T.”.
  const withSub = (sentence: string) => ({ sentence: sentence.replace(/\.\.$/, '.'), sub, tone });
  switch (standing.state) {
    case 'lapsed':
      return withSub(said.lapsed(title));
    case 'overdue':
      return withSub(said.overdue(title, short > 0 ? credits : null));
    case 'at-risk':
      return withSub(said.short(title, credits, ofThem(words, worst)));
    case 'on-track':
      return withSub(said.onTrack(title, credits));
    case 'met':
    case 'no-requirement': {
      if (standing.state === 'met' && canRenew(worst, today)) return withSub(said.canRenew(title));
      return { sentence: said.allMet(credentials.length), sub, tone: 'met' };
    }
  }
}

const fine = new Set(['met', 'no-requirement']);
const isAllFine = (credentials: readonly CredentialListItem[]) =>
  credentials.every(({ standing }) => fine.has(standing.state));

function timeLeft({ text, format }: Words, { standing }: CredentialListItem): string {
  const { daysLeft, cycle } = standing;
  const on = format.date(cycle.endsOn);
  if (daysLeft === 0) return text.today.sub.lastDay(on);
  return daysLeft > 0
    ? text.today.sub.daysLeft(text.common.days(daysLeft), on)
    : text.today.sub.endedOn(text.common.days(-daysLeft), on);
}

function renewalDates({ text, format }: Words, credential: CredentialListItem, today: string): string | null {
  const { dates, state } = credential.standing;
  if (state === 'overdue' && dates.lateUntil !== undefined) {
    return text.today.sub.lateUntil(format.date(dates.lateUntil));
  }
  if (canRenew(credential, today) && dates.renewalClosesOn !== undefined) {
    return text.today.sub.renewBy(format.date(dates.renewalClosesOn));
  }
  return null;
}

function rest(
  { text }: Words,
  credentials: readonly CredentialListItem[],
  worst: CredentialListItem,
): string | null {
  const others = credentials.filter(({ id }) => id !== worst.id);
  if (others.length === 0) return null;
  const troubled = others.filter(({ standing }) => ['at-risk', 'overdue', 'lapsed'].includes(standing.state));
  return troubled.length === 0 ? text.today.sub.restFine : text.today.sub.others(troubled.length);
}

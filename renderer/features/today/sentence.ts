import type { CredentialListItem } from '#core/contract/credentials';
import { type Tone, toneOf } from '../../components/StateTag';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';
import { needsWords, ofThemWords } from '../credentials/needs-words';
import { canRenew, creditsShort, openConditions } from './attention';
import type { CredentialNames } from './credential-names';

export type Words = { text: Catalogue; format: Format } & CredentialNames;

/** The category titles of a credential's needs, for `needsWords`. */
function categoriesOf({ titleOf }: Words, credential: CredentialListItem): { id: string; title: string }[] {
  const ids = credential.standing.needs.flatMap(({ categoryId, also = [] }) =>
    categoryId === null ? [] : [categoryId, ...also],
  );
  return ids.map((id) => ({ id, title: titleOf(credential, id) }));
}

/** "1 in ethics and 1.5 of any kind": what the cycle still asks for, by category. */
export function needsInWords(words: Words, credential: CredentialListItem): string | null {
  return needsWords(words, credential.standing.needs, categoriesOf(words, credential)) || null;
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
  const sub = [
    timeLeft(words, worst),
    planned(words, worst),
    renewalDates(words, worst, today),
    rest(words, credentials, worst),
  ]
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
      return withSub(sentenceOfShort(words, worst));
    case 'on-track':
      return withSub(short > 0 ? said.onTrack(title, credits) : sentenceOfShort(words, worst));
    case 'unknown':
      return withSub(said.undecided(title));
    case 'met':
    case 'no-requirement': {
      if (standing.state === 'met' && canRenew(worst, today)) return withSub(said.canRenew(title));
      return { sentence: said.allMet(credentials.length), sub, tone: 'met' };
    }
  }
}

/** What is short, credits or conditions. */
function sentenceOfShort(words: Words, credential: CredentialListItem): string {
  const { text, format } = words;
  const { standing } = credential;
  const title = words.nameOf(credential);
  const short = creditsShort(credential);
  const open = openConditions(credential).length;
  if (short === 0 && open > 0) return text.today.sentence.conditions(title, open);
  const part = ofThemWords(words, standing.needs, categoriesOf(words, credential));
  return text.today.sentence.short(title, format.credits(short, standing.unit), part);
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

/** That what is planned closes what is short. */
function planned({ text }: Words, { standing }: CredentialListItem): string | null {
  const isShort = standing.state === 'at-risk' || standing.state === 'on-track';
  return isShort && standing.planned?.isMet === true ? text.today.sub.plannedCloses : null;
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
  const troubled = others.filter(({ standing }) =>
    ['at-risk', 'overdue', 'lapsed', 'unknown'].includes(standing.state),
  );
  return troubled.length === 0 ? text.today.sub.restFine : text.today.sub.others(troubled.length);
}

import type { NotCountedCode, Standing } from '#core/compliance/standing';
import { lowerFirst, type Words } from './needs-words';

type Facts = Readonly<Record<string, string | number>>;
type Reason = { code: string; reason: string; facts: Facts };

/** The facts of a reason, read as what the sentence needs; undefined where one is not there. */
function reader({ format }: Words, facts: Facts) {
  const number = (name: string) => (typeof facts[name] === 'number' ? facts[name] : undefined);
  const words = (name: string) =>
    typeof facts[name] === 'string' && facts[name] !== '' ? facts[name] : undefined;
  const shown = <Value>(value: Value | undefined, show: (value: Value) => string) =>
    value === undefined ? undefined : show(value);
  return {
    number,
    words,
    figure: (name: string) => shown(number(name), format.number),
    date: (name: string) => shown(words(name), format.date),
    category: () => shown(words('category'), lowerFirst),
  };
}

/** Makes the sentence when all facts are there. */
function withAll<Values extends readonly unknown[]>(
  values: Values,
  say: (...facts: { [At in keyof Values]: NonNullable<Values[At]> }) => string,
): string | undefined {
  return values.includes(undefined)
    ? undefined
    : say(...(values as unknown as { [At in keyof Values]: NonNullable<Values[At]> }));
}

type Read = ReturnType<typeof reader>;
type Say = Words['text']['credentials']['allocation']['reasons'];

/** The sentence of each code from its facts (`core/compliance/reasons.ts` says which). */
const sentences: Record<NotCountedCode, (say: Say, read: Read) => string | undefined> = {
  'before-cycle': (say, read) =>
    withAll([read.date('madeUpFor')] as const, say.madeUpFor) ??
    withAll([read.number('days')] as const, say.beforeCycle),
  'after-cycle': (say, read) => withAll([read.number('days')] as const, say.afterCycle),
  'before-issue': (say, read) => withAll([read.date('issuedOn')] as const, say.beforeIssue),
  'in-the-future': (say) => say.inTheFuture,
  planned: (say, read) => withAll([read.date('completedOn')] as const, say.planned),
  'unit-unknown': (say, read) =>
    withAll([read.words('unit'), read.words('issuerUnit')] as const, say.unitUnknown),
  'other-credential': (say) => say.otherCredential,
  'not-accepted': (say, read) =>
    withAll([read.category(), read.date('from')] as const, say.acceptedFrom) ??
    withAll([read.category(), read.date('until')] as const, say.acceptedUntil) ??
    withAll([read.category()] as const, say.notAccepted),
  'partly-attended': (say, read) =>
    withAll([read.figure('amount'), read.figure('offered')] as const, say.partlyAttended),
  'no-evidence': (say) => say.noEvidence,
  'proof-refused': (say) => say.proofRefused,
  'left-out': (say) => say.leftOut,
  'used-elsewhere': (say, read) => withAll([read.words('other')] as const, say.usedElsewhere),
  rounding: (say, read) => withAll([read.figure('step')] as const, say.rounding),
  'activity-maximum': (say, read) =>
    withAll([read.figure('max'), read.category()] as const, say.activityMaximum),
  'day-limit': (say, read) => withAll([read.figure('max'), read.category()] as const, say.dayLimit),
  'category-full': (say, read) => withAll([read.figure('max'), read.category()] as const, say.categoryFull),
  'activity-limit': (say, read) =>
    withAll([read.number('limit'), read.category()] as const, say.activityLimit),
  repeat: (say, read) =>
    withAll([read.words('otherTitle'), read.date('otherCompletedOn')] as const, say.repeat),
};

/** The person decided that it counts and did not say how much: their unit says nothing to the issuer. */
function worthUnsaid(words: Words, facts: Facts): string | undefined {
  const read = reader(words, facts);
  const say = words.text.credentials.allocation.reasons;
  return withAll([read.words('unit'), read.words('issuerUnit')] as const, say.worthUnsaid);
}

const isKnown = (code: string): code is NotCountedCode => Object.hasOwn(sentences, code);

/**
 * Why credits do not count, in the person's language, from the code and its facts; the host's English sentence stands in
 * where the code or one of its facts is not known here. `pin` is what the person decided about the activity.
 */
export function reasonWords(words: Words, { code, reason, facts }: Reason, pin?: string | null): string {
  if (!isKnown(code)) return reason;
  if (code === 'unit-unknown' && pin === 'count-as') {
    const said = worthUnsaid(words, facts);
    if (said !== undefined) return said;
  }
  return sentences[code](words.text.credentials.allocation.reasons, reader(words, facts)) ?? reason;
}

/** What the engine points out about an activity that counts. */
export function flagWords(
  { text, format }: Words,
  { code, text: said, facts }: Standing['flags'][number],
): string {
  const say = text.credentials.allocation.flags;
  switch (code) {
    case 'probable-duplicate':
      return typeof facts.otherTitle === 'string' ? say[code](facts.otherTitle) : said;
    case 'may-not-show-yet':
      return typeof facts.until === 'string' ? say[code](format.date(facts.until)) : said;
  }
}

import { joinedWith } from '../joined-with';

const joined = joinedWith('and');
const certificates = (count: number) => (count === 1 ? '1 certificate' : `${count} certificates`);

/** The sentence of a standing; what stands between U+0002 and U+0003 is shown in its tone. Figures arrive formatted (`21.5`, `12 Mar 2027`, `2.5 CE credits`); counts arrive as numbers. */
export const credentialSentence = {
  joined,
  inCategory: (credits: string, category: string) => `${credits} in ${category}`,
  both: (credits: string, categories: readonly string[]) =>
    categories.length === 2
      ? `${credits} that is both ${joined(categories)}`
      : `${credits} that is ${joined(categories)} at once`,
  anyKind: (credits: string) => `${credits} of any kind`,
  ofThemIn: (credits: string, category: string) => `${credits} of them in ${category}`,
  ofThemBoth: (credits: string, categories: readonly string[]) =>
    categories.length === 2
      ? `${credits} of them both ${joined(categories)}`
      : `${credits} of them ${joined(categories)} at once`,
  ofThem: (needs: string) => `of them ${needs}`,
  allIn: (category: string) => `all in ${category}`,
  allBoth: (categories: readonly string[]) =>
    categories.length === 2 ? `both ${joined(categories)}` : `${joined(categories)} at once`,
  count: (figures: string) => `${figures} count`,
  allCount: (counted: string, required: string) => `${counted} of ${required}`,
  countsSoFar: (credits: string) => `${credits} count so far`,
  atLeast: (credits: string) => `At least ${credits}`,
  short: (credits: string, part: string | null) =>
    `\u0002${credits} short\u0003${part === null ? '' : `, ${part}`}`,
  toGo: (credits: string, part: string | null) =>
    `\u0002${credits} to go\u0003${part === null ? '' : `, ${part}`}`,
  within: (what: string, days: string) => `${what}; ${days}.`,
  daysLeft: (days: number) =>
    days === 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`,
  /** Behind what is short: conditions that are open too. */
  andConditions: (short: string, count: number) =>
    count === 1 ? `${short}, and 1 condition is open` : `${short}, and ${count} conditions are open`,
  onlyConditions: (titles: readonly string[]) => `\u0002Still open\u0003: ${joined(titles)}`,
  cannotDecide: (why: string, days: string) => `\u0002Cannot decide\u0003: ${why}; ${days}.`,
  totalUnknown: 'how much is asked for in all was not found',
  minimumsUnknown: (titles: readonly string[]) =>
    titles.length === 1
      ? `the minimum for ${joined(titles)} was not found`
      : `the minimums for ${joined(titles)} were not found`,
  leavesOpen: 'the rule leaves something open',
  readingsDiffer: (met: number, all: number, needs: string) =>
    needs === ''
      ? `the rule can be read in ${all} ways, and in ${met} of them everything is there`
      : `the rule can be read in ${all} ways: in ${met} everything is there, in the strictest you need ${needs}`,
  deemed: (title: string, until: string) =>
    `\u0002Kept through ${title}\u0003: nothing else is asked in this cycle, which runs until ${until}.`,
  deemedBut: (title: string, short: string) => `Kept through ${title}, but not all of it: ${short}`,
  deemedButFor: (title: string, conditions: readonly string[], days: string) =>
    `Kept through ${title}, except for this: \u0002${joined(conditions)}\u0003; ${days}.`,
  satisfied: (event: string, on: string, until: string) =>
    `\u0002Settled for this cycle\u0003 by “${event}” on ${on}; it runs until ${until}.`,
  renewFrom: (date: string, figures: string, evidence: string) =>
    `\u0002You can renew\u0003 from ${date}: ${figures}, ${evidence}.`,
  renewNow: (figures: string, evidence: string) => `\u0002You can renew now\u0003: ${figures}, ${evidence}.`,
  renewReady: (figures: string, evidence: string) =>
    `\u0002You have what you need to renew\u0003: ${figures}, ${evidence}.`,
  recordRenewal: (date: string, figures: string) =>
    `The cycle ended on ${date} with ${figures}. Record the renewal to start the next one.`,
  allCertificates: 'all certificates attached',
  someCertificates: (count: number) => `${certificates(count)} still to attach`,
  ended: (date: string, figures: string) => `The cycle ended on ${date} with ${figures}.`,
  need: (needs: string) => `You need ${needs}.`,
  overdueNeed: (needs: string, date: string) => `Until ${date} you may still make up ${needs}.`,
  overdueNotRenewed: 'It still has to be renewed.',
  overdueRenewUntil: (date: string) => `The issuer still takes the renewal until ${date}.`,
  lapsed: (needs: string) => `Missing were ${needs}.`,
  lapsedNothingMissing: 'It was not renewed in time.',
  byCourse: (date: string) => `Renewed by taking the course again, not with credits; it runs until ${date}.`,
  byExam: (date: string) => `Renewed by an examination, not with credits; it runs until ${date}.`,
  nothingDue: (date: string) => `No credits are asked for in this cycle, which runs until ${date}.`,
  notRenewed: 'This credential is not renewed: nothing is due.',
  endedNoCredits: (date: string) => `It ran until ${date}.`,
  /** What comes of the standing when everything planned is done. */
  plannedCountsSoFar: (count: number, credits: string) =>
    count === 1
      ? `With the planned activity done, ${credits} count.`
      : `With the ${count} planned activities done, ${credits} count.`,
  plannedMet: (count: number) =>
    count === 1
      ? 'With the planned activity done, everything is there.'
      : `With the ${count} planned activities done, everything is there.`,
  plannedCounts: (count: number, counted: string, required: string) =>
    count === 1
      ? `With the planned activity done, ${counted} of ${required} count.`
      : `With the ${count} planned activities done, ${counted} of ${required} count.`,
  plannedStillNeeds: (count: number, counted: string, required: string, needs: string) =>
    count === 1
      ? `With the planned activity done, ${counted} of ${required} count; then you need ${needs}.`
      : `With the ${count} planned activities done, ${counted} of ${required} count; then you need ${needs}.`,
} as const;

/** What the issuer's text leaves open, and what the issuer said to it. */
export const credentialQuestions = {
  title: (count: number) => (count === 1 ? 'One open question' : `${count} open questions`),
  intro:
    'The issuer’s text can be read in more than one way, or the figure was not found. Ask the issuer, and write down what they said: from then on Pathbook counts by it.',
  aboutTotal: 'How many credits are asked for in all?',
  aboutMinimum: (category: string) => `What is the minimum for “${category}”?`,
  aboutPlacement: (category: string) => `Is “${category}” part of the total, or asked on top of it?`,
  aboutSplit: (group: string) => `May the credits of one activity be spread over several of “${group}”?`,
  says: {
    inside: 'It is part of the total.',
    'on-top': 'It is asked on top of the total.',
    'by-credit': 'They may be spread.',
    'whole-activity': 'All credits of an activity go to one of them.',
  },
  meansMet: 'Then everything is there.',
  meansMissing: (needs: string) => `Then you need ${needs}.`,
  meansShort: (credits: string) => `Then ${credits} are missing.`,
  meansAtMost: (needs: string) => `Then you need at most ${needs}; the other questions may make it less.`,
  meansDepends: 'Then it hangs on the other questions.',
  answer: 'What did the issuer say?',
  otherNumber: 'Another number',
  number: (unit: string) => `How many (${unit})`,
  numberRequired: 'Enter how many credits the issuer named.',
  choiceRequired: 'Choose what the issuer said.',
  note: 'Who said so, when, and how',
  notePlaceholder: 'Letter of 3 Mar, call with the board, …',
  open: 'The issuer has answered',
  openFor: (question: string) => `The issuer has answered: ${question}`,
  settle: 'Write down the answer',
  settled: (question: string) => `Wrote down the answer to “${question}”`,
  settledTitle: (count: number) =>
    count === 1 ? 'Answered by the issuer (1)' : `Answered by the issuer (${count})`,
  takeBack: 'Take back',
  takeBackOf: (question: string) => `Take back the answer to “${question}”`,
  takenBack: (question: string) => `“${question}” is open again`,
} as const;

/** Yes/no conditions, events and the situation that the rule knows. */
export const credentialConditions = {
  title: 'Conditions beside the credits',
  confirmedOn: (date: string) => `confirmed on ${date}`,
  open: 'open',
  otherDay: 'Another day',
  changeDay: 'Change the day',
  dayOf: (title: string) => `Day of “${title}”`,
  day: 'Confirmed on',
  saved: (title: string, date: string) => `“${title}” confirmed on ${date}`,
  takenBack: (title: string) => `“${title}” is open again`,
  eventsTitle: 'What else changes what is asked',
  profile: 'Situation',
  profileOrdinary: 'Ordinary renewal',
  filedOn: 'Renewal filed on',
  filedHint: 'The rule asks for what was in force on that day. Empty: the last day of the cycle.',
  filedSaved: (day: string) => `Renewal filed on ${day}`,
  filedCleared: 'Day of filing taken away',
  profileHint: 'Choose another only where the issuer told you so.',
  profileSaved: (title: string) => `Situation: ${title}`,
  profileApplies: (title: string) => `In this cycle goes by: ${title}`,
  events: 'What happened',
  eventsNone: 'Nothing noted.',
  eventLine: (title: string, date: string) => `${title}, ${date}`,
  addEvent: 'Add what happened',
  addTitle: (credential: string) => `What happened with ${credential}`,
  what: 'What happened',
  on: 'On',
  credits: 'Credits',
  creditsMost: (credits: string) => `At most ${credits}.`,
  resultCredits: 'Credits that the result asks for',
  note: 'Note',
  effect: {
    waives: (credits: string) => `Takes ${credits} off what is asked.`,
    gives: (credits: string) => `Gives up to ${credits}.`,
    satisfies: 'Settles everything for the cycle.',
    'sets-total': 'The result is what is asked in all.',
  },
  dateRequired: 'Enter the day it happened.',
  creditsRequired: 'Enter how many credits.',
  add: 'Add',
  added: (title: string) => `Noted “${title}”`,
  removeOf: (title: string) => `Remove “${title}”`,
  removed: (title: string) => `Removed “${title}”`,
} as const;

/** Where a figure comes from. */
export const credentialSources = {
  show: (what: string) => `Where this comes from: ${what}`,
  publisher: (publisher: string) => `Published by ${publisher}`,
  open: (title: string) => `Open “${title}” outside Pathbook`,
  none: 'The rule names no source for this.',
  confidence: {
    verified: 'Read in the issuer’s own text.',
    partly: 'Partly from other sources: check with the issuer.',
    unverified: 'Could not be confirmed: check with the issuer.',
  },
} as const;

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

/** The deadlines between the course and the renewed credential. Figures arrive formatted; counts and days arrive as numbers. */
export const credentialDeadlines = {
  title: 'Deadlines',
  /** Over the list: the next day that matters. */
  next: (step: string, date: string, left: number) =>
    left === 0
      ? `Next: ${step}, today at the latest.`
      : `Next: ${step} by ${date}, ${days(left)} from today.`,
  allPast: 'Every safe day has passed: see below what the issuer still takes.',
  courseLate: (date: string) =>
    `The last safe day to finish has passed. Credits still count until ${date}, with no time to spare for what follows.`,
  renewed: (until: string, from: string) =>
    `The cycle until ${until} is renewed: nothing is due before the next one begins on ${from}.`,
  listLabel: 'From the last course to the renewed credential',
  steps: {
    certificate: 'Have the certificate in hand',
    report: 'Report it to the issuer',
    processing: 'The issuer has processed it',
    renewal: 'Renew',
  },
  courseOf: {
    ce: 'Finish the last course',
    course: 'Finish the course',
    exam: 'Pass the examination',
  },
  safeUntil: (date: string) => `by ${date}`,
  left: (count: number) => (count === 0 ? 'today' : `${days(count)} left`),
  passed: (count: number) => (count === 1 ? 'passed yesterday' : `passed ${count} days ago`),
  done: 'done',
  takes: {
    certificate: (time: string) => `A certificate takes ${time} to arrive`,
    report: (time: string) => `Reporting takes ${time}`,
    processing: (time: string) => `The issuer takes ${time}`,
    renewal: (time: string) => `The renewal takes ${time}`,
  },
  basis: {
    rule: 'from the rule',
    own: 'set by you',
    assumed: 'our assumption',
  },
  courseBasis: {
    rule: 'the issuer’s last day for credits',
    own: 'what follows takes the times that you set',
    assumed: 'so that what follows still fits',
    cycle: 'the end of the cycle',
  },
  renewalBasis: {
    rule: 'the issuer’s last day for the renewal',
    own: 'the end of the cycle',
  },
  change: (step: string) => `Change the time: ${step}`,
  changeShort: 'Change',
  daysLabel: (step: string) => `Days for “${step}”`,
  daysUnit: 'days',
  daysError: 'Whole days, from 0 to 400.',
  back: 'Back to the usual time',
  saved: (step: string, count: number) => `“${step}” now takes ${days(count)}`,
  reset: (step: string) => `“${step}” has its usual time again`,
  datesTitle: 'Days of the issuer',
  earnUntil: 'Last day for credits',
  opens: 'Renewal opens',
  closes: 'Renewal closes',
  lateTitle: 'After the end',
  kinds: { grace: 'Grace', probation: 'Probation', reinstatement: 'Reinstatement' },
  until: (date: string) => `until ${date}`,
  untilUnknown: 'the last day is not known: check with the issuer',
  worth: {
    refused: 'Credits earned after the end do not count.',
    'not-stated': 'Whether learning after the end still counts is not stated: ask the issuer.',
    'make-up': 'What is missing may still be made up.',
  },
  current: 'now',
} as const;

/** The issuer's steps to renew, and the person's own. */
export const credentialChecklist = {
  title: 'Renewal checklist',
  done: (done: number, all: number) => `${done} of ${all} done`,
  empty: 'The rule lists no steps. Write down your own.',
  emptyOwn: 'Write down what you have to do to renew.',
  listLabel: 'Steps of the renewal',
  kinds: {
    credits: 'Credits',
    course: 'Course',
    form: 'Form',
    fee: 'Fee',
    attestation: 'Statement',
    evidence: 'Proof',
    other: 'Step',
  },
  own: 'your own',
  doneOn: (date: string) => `done ${date}`,
  paid: (amount: string) => `paid ${amount}`,
  edit: (step: string) => `Date, cost and note: ${step}`,
  remove: (step: string) => `Remove ${step}`,
  dateLabel: 'Done on',
  paidLabel: 'Paid',
  currencyLabel: 'Currency',
  noteLabel: 'Note',
  currencyError: 'Three letters, such as USD.',
  save: 'Save',
  newStep: 'A step of your own',
  addStep: 'Add step',
  ticked: (step: string) => `Ticked “${step}”`,
  reopened: (step: string) => `“${step}” is open again`,
  changed: (step: string) => `Changed “${step}”`,
  added: (step: string) => `Added “${step}”`,
  removed: (step: string) => `Removed “${step}”`,
  listed: 'Fees listed',
  paidSum: 'Paid so far',
  otherFees: 'Other fees of the issuer',
  whens: {
    renewal: 'with the renewal',
    yearly: 'every year',
    late: 'when late',
    reinstatement: 'to win it back',
    other: 'in other cases',
  },
  lateNow: (title: string, amount: string) => `A renewal today is late: ${title}, ${amount}.`,
} as const;

/** The cycles before the running one. */
export const credentialCycles = {
  title: 'Past cycles',
  caption: 'Cycles that were renewed, newest first',
  cycle: 'Cycle',
  counted: 'Counted',
  carriedIn: 'Carried in',
  renewed: 'Renewed on',
  unknown: 'not recorded',
  of: (counted: string, asked: string) => `${counted} of ${asked}`,
  countedUnknown: 'not known',
  carriedNow: (startsOn: string, credits: string) => `The cycle from ${startsOn} took over ${credits}.`,
  carriedNowWhy: (startsOn: string, credits: string, note: string) =>
    `The cycle from ${startsOn} took over ${credits}: ${note}`,
} as const;

/** Closing a cycle and opening the next. */
export const credentialRenew = {
  title: (credential: string) => `Renew ${credential}`,
  intro: (from: string, to: string) =>
    `Closes the cycle ${from} – ${to} and opens the next one. The credits of the closed cycle stay in the log.`,
  closesMet: (figures: string) => `Closes with ${figures}: everything asked for is there.`,
  closesWithout: 'No credits are asked for in this cycle.',
  closesShort: (needs: string) => `Pathbook still counts ${needs} as missing. You can renew all the same.`,
  closesUnconfirmed: (titles: string) => `Not confirmed: ${titles}. You can renew all the same.`,
  closesShortPlain: 'By this rule not everything is there yet. You can renew all the same.',
  closesUndecided: (figures: string) =>
    `Pathbook cannot decide whether ${figures} suffice: the rule leaves something open. You can renew all the same.`,
  conditions: (titles: string) => `Not confirmed: ${titles}.`,
  lateFee: (title: string, amount: string) => `A renewal on this day is late: ${title}, ${amount}.`,
  renewedOn: 'Renewed on',
  renewedOnRequired: 'Enter the day of the renewal.',
  next: 'Next cycle',
  startsOn: 'Starts on',
  endsOn: 'Ends on',
  carry: 'What goes over',
  carryNothing: 'There are no credits beyond what is asked.',
  carryNone: (lost: string) => `The issuer carries nothing over. Lost, beyond what is asked: ${lost}.`,
  carryNonePolicy: 'The issuer carries nothing over.',
  carryAllowed: (credits: string) => `Goes over: ${credits}.`,
  carryPart: (credits: string, lost: string) => `Goes over: ${credits}. Lost: ${lost}.`,
  carryUnclear: (lost: string) =>
    `Whether anything goes over is not known: check with the issuer. Beyond what is asked: ${lost}; Pathbook takes none of it over.`,
  carryOwn: 'Set myself what goes over',
  carryCredits: 'Credits that go over',
  carryNote: 'Why',
  carryRequired: 'Enter how many credits go over; 0 if none.',
  previewFails: 'The next cycle cannot be worked out. Enter its two days.',
  confirm: 'Close cycle and start the next',
  done: (credential: string) => `Renewed ${credential}`,
  endRequired: 'Enter both days of the next cycle.',
  endBeforeStart: 'The cycle ends before it starts.',
} as const;

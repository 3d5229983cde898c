/** How a rule's parts are said. Figures arrive formatted; counts and months arrive as numbers. */

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number) => numbers[count] ?? String(count);
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const monthName = (month: number) => monthNames[month - 1] ?? String(month);
const ofYears = { even: ' of even years', odd: ' of odd years', any: '' };
const end = 'the end of the cycle';

export const ruleFacts = {
  every: (months: number) =>
    months === 12
      ? 'every year'
      : months % 12 === 0
        ? `every ${inWords(months / 12)} years`
        : months === 1
          ? 'every month'
          : `every ${months} months`,
  length: (months: number) =>
    months % 12 === 0
      ? months === 12
        ? 'One year'
        : `${months / 12} years`
      : months === 1
        ? 'One month'
        : `${months} months`,
  monthName,
  months: (list: string[]) => list.join(', '),

  /** What is asked, as a sentence without its full stop; `ending` may be empty. */
  sentence: {
    ce: (credits: string, every: string, ending: string) =>
      `${credits} ${every}${ending === '' ? '' : `, ${ending}`}.`,
    perYear: (credits: string, every: string, ending: string) =>
      `${credits} for each year, renewed ${every}${ending === '' ? '' : `, ${ending}`}.`,
    byResult: (credits: string, every: string, ending: string) =>
      `As many as your result sets, at most ${credits}, ${every}${ending === '' ? '' : `, ${ending}`}.`,
    either: (credits: string, every: string, ending: string) =>
      `${credits} ${every}${ending === '' ? '' : `, ${ending}`}: the issuer’s text can be read in several ways.`,
    unknown: (unit: string, every: string, ending: string) =>
      `A number of ${unit} that was not found, ${every}${ending === '' ? '' : `, ${ending}`}.`,
    exam: (every: string) => `Renewed by an examination, ${every}; no credits are asked for.`,
    course: (every: string) => `Renewed by taking the course again, ${every}; no credits are asked for.`,
    none: 'Not renewed: nothing is asked for.',
  },
  or: 'or',

  ending: {
    'birth-month': 'ending before your birth month',
    'birthday-month-before-birth-month': 'ending with the month before your birth month',
    'birthday-birth-month': 'ending with your birth month',
    'birthday-birth-date': 'ending on your birthday',
    'birth-month-table': 'ending on a date that your birth month decides',
    'issue-date-exact-day': 'counted from the day of issue',
    'issue-date-month-end': 'counted from the day of issue to the end of a month',
    stored: 'on the dates that the issuer gives',
    fixed: (month: number, parity: 'even' | 'odd' | 'any') =>
      `ending with ${monthName(month)}${ofYears[parity]}`,
    'calendar-year': 'from January to December',
    'issue-month-table': 'ending on a date that your month of issue decides',
  },

  sections: {
    cycle: 'Cycle and dates',
    asked: 'What is asked',
    counting: 'How credits are counted',
    late: 'After the end',
    steps: 'Steps of the renewal',
    fees: 'Fees',
    leadTimes: 'How long the steps take',
    carryOver: 'What goes over',
    evidence: 'Proof',
    others: 'Together with other credentials',
    questions: 'What the rule leaves open',
    notes: 'Notes',
    about: 'About this rule',
  },

  cycle: {
    renewal: 'Renewal',
    modes: {
      ce: 'By continuing education',
      exam: 'By an examination',
      course: 'By taking the course again',
      none: 'Not renewed',
    },
    cycle: 'Cycle',
    firstStart: {
      'after-issue-month': 'The first one begins with the first birth month after the month of issue.',
      'issue-month-or-after':
        'The first one begins with the month of issue if that is the birth month, else with the next birth month.',
    },
    startsAt: {
      'issue-day': 'The first one begins on the day of issue.',
      'issue-month': 'The first one begins on the first day of the month of issue.',
    },
    sameParity: 'It ends in even or odd years as the year of issue was.',
    tableBirth: (months: string, end: string) => `Born in ${months}: until the end of ${end}`,
    tableIssue: (months: string, end: string, years: number) =>
      `Issued in ${months}: until the end of ${end}${years === 0 ? ' of the same year' : years === 1 ? ' a year later' : ` ${years} years later`}`,
    firstYears: (years: number) =>
      years === 0
        ? 'The first cycle is the year of issue.'
        : years === 1
          ? 'The first cycle is the rest of the year of issue and one whole year.'
          : `The first cycle is the rest of the year of issue and ${years} whole years.`,
    earnUntil: 'Credits by',
    opens: 'Renewal opens',
    closes: 'Renewal closes',
    filing: 'Filing the renewal',
    notSaid: 'Not said',
    beforeIssue: 'Before it was issued',
    beforeIssueSays: 'Nothing from before the day of issue counts',
    proration: 'A shorter first cycle',
    prorations: {
      none: 'The full amount is owed',
      zero: 'Nothing is owed',
      'half-or-none': 'Half is owed, or nothing',
      linear: 'Owed in proportion to its length',
      'per-year': 'Owed for each whole year',
      table: 'Owed by the months that are left',
      unclear: 'The issuer’s text leaves open what is owed',
    },
    prorationRow: (months: number, credits: string) => `${months} months or more: ${credits}`,
  },

  offset: (months: number, day: 'first-of-month' | 'last-of-month' | 'same-day', days: number) => {
    const size = Math.abs(months);
    const moved =
      months === 0
        ? end
        : `${size === 1 ? 'one month' : `${size} months`} ${months > 0 ? 'after' : 'before'} ${end}`;
    const base =
      day === 'same-day'
        ? moved
        : `the ${day === 'first-of-month' ? 'first' : 'last'} day of the month ${months === 0 ? 'in which the cycle ends' : moved}`;
    if (days === 0) return base;
    const count = Math.abs(days) === 1 ? 'one day' : `${Math.abs(days)} days`;
    return months === 0 || day !== 'same-day'
      ? `${count} ${days > 0 ? 'after' : 'before'} ${base}`
      : `${base}, and ${count} ${days > 0 ? 'more' : 'less'}`;
  },

  asked: {
    total: 'In all',
    perYear: (credits: string) => `${credits} for each year of the cycle`,
    byResult: (credits: string) => `What the result sets, at most ${credits}`,
    unclear: 'The issuer’s text leaves this open',
    notFound: 'The figure was not found',
    nothingAsked: 'nothing is asked',
    reading: (value: string, says: string) => `${value}: ${says}`,
    addition: (option: string) => `In addition: ${option}`,
    additionSays: (credits: string) => `${credits} more`,
    atLeast: (amount: string) => `at least ${amount}`,
    atMost: (amount: string) => `at most ${amount}`,
    between: (low: string, high: string) => `at least ${low}, at most ${high}`,
    exactly: (amount: string) => `exactly ${amount}`,
    percent: (percent: string) => `${percent} % of what is asked`,
    notAccepted: 'not accepted',
    noLimit: 'counts, without a minimum or a limit',
    minOpen: 'how much of it is asked is open',
    activities: (count: number) =>
      count === 1 ? 'only one activity of it counts' : `only ${count} activities of it count`,
    perDay: (amount: string) => `at most ${amount} for one day`,
    perActivity: (amount: string) => `at most ${amount} for one activity`,
    onTop: 'asked on top of the total',
    placementOpen: 'whether it lies inside the total is open',
    assumed: 'Taken for granted where an activity names no category.',
    onlyIf: (option: string) => `Only for: ${option}`,
    forEach: (list: string) => `Once for each entry of: ${list}`,
    within: (names: string) => `Its credits also belong to ${names}.`,
    includes: (names: string) => `Includes ${names}.`,
    accepted: (span: string) => `Accepted ${span}.`,
    match: {
      'acpe-topic': (value: string) => `By itself: ACPE topic ${value}.`,
      'acpe-audience': (value: string) => `By itself: ACPE audience ${value}.`,
      format: (value: string) => `By itself: taken as “${value}”.`,
      place: (value: string) => `By itself: at “${value}”.`,
    },
    group: (title: string) => `One credit, one of these: ${title}`,
    splits: {
      'by-credit': 'one activity’s credits may be spread over them',
      'whole-activity': 'an activity counts whole in one of them',
      unclear: 'whether one activity’s credits may be spread over them is open',
    },
    profile: (title: string) => `In another case: ${title}`,
    applies: { 'first-cycle': 'By itself in the first cycle', chosen: 'When you say so' },
    version: (title: string) => `At another time: ${title}`,
    by: { 'cycle-end': 'for cycles that end', 'submission-date': 'for renewals filed' },
    changedTotal: (credits: string) => `${credits} in all`,
    changedMin: (title: string, amount: string) => `${title}: at least ${amount}`,
    changedMax: (title: string, amount: string) => `${title}: at most ${amount}`,
    changedNoMin: (title: string) => `${title}: no minimum`,
    changedNoMax: (title: string) => `${title}: no limit`,
    otherWaived: 'All other minimums fall away',
    withoutCondition: (title: string) => `Without: ${title}`,
    event: (title: string) => `When this happens: ${title}`,
    effects: {
      waives: (credits: string) => `${credits} fewer are asked`,
      gives: (credits: string) => `gives up to ${credits}`,
      givesIn: (credits: string, category: string) => `gives up to ${credits} in ${category}`,
      satisfies: 'everything is met for the cycle',
      'sets-total': 'its result is what is asked',
    },
    times: { 'once-ever': 'once ever', 'once-per-cycle': 'once per cycle', any: 'each time' },
    option: 'You can say',
    list: 'You keep a list',
    offers: (entries: string) => `Offered: ${entries}`,
  },

  span: (from: string | null, until: string | null) =>
    from === null
      ? until === null
        ? 'at any time'
        : `until ${until}`
      : until === null
        ? `since ${from}`
        : `from ${from} to ${until}`,

  counting: {
    unit: (unit: string) => `One ${unit}`,
    worth: (credits: string) => `is worth ${credits}`,
    worthNothing: 'is worth nothing here',
    alias: (names: string) => `Also written ${names}.`,
    unitCategory: (title: string) => `Belongs to ${title}.`,
    minutes: 'Minutes',
    step: (minutes: number, credits: string) => `${minutes} minutes are ${credits}`,
    rest: {
      carry: 'What is left of a session is counted on.',
      lost: 'What is left of a session is lost.',
    },
    rate: (minutes: string, step: string) => `${minutes} minutes are one credit, rounded down to ${step}`,
    reading: (factor: string, minutes: string) =>
      `Self-study: reading time times ${factor}, and ${minutes} minutes for each question.`,
    rounding: 'Rounding',
    roundingSays: (step: string) => `down to steps of ${step}`,
    repeats: 'The same course again',
    repeatsFor: (formats: string) => `The same course again (${formats})`,
    repeatWords: {
      'once-ever': 'counts once ever',
      'once-per-cycle': 'counts once per cycle',
      'every-time': 'counts every time',
      'not-stated': 'whether it counts again is not stated',
    },
    attendance: 'Attended in part',
    attendanceWords: { counts: 'what was attended counts', nothing: 'counts for nothing' },
  },

  late: {
    kinds: { grace: 'Grace', probation: 'Probation', reinstatement: 'Reinstatement' },
    until: (date: string) => `until ${date}`,
    openEnd: 'how long is not said',
    credits: {
      refused: 'credits taken after the end do not count',
      'not-stated': 'whether credits taken after the end count is not stated',
      'make-up': 'credits taken after the end make up for what is missing',
    },
    profile: (title: string) => `Then asked: ${title}.`,
  },

  fees: {
    when: {
      renewal: 'with the renewal',
      yearly: 'every year',
      late: 'when late',
      reinstatement: 'for reinstatement',
      other: 'otherwise',
    },
    days: (from: number, to: number | null) =>
      to === null
        ? `From day ${from} after the end of the cycle.`
        : `From day ${from} to day ${to} after the end of the cycle.`,
  },
  stepKinds: {
    credits: 'credits',
    course: 'course',
    form: 'form',
    fee: 'fee',
    attestation: 'attestation',
    evidence: 'proof',
    other: 'step',
  },
  leadSteps: {
    certificate: 'Until the certificate arrives',
    report: 'Until the credits are reported',
    processing: 'Until the issuer has worked on it',
    renewal: 'Until it is renewed',
  },
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),

  carryOver: {
    name: 'Surplus',
    policies: {
      none: 'does not go over into the next cycle',
      allowed: 'goes over into the next cycle',
      unclear: 'whether it goes over is open',
    },
    max: (credits: string) => `at most ${credits}`,
    excluded: (names: string) => `Not: ${names}.`,
  },

  evidence: {
    name: 'Proof',
    needed: {
      'to-count': 'A credit counts only with its proof',
      'on-audit': 'Asked for in an audit',
      'not-stated': 'Whether proof is asked for is not stated',
    },
    retention: 'Keep it',
    years: (years: number, from: 'activity' | 'cycle-end') =>
      `${years === 1 ? 'one year' : `${years} years`} from ${from === 'activity' ? 'the activity' : 'the end of the cycle'}`,
    retentionOpen: 'how long it is to be kept is open',
  },

  others: {
    cross: 'Several credentials',
    policies: {
      reuse: 'one activity may serve each of them',
      shared: 'one total stands for all of them',
      additive: 'each asks for its own; a credit serves one only',
      'not-stated': 'whether one activity may serve several is not stated',
    },
    with: (names: string) => `About: ${names}.`,
    allOfIssuer: 'About all credentials of this issuer.',
    deemed: 'Settled by another one',
    deemedBy: (names: string) => `${names}, while it is in good standing`,
    except: (names: string) => `Still to be met: ${names}.`,
  },

  about: {
    issuer: 'Issuer',
    appliesTo: 'For',
    field: 'Field',
    version: 'Version',
    asOf: 'As of',
    checked: 'Compared with its sources',
  },
} as const;

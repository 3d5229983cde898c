import { joinedWith } from '../joined-with';

const joined = joinedWith('and');

const certificates = (count: number) => (count === 1 ? '1 certificate' : `${count} certificates`);

/** Figures arrive formatted (`21.5`, `12 Mar 2027`, `2.5 CE credits`); counts arrive as numbers. */
export const credentials = {
  area: 'Credentials',
  add: 'Add credential',
  listTitle: (count: number) => (count === 1 ? '1 credential' : `${count} credentials, by urgency`),
  listLabel: 'Your credentials',
  archivedTitle: (count: number) => `Archived (${count})`,
  chooseOne: 'Choose a credential to see where it stands.',
  gone: 'This credential is not in the workbook any more.',
  backToFirst: 'Show the most urgent credential',
  emptySentence: 'Nothing tells you yet when a credential has to be renewed.',
  emptyTitle: 'Add your first credential',
  emptyBody:
    'Say which certification or license you hold. Pathbook works out the cycle, counts your credits against what the issuer asks, and says what is missing and until when.',
  openSample: 'Look at a sample workbook first',

  item: {
    daysLeft: (days: number) => (days === 0 ? 'last day' : days === 1 ? '1 day' : `${days} days`),
    ended: (days: number) => (days === 1 ? 'ended yesterday' : `ended ${days} days ago`),
    short: (credits: string) => `${credits} short`,
    toGo: (credits: string) => `${credits} to go`,
    until: (date: string) => `until ${date}`,
    certificatesMissing: (count: number) => `${certificates(count)} missing`,
    archived: 'archived',
  },

  sentence: {
    joined,
    inCategory: (credits: string, category: string) => `${credits} in ${category}`,
    anyKind: (credits: string) => `${credits} of any kind`,
    count: (counted: string, required: string) => `${counted} of ${required} count.`,
    allCount: (counted: string, required: string) => `${counted} of ${required}`,
    need: (needs: string) => `You need ${needs}.`,
    renewFrom: (date: string, figures: string, evidence: string) =>
      `You can renew from ${date}: ${figures}, ${evidence}.`,
    renewNow: (figures: string, evidence: string) => `You can renew now: ${figures}, ${evidence}.`,
    renewReady: (figures: string, evidence: string) =>
      `You have what you need to renew: ${figures}, ${evidence}.`,
    recordRenewal: (date: string, figures: string) =>
      `The cycle ended on ${date} with ${figures}. Record the renewal to start the next one.`,
    allCertificates: 'all certificates attached',
    someCertificates: (count: number) => `${certificates(count)} still to attach`,
    ended: (date: string, figures: string) => `The cycle ended on ${date} with ${figures}.`,
    overdueNeed: (needs: string, date: string) => `Until ${date} you may still make up ${needs}.`,
    overdueNotRenewed: 'It still has to be renewed.',
    overdueRenewUntil: (date: string) => `The issuer still takes the renewal until ${date}.`,
    lapsed: (needs: string) => `Missing were ${needs}.`,
    lapsedNothingMissing: 'It was not renewed in time.',
    byCourse: (date: string) =>
      `Renewed by taking the course again, not with credits; it runs until ${date}.`,
    byExam: (date: string) => `Renewed by an examination, not with credits; it runs until ${date}.`,
    nothingDue: (date: string) => `No credits are asked for in this cycle, which runs until ${date}.`,
    notRenewed: 'This credential is not renewed: nothing is due.',
    endedNoCredits: (date: string) => `It ran until ${date}.`,
  },

  sub: {
    cycle: (from: string, to: string) => `Cycle ${from} – ${to}`,
    daysLeft: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
    lastDay: 'last day',
    endedAgo: (days: number) => (days === 1 ? 'ended yesterday' : `ended ${days} days ago`),
    opens: (date: string) => `renewal opens ${date}`,
    closes: (date: string) => `renewal closes ${date}`,
    checked: (date: string) => `rule checked ${date}`,
    own: 'your own requirement',
    basis: {
      given: 'cycle as you entered it',
      'birth-month': 'cycle from your birth month and issue date',
      'issue-date': 'cycle from the issue date',
      expiry: 'cycle from the expiry date',
    },
  },

  actions: {
    edit: 'Edit',
    renew: 'Renew',
    archive: 'Archive',
    unarchive: 'Take out of the archive',
    print: 'Print this standing',
    more: 'More actions',
    log: 'Log activity',
    archived: (title: string) => `Archived “${title}”`,
    unarchived: (title: string) => `“${title}” is back from the archive`,
  },

  chart: {
    title: 'Credits over the cycle',
    summary: (date: string, credits: string, pace: string) =>
      `On ${date}: ${credits} count; an even pace would have reached ${pace}.`,
    today: (credits: string) => `today, ${credits}`,
    lastDay: (credits: string) => `end of cycle, ${credits}`,
    counted: 'Counts',
    pace: 'Even pace',
    date: 'Date',
    atStart: 'Start of the cycle',
    atDate: 'Today',
    atEnd: 'End of the cycle',
    event: 'What happened',
  },

  table: {
    caption: 'What the issuer asks for and what counts',
    category: 'Category',
    counts: 'Counts',
    asked: 'Asked',
    progress: 'Progress',
    state: 'State',
    all: 'All credits',
    atLeast: (credits: string) => `at least ${credits}`,
    atMost: (credits: string) => `at most ${credits}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    notAsked: '–',
    short: (credits: string) => `${credits} short`,
    complete: 'Complete',
    over: (credits: string) => `Complete, ${credits} over`,
    full: 'Full',
    fullOver: (credits: string) => `Full: ${credits} don’t count`,
    notAccepted: 'Not accepted',
    open: 'Open',
    bar: (counted: string, asked: string) => `${counted} of ${asked}`,
    barOpen: (counted: string) => `${counted} so far`,
  },

  counts: {
    title: 'What counts for what',
    caption: 'Activities of this cycle, newest first',
    activity: 'Activity',
    date: 'Date',
    credits: 'Credits',
    countsFor: 'Counts for',
    any: 'Any kind',
    nothing: 'Nothing',
    certificateMissing: 'certificate missing',
    assumed: (category: string) => `taken to be ${category}, since none is chosen`,
    none: 'No activity falls into this cycle yet.',
    outside: (count: number) =>
      count === 1 ? '1 activity outside this cycle' : `${count} activities outside this cycle`,
    elsewhere: (count: number) =>
      count === 1
        ? '1 activity for another credential or in a unit that the issuer puts no value on'
        : `${count} activities for other credentials or in units that the issuer puts no value on`,
    outsideCaption: 'Activities outside this cycle',
    part: (credits: string, why: string) => `${credits}: ${why}`,
  },

  reasons: {
    beforeCycle: (days: number) =>
      days === 1 ? '1 day before this cycle began' : `${days} days before this cycle began`,
    madeUpFor: (date: string) => `made up for what was missing in the cycle that ended on ${date}`,
    afterCycle: (days: number) =>
      days === 1 ? '1 day after this cycle ended' : `${days} days after this cycle ended`,
    beforeIssue: (date: string) => `from before the credential was issued on ${date}`,
    inTheFuture: 'still ahead',
    unitUnknown: (unit: string, issuerUnit: string) =>
      `counted in the unit “${issuerUnit}”; what one “${unit}” is worth there is not known`,
    otherCredential: 'logged for another credential',
    notAccepted: (category: string) => `not accepted by the issuer: ${category}`,
    categoryFull: (cap: string, category: string) => `over the cap of ${cap} for ${category}`,
    activityLimit: (limit: number, category: string) =>
      limit === 1 ? `only 1 activity counts as ${category}` : `only ${limit} activities count as ${category}`,
    repeat: (title: string, date: string) => `same course as “${title}” of ${date}`,
  },

  evidence: {
    title: 'Certificate or license itself',
  },

  past: {
    title: 'Past cycles',
    caption: 'Cycles that were renewed, newest first',
    cycle: 'Cycle',
    renewed: 'Renewed on',
    unknown: 'not recorded',
  },

  rule: {
    title: 'The rule behind this, and where it comes from',
    issuer: 'Issuer',
    appliesTo: 'For',
    cycleLength: 'Cycle',
    months: (count: number) => (count === 1 ? '1 month' : `${count} months`),
    asOf: 'As of',
    checkedOn: 'Checked with its sources on',
    confidence: 'How sure this is',
    confidenceWords: {
      verified: 'read in the issuer’s own text',
      partly: 'partly from other sources: check with the issuer',
      unverified: 'could not be confirmed: check with the issuer',
    },
    evidence: 'Proof',
    retention: 'Keep proof for',
    carryOver: 'Surplus',
    carryOverWords: { no: 'not carried over', 'not-stated': 'whether it is carried over is not stated' },
    late: 'After the end',
    window: 'Renewal',
    notes: 'Notes',
    sources: 'Sources',
    openSource: (title: string) => `Open “${title}” outside Pathbook`,
  },

  details: {
    title: 'Details',
    number: 'Number',
    issuer: 'Issuer',
    issuedOn: 'Issued on',
    expiresOn: 'Expires on',
    holds: 'Also held',
    notes: 'Notes',
  },

  renew: {
    title: (credential: string) => `Renew ${credential}`,
    intro: (from: string, to: string) =>
      `Closes the cycle ${from} – ${to} and opens the next one. The credits of the closed cycle stay in the log.`,
    notMet: (needs: string) => `Pathbook still counts ${needs} as missing. You can renew all the same.`,
    renewedOn: 'Renewed on',
    next: 'Next cycle',
    startsOn: 'Starts on',
    endsOn: 'Ends on',
    confirm: 'Close cycle and start the next',
    done: (credential: string) => `Renewed ${credential}`,
    endRequired: 'Enter both days of the next cycle.',
    endBeforeStart: 'The cycle ends before it starts.',
  },

  dialog: {
    createTitle: 'Add credential',
    editTitle: (title: string) => `Edit ${title}`,
    search: 'Search credentials',
    searchPlaceholder: 'Issuer, credential or letters after the name',
    choose: 'Which credential is it?',
    own: 'A credential of my own',
    ownAsks: 'Any other certification or license: you enter its cycle and its credits',
    noMatch: (typed: string) => `No rule matches “${typed}”. Enter it as a credential of your own.`,
    change: 'Choose another',
    every: (months: number) =>
      months === 12
        ? 'every year'
        : months % 12 === 0
          ? `every ${months / 12} years`
          : `every ${months} months`,
    asksCredits: (credits: string, every: string) => `${credits} ${every}`,
    asksCourse: (every: string) => `by taking the course again, ${every}`,
    asksExam: (every: string) => `by examination, ${every}`,
    asksNothing: 'not renewed',
    title: 'Name',
    issuer: 'Issuer',
    number: 'Number',
    issuedOn: 'Issued on',
    expiresOn: 'Expires on',
    holds: 'Do you also hold',
    notes: 'Notes',
    birthMonth: 'Your birth month',
    birthMonthWhy: (issuer: string) =>
      `${issuer} starts a cycle in the birth month. Kept with your own details.`,
    total: 'Credits in a cycle',
    unit: 'Counted in',
    unitDefault: 'CE credit',
    cycleMonths: 'Length of a cycle in months',
    categories: 'Categories',
    categoriesHint: 'Only where the issuer asks for a minimum or sets a cap.',
    addCategory: 'Add category',
    categoryTitle: (index: number) => `Category ${index}`,
    categoryMin: 'At least',
    categoryMax: 'At most',
    removeCategory: (name: string) => `Remove category ${name}`,
    cycle: 'Cycle',
    preview: (from: string, to: string, basis: string) => `Cycle ${from} – ${to}, ${basis}.`,
    previewBasis: {
      given: 'as you entered it',
      'birth-month': 'from your birth month and issue date',
      'issue-date': 'from the issue date',
      expiry: 'from the expiry date',
    },
    previewNeedsBirthMonth: 'Choose your birth month to see the cycle.',
    previewNeedsDate: 'Enter the date of issue or the expiry date to see the cycle.',
    previewNeedsOwnDates: 'Enter the first and last day of the cycle, or its length and the date of issue.',
    override: 'Set the dates of the cycle myself',
    startsOn: 'Cycle starts on',
    endsOn: 'Cycle ends on',
    create: 'Add credential',
    save: 'Save changes',
    created: (title: string) => `Added ${title}`,
    saved: (title: string) => `Saved ${title}`,
    errors: {
      title: 'Enter a name for the credential.',
      total: 'Enter how many credits a cycle asks for; 0 if none.',
      unit: 'Enter what the credits are counted in.',
      months: 'Enter a length between 1 and 240 months.',
      cycle: 'Enter both days of the cycle.',
      order: 'The cycle ends before it starts.',
      expiry: 'The expiry date lies before the date of issue.',
      categoryTitle: 'Enter a name for the category.',
      categoryRange: 'The minimum is above the maximum.',
      birthMonth: 'Choose your birth month.',
    },
  },
} as const;

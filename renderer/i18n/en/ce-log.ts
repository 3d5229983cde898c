import { joinedWith } from '../joined-with';

const activities = (count: string, isOne: boolean) => (isOne ? '1 activity' : `${count} activities`);

/** Figures arrive formatted; a plain number stands beside them where a plural hangs on it. */
export const ceLog = {
  area: 'CE log',
  log: 'Log activity',

  sentence: {
    ofYear: (count: string, isOne: boolean, year: string, credits: string) =>
      `${activities(count, isOne)} in ${year}: ${credits}.`,
    noneOfYear: (year: string, count: string, isOne: boolean) =>
      `Nothing logged in ${year} yet; ${activities(count, isOne)} from other years ${isOne ? 'is' : 'are'} in the log.`,
    joined: joinedWith('and'),
    withoutCertificate: (count: string, isOne: boolean) =>
      isOne ? '1 has no certificate.' : `${count} have no certificate.`,
    onlyOneWithout: 'It has no certificate.',
    inAll: (count: string, isOne: boolean) => `${activities(count, isOne)} in all`,
    nothingDone: 'Nothing is done yet.',
    planned: (count: string) => `${count} planned`,
    plannedNext: (count: string, date: string) => `${count} planned, the next for ${date}`,
    passed: (count: string, isOne: boolean) =>
      isOne ? 'the day of 1 has passed' : `the days of ${count} have passed`,
  },

  empty: {
    sentence: 'Nothing is logged yet.',
    title: 'Log your first activity',
    body: 'Courses, webinars, in-services, conferences: log each one with its credits and attach the certificate. Pathbook says at once what it counts for.',
    openSample: 'Look at a sample workbook first',
  },

  list: {
    label: 'Activities, newest first',
    labelWithPlanned: 'Activities: planned ones, then those done, newest first',
    sections: {
      planned: (count: string) => `Planned (${count})`,
      done: (count: string) => `Done (${count})`,
    },
    show: 'Show',
    filters: { all: 'All', done: 'Done', planned: 'Planned' },
    noneShown: {
      all: 'Nothing is logged yet.',
      done: 'Nothing is done yet.',
      planned: 'Nothing is planned.',
    },
    planned: 'Planned',
    dayPassed: 'Planned, day passed',
    markDone: (title: string) => `Mark “${title}” as done`,
    markDoneHint: 'Mark as done (D)',
    filter: 'Filter activities',
    filterPlaceholder: 'Title, provider or approval number',
    date: 'Date',
    activity: 'Activity',
    credits: 'Credits',
    certificate: 'Certificate',
    hasCertificate: (count: number) =>
      count === 1 ? '1 certificate attached' : `${count} certificates attached`,
    lacksCertificate: 'no certificate',
    noMatch: (typed: string) => `No activity matches “${typed}”.`,
    clearFilter: 'Clear the filter',
    matches: (count: string, isOne: boolean) => (isOne ? '1 match' : `${count} matches`),
    hint: 'Arrow keys move, Enter opens, N logs a new activity.',
    hintPlanned: 'Arrow keys move, Enter opens, D marks a planned one as done, N logs a new one.',
  },

  detail: {
    label: 'Activity',
    gone: 'This activity is not in the log any more.',
    backToList: 'Back to the list',
    close: 'Close the activity',
    completedOn: 'Completed on',
    plannedOn: 'To be done on',
    provider: 'Provider',
    credits: 'Credits',
    offered: 'Offered in all',
    categories: 'Categories',
    topics: 'Topics',
    format: 'Format',
    place: 'Place',
    approvalNumber: 'Approval number',
    notes: 'Notes',
    countsFor: 'What it counts for',
    certificates: 'Certificates',
    markDone: 'Mark as done',
    edit: 'Edit',
    copy: 'Copy as new',
    remove: 'Remove',
    removed: (title: string) => `Removed “${title}”`,
  },

  formats: {
    live: 'Live course',
    'live-webinar': 'Live webinar',
    'self-study': 'Self-study',
    'online-course': 'Online course',
    'academic-course': 'Academic course',
    'in-service': 'In-service training',
    conference: 'Conference',
  },

  places: {
    'own-facility': 'Own facility',
    'vendor-site': 'Vendor’s site',
    online: 'Online',
    conference: 'Conference',
    school: 'School',
  },

  minutes: 'minutes',

  will: {
    title: 'Will count for',
    titlePlanned: 'Will count for, once done',
    isCounting: 'Working out what it counts for',
    needsCredits: 'Enter date and credits to see what this will count for.',
    needsMending: 'Mend the amounts under “More” to see what this will count for.',
    onceSaved: 'counts once it is saved with its certificate',
    noCredential:
      'No credential is in the workbook yet: the activity is kept and counts as soon as one is there.',
    nothing: 'nothing',
    part: (credits: string, why: string) => `${credits}: ${why}`,
    titles: joinedWith('and'),
    minutesUnknown: 'what minutes are worth there is not known',
    unitUnknown: (unit: string) => `what one “${unit}” is worth there is not known`,
  },

  form: {
    logTitle: 'Log activity',
    editTitle: 'Edit activity',
    copyTitle: 'Log activity from a copy',
    title: 'Title',
    provider: 'Provider',
    completedOn: 'Completed on',
    credits: 'Credits',
    categoriesOf: (credential: string) => `Categories of ${credential}`,
    cap: (credits: string) => `at most ${credits}`,
    capLeft: (credits: string, left: string) => `at most ${credits}, ${left} still free`,
    capFull: (credits: string) => `at most ${credits}, full`,
    notAccepted: 'not accepted',
    needs: (credits: string) => `${credits} more needed`,
    plannedOn: 'To be done on',
    ahead: 'This day is still ahead.',
    planInstead: 'Plan it instead',
    format: 'Format',
    approvalNumber: 'Approval number',
    notes: 'Notes',
    certificates: 'Certificates',
    chooseFiles: 'Choose files',
    dropHint: 'PDF, PNG or JPEG, up to 25 MB; or drop them here.',
    dropNow: 'Let go to add them',
    leaveOut: (filename: string) => `Leave out ${filename}`,
    save: 'Save changes',
    saveNew: 'Log activity',
    savePlanned: 'Plan activity',
    saveAndNext: 'Save and log another',
    logged: (title: string) => `Logged “${title}”`,
    planned: (title: string) => `Planned “${title}”`,
    saved: (title: string) => `Saved “${title}”`,
    restored: 'This is the entry you had not finished.',
    startFresh: 'Start fresh',
    kept: 'Your unfinished entry is kept until you close Pathbook.',
    acpe: (topic: string, audience: string, delivery: string) =>
      `ACPE number: ${topic}, ${audience}, ${delivery}`,
    acpeTopics: {
      '01': 'disease state and drug therapy',
      '02': 'HIV and AIDS therapy',
      '03': 'law',
      '04': 'general pharmacy',
      '05': 'patient safety',
      '06': 'immunizations',
      '07': 'compounding',
      '08': 'pain management and opioids',
      '99': 'further topics',
    },
    acpeTopicUnknown: (topic: string) => `topic ${topic}`,
    acpeAudience: { T: 'for technicians', P: 'for pharmacists' },
    acpeLive: 'live',
    acpeHome: 'home study',
    filesFailedTitle: 'The activity is saved; some files are not',
    filesFailedBody: 'Nothing of what you typed is lost. Attach the files again here or later from the log.',
    tryFilesAgain: 'Try these files again',
    done: 'Done',
    errors: {
      title: 'Enter the title of the activity.',
      completedOn: 'Enter the day on which it was completed.',
      plannedOn: 'Enter the day on which it is to be done.',
      credits: 'Enter the credits, for instance 1.5.',
      creditsRange: 'Credits go from 0 to 100,000.',
      unit: 'Enter what the credits are counted in.',
      offeredBelow: 'This is less than the credits above. Leave it empty if you attended all of it.',
      partsExceed: 'The topics add up to more than the credits of the activity.',
      partHalf: 'Choose a category and enter its credits, or remove the topic.',
    },
  },

  more: {
    title: 'More',
    contains: 'planned, place, a part attended, several topics',
    containsReading: 'planned, place, a part attended, several topics, reading time',
    state: 'Planned or done',
    done: 'Done',
    planned: 'Planned',
    place: 'Where it took place',
    offered: 'Offered in all',
    offeredHint: 'Only where you attended a part of it.',
  },

  topics: {
    title: 'Several topics',
    hint: 'Where one activity covers several categories: how much of it belongs to which.',
    add: 'Add a topic',
    category: (number: number) => `Category of topic ${number}`,
    chooseCategory: 'Category',
    noCategory: 'No category of that name',
    amount: (number: number) => `Credits of topic ${number}`,
    remove: (number: number) => `Remove topic ${number}`,
    sum: (sum: string) => `${sum} in all`,
    all: (amount: string) => `All ${amount} have a topic.`,
    left: (sum: string, amount: string, left: string) =>
      `${sum} of ${amount}; the other ${left} go by the categories ticked above, if any.`,
    over: (over: string) => `${over} too much: the topics add up to more than the activity.`,
  },

  time: {
    label: 'Time',
    step: (minutes: string, credits: string) => `${minutes} minutes are ${credits}`,
    steps: (rule: string, steps: readonly string[], rest: 'carry' | 'lost') =>
      `${rule}: ${steps.join(', ')}; ${
        rest === 'carry' ? 'what a longer step leaves counts in shorter ones' : 'what is left over is lost'
      }.`,
    rate: (rule: string, minutes: string, credits: string, step: string) =>
      `${rule}: ${minutes} minutes are ${credits}, rounded down to steps of ${step}.`,
    unread:
      'None of your credentials says what minutes are worth. Look up what the issuer gives, and enter that.',
    reading: 'Reading time',
    readingMinutes: 'Minutes of reading',
    questions: 'Test questions',
    readingTerms: (rule: string, factor: string, perQuestion: string) =>
      `${rule}: reading time × ${factor}, and ${perQuestion} min for each question.`,
    comesTo: (minutes: string) => `= ${minutes} minutes`,
    use: (minutes: string) => `Log ${minutes} minutes`,
  },

  markDone: {
    title: (title: string) => `“${title}” is done`,
    day: 'Completed on',
    save: 'Mark as done',
    marked: (title: string) => `Marked “${title}” as done`,
    errors: {
      day: 'Enter the day on which it was completed.',
      ahead: 'This day is still ahead. Enter the day on which it was completed.',
    },
  },

  unit: 'Counted in',
  defaultUnit: 'CE credit',
  openCalendar: 'Open the calendar',
  datePlaceholder: '12 Mar 2027',
  dateAmbiguous: 'Write the month as a word, like 3 Apr 2027: the figures can mean two days.',
  dateUnknown: 'This does not read as a date. Write it like 12 Mar 2027.',
} as const;

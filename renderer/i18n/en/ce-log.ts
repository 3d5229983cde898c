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
  },

  empty: {
    sentence: 'Nothing is logged yet.',
    title: 'Log your first activity',
    body: 'Courses, webinars, in-services, conferences: log each one with its credits and attach the certificate. Pathbook says at once what it counts for.',
    openSample: 'Look at a sample workbook first',
  },

  list: {
    label: 'Activities, newest first',
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
  },

  detail: {
    label: 'Activity',
    gone: 'This activity is not in the log any more.',
    backToList: 'Back to the list',
    close: 'Close the activity',
    completedOn: 'Completed on',
    provider: 'Provider',
    credits: 'Credits',
    categories: 'Categories',
    format: 'Format',
    approvalNumber: 'Approval number',
    notes: 'Notes',
    countsFor: 'What it counts for',
    certificates: 'Certificates',
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

  will: {
    title: 'Will count for',
    isCounting: 'Working out what it counts for',
    needsCredits: 'Enter date and credits to see what this will count for.',
    noCredential:
      'No credential is in the workbook yet: the activity is kept and counts as soon as one is there.',
    nothing: 'nothing',
    part: (credits: string, why: string) => `${credits}: ${why}`,
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
    saveAndNext: 'Save and log another',
    logged: (title: string) => `Logged “${title}”`,
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
      credits: 'Enter the credits, for instance 1.5.',
      creditsRange: 'Credits go from 0 to 100,000.',
      unit: 'Enter what the credits are counted in.',
    },
  },

  unit: 'Counted in',
  defaultUnit: 'CE credit',
  openCalendar: 'Open the calendar',
  datePlaceholder: '12 Mar 2027',
  dateAmbiguous: 'Write the month as a word, like 3 Apr 2027: the figures can mean two days.',
  dateUnknown: 'This does not read as a date. Write it like 12 Mar 2027.',
} as const;

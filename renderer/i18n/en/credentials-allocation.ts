import { joinedWith } from '../joined-with';

const joined = joinedWith('and');
const creditsOf = (credits: string) => (credits === '1' ? '1 credit' : `${credits} credits`);

/** What counts for what: the table of a cycle's activities, the person's own decisions, and the proof. */
export const credentialAllocation = {
  title: 'What counts for what',
  caption: 'Activities of this cycle',
  date: 'Date',
  activity: 'Activity',
  credits: 'Credits',
  counted: 'Counts',
  countsFor: 'For what, or why not',
  evidence: 'Certificate',
  actions: 'Actions',
  filter: 'Show',
  filters: { all: 'All', counts: 'Counts', not: 'Does not count' },
  filterEmpty: {
    all: 'No activity falls into this cycle yet.',
    counts: 'Nothing counts yet.',
    not: 'Everything counts.',
  },
  any: 'Any kind',
  nothing: 'Nothing',
  surplus: (credits: string) => `${credits} surplus`,
  hasCertificate: 'Certificate attached',
  keepUntil: (date: string) => `Certificate attached; keep it until ${date}`,
  lacksCertificate: 'Certificate missing',
  noCertificate: 'No certificate',
  assumed: (category: string) => `taken to be ${category}, since none is chosen`,
  planned: 'planned',
  pinned: {
    'count-as': 'your decision',
    'leave-out': 'left out by you',
    'proof-refused': 'proof refused',
  },
  part: (credits: string, why: string) => `${credits}: ${why}`,
  outside: (count: number) =>
    count === 1 ? '1 activity outside this cycle' : `${count} activities outside this cycle`,
  elsewhere: (count: number) =>
    count === 1
      ? '1 activity for another credential or in a unit that the issuer puts no value on'
      : `${count} activities for other credentials or in units that the issuer puts no value on`,
  outsideCaption: 'Activities outside this cycle',
  flags: {
    'probable-duplicate': (other: string) =>
      `probably the same course as “${other}”: ask the issuer whether both count`,
    'may-not-show-yet': (until: string) =>
      `may not show at the issuer yet: it can be reported until ${until}`,
  },

  extras: 'Part of the total without an activity',
  extra: {
    'carried-in': (credits: string) => `${credits} carried in from the cycle before`,
    waived: (credits: string, title: string) => `${credits} taken off: ${title}`,
    given: (credits: string, title: string) => `${credits} given: ${title}`,
  },
  carriesOver: {
    allowed: (credits: string) => `${credits} would go over into the next cycle.`,
    allowedLost: (credits: string, lost: string) =>
      `${credits} would go over into the next cycle; ${lost} would be lost.`,
    none: (lost: string) => `${lost} beyond the total do not go over into the next cycle.`,
    unclear: (lost: string) => `${lost} lie beyond the total; whether they go over is not stated.`,
  },

  menu: (title: string) => `Decide about “${title}”`,
  countAs: 'Count as…',
  leaveOut: 'Leave it out',
  proofRefused: 'Its proof was refused',
  changeNote: 'Change the decision or its note…',
  giveBack: 'Give back to Pathbook',
  openInLog: 'Open in the CE log',
  done: {
    'count-as': (title: string) => `Decided what “${title}” counts as`,
    'leave-out': (title: string) => `Left out “${title}”`,
    'proof-refused': (title: string) => `Noted that the proof of “${title}” was refused`,
    back: (title: string) => `Gave “${title}” back to Pathbook`,
    allBack: (count: number) =>
      count === 1 ? 'Gave 1 decision back to Pathbook' : `Gave ${count} decisions back to Pathbook`,
  },
  dialog: {
    title: (activity: string) => `Decide about “${activity}”`,
    what: 'What it counts as for this credential',
    kinds: { 'count-as': 'Count it as', 'leave-out': 'Leave it out', 'proof-refused': 'Proof refused' },
    category: 'Category',
    totalAlone: 'The total alone',
    worth: 'What it is worth here',
    worthHint: (unit: string) => `In the issuer’s unit, ${unit}. Empty: as Pathbook converts it.`,
    note: 'Why',
    save: 'Keep the decision',
  },
  cost: {
    of: (parts: readonly string[]) => `Your decisions cost ${joined(parts)} against the best allocation.`,
    credits: (credits: string) => creditsOf(credits),
    minimums: (count: number) => (count === 1 ? '1 minimum' : `${count} minimums`),
    needed: (credits: string) => `${creditsOf(credits)} more to earn`,
    nothing: 'Your decisions cost nothing against the best allocation.',
    giveAllBack: 'Give all back',
  },
  proof: {
    proven: 'No allocation counts more.',
    unproven: 'There may be a better allocation: the search stopped at its limit.',
    show: 'How that is known',
    cut: (parts: readonly string[], sum: string) =>
      `What counts cannot be more than ${parts.join(' + ')} = ${sum}, and that much does count.`,
    cutOver: (parts: readonly string[], sum: string) =>
      `What counts cannot be more than ${parts.join(' + ')} = ${sum}.`,
    parts: {
      'category-max': (credits: string, category: string) => `${credits} (maximum of ${category})`,
      'category-min': (credits: string, category: string) => `${credits} (minimum of ${category})`,
      'day-limit': (credits: string, category: string) => `${credits} (daily limit of ${category})`,
      earned: (credits: string) => `${credits} (all other credits)`,
      earnedAll: (credits: string) => `${credits} (all credits)`,
    },
    cases: (count: string) =>
      count === '1'
        ? 'There is one way to count them, and this is it.'
        : `${count} cases were compared, and none counts more.`,
    unprovenCases: (count: string) =>
      `${count} cases were compared before the search stopped. The allocation shown is the best of them; it is not proven that none is better.`,
  },

  reasons: {
    beforeCycle: (days: number) =>
      days === 1 ? '1 day before this cycle began' : `${days} days before this cycle began`,
    madeUpFor: (date: string) => `made up for what was missing in the cycle that ended on ${date}`,
    afterCycle: (days: number) =>
      days === 1 ? '1 day after this cycle ended' : `${days} days after this cycle ended`,
    beforeIssue: (date: string) => `from before the credential was issued on ${date}`,
    inTheFuture: 'still ahead',
    planned: (date: string) => `planned for ${date}`,
    unitUnknown: (unit: string, issuerUnit: string) =>
      `counted in the unit “${issuerUnit}”; what one “${unit}” is worth there is not known`,
    worthUnsaid: (unit: string, issuerUnit: string) =>
      `what one “${unit}” is worth in the unit “${issuerUnit}” is not known: your decision does not say it yet. Enter it under “Decide about…” on the credential’s page`,
    otherCredential: 'logged for another credential',
    notAccepted: (category: string) => `not accepted by the issuer: ${category}`,
    acceptedFrom: (category: string, date: string) => `${category} is taken only from ${date} on`,
    acceptedUntil: (category: string, date: string) => `${category} was taken only up to ${date}`,
    partlyAttended: (amount: string, offered: string) =>
      `only ${amount} of ${offered} attended, and the issuer gives nothing for a part`,
    noEvidence: 'counts only with a certificate, and none is attached',
    proofRefused: 'you noted that its proof was refused',
    leftOut: 'you left it out',
    usedElsewhere: (other: string) => `already used for ${other}`,
    rounding: (step: string) => `rounded down to steps of ${step}`,
    activityMaximum: (max: string, category: string) => `one activity of ${category} gives at most ${max}`,
    dayLimit: (max: string, category: string) => `at most ${max} of ${category} count for one day`,
    categoryFull: (cap: string, category: string) => `over the cap of ${cap} for ${category}`,
    activityLimit: (limit: number, category: string) =>
      limit === 1 ? `only 1 activity counts as ${category}` : `only ${limit} activities count as ${category}`,
    repeat: (title: string, date: string) => `same course as “${title}” of ${date}`,
  },
} as const;

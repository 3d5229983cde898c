/** The rule that a credential goes by, in short. */
export const credentialRule = {
  title: 'The rule behind this',
  asks: 'Asks for',
  appliesTo: 'For',
  evidence: 'Proof',
  evidenceNeeded: {
    'to-count': 'A credit counts only with its proof attached.',
    'on-audit': 'Kept for an audit.',
    'not-stated': 'Whether proof is needed is not stated.',
  },
  retention: 'Keep proof for',
  retentionFrom: {
    activity: (years: number) =>
      years === 1 ? '1 year from the activity' : `${years} years from the activity`,
    'cycle-end': (years: number) =>
      years === 1 ? '1 year from the end of the cycle' : `${years} years from the end of the cycle`,
  },
  retentionUnclear: 'not stated: check with the issuer',
  carryOver: 'Surplus',
  carryOverWords: {
    none: 'not carried over',
    allowed: 'carried over',
    unclear: 'whether it is carried over is not stated: check with the issuer',
  },
  carryOverMax: (credits: string) => `carried over, at most ${credits}`,
  asOf: 'As of',
  checked: (date: string) => `compared with its sources on ${date}`,
  old: (date: string) =>
    `last compared with its sources on ${date}, more than 12 months ago: check with the issuer`,
  confidence: {
    verified: 'read in the issuer’s own text',
    partly: 'partly from other sources: check with the issuer',
    unverified: 'could not be confirmed: check with the issuer',
  },
  version: (version: number) => `version ${version}`,
  readAll: 'Read the whole rule, with its sources',
} as const;

/** A newer version of the rule than the one that the running cycle goes by. */
export const credentialVersion = {
  title: (current: number) => `Version ${current} of this rule is here`,
  body: (running: number, checked: string) =>
    `This cycle goes by version ${running}. The newer one was compared with its sources on ${checked}.`,
  nothing: 'For this cycle it would change nothing that is counted.',
  changes: 'What it would change for this cycle',
  now: 'Now',
  after: 'Then',
  what: 'What',
  state: 'State',
  cycle: 'Cycle',
  required: 'Asked for',
  counted: 'Counts',
  needs: 'Still needed',
  nothingNeeded: 'nothing',
  use: (version: number) => `Go by version ${version}`,
  used: (title: string, version: number) => `${title} now goes by version ${version} of its rule`,
  read: 'Read it',
} as const;

/** The form of a credential that goes by a rule: the picker, birthday, lists. */
export const credentialForm = {
  field: 'Field',
  allFields: 'All fields',
  checked: (date: string) => `checked ${date}`,
  old: 'old',
  oldExplained: 'Not compared with its sources for more than 12 months',
  imported: 'imported',
  asksUnknown: (every: string) => `an amount that hangs on a result or was not found, ${every}`,
  birthDay: 'Your birth day',
  birthMonthWhy: (issuer: string) =>
    `${issuer} counts cycles by the birth month. Kept with your own details.`,
  birthDayWhy: (issuer: string) => `${issuer} ends a cycle on the birth date. Kept with your own details.`,
  needsBirthDay: 'Choose your day of birth to see the cycle.',
  birthDayRequired: 'Choose your day of birth.',
  listHint: 'Choose from the list or type another; Enter adds it.',
  /** Which dates the rule's anchor needs. */
  dates: {
    'birth-month':
      'Cycles begin in your birth month. The date of issue gives the cycle you are in; the expiry date alone does too.',
    birthday:
      'Cycles end around your birthday. The expiry date on the certificate comes first; without it the date of issue gives the cycle.',
    'birth-month-table':
      'Your birth month decides when cycles end. The expiry date on the certificate comes first; without it the date of issue gives the cycle.',
    'issue-date': 'Cycles are counted from the day of issue. The expiry date on the certificate comes first.',
    stored: (issuer: string) => `Only ${issuer} knows these dates: enter the expiry date as it stands there.`,
    'fixed-date': 'Cycles end on the same day for everybody. The date of issue says when yours began.',
    'calendar-year': 'Cycles are calendar years. The date of issue says how long the first one is.',
    'issue-month-table': 'The month of issue decides when cycles end. The expiry date comes first.',
  },
} as const;

const whole = (count: number) => count.toLocaleString('en-US');
const activities = (count: number) => (count === 1 ? '1 activity' : `${whole(count)} activities`);
const credentials = (count: number) => (count === 1 ? '1 credential' : `${count} credentials`);

/** Which activity counts for which credential. Figures arrive formatted; counts arrive as numbers. */
export const matrix = {
  area: 'Activities × credentials',
  sentence: (all: number, several: number, nowhere: number) =>
    [
      nowhere === 0
        ? `${all === 1 ? 'The one activity counts' : `All ${whole(all)} activities count`} somewhere`
        : `Of ${activities(all)}, ${all - nowhere === 1 ? '1 counts' : `${whole(all - nowhere)} count`} somewhere`,
      several === 0 ? '' : `, ${whole(several)} for more than one credential`,
      nowhere === 0 ? '.' : `; ${nowhere === 1 ? '1 serves' : `${whole(nowhere)} serve`} nobody.`,
    ].join(''),
  sentenceOne: (all: number, credential: string, nowhere: number) =>
    nowhere === 0
      ? `${all === 1 ? 'The one activity counts' : `All ${whole(all)} activities count`} for ${credential}${credential.endsWith('.') ? '' : '.'}`
      : `${whole(all - nowhere)} of ${activities(all)} ${all - nowhere === 1 ? 'counts' : 'count'} for ${credential}; ${nowhere === 1 ? '1 serves' : `${whole(nowhere)} serve`} nobody.`,
  sentencePlanned: 'Everything here is still planned: nothing counts yet.',
  planned: (count: number) => `${activities(count)} still planned`,
  sub: (count: number) => `In the running cycles of ${credentials(count)}`,
  gridLabel: 'Activities and the credentials they count for',
  keys: 'Arrow keys move, Enter opens, Home and End go to the ends of a row.',
  legend: {
    label: 'What the signs say',
    used: 'needed',
    surplus: 'more than needed',
    nothing: 'counts for nothing',
    outside: 'outside the cycle',
    planned: 'planned',
    pin: 'your decision',
  },
  servesNobody: 'serves nobody',
  activity: 'Activity',
  totals: 'Counts in all',
  ofRequired: (counted: string, required: string) => `${counted} of ${required}`,
  over: (credits: string) => `${credits} over`,
  short: (credits: string) => `${credits} short`,

  filter: 'Show',
  filters: { all: 'All', nowhere: 'Counts nowhere', planned: 'Planned' },
  noneNowhere: 'Every activity counts somewhere.',
  nonePlanned: 'Nothing is planned.',
  shown: (count: number) => activities(count),

  cell: {
    outsideLong: 'Lies outside this credential’s cycle',
    counts: (credits: string) => `${credits} count`,
    surplus: 'surplus',
    partSurplus: (credits: string) => `${credits} surplus`,
    nothingLong: 'Counts for nothing',
    plannedWord: 'planned',
    pins: {
      'count-as': 'your decision',
      'leave-out': 'left out by you',
      'proof-refused': 'proof refused',
    },
    say: (activity: string, credential: string, what: string) => `${activity}, ${credential}: ${what}`,
  },

  panel: {
    label: 'The chosen cell',
    empty: 'Choose a cell to read why it counts or not.',
    serves: 'What it does for each credential',
    counted: 'Counts',
    used: 'Needed',
    surplus: 'Surplus',
    categories: 'As',
    anyKind: 'any kind',
    reasons: 'Why the rest does not count',
    decision: 'Your decision',
    earned: 'Logged',
    on: 'On',
    openActivity: 'Open the activity',
    openCredential: 'Open the credential',
    act: 'Decide what it counts as',
  },

  menu: {
    label: (activity: string, credential: string) => `${activity} for ${credential}`,
    countAs: 'Count as',
    totalOnly: 'The total alone',
    leaveOut: 'Leave out',
    giveBack: 'Give it back to Pathbook',
    loading: 'Looking up the categories…',
    counted: (activity: string, category: string) => `“${activity}” now counts as ${category}`,
    leftOut: (activity: string) => `“${activity}” is left out`,
    gaveBack: (activity: string) => `Pathbook decides about “${activity}” again`,
  },

  noCredentials: {
    sentence: 'Nothing says yet which activity serves which credential.',
    title: 'Add a credential first',
    body: 'This page sets your activities against your credentials: which one serves whom, and which serves nobody.',
    action: 'Add credential',
  },
  noActivities: {
    sentence: 'No activity lies in a running cycle yet.',
    title: 'Log your first activity',
    body: 'As soon as one is logged, this page says for which of your credentials it counts.',
    action: 'Log activity',
  },
  sample: 'Look at a sample workbook first',
  print: 'Print',
  backToCredentials: 'Credentials',
} as const;

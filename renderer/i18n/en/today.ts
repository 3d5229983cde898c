import { joinedWith } from '../joined-with';

const joined = joinedWith('and');

/** What stands between U+0002 and U+0003 is shown in the tone of the state. */
export const today = {
  sentence: {
    lapsed: (title: string) => `${title} \u0002has lapsed\u0003.`,
    overdue: (title: string, credits: string | null) =>
      credits === null
        ? `${title} is \u0002overdue\u0003: its cycle has ended.`
        : `${title} is \u0002overdue\u0003, ${credits} short.`,
    short: (title: string, credits: string, part: string | null) =>
      `You can’t renew ${title} yet: \u0002${credits} short\u0003${part === null ? '' : `, ${part}`}.`,
    conditions: (title: string, count: number) =>
      `You can’t renew ${title} yet: \u0002${count === 1 ? '1 condition is' : `${count} conditions are`} open\u0003.`,
    undecided: (title: string) =>
      `Whether you can renew ${title} is \u0002unclear\u0003: its rule leaves something open.`,
    onTrack: (title: string, credits: string) =>
      `You are \u0002on track\u0003: ${credits} to go for ${title}.`,
    canRenew: (title: string) => `You \u0002can renew\u0003 ${title}.`,
    met: (title: string, opensOn: string) => `${title} is \u0002met\u0003; you can renew it from ${opensOn}.`,
    allMet: (count: number) =>
      count === 1
        ? 'Your credential is \u0002in order\u0003.'
        : 'All your credentials are \u0002in order\u0003.',
    empty: 'Nothing is being tracked yet.',
    noClient: 'Who do you help first?',
  },
  sub: {
    daysLeft: (days: string, until: string) => `\u0002${days} left\u0003, until ${until}.`,
    endedOn: (days: string, on: string) => `The cycle ended \u0002${days} ago\u0003, on ${on}.`,
    lastDay: (on: string) => `\u0002Today, ${on}, is the last day.\u0003`,
    lateUntil: (on: string) => `Late renewal is possible until ${on}.`,
    renewBy: (on: string) => `Renew by ${on}.`,
    plannedCloses: 'What you have planned will close it.',
    restFine: 'Everything else is on track.',
    others: (count: number) =>
      count === 1 ? '1 other credential needs attention.' : `${count} other credentials need attention.`,
    empty: 'Add a certification or license, and this page says each day what to do next.',
  },
  doNext: 'Do next',
  nothingNext: 'Nothing to do right now. Log an activity when you finish one.',
  cycles: 'Cycles',
  recently: 'Recently',
  allHistory: 'All changes',
  paceNote: 'The upright mark is where an even pace would be today.',
  ofRequired: (counted: string, required: string) => `${counted} of ${required}`,
  noCredits: 'No credits asked for',
  barLabel: (title: string, state: string, counted: string, required: string) =>
    `${title}, ${state}: ${counted} of ${required}`,
  barLabelNoCredits: (title: string, state: string) => `${title}, ${state}: no credits asked for`,
  barLabelTotalUnknown: (title: string, state: string, counted: string) =>
    `${title}, ${state}: ${counted} so far, the total is not known`,
  totalUnknown: (counted: string) => `${counted} so far, total not known`,
  paceLabel: (pace: string) => `even pace today: ${pace}`,
  items: {
    lapsed: {
      title: (title: string) => `See what ${title} asks for now`,
      why: (on: string) =>
        `It lapsed: the cycle and any late renewal ended by ${on}. The issuer says how to come back.`,
      action: 'Open',
    },
    overdue: {
      title: (title: string) => `Renew ${title} late`,
      why: (on: string) => `The cycle ended on ${on}.`,
      whyShort: (credits: string, on: string) => `The cycle ended on ${on} and ${credits} are missing.`,
      lateUntil: (on: string) => `Late renewal closes on ${on}.`,
      action: 'Open',
    },
    short: {
      title: (credits: string, title: string) => `Earn ${credits} for ${title}`,
      why: (needs: string, days: string) => `${needs} would close the cycle; ${days} left.`,
      whyBehind: (days: string) => `That is behind an even pace; ${days} left.`,
      whyPlanned: (days: string) => `What you have planned closes it, once it is done; ${days} left.`,
      whySoon: (days: string) => `The cycle ends soon: ${days} left.`,
      action: 'Log activity',
    },
    condition: {
      title: (count: number, title: string) =>
        count === 1 ? `Settle 1 condition for ${title}` : `Settle ${count} conditions for ${title}`,
      why: (open: readonly string[], days: string) => `Still open: ${joined(open)}; ${days} left.`,
      action: 'Open',
    },
    undecided: {
      title: (title: string) => `Ask the issuer about ${title}`,
      why: (days: string) =>
        `Its rule can be read in more than one way, and the readings differ for you; ${days} left.`,
      whyTotal: (days: string) =>
        `How much it asks for in all could not be found. Write down what the issuer says; ${days} left.`,
      action: 'Open',
    },
    atRisk: {
      title: (title: string) => `Look at ${title}`,
      why: (days: string) => `It is at risk with ${days} left.`,
      action: 'Open',
    },
    renew: {
      title: (title: string) => `Renew ${title}`,
      why: (by: string) =>
        `Everything it asks for is there. Renew with the issuer by ${by}, then note it here.`,
      whyNoCredits: (until: string) => `It runs until ${until} and asks for no credits.`,
      action: 'Renew',
    },
    evidence: {
      title: (count: number, title: string) =>
        count === 1 ? `Attach 1 certificate for ${title}` : `Attach ${count} certificates for ${title}`,
      why: (count: number) =>
        count === 1
          ? 'One activity that counts has no certificate. An audit asks for proof.'
          : `${count} activities that count have no certificate. An audit asks for proof of each.`,
      action: 'Attach',
    },
    onTrack: {
      title: (title: string) => `Earn the next credits for ${title}`,
      whyAhead: (credits: string, until: string) =>
        `${credits} to go until ${until}; you are ahead of an even pace.`,
      whyNear: (credits: string, until: string) =>
        `${credits} to go until ${until}; you are close to an even pace.`,
      action: 'Log activity',
    },
    portfolioNext: {
      title: (item: string) => `Work on your portfolio: ${item}`,
      why: (percent: number) => `It is ${percent} % complete, and this is the next piece.`,
      action: 'Open',
    },
    portfolioReview: {
      title: 'Review your portfolio',
      why: (on: string) => `Last reviewed on ${on}. Twice a year keeps it ready to show.`,
      action: 'Review',
    },
    readGuide: {
      title: 'Read the guide of your occupation',
      why: 'Pay, tiers, skills and what a portfolio should hold: the rest of the workbook builds on it.',
      action: 'Read',
    },
  },
  empty: {
    title: 'Begin with what you hold',
    body: 'Add a certification, registration or license. Pathbook works out its cycle and tells you what is still missing, and by when.',
    add: 'Add your first credential',
    guide: 'Read the guide',
    sample: 'Look around in a sample workbook',
  },
  noClient: {
    title: 'Add your first client',
    body: 'Each client has their own credentials, credits and portfolio. Only a name is needed to begin.',
  },
} as const;

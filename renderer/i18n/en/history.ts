const named = (verb: string) => (facts: Record<string, string>) =>
  facts.title ? `${verb} “${facts.title}”` : verb;

export const history = {
  empty: {
    title: 'Nothing has changed yet',
    body: 'Every change you make is listed here and can be taken back, even after a restart.',
    action: 'Go to Today',
  },
  sentence: (count: number) => (count === 1 ? '1 change so far.' : `${count} changes, newest first.`),
  sentenceFull: (count: number) => `The last ${count} changes, newest first.`,
  sub: 'Undo takes back the latest change that still stands, also after a restart.',
  undone: 'Undone',
  undoOf: (what: string) => `Took back: ${what}`,
  redoOf: (what: string) => `Brought back: ${what}`,
  today: 'Today',
  changesOn: (day: string) => `Changes, ${day}`,
  /** Changes by the `labelKey` that the host gives; its own English label stands in for a key not listed. */
  labels: {
    unknown: named('Change'),
  },
} as const;

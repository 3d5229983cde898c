import { portfolio } from './portfolio';

type Facts = Record<string, string>;

const titled = (before: string) => (facts: Facts) => `${before} “${facts.title}”`;

const itemOf = (facts: Facts) => {
  const kinds: Record<string, string> = portfolio.kinds;
  return kinds[facts.kind ?? ''] ?? facts.kind;
};

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
    'person-created': (facts: Facts) => `Add ${facts.name}`,
    'person-updated': (facts: Facts) => `Edit ${facts.name}`,
    'person-archived': (facts: Facts) => `Archive ${facts.name}`,
    'person-unarchived': (facts: Facts) => `Take ${facts.name} out of the archive`,
    'guide-imported': titled('Import the guide'),
    'guide-updated-from-text': (facts: Facts) => `Update the guide “${facts.title}” from a text`,
    'guide-created': titled('Write the guide'),
    'guide-copied': titled('Copy a guide as'),
    'guide-edited': titled('Edit the guide'),
    'guide-removed': titled('Remove the guide'),
    'rule-imported': titled('Import the rule'),
    'rule-removed': titled('Remove the rule'),
    'credential-created': titled('Add'),
    'credential-updated': titled('Edit'),
    'credential-archived': titled('Archive'),
    'credential-unarchived': (facts: Facts) => `Take “${facts.title}” out of the archive`,
    'credential-renewed': titled('Renew'),
    'credential-settled': (facts: Facts) => `Write down what the issuer of “${facts.title}” said`,
    'credential-unsettled': (facts: Facts) => `Take back what the issuer of “${facts.title}” said`,
    'credential-confirmed': (facts: Facts) => `Confirm “${facts.condition}” for “${facts.title}”`,
    'credential-unconfirmed': (facts: Facts) => `Take back “${facts.condition}” for “${facts.title}”`,
    'credential-event-added': (facts: Facts) => `Record “${facts.event}” for “${facts.title}”`,
    'credential-event-removed': (facts: Facts) => `Remove “${facts.event}” from “${facts.title}”`,
    'credential-rule-version-used': (facts: Facts) =>
      `Go by version ${facts.version} of the rule for “${facts.title}”`,
    'activity-pinned': (facts: Facts) => `Decide what “${facts.activity}” counts as for “${facts.title}”`,
    'activities-unpinned': (facts: Facts) => `Give all decisions back to the count for “${facts.title}”`,
    'activity-unpinned': (facts: Facts) => `Give “${facts.activity}” back to the count for “${facts.title}”`,
    'renewal-step-done': (facts: Facts) => `Tick “${facts.step}” for “${facts.title}”`,
    'renewal-step-reopened': (facts: Facts) => `Untick “${facts.step}” for “${facts.title}”`,
    'renewal-step-updated': (facts: Facts) => `Edit “${facts.step}” for “${facts.title}”`,
    'renewal-step-added': (facts: Facts) => `Add the step “${facts.step}” for “${facts.title}”`,
    'renewal-step-removed': (facts: Facts) => `Remove the step “${facts.step}” for “${facts.title}”`,
    'activity-created': titled('Log'),
    'activity-planned': titled('Plan'),
    'activity-done': titled('Finish the planned'),
    'activity-updated': titled('Edit'),
    'activity-removed': titled('Remove'),
    'evidence-added': (facts: Facts) => `Add the file “${facts.filename}”`,
    'evidence-attached': (facts: Facts) => `Attach “${facts.filename}” to “${facts.title}”`,
    'evidence-attached-to-item': (facts: Facts) => `Attach “${facts.filename}” to “${itemOf(facts)}”`,
    'evidence-detached': (facts: Facts) => `Detach “${facts.filename}” from “${facts.title}”`,
    'evidence-detached-from-item': (facts: Facts) => `Detach “${facts.filename}” from “${itemOf(facts)}”`,
    'evidence-removed': (facts: Facts) => `Remove the file “${facts.filename}”`,
    'portfolio-item-updated': (facts: Facts) => `Change “${itemOf(facts)}” in the checklist`,
    'portfolio-entry-created': titled('Add the entry'),
    'portfolio-entry-updated': titled('Edit the entry'),
    'portfolio-entry-removed': titled('Remove the entry'),
    'mark-created': (facts: Facts) => `Mark “${facts.name}” in “${facts.title}”`,
    'mark-updated': (facts: Facts) => `Edit the mark “${facts.name}” in “${facts.title}”`,
    'mark-done': (facts: Facts) => `Finish “${facts.name}”`,
    'mark-reopened': (facts: Facts) => `Reopen “${facts.name}”`,
    'mark-removed': (facts: Facts) => `Remove the mark “${facts.name}” from “${facts.title}”`,
    'rung-set': titled('Stand on the step'),
    'rung-cleared': titled('Take back the step'),
    'pay-created': titled('Add the pay or offer'),
    'pay-updated': titled('Edit the pay or offer'),
    'pay-removed': titled('Remove the pay or offer'),
  },
} as const;

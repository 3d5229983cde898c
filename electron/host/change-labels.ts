import type { ChangeAbout } from '#db/store';

/**
 * What each kind of change is called in the history. The key and the facts in braces are the catalogue's; the sentence
 * is the English one, which the journal keeps beside them.
 */
export const changeLabels = {
  'person-created': 'Add {name}',
  'person-updated': 'Edit {name}',
  'person-archived': 'Archive {name}',
  'person-unarchived': 'Take {name} out of the archive',
  'guide-imported': 'Import the guide “{title}”',
  'guide-updated-from-text': 'Update the guide “{title}” from a text',
  'guide-created': 'Write the guide “{title}”',
  'guide-copied': 'Copy a guide as “{title}”',
  'guide-edited': 'Edit the guide “{title}”',
  'guide-removed': 'Remove the guide “{title}”',
  'rule-imported': 'Import the rule “{title}”',
  'rule-removed': 'Remove the rule “{title}”',
  'credential-created': 'Add “{title}”',
  'credential-updated': 'Edit “{title}”',
  'credential-archived': 'Archive “{title}”',
  'credential-unarchived': 'Take “{title}” out of the archive',
  'credential-renewed': 'Renew “{title}”',
  'credential-settled': 'Write down what the issuer of “{title}” said',
  'credential-unsettled': 'Take back what the issuer of “{title}” said',
  'credential-confirmed': 'Confirm “{condition}” for “{title}”',
  'credential-unconfirmed': 'Take back “{condition}” for “{title}”',
  'credential-event-added': 'Record “{event}” for “{title}”',
  'credential-event-removed': 'Remove “{event}” from “{title}”',
  'credential-rule-version-used': 'Go by version {version} of the rule for “{title}”',
  'activity-pinned': 'Decide what “{activity}” counts as for “{title}”',
  'activities-unpinned': 'Give all decisions back to the count for “{title}”',
  'activity-unpinned': 'Give “{activity}” back to the count for “{title}”',
  'renewal-step-done': 'Tick “{step}” for “{title}”',
  'renewal-step-reopened': 'Untick “{step}” for “{title}”',
  'renewal-step-updated': 'Edit “{step}” for “{title}”',
  'renewal-step-added': 'Add the step “{step}” for “{title}”',
  'renewal-step-removed': 'Remove the step “{step}” for “{title}”',
  'activity-created': 'Log “{title}”',
  'activity-planned': 'Plan “{title}”',
  'activity-done': 'Finish the planned “{title}”',
  'activity-updated': 'Edit “{title}”',
  'activity-removed': 'Remove “{title}”',
  'evidence-added': 'Add the file “{filename}”',
  'evidence-attached': 'Attach “{filename}” to “{title}”',
  'evidence-attached-to-item': 'Attach “{filename}” to the checklist item “{kind}”',
  'evidence-detached': 'Detach “{filename}” from “{title}”',
  'evidence-detached-from-item': 'Detach “{filename}” from the checklist item “{kind}”',
  'evidence-removed': 'Remove the file “{filename}”',
  'portfolio-item-updated': 'Change the checklist item “{kind}”',
  'portfolio-entry-created': 'Add the entry “{title}”',
  'portfolio-entry-updated': 'Edit the entry “{title}”',
  'portfolio-entry-removed': 'Remove the entry “{title}”',
  'mark-created': 'Mark “{name}” in “{title}”',
  'mark-updated': 'Edit the mark “{name}” in “{title}”',
  'mark-done': 'Finish “{name}”',
  'mark-reopened': 'Reopen “{name}”',
  'mark-removed': 'Remove the mark “{name}” from “{title}”',
  'rung-set': 'Stand on the step “{title}”',
  'rung-cleared': 'Take back the step “{title}”',
  'pay-created': 'Add the pay or offer “{title}”',
  'pay-updated': 'Edit the pay or offer “{title}”',
  'pay-removed': 'Remove the pay or offer “{title}”',
} as const;

export type ChangeLabelKey = keyof typeof changeLabels;

type FactsIn<Text extends string> = Text extends `${string}{${infer Fact}}${infer Rest}`
  ? Fact | FactsIn<Rest>
  : never;
export type ChangeFacts<Key extends ChangeLabelKey> = {
  readonly [Fact in FactsIn<(typeof changeLabels)[Key]>]: string;
};

/** What the journal needs to know about a change: its label in English, and the same for the catalogue. */
export function changeAbout<Key extends ChangeLabelKey>(
  labelKey: Key,
  labelFacts: ChangeFacts<Key>,
  personId?: string,
): ChangeAbout {
  const facts: { readonly [fact: string]: string } = labelFacts;
  const label = changeLabels[labelKey].replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? '');
  return { label, labelKey, labelFacts: facts, ...(personId === undefined ? {} : { personId }) };
}

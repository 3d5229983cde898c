type Details = Record<string, unknown>;

const fact = (details: Details, name: string) => String(details[name] ?? '');

/** Failures by the `details.key` that the host gives; the host's own English sentence stands in for a key not listed. */
export const errors = {
  unknown: 'Something unexpected happened. Your saved data is untouched; try again, or start Pathbook again.',
  byKey: {
    internal: () =>
      'Something went wrong in Pathbook. What was saved before is safe; what you just did was not saved.',
    'invalid-input': () =>
      'Some of what was entered cannot be used, so nothing was changed. Look through the fields and try again.',
    'unknown-procedure': () =>
      'This window and Pathbook’s host are of different versions. Start Pathbook again.',
    'history-needs-kind-and-id': () => 'The history of one record needs its kind and its id.',
    'server-gone': () =>
      'Pathbook’s own server does not answer. Your saved data is safe; start Pathbook again.',
    'token-invalid': () =>
      'This address is no longer valid. Use the address that Pathbook printed when it started.',
    'desktop-only': () => 'Only the desktop window can do this.',
    'link-not-https': () => 'Only https addresses can be opened. Nothing was opened.',
    'file-not-written': (details: Details) =>
      `The file could not be written to ${fact(details, 'path')}. Choose another folder, or make room there.`,

    'workbook-in-use': () =>
      'This workbook is open in another window or program. Close it there, then try again.',
    'workbook-newer': () =>
      'This workbook was last used with a newer version of Pathbook. It has not been touched: update Pathbook to open it.',
    'workbook-read-only': () =>
      'Pathbook may not write to this workbook or its folder. Nothing was changed: allow writing there, or open a copy in another folder.',
    'disk-full': () =>
      'The disk is full, so this was not saved. Everything saved before is safe: free some space, then try again.',
    'workbook-io': () =>
      'The workbook could not be read from or written to the disk. Check that the disk is connected, then try again.',
    'not-a-workbook': () =>
      'This file is not a Pathbook workbook. It has not been touched: choose another file.',
    'workbook-damaged': () =>
      'This workbook is damaged. It has not been touched: open a copy of it from the backups folder beside it.',
    'workbook-closed': () => 'Pathbook is closing. Start it again to go on.',
    'sample-is-open': () => 'Close the sample workbook first: this is for your own.',
    'sample-is-not-open': () => 'The sample workbook is not open any more.',
    'backup-not-found': () => 'There is no file at this place any more. The workbook has not been touched.',
    'restore-open-workbook': () => 'This is the workbook that is open. Choose a copy of it.',
    'undo-conflict': () =>
      'This cannot be undone or redone: what it changed has been changed since. Nothing was touched.',

    'person-not-found': () => 'This person is not in this workbook any more.',
    'guide-not-found': () => 'This guide is not in this workbook any more.',
    'rule-not-found': () => 'This rule is not in this workbook any more.',
    'credential-not-found': () => 'This credential is not in this workbook any more.',
    'activity-not-found': () => 'This activity is not in this workbook any more.',
    'evidence-not-found': () => 'This file is not in this workbook any more.',
    'portfolio-entry-not-found': () => 'This portfolio entry is not in this workbook any more.',
    'portfolio-item-not-found': () => 'The checklist has no such item.',
    'portfolio-needs-guide': () => 'There is no guide to make a checklist from. Import one first.',

    'birth-day-needs-month': () => 'A birth day needs its month. Choose the month as well.',
    'birth-day-not-in-month': () => 'That month does not have so many days.',
    'date-invalid': (details: Details) =>
      `“${fact(details, 'text')}” is not a date of the calendar. Enter another date.`,
    'credits-invalid': (details: Details) =>
      `“${fact(details, 'credits')}” credits: an amount has at most two decimal places.`,
    'credential-needs-title': () => 'A credential of your own needs a name.',
    'requirement-beside-rule': () => 'This credential goes by its rule, so it has no requirement of its own.',
    'holds-unknown': () => 'The rule does not know one of the options that were chosen.',
    'expires-before-issued': () => 'It would expire before it was issued. Check the two dates.',
    'cycle-needs-birth-month': () =>
      'This issuer counts cycles by the birth month. Enter the birth month to see the cycle.',
    'cycle-needs-birth-day': () =>
      'This issuer ends a cycle on the birth date. Enter the day of birth to see the cycle.',
    'cycle-needs-date': () =>
      'A date is missing to work out the cycle. Enter when it was issued, when it expires, or the cycle itself.',
    'cycle-ends-before-start': () => 'The cycle would end before it starts. Check the two dates.',
    'cycle-not-after': () => 'The next cycle must come after the one that is running.',
    'rule-invalid': () => 'This is not a rule that Pathbook can use. Nothing was imported.',
    'rule-histories-fail': () =>
      'This rule does not do what its own histories say it should. Nothing was imported.',
    'rule-ships': () => 'This rule is part of Pathbook and stays.',
    'rule-in-use': () => 'A credential goes by this rule, so it cannot be removed.',
    'rule-version-not-raised': () =>
      'Running cycles can only stay with the rule they have if the new one has another version number.',
    'rule-version-not-found': () => 'This workbook does not have this version of the rule.',
    'list-unknown': () => 'The rule does not know one of the lists that were filled in.',
    'profile-unknown': () => 'The rule does not know the situation that was chosen.',
    'credential-has-no-rule': () => 'This credential goes by no rule.',
    'question-not-found': () => 'The rule does not ask this question any more.',
    'answer-not-taken': () => 'This is no answer to the question. Choose one of the readings.',
    'condition-not-found': () => 'The rule does not have this condition any more.',
    'event-kind-not-found': () => 'The rule does not know this kind of event.',
    'event-not-found': () => 'This event is not in this workbook any more.',
    'event-needs-credits': (details: Details) =>
      `Enter how many credits “${fact(details, 'title')}” is about.`,
    'event-takes-no-credits': (details: Details) =>
      `“${fact(details, 'title')}” has no number of credits. Leave it empty.`,
    'category-unknown': (details: Details) =>
      `“${fact(details, 'title')}” has no such category. Choose another one.`,
    'pin-counts-nothing': () => 'Only what counts has a category and a number of credits.',
    'pin-of-another-person': () => 'This activity and this credential belong to different people.',
    'renewal-step-not-found': () => 'The checklist does not have this step any more.',
    'parts-exceed-amount': () => 'The parts add up to more than the credits of the activity.',
    'offered-below-amount': () => 'What was offered is less than the credits of the activity.',
    'rule-is-bundled': () =>
      'A rule with this id ships with Pathbook. Give the file another id to use it beside that one.',

    'guide-too-large': () => 'The text is longer than 2 MB, so it is no guide page. Nothing was read.',
    'guide-too-many-lines': () =>
      'The text has more than 50,000 lines, so it is no guide page. Nothing was read.',
    'guide-binary': () => 'This is a binary file and no text. Save the page as text or HTML and try again.',
    'guide-empty': () => 'There is no text to read.',
    'guide-no-text': () => 'This web page holds no text: it may build its content with scripts.',
    'guide-file-no-json': () => 'This guide file is damaged: it is not valid JSON. Nothing was read.',
    'guide-file-not-valid': () => 'This file does not hold a guide that Pathbook can use. Nothing was read.',
    'guide-file-newer': () =>
      'This guide file was written by a newer version of Pathbook. Update Pathbook to read it.',
    'guide-is-bundled': () => 'This guide is part of Pathbook and stays as it is. Make a copy to change it.',
    'guide-needs-title': () => 'A guide needs a title.',
    'guide-content-too-large': () => 'The guide is longer than 2 MB. Nothing was stored: make it shorter.',
    'guide-sections-not-unique': () =>
      'Two sections of the guide have the same id, or one has none. Nothing was stored.',
    'guide-section-parent-unknown': (details: Details) =>
      `“${fact(details, 'heading')}” belongs under a section that does not come before it. Nothing was stored.`,
    'guide-section-not-found': () => 'The guide does not have this section any more.',
    'guide-tier-not-found': () => 'The guide has no such step on its career path.',

    'mark-not-found': () => 'This mark is not in this workbook any more.',
    'mark-needs-text': () => 'Write something first: this mark needs a text.',
    'mark-not-doable': () => 'Only a goal, a skill to build, a question and an evidence need can be done.',
    'quote-not-in-section': () => 'These words are not in this section of the guide. Nothing was marked.',
    'pay-not-found': () => 'This pay or offer is not in this workbook any more.',

    'evidence-too-large': () =>
      'This file is larger than 25 MB. Nothing was stored: make it smaller and add it again.',
    'evidence-empty': () => 'This file is empty. Nothing was stored.',
    'evidence-not-base64': () => 'The file did not arrive whole. Nothing was stored: add it again.',
    'evidence-kind-unknown': () => 'Only PDF, PNG and JPEG files can be kept. Nothing was stored.',
    'evidence-kind-mismatch': () =>
      'The content of this file is of another kind than its name says. Nothing was stored.',
    'evidence-of-another-person': () => 'This file belongs to another person, so it cannot be attached here.',
    'evidence-link-not-found': () => 'This file is not attached there any more.',
    'evidence-damaged': () => 'The content of this file is damaged in the workbook. Take it from a backup.',
  },
} as const;

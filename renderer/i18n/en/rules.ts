import { joinedWith } from '../joined-with';
import { ruleEdit } from './rule-edit';
import { ruleFacts } from './rule-facts';

/** Rules: their list, their page, their import. The rules' own words stay English in every language. */
export const rules = {
  area: 'Rules',
  joined: joinedWith('and'),
  facts: ruleFacts,
  edit: ruleEdit,

  fields: {
    imaging: 'Imaging',
    laboratory: 'Laboratory',
    phlebotomy: 'Phlebotomy',
    cardiovascular: 'Cardiovascular',
    respiratory: 'Respiratory',
    biomedical: 'Biomedical equipment',
    pharmacy: 'Pharmacy',
    other: 'Other',
  },

  list: {
    label: 'Rules by issuer',
    title: (count: number) => (count === 1 ? '1 rule' : `${count} rules, by issuer`),
    search: 'Find a rule',
    field: 'Field',
    allFields: 'All fields',
    noneFound: 'No rule matches.',
    showAll: 'Show all rules',
    checked: (date: string) => `checked ${date}`,
    old: 'old',
    oldExplained: 'Not compared with its sources for more than 12 months',
    usedBy: (count: number) => (count === 1 ? '1 credential' : `${count} credentials`),
    imported: 'imported',
    importRule: 'Import rule',
    newRule: 'New rule',
    problems: (count: number) =>
      count === 1 ? '1 rule file does not load' : `${count} rule files do not load`,
    problemsHint: 'Nothing goes by them until they are mended. The other rules are not touched.',
    more: (count: number) => `and ${count} more`,
  },
  confidence: {
    verified: 'verified',
    partly: 'partly verified',
    unverified: 'check with the issuer',
  },
  choose: 'Choose a rule to read what its issuer asks for.',
  chooseSub: 'Every figure names its sources and how sure it is.',
  gone: 'This rule is not in the workbook any more.',
  showAllRules: 'Show all rules',
  emptySentence: 'No rule is here yet.',
  emptyTitle: 'Import a rule',
  emptyBody:
    'A rule says what an issuer asks for to renew a credential: how many credits, of which kinds, and until when.',

  view: {
    sub: (issuer: string, version: number, checked: string) =>
      `${issuer} · version ${version} · checked ${checked}`,
    bundled: 'ships with Pathbook',
    imported: 'imported',
    unverifiedCount: (count: number) =>
      count === 1 ? '1 figure could not be confirmed' : `${count} figures could not be confirmed`,
    export: 'Export',
    copy: 'Make my own',
    edit: 'Edit',
    remove: 'Remove',
    print: 'Print this rule',
    more: 'More actions',
    removed: (title: string) => `Removed the rule “${title}”`,
    inUse: (count: number) =>
      count === 1
        ? '1 credential goes by it, so it cannot be removed'
        : `${count} credentials go by it, so it cannot be removed`,
    usedBy: 'Goes by this rule:',
    usedByOthers: (count: number) =>
      count === 1
        ? '1 credential of another person goes by it.'
        : `${count} credentials of other people go by it.`,
    sources: 'Sources',
    sourcesOf: (name: string, confidence: string) => `Where “${name}” comes from: ${confidence}`,
    trust: {
      verified: 'Read in the issuer’s own text.',
      partly: 'Read in part, or not in the issuer’s own text: check with the issuer.',
      unverified: 'Could not be confirmed: check with the issuer.',
    },
    inherited: 'Stands for the rule as a whole: its sources are at the end of the page.',
    open: (title: string) => `Open “${title}” outside Pathbook`,
    notHttps: 'not a secure address, so Pathbook does not open it',
    histories: 'Worked examples',
    historiesSay: (passing: number, all: number) =>
      passing === all
        ? `All ${all} come out as the rule says.`
        : `${passing} of ${all} come out as the rule says.`,
    noHistories: 'This rule has no worked examples.',
    showPassing: (count: number) => (count === 1 ? 'Show the one that does' : `Show the ${count} that do`),
    passes: 'as expected',
    fails: 'comes out otherwise',
    difference: (path: string, expected: string, actual: string) =>
      `${path}: expected ${expected}, got ${actual}`,
  },

  export: {
    title: (title: string) => `Export “${title}”`,
    body: 'The rule as a file, in the format that Pathbook imports. Whoever gets it can compare the SHA-256 to know that it is unchanged.',
    file: 'File',
    size: 'Size',
    sha: 'SHA-256',
    copySha: 'Copy the SHA-256',
    copied: 'Copied',
    save: 'Save the file',
    saved: (name: string) => `Saved “${name}”`,
  },

  import: {
    sentence: 'Import a rule from a file.',
    sub: 'Pathbook checks it first and says what it would change. Nothing is stored until you say so.',
    pick: 'Choose a rule file',
    pickHint: 'A .json file in Pathbook’s format, up to 1 MB. You can also drop it here.',
    drop: 'Let go to check the rule',
    checking: (name: string) => `Checking “${name}”…`,
    file: (name: string, size: string) => `${name} · ${size}`,
    other: 'Choose another file',
    failed: 'This file was not taken',
    nothingStored: 'Nothing was stored.',
    errors: {
      oneFile: 'Drop one file at a time.',
      tooLarge: (name: string, size: string) =>
        `“${name}” is ${size} in size; a rule file has at most 1 MB. It was not read.`,
      notJson: (name: string) => `“${name}” is not a rule file: its name does not end in .json.`,
      notUtf8: (name: string) => `“${name}” is not a text in UTF-8, so it cannot be read for certain.`,
      unreadable: (name: string) =>
        `“${name}” could not be read. It may have been moved or locked: choose it again.`,
      empty: (name: string) => `“${name}” is empty.`,
    },
    faults: (count: number) =>
      count === 1
        ? 'This file has 1 fault and cannot be imported.'
        : `This file has ${count} faults and cannot be imported.`,
    faultsHint: 'Mend the file, or open it in the editor, then import it again.',
    openInEditor: 'Open it in the editor',
    failing: (count: number) =>
      count === 1
        ? '1 of its worked examples comes out otherwise, so it cannot be imported.'
        : `${count} of its worked examples come out otherwise, so it cannot be imported.`,
    wholeFile: 'whole file',
    found: (title: string) => `${title}: ready to import.`,
    bundled: (title: string) =>
      `“${title}” ships with Pathbook under this id. Open the file in the editor and give it another id.`,
    replaces: (version: number, next: number) =>
      `Replaces version ${version} that was imported before with version ${next}.`,
    sameVersion: (version: number) => `Its version is ${version}, as that of the rule it replaces.`,
    isNew: 'A new rule; nothing is replaced.',
    confirm: 'Import rule',
    done: (title: string) => `Imported the rule “${title}”`,
  },

  faults: {
    notJson: (line: number | null) =>
      `cannot be read as JSON${line === null ? '' : `, at line ${line}`}: a bracket, a comma or a quote is missing or out of place`,
    missing: 'is missing',
    atLeast: (least: string) => `has to be ${least} or more`,
    atMost: (most: string) => `has to be ${most} or less`,
    atLeastEntries: (count: number) =>
      count === 1 ? 'needs at least one entry' : `needs at least ${count} entries`,
    expected: {
      number: 'has to be a number',
      string: 'has to be a text',
      array: 'has to be a list',
      object: 'has to be an object with fields',
      boolean: 'has to be true or false',
    },
    url: 'has to be a web address',
    date: 'has to be a date such as 2026-11-24',
    unknown: 'unknown field',
  },

  impact: {
    title: 'What it changes',
    none: 'No credential of this workbook goes by it.',
    caption: 'Where each credential stands before and after',
    credential: 'Credential',
    before: 'Now',
    after: 'Then',
    unknownBefore: 'not computed',
    count: (counted: string, required: string) => `${counted} of ${required}`,
    short: (credits: string) => `${credits} short`,
    same: 'no change',
    changed: (count: number, all: number) =>
      count === 0
        ? all === 1
          ? 'The one credential that goes by it stays as it is.'
          : `All ${all} credentials that go by it stay as they are.`
        : `${count} of ${all} ${all === 1 ? 'credential' : 'credentials'} would stand otherwise.`,
    keepRunning: 'Let running cycles keep the version they have',
    keepRunningHint: 'The new version then begins with each credential’s next cycle.',
    working: 'Working out what it changes…',
  },
} as const;

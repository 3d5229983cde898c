import { noticeSentence } from '#core/guides/import/import-notices';

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`;

/** Importing a guide. */
export const guideImport = {
  sentence: 'Import a career guide',
  sub: 'A guide page, saved HTML, Markdown, an article or a guide file. You see what was understood, and set it right, before anything is stored.',
  text: 'Text of the guide page',
  textHint: 'Paste the whole page, or drop a file anywhere on this screen.',
  source: 'Where it comes from',
  sourceHint: 'A site or a file name; it is shown with the guide.',
  pick: 'Choose a file',
  pickHint: 'Text, Markdown, HTML or a guide file (JSON) in UTF-8, up to 2 MB',
  drop: 'Let go to read this file',
  preview: 'Read the text',
  reading: 'Reading the text…',
  longText: (size: string) => `A long text, ${size}. It is kept whole; here is how it begins.`,
  otherText: 'Enter another text',
  store: 'Store this guide',
  update: 'Update the guide',
  /** What the importer has to say, in full. */
  notice: noticeSentence,
  backToText: 'Back to the text',
  stored: (title: string) => `Stored “${title}”.`,
  errors: {
    title: 'This text was not read',
    nothingStored: 'Nothing was stored.',
    empty: 'There is no text yet. Paste the guide page, or choose a file.',
    tooLarge: (size: string) =>
      `This text has ${size}; a guide can have up to 2 MB. Keep the part of the page that is the guide, and try again.`,
    notText: (name: string) =>
      `“${name}” is not a text file. Save the page as text, Markdown or HTML (.txt, .md, .html, .json), or paste its text here.`,
    notUtf8: (name: string) =>
      `“${name}” is not in UTF-8, so its letters cannot be read safely. Open it in a text editor and save it as UTF-8, or paste its text here.`,
    unreadable: (name: string) =>
      `“${name}” could not be read from the disk. Check that it is still there, and choose it again.`,
    oneFile: 'Drop one file at a time: each guide is looked at before it is stored.',
    doInvalid: 'Check the text and try again.',
    doUnsupported: 'Check that it is text: a page, an article or a guide file, and try again.',
  },
  review: {
    sentence: (title: string, understood: number) =>
      `${title}: ${count(understood, 'thing', 'things')} recognized. Nothing is stored yet.`,
    sub: (repaired: number, left: number) =>
      `${repaired === 0 ? 'Nothing needed repair' : `${count(repaired, 'piece', 'pieces')} of damaged text repaired`}, ${left === 0 ? 'nothing left over' : `${count(left, 'line', 'lines')} left over`}.`,
    sameTitle: (title: string, where: string) =>
      `Your workbook already has a guide with the title “${title}” (${where}). Both are kept.`,
    /** What kind of text it was taken for. */
    forms: {
      'guide-page': 'Read as a career-guide page.',
      'web-page': 'Read as a saved web page.',
      markdown: 'Read as Markdown.',
      'guide-file': 'Read as a guide file.',
      article: 'Read as an article: its sections stand as they are.',
    },
    target: 'New guide, or new version',
    updateGuide: (title: string) => `Update “${title}”`,
    updateHint: (changes: number) =>
      `${changes === 0 ? 'Its text stays as it is.' : `${count(changes, 'section changes', 'sections change')}.`} Your notes, your rung and what you have read stay.`,
    storeAsNew: 'Store as another guide',
    storeAsNewHint: 'Both are kept.',
    changes: { added: 'New section', removed: 'Goes away', changed: 'Changed' },
    lines: (lines: string) => (lines.includes(',') ? `from lines ${lines}` : `from line ${lines}`),
    notRead: 'not found in the text',
    titleMissing: 'A guide needs a title.',
    factsHint: 'Set right what was misread; an empty field is a fact that the guide does not give.',
    sectionsHint:
      'Each heading with what its section was taken for. Choose another, and the section is read anew.',
    heading: 'Heading',
    takenFor: 'Taken for',
    takenForLabel: (heading: string) => `What “${heading}” is taken for`,
    holds: 'Holds',
    noHeading: 'No heading: plain text',
    noHeadings: 'No headings were found.',
    otherKind: 'A section of its own',
    resetHeadings: 'Take my corrections of headings back',
    paragraphs: (amount: number) => count(amount, 'passage', 'passages'),
    partsOnly: 'Only its parts',
    nothing: 'Nothing',
    text: 'The text, line by line',
    textHint: 'What became of each line. Nothing is thrown away without being shown here.',
    linesFilter: 'Which lines are shown',
    filters: {
      all: (amount: number) => `All (${amount})`,
      unplaced: (amount: number) => `Left over (${amount})`,
      dropped: (amount: number) => `Left out (${amount})`,
    },
    noLines: 'There is no such line.',
    makeHeading: 'Make it a heading',
    makeHeadingLabel: (line: number) => `Make line ${line} a heading`,
    fates: {
      blank: '',
      title: 'Title',
      fact: 'Fact',
      heading: 'Heading',
      text: 'Text',
      unplaced: 'Left over',
      dropped: 'Left out',
    },
    repaired: 'Repaired',
    repairedNone: 'No damaged text was found.',
    emptyHeadings: 'Headings with nothing under them',
    dropped: 'Left out: text of the site around the guide',
    droppedCount: (amount: number) => count(amount, 'line', 'lines'),
    warnings: 'Look at this first',
    line: 'Line',
    was: 'Was',
    became: 'Became',
    show: (amount: number) => `Show ${count(amount, 'line', 'lines')}`,
    hide: 'Hide the lines',
    showAll: (amount: number) => `Show all ${amount}`,
    entries: (amount: number) => count(amount, 'entry', 'entries'),
    groups: { basics: 'Title and summary', facts: 'Facts and figures', sections: 'Sections and text' },
  },
} as const;

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`;

/** Importing a guide. */
export const guideImport = {
  sentence: 'Import a career guide',
  sub: 'You see what was recognised, repaired and left over before anything is stored.',
  text: 'Text of the guide page',
  textHint: 'Paste the whole page, or drop a file anywhere on this screen.',
  source: 'Where it comes from',
  sourceHint: 'A site or a file name; it is shown with the guide.',
  pick: 'Choose a file',
  pickHint: 'Text, Markdown or HTML in UTF-8, up to 2 MB',
  drop: 'Let go to read this file',
  preview: 'Read the text',
  reading: 'Reading the text…',
  longText: (size: string) => `A long text, ${size}. It is kept whole; here is how it begins.`,
  otherText: 'Enter another text',
  store: 'Store this guide',
  backToText: 'Back to the text',
  stored: (title: string) => `Stored “${title}”.`,
  errors: {
    title: 'This text was not read',
    nothingStored: 'Nothing was stored.',
    empty: 'There is no text yet. Paste the guide page, or choose a file.',
    tooLarge: (size: string) =>
      `This text has ${size}; a guide can have up to 2 MB. Keep the part of the page that is the guide, and try again.`,
    notText: (name: string) =>
      `“${name}” is not a text file. Save the page as text, Markdown or HTML (.txt, .md, .html), or paste its text here.`,
    notUtf8: (name: string) =>
      `“${name}” is not in UTF-8, so its letters cannot be read safely. Open it in a text editor and save it as UTF-8, or paste its text here.`,
    unreadable: (name: string) =>
      `“${name}” could not be read from the disk. Check that it is still there, and choose it again.`,
    oneFile: 'Drop one file at a time: each guide is looked at before it is stored.',
    doInvalid: 'Check the text and try again.',
    doUnsupported:
      'Check that the text begins with the guide’s title, such as “Healthcare Technician Career Path Guide”, and that it is plain text.',
  },
  review: {
    sentence: (title: string, understood: number) =>
      `${title}: ${count(understood, 'thing', 'things')} recognised. Nothing is stored yet.`,
    sub: (repaired: number, left: number) =>
      `${repaired === 0 ? 'Nothing needed repair' : `${count(repaired, 'piece', 'pieces')} of damaged text repaired`}, ${left === 0 ? 'nothing left over' : `${count(left, 'line', 'lines')} left over`}.`,
    sameTitle: (title: string, where: string) =>
      `Your workbook already has a guide with the title “${title}” (${where}). Both are kept.`,
    recognised: 'Recognised',
    repaired: 'Repaired',
    repairedNone: 'No damaged text was found.',
    leftOver: 'Left over',
    leftOverNone: 'Every line found its place.',
    leftOverHint: 'Pathbook found no place for these lines. They are kept in the guide, word for word.',
    emptyHeadings: 'Headings with nothing under them',
    emptyHeadingsNone: 'Every heading has text under it.',
    dropped: 'Left out: text of the site around the guide',
    droppedCount: (amount: number) => count(amount, 'line', 'lines'),
    droppedNone: 'There was none.',
    warnings: 'Look at this first',
    line: 'Line',
    fromLine: (line: number) => `From line ${line}`,
    found: 'Text',
    field: 'Field',
    was: 'Was',
    became: 'Became',
    show: (amount: number) => `Show ${count(amount, 'line', 'lines')}`,
    hide: 'Hide the lines',
    showAll: (amount: number) => `Show all ${amount}`,
    entries: (amount: number) => count(amount, 'entry', 'entries'),
    groups: { basics: 'Title and summary', facts: 'Facts and figures', sections: 'Sections and text' },
  },
} as const;

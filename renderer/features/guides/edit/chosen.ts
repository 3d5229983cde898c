/** The parts of a guide beside its sections, in the order of the outline. */
export const partIds = ['basics', 'facts', 'fact-sources', 'credentials'] as const;
export type PartId = (typeof partIds)[number];

/** What the form is of: a part, or a section by its id. */
export type Chosen = { part: PartId } | { sectionId: string };

/** One name for each thing that can be chosen; a section may be called like a part. */
export const chosenKey = (chosen: Chosen) =>
  'part' in chosen ? `part ${chosen.part}` : `section ${chosen.sectionId}`;

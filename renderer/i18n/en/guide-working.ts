/** Working in a guide: marks, bookmarks, what changed since it was read. */
export const guideWorking = {} as const;

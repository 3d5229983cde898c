/** Writing, editing and exporting a guide. */
export const guideEdit = {} as const;

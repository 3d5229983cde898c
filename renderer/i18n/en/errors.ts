/** Failures by the `details.key` that the host gives; the host's own English sentence stands in for a key not listed. */
export const errors = {
  unknown: 'Something unexpected happened. Your saved data is untouched; try again, or start Pathbook again.',
  byKey: {},
} as const;

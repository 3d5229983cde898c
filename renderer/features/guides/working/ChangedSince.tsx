/** Over the text: what changed in the guide since the person read it. Nothing where nothing did. */
export function ChangedSince() {
  return null;
}

/** What the person marked in the section being read, beside the text. Nothing outside of a `WorkingGuide`. */
export function MarginNotes() {
  return null;
}

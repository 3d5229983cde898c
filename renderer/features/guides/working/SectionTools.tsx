/** Beside a section's heading: its bookmark, a note on it, and whether it changed since it was read. */
export function SectionTools() {
  return null;
}

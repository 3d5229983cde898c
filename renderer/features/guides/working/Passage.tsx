/** One paragraph or list item of a guide's text: what can be marked. */
export function Passage({ text }: { text: string }) {
  return <span data-passage>{text}</span>;
}

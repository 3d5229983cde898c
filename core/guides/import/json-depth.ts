/** Arrays and objects stand at most this deep in each other in any file of ours, with much to spare. */
const most = 64;

/**
 * Whether a JSON text puts arrays and objects deeper into each other than any file of ours: a text made so takes the
 * parser a second and more, and holds nothing. One pass; brackets in strings do not count.
 */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isInString) {
      if (code === 0x5c) i += 1;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/**
 * Tells on which 1-based line of a JSON text a key stands: keys of the outermost object and of objects in it, joined by
 * dots (`facts.currency`), those of an envelope's `guide` without it. The text must be valid JSON. One pass.
 */
export function keyLines(text: string): (path: string) => number | undefined {
  const lines = new Map<string, number>();
  /** The key under which each open object or array stands; arrays hide what is in them. */
  const open: { key: string; isArray: boolean }[] = [];
  let line = 1;
  let key = '';
  let isKeyNext = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) line += 1;
    else if (char === '{' || char === '[') {
      open.push({ key, isArray: char === '[' });
      isKeyNext = char === '{';
    } else if (char === '}' || char === ']') {
      open.pop();
      isKeyNext = false;
    } else if (char === ',') isKeyNext = open.at(-1)?.isArray === false;
    else if (char === '"') {
      const start = at + 1;
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
      if (!isKeyNext) continue;
      isKeyNext = false;
      key = text.slice(start, Math.min(at, start + 100));
      if (open.length <= 3 && !open.some(({ isArray }) => isArray)) {
        const path = [...open.slice(1).map((one) => one.key), key].join('.').replace(/^guide\./, '');
        if (!lines.has(path)) lines.set(path, line);
      }
    }
  }
  return (path) => lines.get(path);
}

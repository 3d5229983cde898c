import { pathKey } from './json-path';

/** Deeper than a rule can be; what is nested further is not looked at. */
const deepest = 60;

/**
 * Where each field of a JSON text begins, by path (`categories.0.min`), as an offset into the text. Of a text with an error it
 * has what stands before the error, and `errorAt` says where that is.
 */
export function placesOf(text: string): { places: ReadonlyMap<string, number>; errorAt: number | null } {
  const places = new Map<string, number>();
  let here = 0;
  class Stop extends Error {}
  const stop = (): never => {
    throw new Stop();
  };
  const space = () => {
    while (here < text.length && /[\s\uFEFF]/.test(text.charAt(here))) here += 1;
  };
  const expect = (letter: string) => {
    if (text.charAt(here) !== letter) stop();
    here += 1;
  };
  const string = (): string => {
    const start = here;
    expect('"');
    while (here < text.length && text.charAt(here) !== '"') {
      if (text.charAt(here) === '\n') stop();
      here += text.charAt(here) === '\\' ? 2 : 1;
    }
    expect('"');
    try {
      return String(JSON.parse(text.slice(start, here)));
    } catch {
      here = start;
      return stop();
    }
  };
  const value = (path: (string | number)[]): void => {
    if (path.length > deepest) stop();
    space();
    const key = pathKey(path);
    if (!places.has(key)) places.set(key, here);
    const first = text.charAt(here);
    if (first === '{') {
      here += 1;
      space();
      if (text.charAt(here) === '}') {
        here += 1;
        return;
      }
      for (;;) {
        space();
        const at = here;
        const name = string();
        places.set(pathKey([...path, name]), at);
        space();
        expect(':');
        value([...path, name]);
        space();
        if (text.charAt(here) !== ',') break;
        here += 1;
      }
      expect('}');
    } else if (first === '[') {
      here += 1;
      space();
      if (text.charAt(here) === ']') {
        here += 1;
        return;
      }
      for (let index = 0; ; index += 1) {
        value([...path, index]);
        space();
        if (text.charAt(here) !== ',') break;
        here += 1;
      }
      expect(']');
    } else if (first === '"') {
      string();
    } else {
      const word = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/.exec(
        text.slice(here, here + 60),
      )?.[0];
      if (word === undefined) stop();
      else here += word.length;
    }
  };
  try {
    value([]);
    space();
    if (here < text.length) stop();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { places, errorAt: Math.min(here, text.length) };
  }
  return { places, errorAt: null };
}

/** The offset of what a path names, or of the nearest thing around it that is there. Histories may be named by their id. */
export function placeOf(text: string, path: string): number {
  const { places, errorAt } = placesOf(text);
  if (path === '') return errorAt ?? 0;
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const found = places.get(steps.slice(0, length).join('.'));
    if (found !== undefined) return found;
  }
  return errorAt ?? 0;
}

/** The line that an offset lies on, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

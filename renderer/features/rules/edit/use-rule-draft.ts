import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { showDone } from '../../../components/toasts';
import { useText } from '../../../i18n/use-text';
import { isObject, type Json, type Path, pathKey, textAt, withAt } from './json-path';
import { dropDraft, keepDraft, keptDraft } from './kept-drafts';
import { ruleText } from './new-rule';

/** Steps back that are remembered, and how much text they may hold together. */
const mostSteps = 200;
const mostLetters = 20_000_000;
/** Typing in one field within so many milliseconds is one step back. */
const oneStepMs = 1_500;

type State = { text: string; past: readonly string[]; future: readonly string[] };

function remembered(past: readonly string[], text: string): readonly string[] {
  const next = [...past, text].slice(-mostSteps);
  while (next.length > 1 && next.reduce((sum, { length }) => sum + length, 0) > mostLetters) next.shift();
  return next;
}

function parsed(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

/** The same content, however it is laid out. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [parsed(a), parsed(b)];
  return one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other);
}

/**
 * A rule under edit: one text, that both the form and the text view change, with steps back. Leaving keeps what is not
 * saved under `name` and says so; coming back goes on with it.
 */
export function useRuleDraft(name: string, base: string) {
  const words = useText();
  const [wasKept] = useState(() => keptDraft(name) !== null);
  const [state, setState] = useState<State>(() => ({ text: keptDraft(name) ?? base, past: [], future: [] }));
  const latest = useRef(state);
  // A text that was made from JSON is not read again: what an edit left alone stays the very same, and its fields too.
  const read = useRef<{ text: string; json: Json | null } | null>(null);
  const jsonOf = useCallback((text: string): Json | null => {
    if (read.current?.text !== text) read.current = { text, json: parsed(text) };
    return read.current.json;
  }, []);
  const lastEdit = useRef<{ key: string; at: number } | null>(null);
  const isSaved = useRef(false);
  const go = useCallback((next: State) => {
    latest.current = next;
    setState(next);
  }, []);

  /** Another text; edits with the same key shortly after one another are one step back. */
  const change = useCallback(
    (text: string, key: string) => {
      const { past, text: before } = latest.current;
      if (text === before) return;
      const now = performance.now();
      const goesOn = lastEdit.current?.key === key && now - lastEdit.current.at < oneStepMs;
      lastEdit.current = { key, at: now };
      go({ text, past: goesOn && past.length > 0 ? past : remembered(past, before), future: [] });
    },
    [go],
  );
  const undo = useCallback(() => {
    const { text, past, future } = latest.current;
    const before = past.at(-1);
    lastEdit.current = null;
    if (before !== undefined) go({ text: before, past: past.slice(0, -1), future: [text, ...future] });
  }, [go]);
  const redo = useCallback(() => {
    const { text, past, future } = latest.current;
    const [next, ...rest] = future;
    lastEdit.current = null;
    if (next !== undefined) go({ text: next, past: remembered(past, text), future: rest });
  }, [go]);
  /** Changes the rule as JSON; a text that is none stays as it is. */
  const edit = useCallback(
    (how: (json: Json) => unknown, key: string) => {
      const json = jsonOf(latest.current.text);
      if (json === null) return;
      const next = how(json);
      const text = ruleText(next);
      if (isObject(next)) read.current = { text, json: next };
      change(text, key);
    },
    [change, jsonOf],
  );
  const set = useCallback(
    (path: Path, value: unknown) => edit((json) => withAt(json, path, value), pathKey(path)),
    [edit],
  );

  const isChanged = useMemo(() => !isSame(state.text, base), [state.text, base]);
  useEffect(() => {
    if (isSaved.current) return;
    if (isChanged) keepDraft(name, state.text);
    else dropDraft(name);
  }, [name, state.text, isChanged]);

  const leave = useRef(() => {});
  leave.current = () => {
    if (!isChanged || isSaved.current) return;
    const title = textAt(parsed(latest.current.text), ['title']);
    showDone(words, words.rules.edit.kept(title === '' ? words.rules.edit.untitled : title));
  };
  useEffect(() => () => leave.current(), []);

  return {
    text: state.text,
    /** Null while the text is not JSON. */
    json: useMemo(() => jsonOf(state.text), [state.text, jsonOf]),
    isChanged,
    /** The draft was left before, and this goes on with it. */
    wasKept,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    change,
    edit,
    set,
    undo,
    redo,
    /** Back to what the workbook has; a step that can be taken back. */
    discard: () => change(base, 'discard'),
    /** What was written is in the workbook now: nothing is left to keep. */
    saved: () => {
      isSaved.current = true;
      dropDraft(name);
    },
  };
}

export type RuleDraft = ReturnType<typeof useRuleDraft>;

import { useLayoutEffect, useState } from 'react';
import { listAt, type Path, pathKey, textAt } from './json-path';

type Issue = { path: string; message: string };
export type Option = { value: string; label: string };

type DraftState = {
  json: unknown;
  /** The first fault of each path. */
  issues: ReadonlyMap<string, string>;
  /** Ids to choose from. */
  categories: readonly Option[];
  sources: readonly Option[];
  /** The path that is being gone to: what hides its field opens. */
  revealed: string | null;
};

/**
 * The draft as the form reads it. A field asks for its own part and is drawn again only when that part changes: a long rule
 * has hundreds of fields.
 */
export type DraftStore = {
  get(): DraftState;
  subscribe(listener: () => void): () => void;
  reveal(path: Path | null): void;
};

/** The store of a draft, kept as the draft and its faults are. */
export function useDraftStore(json: unknown, issues: readonly Issue[]): DraftStore {
  const [store] = useState(() => createStore(stateOf(json, issues)));
  useLayoutEffect(() => store.update(stateOf(json, issues)), [store, json, issues]);
  return store;
}

function stateOf(json: unknown, issues: readonly Issue[]): Omit<DraftState, 'revealed'> {
  const byPath = new Map<string, string>();
  for (const { path, message } of issues) if (!byPath.has(path)) byPath.set(path, message);
  return {
    json,
    issues: byPath,
    categories: optionsOf(json, ['categories']),
    sources: optionsOf(json, ['sources']),
  };
}

function createStore(initial: Omit<DraftState, 'revealed'>) {
  let state: DraftState = { ...initial, revealed: null };
  const listeners = new Set<() => void>();
  const become = (next: DraftState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    update(next: Omit<DraftState, 'revealed'>) {
      become({
        ...state,
        ...next,
        categories: unlessSame(state.categories, next.categories),
        sources: unlessSame(state.sources, next.sources),
      });
    },
    reveal: (path: Path | null) => become({ ...state, revealed: path === null ? null : pathKey(path) }),
  };
}

const unlessSame = (before: readonly Option[], next: readonly Option[]) =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next;

/** The entries of a list as choices; twice the same id would break the field, so the first stands. */
function optionsOf(json: unknown, path: Path): Option[] {
  const seen = new Set<string>();
  return listAt(json, path).flatMap((entry) => {
    const value = textAt(entry, ['id']);
    if (value === '' || seen.has(value)) return [];
    seen.add(value);
    return [{ value, label: textAt(entry, ['title']) || value }];
  });
}

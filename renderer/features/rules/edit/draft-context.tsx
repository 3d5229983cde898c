import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { useText } from '../../../i18n/use-text';
import { faultWords } from '../import/fault-words';
import type { DraftStore, Option } from './draft-store';
import { at, type Path, pathKey } from './json-path';
import type { RuleDraft } from './use-rule-draft';

type DraftContextValue = { store: DraftStore; set: RuleDraft['set']; edit: RuleDraft['edit'] };

const DraftContext = createContext<DraftContextValue | null>(null);

type Props = { draft: RuleDraft; store: DraftStore; children: ReactNode };

/** What every field of the form needs: the draft as it is, and how it is changed. Never another value while it is shown. */
export function DraftProvider({ draft: { set, edit }, store, children }: Props) {
  const value = useMemo<DraftContextValue>(() => ({ store, set, edit }), [store, set, edit]);
  return <DraftContext value={value}>{children}</DraftContext>;
}

export function useDraft(): DraftContextValue {
  const value = useContext(DraftContext);
  if (!value) throw new Error('useDraft needs a DraftProvider above it');
  return value;
}

/** What stands at a path of the draft; the caller is drawn again when it changes. */
export function useAt(path: Path): unknown {
  const { store } = useDraft();
  return useSyncExternalStore(store.subscribe, () => at(store.get().json, path));
}

/** What stands at a path of the draft, how to change it, and its fault. */
export function useField(path: Path) {
  const text = useText();
  const { store, set } = useDraft();
  const key = pathKey(path);
  const value = useAt(path);
  const error = useSyncExternalStore(store.subscribe, () => store.get().issues.get(key));
  return {
    value,
    set: (next: unknown) => set(path, next),
    error: error === undefined ? undefined : faultWords(text, error),
    key,
  };
}

/** The categories or the sources of the draft as choices. */
export function useOptions(of: 'categories' | 'sources'): readonly Option[] {
  const { store } = useDraft();
  return useSyncExternalStore(store.subscribe, () => store.get()[of]);
}

/** Whether something under a path is being gone to. */
export function useIsRevealed(path: Path): boolean {
  const { store } = useDraft();
  const key = pathKey(path);
  return useSyncExternalStore(store.subscribe, () => {
    const { revealed } = store.get();
    return revealed !== null && (revealed === key || revealed.startsWith(`${key}.`));
  });
}

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { at, listAt, type Path, pathKey, textAt } from './json-path';
import type { RuleDraft } from './use-rule-draft';

type Issue = { path: string; message: string };
type Option = { value: string; label: string };

type DraftContextValue = {
  json: unknown;
  set: RuleDraft['set'];
  edit: RuleDraft['edit'];
  issueAt(path: Path): string | undefined;
  /** Ids to choose from: categories, sources. */
  categories: readonly Option[];
  sources: readonly Option[];
};

const DraftContext = createContext<DraftContextValue | null>(null);

type Props = { draft: RuleDraft; issues: readonly Issue[]; children: ReactNode };

/** What every field of the form needs: the draft, how it is changed, and the faults by path. */
export function DraftProvider({ draft, issues, children }: Props) {
  const { json, set, edit } = draft;
  const value = useMemo<DraftContextValue>(() => {
    const byPath = new Map<string, string>();
    for (const { path, message } of issues) if (!byPath.has(path)) byPath.set(path, message);
    return {
      json,
      set,
      edit,
      issueAt: (path) => byPath.get(pathKey(path)),
      categories: optionsOf(json, ['categories']),
      sources: optionsOf(json, ['sources']),
    };
  }, [json, set, edit, issues]);
  return <DraftContext value={value}>{children}</DraftContext>;
}

export function useDraft(): DraftContextValue {
  const value = useContext(DraftContext);
  if (!value) throw new Error('useDraft needs a DraftProvider above it');
  return value;
}

/** What stands at a path of the draft, how to change it, and its fault. */
export function useField(path: Path) {
  const { json, set, issueAt } = useDraft();
  return {
    value: at(json, path),
    set: (value: unknown) => set(path, value),
    error: issueAt(path),
    key: pathKey(path),
  };
}

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

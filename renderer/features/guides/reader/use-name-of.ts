import { useCallback } from 'react';
import { useText } from '../../../i18n/use-text';
import type { PartKind } from './outline';

/** The short name of a part of a guide, by what it is about. */
export function useNameOf(): (kind: PartKind) => string {
  const text = useText();
  return useCallback(
    (kind) => (kind === 'credentials' ? text.guides.credentials.title : text.guides.kinds[kind]),
    [text],
  );
}

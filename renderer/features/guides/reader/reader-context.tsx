import { createContext, type ReactNode, useContext } from 'react';
import type { GuideSummary } from '#core/guides/guide';

type Reader = {
  /** True where the guide is read by itself: there the person works in it (rung, pay, credentials). */
  isAlone: boolean;
  /** The guides of the workbook, for links from one to another. */
  guides: readonly GuideSummary[];
};

const ReaderContext = createContext<Reader>({ isAlone: false, guides: [] });

/** Says to the parts of a guide how it is read. Outside of it a guide is only shown. */
export function ReaderProvider({ isAlone, guides, children }: Reader & { children: ReactNode }) {
  return <ReaderContext value={{ isAlone, guides }}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  return useContext(ReaderContext);
}

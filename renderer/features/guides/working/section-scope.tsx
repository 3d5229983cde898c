import { createContext, type ReactNode, useContext } from 'react';

const SectionContext = createContext<string | null>(null);

/** Tells the passages inside which section of the guide they belong to. */
export function SectionScope({ sectionId, children }: { sectionId: string; children: ReactNode }) {
  return <SectionContext value={sectionId}>{children}</SectionContext>;
}

/** The section that surrounds the caller, by id; null outside of one. */
export function useSectionId(): string | null {
  return useContext(SectionContext);
}

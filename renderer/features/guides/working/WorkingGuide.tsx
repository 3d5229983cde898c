import type { ReactNode } from 'react';
import type { Guide } from '#core/guides/guide';

type WorkingGuideProps = {
  guide: Guide;
  /** The section being read, by id. */
  current: string | undefined;
  children: ReactNode;
};

/** Makes the guide inside one that the current person works in. */
export function WorkingGuide({ children }: WorkingGuideProps) {
  return children;
}

import { createContext, useContext } from 'react';
import type { Mark } from '#core/contract/marks';
import type { Guide, SectionChange } from '#core/guides/guide';
import type { MarkKind } from '#core/guides/kinds';
import type { Place } from './places';
import type { WorkStore } from './work-store';

/** The guide that the person works in, and what they made of it. */
export type Work = {
  guide: Guide;
  personId: string;
  /** In reading order; empty until they are known. */
  marks: readonly Mark[];
  /** True where the marks could not be read; `retry` asks again. */
  hasFailed: boolean;
  retry(): void;
  /** What changed since the person read it; stays in view until they say they saw it, or leave the guide. */
  changes: readonly SectionChange[];
  /** When they last read any of that; null where it is not known. */
  readAt: string | null;
  /** The section being read, by id. */
  current: string;
  headingOf(sectionId: string): string;
};

/** The kinds of marks that ask for words first. */
export type FormKind = Exclude<MarkKind, 'highlight' | 'bookmark'>;

/** What can be done from anywhere inside the guide. Never changes while the guide is open. */
export type WorkActions = {
  /** Opens the form for a mark at a place; `opener` is what it stands by where the place has no words. */
  write(kind: FormKind, place: Place, opener?: Element): void;
  /** Opens the cards of some marks beside an element. */
  show(markIds: readonly string[], anchor: Element): void;
  /** Brings a mark's place into view. */
  goTo(mark: Mark): void;
  goToSection(sectionId: string): void;
  toggleBookmark(sectionId: string): void;
  /** Notes that the person has seen what changed. */
  seen(): void;
};

export const WorkContext = createContext<Work | null>(null);
export const WorkActionsContext = createContext<WorkActions | null>(null);
export const WorkStoreContext = createContext<WorkStore | null>(null);

/** The work around the caller; null where nobody works in the guide (two side by side, no person yet). */
export function useWork(): (Work & { actions: WorkActions }) | null {
  const work = useContext(WorkContext);
  const actions = useContext(WorkActionsContext);
  return work === null || actions === null ? null : { ...work, actions };
}

import { vi } from 'vitest';

/** jsdom lays nothing out: the test says which sections cross the reading band. */
export function stubObserver() {
  const observers: { callback: IntersectionObserverCallback; self: IntersectionObserver }[] = [];
  class TestObserver implements IntersectionObserver {
    readonly root = null;
    readonly rootMargin = '';
    readonly scrollMargin = '';
    readonly thresholds = [];
    constructor(callback: IntersectionObserverCallback) {
      observers.push({ callback, self: this });
    }
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  }
  vi.stubGlobal('IntersectionObserver', TestObserver);
  return {
    /** Says how much of a section's own text is in view; for a long one, how much of the window it fills. */
    see(sectionId: string, ratio: number, sizes: { height?: number; windowHeight?: number } = {}) {
      const target = document.querySelector(`[data-own="${sectionId}"]`);
      if (!target) throw new Error(`No text of the section ${sectionId} on the page`);
      const entry = {
        target,
        isIntersecting: ratio > 0,
        intersectionRatio: ratio,
        intersectionRect: { height: sizes.height ?? 0 },
        rootBounds: { height: sizes.windowHeight ?? 800 },
      };
      for (const { callback, self } of observers) {
        callback([entry as unknown as IntersectionObserverEntry], self);
      }
    },
    /** Says that the section with this id has come to the reading band, or left it. */
    cross(sectionId: string, isIntersecting: boolean) {
      const target = document.querySelector(`[data-section="${sectionId}"]`);
      if (!target) throw new Error(`No section ${sectionId} on the page`);
      for (const { callback, self } of observers) {
        callback([{ target, isIntersecting } as unknown as IntersectionObserverEntry], self);
      }
    },
  };
}

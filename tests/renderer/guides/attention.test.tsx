import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { secondsToRead, useAttention } from '../../../renderer/features/guides/reader/use-attention';
import { aGuide } from './support/guides';
import { stubObserver } from './support/observer';

let observer: ReturnType<typeof stubObserver>;
beforeEach(() => {
  observer = stubObserver();
  vi.useFakeTimers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** An article with the parts of a guide, watched. */
function watch() {
  const guide = aGuide();
  const article = document.createElement('article');
  for (const { id } of guide.sections) {
    const part = article.appendChild(document.createElement('div'));
    part.setAttribute('data-own', id);
  }
  document.body.append(article);
  const seen = { seconds: 0, read: [] as string[] };
  const { unmount } = renderHook(() =>
    useAttention({ current: article }, guide, {
      onSecond: () => {
        seen.seconds += 1;
      },
      onRead: (ids) => seen.read.push(...ids),
    }),
  );
  return { seen, unmount, needed: secondsToRead(guide) };
}

describe('what counts as reading', () => {
  it('asks of a section at least two seconds, more where it is longer, and never for ever', () => {
    const long = aGuide({
      sections: [
        { id: 'short', kind: 'other', heading: 'A', blocks: [{ type: 'paragraph', text: 'One.' }] },
        {
          id: 'long',
          kind: 'other',
          heading: 'B',
          blocks: [{ type: 'paragraph', text: 'word '.repeat(115) }],
        },
        {
          id: 'endless',
          kind: 'other',
          heading: 'C',
          blocks: [{ type: 'paragraph', text: 'word '.repeat(9_000) }],
        },
      ],
    });
    const needed = secondsToRead(long);
    expect([needed.get('short'), needed.get('long'), needed.get('endless')]).toEqual([2, 11, 40]);
  });

  it('counts a section as read once, after it was in view for its time', () => {
    const { seen, needed } = watch();
    observer.see('core', 1);
    vi.advanceTimersByTime(((needed.get('core') ?? 0) - 1) * 1_000);
    expect(seen.read).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(seen.read).toEqual(['core']);
    vi.advanceTimersByTime(30_000);
    expect(seen.read).toEqual(['core']);
  });

  it('goes on counting where a section was left, and counts nothing that only peeps in', () => {
    const { seen } = watch();
    observer.see('core', 1);
    vi.advanceTimersByTime(1_000);
    observer.see('core', 0);
    observer.see('tools', 0.3);
    vi.advanceTimersByTime(20_000);
    expect(seen.read).toEqual([]);
    observer.see('core', 0.6);
    vi.advanceTimersByTime(10_000);
    expect(seen.read).toEqual(['core']);
  });

  it('takes a section that is longer than the window as in view where it fills half of it', () => {
    const { seen } = watch();
    observer.see('core', 0.2, { height: 400, windowHeight: 700 });
    vi.advanceTimersByTime(10_000);
    expect(seen.read).toEqual(['core']);
  });

  it('counts seconds only with the focus, and stops a minute after the last move', () => {
    const { seen } = watch();
    vi.advanceTimersByTime(5_000);
    expect(seen.seconds).toBe(5);
    vi.mocked(document.hasFocus).mockReturnValue(false);
    vi.advanceTimersByTime(5_000);
    expect(seen.seconds).toBe(5);
    vi.mocked(document.hasFocus).mockReturnValue(true);
    vi.advanceTimersByTime(200_000);
    expect(seen.seconds).toBe(55);
    window.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(3_000);
    expect(seen.seconds).toBe(58);
  });

  it('stops when the guide is closed', () => {
    const { seen, unmount } = watch();
    vi.advanceTimersByTime(2_000);
    unmount();
    vi.advanceTimersByTime(9_000);
    expect(seen.seconds).toBe(2);
  });
});

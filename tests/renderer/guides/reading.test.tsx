import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { Reading } from '#core/contract/reading';
import { axeFaults } from '../support/axe';
import { aGuide } from './support/guides';
import { stubObserver } from './support/observer';
import { aReading, article, openGuides } from './support/open-guides';

let observer: ReturnType<typeof stubObserver>;
beforeEach(() => {
  observer = stubObserver();
  // Time runs as it does, and the tests may hasten it.
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const contents = () => screen.getByRole('list', { name: 'Contents of Echo Technician' });
const at = '2027-02-01T09:00:00.000Z';
const readOf = (...ids: string[]): Reading['sections'] =>
  ids.map((sectionId) => ({ sectionId, hash: 'x', readAt: at }));

describe('the reading record', () => {
  it('keeps the section that is being read, once the person has moved on and stays', async () => {
    const { client } = openGuides([aGuide()]);
    await article();
    await pass(3_000);
    expect(client.inputsOf('reading.record').some(({ position }) => position !== undefined)).toBe(false);
    act(() => observer.cross('core', true));
    await pass(400);
    act(() => {
      observer.cross('core', false);
      observer.cross('tiers', true);
    });
    await pass(1_100);
    const kept = client.inputsOf('reading.record').filter(({ position }) => position !== undefined);
    expect(kept).toEqual([expect.objectContaining({ guideId: 'guide-1', position: 'tiers' })]);
  });

  it('ticks a section that was read, and says what is left', async () => {
    let reading = aReading();
    const { client } = openGuides([aGuide()], {
      answers: {
        'reading.get': () => reading,
        'reading.record': ({ readSections }) => {
          reading = aReading({ sections: [...reading.sections, ...readOf(...(readSections ?? []))] });
          return reading;
        },
      },
    });
    await article();
    expect(screen.getByText(/min to read/).textContent).toBe('2 min to read');
    act(() => observer.see('coffee', 1));
    await pass(3_000);
    expect(client.inputsOf('reading.record').map(({ readSections }) => readSections)).toContainEqual([
      'coffee',
    ]);
    expect(
      await within(contents()).findByRole('link', { name: /^Where the coffee is\s*\(read\)$/ }),
    ).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('sends the seconds in lots, and the rest when the guide is closed', async () => {
    const { client, unmount } = openGuides([aGuide()]);
    await article();
    await pass(20_000);
    await waitFor(() => expect(client.inputsOf('reading.record')).toHaveLength(1));
    expect(client.inputsOf('reading.record')[0]?.seconds).toBe(20);
    await pass(4_000);
    unmount();
    const seconds = client.inputsOf('reading.record').map((input) => input.seconds ?? 0);
    expect(seconds).toHaveLength(2);
    expect(seconds[1]).toBeGreaterThanOrEqual(4);
    expect(seconds[1]).toBeLessThan(20);
  });

  it('offers what was read again when it could not be kept, and goes on reading', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    let isBroken = true;
    const { client } = openGuides([aGuide()], {
      answers: {
        'reading.record': () => {
          if (isBroken) throw new AppError('store-unavailable', 'The workbook is busy.');
          return aReading();
        },
      },
    });
    await article();
    act(() => observer.see('coffee', 1));
    await pass(3_000);
    await waitFor(() => expect(warn).toHaveBeenCalled());
    isBroken = false;
    act(() => observer.cross('core', true));
    await pass(1_100);
    expect(client.inputsOf('reading.record').at(-1)).toEqual(
      expect.objectContaining({ position: 'core', readSections: ['coffee'] }),
    );
    expect(screen.queryByText('That did not work')).toBeNull();
  });

  it('keeps nothing where there is no person', async () => {
    const { client } = openGuides([aGuide()], { answers: { 'people.list': () => [] } });
    await article();
    act(() => observer.cross('core', true));
    await pass(25_000);
    expect(client.inputsOf('reading.record')).toEqual([]);
    expect(client.inputsOf('reading.get')).toEqual([]);
  });
});

describe('coming back to a guide', () => {
  it('leads to where the person was', async () => {
    const { user, route } = openGuides([aGuide()], {
      answers: { 'reading.get': () => aReading({ position: 'tiers', sections: readOf('core') }) },
    });
    await article();
    await user.click(await screen.findByRole('link', { name: 'Continue at Career tiers' }));
    expect(route()).toBe('/guides/guide-1/tiers');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Career Path Tiers'));
    expect(screen.queryByRole('link', { name: /Continue at/ })).toBeNull();
  });

  it.each([
    ['is at the beginning', '/guides', 'summary'],
    ['was in a section that is gone', '/guides', 'gone'],
    ['comes by a link to a section', '/guides/guide-1/core', 'tiers'],
  ])('offers no way back to whoever %s', async (_, route, position) => {
    openGuides([aGuide()], { route, answers: { 'reading.get': () => aReading({ position }) } });
    await article();
    await pass(50);
    expect(screen.queryByRole('link', { name: /Continue at/ })).toBeNull();
  });

  it('tells on the cards how much is read and what changed', async () => {
    const { user } = openGuides([aGuide()], {
      answers: {
        'reading.list': () => [
          {
            guideId: 'guide-1',
            position: 'core',
            sectionsRead: 5,
            sectionsTotal: 16,
            secondsRead: 90,
            changed: 2,
            lastReadAt: at,
          },
        ],
      },
    });
    await user.click(await screen.findByRole('button', { name: 'All guides (1)' }));
    expect(await screen.findByText('5 of 16 sections read')).toBeTruthy();
    expect(screen.getByText('2 sections changed since you read it')).toBeTruthy();
  });
});

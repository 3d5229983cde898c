import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { axeFaults } from '../support/axe';
import { aGuide } from './support/guides';
import { stubObserver } from './support/observer';
import { article, openGuides } from './support/open-guides';

beforeEach(() => {
  stubObserver();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const field = () => screen.findByRole('textbox', { name: 'Find in this guide' });
const bar = () => document.querySelector<HTMLElement>('search[aria-label="Find in this guide"]');
const status = () => within(bar() ?? document.body).getByRole('status').textContent;

describe('find in guide', () => {
  it('opens by its shortcut, counts the places and goes round them by keyboard', async () => {
    const { user } = openGuides([aGuide()]);
    await article();
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(await field());
    await user.keyboard('VIEWS');
    await waitFor(() => expect(status()).toBe('1 of 3'));
    await user.keyboard('{Enter}');
    expect(status()).toBe('2 of 3');
    await user.keyboard('{Shift>}{Enter}{/Shift}{Shift>}{F3}{/Shift}');
    expect(status()).toBe('3 of 3');
    await user.keyboard('{F3}');
    expect(status()).toBe('1 of 3');
    await user.click(screen.getByRole('button', { name: 'Next place' }));
    expect(status()).toBe('2 of 3');
    expect(await axeFaults()).toEqual([]);
  });

  it('says that there is nothing, and takes the focus back to where it was', async () => {
    const { user } = openGuides([aGuide()]);
    await article();
    const opener = screen.getByRole('button', { name: 'Find in this guide' });
    await user.click(opener);
    await user.type(await field(), 'xylophone');
    await waitFor(() => expect(status()).toBe('Not found'));
    expect(screen.getByRole('button', { name: 'Next place' }).hasAttribute('disabled')).toBe(true);
    await user.keyboard('{Escape}');
    expect(bar()).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('opens a closed answer that holds a place, and leaves the focus there', async () => {
    const { user } = openGuides([aGuide()]);
    await article();
    const question = screen.getByRole('button', { name: 'Is it hard?' });
    expect(question.getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{Control>}f{/Control}');
    await user.type(await field(), 'quarrel');
    await waitFor(() => expect(question.getAttribute('aria-expanded')).toBe('true'));
    await user.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe('At first the hand and the eye quarrel.');
  });

  it('does not search the controls of the page', async () => {
    const { user } = openGuides([aGuide()]);
    await article();
    await user.keyboard('{Control>}f{/Control}');
    await user.type(await field(), 'I am here');
    await waitFor(() => expect(status()).toBe('Not found'));
  });

  it('draws what is found where the browser can, in the theme’s colours, and clears it', async () => {
    const highlights = new Map<string, { ranges: Range[] }>();
    vi.stubGlobal(
      'Highlight',
      class {
        ranges: Range[];
        priority = 0;
        constructor(...ranges: Range[]) {
          this.ranges = ranges;
        }
      },
    );
    vi.stubGlobal('CSS', { ...globalThis.CSS, highlights });
    const { user } = openGuides([aGuide()]);
    await article();
    await user.keyboard('{Control>}f{/Control}');
    await user.type(await field(), 'views');
    await waitFor(() => expect(highlights.get('guide-found')?.ranges).toHaveLength(2));
    expect(highlights.get('guide-found-now')?.ranges.map(String)).toEqual(['views']);
    await user.keyboard('{Escape}');
    expect(highlights.size).toBe(0);
  });
});

import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLocation } from 'wouter';
import { ScreenBoundary } from '../../../renderer/app/ScreenBoundary';
import { renderWithApp } from '../support/render-with-app';

/** Breaks at one place of its area, and is whole at every other. */
function Fragile({ place }: { place: string }) {
  if (place === '/guides/broken') throw new Error('out of order');
  return <p>Whole at {place}</p>;
}

function Frame() {
  const [place] = useLocation();
  return (
    <ScreenBoundary place={place}>
      <Fragile place={place} />
    </ScreenBoundary>
  );
}

describe('a screen that breaks', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('says so, stays broken where it is, and is tried afresh at another place', async () => {
    const { user, navigate } = renderWithApp(<Frame />, { route: '/guides/broken' });
    expect(await screen.findByText('This screen stopped working')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open it again' }));
    expect(screen.getByText('This screen stopped working')).toBeTruthy();
    navigate('/guides/one');
    expect(await screen.findByText('Whole at /guides/one')).toBeTruthy();
  });
});

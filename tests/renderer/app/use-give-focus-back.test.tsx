import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useGiveFocusBack } from '../../../renderer/app/use-give-focus-back';

function Dialog({ onClose }: { onClose: () => void }) {
  useGiveFocusBack();
  return (
    <button type="button" ref={(button) => button?.focus()} onClick={onClose}>
      Close
    </button>
  );
}

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button">Another</button>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen ? <Dialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

it('gives the focus back to the button that opened a dialog', async () => {
  const user = userEvent.setup();
  render(<Page />);
  screen.getByRole('button', { name: 'Open' }).focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement?.textContent).toBe('Close');
  await user.keyboard('{Enter}');
  expect(document.activeElement?.textContent).toBe('Open');
});

it('leaves the focus where it was put meanwhile', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const another = screen.getByRole('button', { name: 'Another' });
  screen.getByRole('button', { name: 'Close' }).addEventListener('click', () => another.focus());
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(document.activeElement).toBe(another);
});

import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { App } from '../../../renderer/app/App';
import { someSettings } from '../support/builders';
import { fakeClient } from '../support/fake-client';
import { fakeShell } from '../support/render-with-app';

it('says why the workbook did not open and which file it is, and opens it on a new try', async () => {
  let isInUse = true;
  const client = fakeClient({
    'settings.get': () => {
      if (isInUse) {
        throw new AppError('store-unavailable', 'In use.', {
          key: 'workbook-in-use',
          path: '/home/dana/workbook.pathbook',
        });
      }
      return someSettings({ mode: null });
    },
  });
  render(<App client={client} shell={fakeShell().shell} />);
  expect(await screen.findByRole('heading', { name: 'The workbook did not open' })).toBeTruthy();
  expect(screen.getByText(/open in another window or program/)).toBeTruthy();
  expect(screen.getByText('/home/dana/workbook.pathbook')).toBeTruthy();

  isInUse = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(client.inputsOf('app.info').length).toBeGreaterThan(0));
  expect(await screen.findByText('Who is this workbook for?')).toBeTruthy();
});

import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { ClientProvider, useCall } from '../../../renderer/app/api/hooks';
import { CommandsProvider } from '../../../renderer/app/commands/CommandsProvider';
import { DialogsProvider } from '../../../renderer/app/dialogs';
import type { Shell } from '../../../renderer/app/shell/shell';
import { ShellProvider } from '../../../renderer/app/shell/use-shell';
import { cssVariablesResolver, theme } from '../../../renderer/app/theme';
import { CurrentPersonProvider } from '../../../renderer/app/use-current-person';
import type { Locale } from '../../../renderer/i18n/catalogue';
import { TextProvider } from '../../../renderer/i18n/use-text';
import { type Answers, type FakeClient, fakeClient } from './fake-client';

export type RenderOptions = {
  /** What the host answers beyond an empty workbook with one person; or a client made beforehand. */
  answers?: Answers;
  client?: FakeClient;
  /** The route that is open: `/credentials/abc`. */
  route?: string;
  locale?: Locale;
};

/** A shell that remembers what it was asked. */
export function fakeShell() {
  const saved: { suggestedName: string; bytes: Uint8Array; mediaType: string }[] = [];
  const opened: string[] = [];
  const pdfs: string[] = [];
  const counts = { printed: 0 };
  const shell: Shell = {
    kind: 'browser',
    async saveFile(suggestedName, bytes, mediaType) {
      saved.push({ suggestedName, bytes, mediaType });
      return true;
    },
    async openExternal(url) {
      opened.push(url);
      return true;
    },
    async print() {
      counts.printed += 1;
      return true;
    },
    async savePdf(suggestedName) {
      pdfs.push(suggestedName);
      return true;
    },
  };
  return { shell, saved, opened, pdfs, counts };
}

/** Renders a part of the app inside everything that `App` puts around it, with a host made of the test's answers. */
export function renderWithApp(ui: ReactNode, options: RenderOptions = {}) {
  const client = options.client ?? fakeClient(options.answers);
  const { hook, history, navigate } = memoryLocation({ path: options.route ?? '/today', record: true });
  const fake = fakeShell();
  // Toasts outlive a component; the ones of the test before must not be found.
  notifications.clean();
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' } },
  });
  const view = render(
    <QueryClientProvider client={queries}>
      <ClientProvider client={client}>
        <ShellProvider shell={fake.shell}>
          <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
            <TextProvider locale={options.locale ?? 'en'}>
              <Notifications />
              <ModalsProvider>
                <Settled>
                  <Router hook={hook}>
                    <DialogsProvider>
                      <CommandsProvider>{ui}</CommandsProvider>
                    </DialogsProvider>
                  </Router>
                </Settled>
              </ModalsProvider>
            </TextProvider>
          </MantineProvider>
        </ShellProvider>
      </ClientProvider>
    </QueryClientProvider>,
  );
  return {
    ...view,
    user: userEvent.setup(),
    client,
    shell: fake,
    navigate,
    /** The route that is open now. */
    route: () => history.at(-1) ?? '',
  };
}

/** As `App` does: nothing before the settings are known. */
function Settled({ children }: { children: ReactNode }) {
  const settings = useCall('settings.get', {});
  return settings.data ? (
    <CurrentPersonProvider settings={settings.data}>{children}</CurrentPersonProvider>
  ) : null;
}

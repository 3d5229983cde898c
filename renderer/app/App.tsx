import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider, useIsFetching } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Settings } from '#core/contract/app';
import { Loaded } from '../components/Loaded';
import type { Locale } from '../i18n/catalogue';
import { TextProvider } from '../i18n/use-text';
import { AppFrame } from './AppFrame';
import type { Client } from './api/client';
import { ClientProvider, useCall } from './api/hooks';
import { CommandsProvider } from './commands/CommandsProvider';
import { DialogsProvider } from './dialogs';
import { areaAt } from './routes';
import type { Shell } from './shell/shell';
import { ShellProvider } from './shell/use-shell';
import { cssVariablesResolver, theme } from './theme';
import { CurrentPersonProvider } from './use-current-person';

/** What most starts never show loads when it is wanted. */
const Onboarding = lazy(() => import('../features/onboarding/Onboarding'));
const WorkbookProblem = lazy(() => import('../features/workbook-problem/WorkbookProblem'));

/** The page's own nonce: the component library's style elements carry it, so that the policy needs no `unsafe-`. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

export function App({ client, shell }: { client: Client; shell: Shell }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        // The host is this machine: an answer is fresh until the workbook changes, and a failure does not mend by itself.
        defaultOptions: {
          queries: {
            retry: false,
            staleTime: Number.POSITIVE_INFINITY,
            refetchOnWindowFocus: false,
            networkMode: 'always',
          },
          mutations: { networkMode: 'always' },
        },
      }),
  );
  return (
    <QueryClientProvider client={queries}>
      <ClientProvider client={client}>
        <ShellProvider shell={shell}>
          <Dressed />
        </ShellProvider>
      </ClientProvider>
    </QueryClientProvider>
  );
}

const systemLocale = (): Locale => (navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en');

/** Theme, language and text size as the settings say; the system's until they are known. */
function Dressed() {
  const settings = useCall('settings.get', {});
  const scheme = settings.data?.theme ?? 'system';
  const textSize = settings.data?.textSize ?? 100;
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`;
  }, [textSize]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={styleNonce}
      defaultColorScheme="auto"
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
    >
      <TextProvider locale={settings.data?.locale ?? systemLocale()}>
        <Notifications position="bottom-right" />
        <ModalsProvider>
          {settings.data === undefined && settings.error ? (
            <Suspense fallback={null}>
              <WorkbookProblem error={settings.error} />
            </Suspense>
          ) : (
            <Loaded query={settings}>{(value) => <Opened settings={value} />}</Loaded>
          )}
          <ReadyMark />
        </ModalsProvider>
      </TextProvider>
    </MantineProvider>
  );
}

/** The first start asks who the workbook is for; after it the frame with its screens. */
function Opened({ settings }: { settings: Settings }) {
  // The first screen's code comes while the people are asked for.
  const { mode, lastRoute } = settings;
  useEffect(() => {
    if (mode !== null) void areaAt(lastRoute ?? '/today')?.load();
  }, [mode, lastRoute]);
  return (
    <CurrentPersonProvider settings={settings}>
      <Router hook={useHashLocation}>
        {settings.mode === null ? (
          <Suspense fallback={null}>
            <Onboarding />
          </Suspense>
        ) : (
          <DialogsProvider>
            <CommandsProvider>
              <AppFrame />
            </CommandsProvider>
          </DialogsProvider>
        )}
      </Router>
    </CurrentPersonProvider>
  );
}

/** Marks the page as usable once the first screen has its data: tests and the bench wait for it. */
function ReadyMark() {
  const underWay = useIsFetching();
  useEffect(() => {
    if (underWay === 0) document.documentElement.dataset.ready = 'true';
  }, [underWay]);
  return null;
}

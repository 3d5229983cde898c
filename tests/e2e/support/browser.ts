import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/lib/chromium.mjs';

export type OpenedPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page reported against itself so far: errors it did not catch, and violations of its policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

export type PageOptions = {
  readonly viewport?: { width: number; height: number };
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
};

/** Opens a page of a headless Chromium of its own, without any network service of Chromium's. */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium on this machine.');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.locale ?? 'en-US',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security.Policy/i.test(message.text()))
      complaints.push(message.text());
  });
  return { page, context, complaints, close: () => browser.close() };
}

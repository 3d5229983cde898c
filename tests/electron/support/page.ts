import type { Page } from 'playwright-core';

/** Calls a procedure as the page does: over the bridge. */
export function call(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    ([procedure, value]) => {
      const bridge = Reflect.get(window, 'pathbook') as {
        call(name: string, input: unknown): Promise<unknown>;
      };
      return bridge.call(procedure, value);
    },
    [name, input] as const,
  );
}

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** One project per kind of test; `npm test` runs them all, in the order of how fast they answer. */
const nodeProject = (name: string, timeout = 10_000) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    testTimeout: timeout,
    hookTimeout: Math.max(timeout, 30_000),
  },
});

export default defineConfig({
  test: {
    projects: [
      nodeProject('core'),
      nodeProject('db', 60_000),
      nodeProject('host', 30_000),
      nodeProject('scripts', 60_000),
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom' as const,
          setupFiles: ['tests/renderer/setup.ts'],
          testTimeout: 20_000,
        },
      },
      nodeProject('e2e', 180_000),
      nodeProject('electron', 180_000),
    ],
  },
});

import { mkdirSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** The pinned Node, which child processes of tests run in as well. */
export const nodeBinary = process.execPath;

/**
 * Builds a TypeScript entry of the tests into one plain module that Node can run in a process of its own, and returns
 * its path. Installed packages are found through a link beside it.
 */
export async function bundleForNode(entry: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        external: ['better-sqlite3', ...builtinModules, /^node:/],
        output: { entryFileNames: 'child.mjs', format: 'es' },
      },
    },
  });
  return join(folder, 'child.mjs');
}

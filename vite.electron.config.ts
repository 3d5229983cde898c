import { builtinModules } from 'node:module';
import path from 'node:path';
import type { InlineConfig } from 'vite';

const root = import.meta.dirname;

const external = [
  'electron',
  /^better-sqlite3/,
  /^node:/,
  ...builtinModules.filter((name) => !name.startsWith('_')),
];

/** One self-contained CommonJS file: Electron's sandboxed preload can be nothing else. */
export function singleFile(input: string, outDir: string, fileName: string): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node18',
      outDir: path.join(root, outDir),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: path.join(root, input),
        external,
        output: { format: 'cjs', entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

/** Like `singleFile`, but what is imported later is a file beside it, read when it is wanted. */
function withLaterParts(input: string, outDir: string, fileName: string): InlineConfig {
  const config = singleFile(input, outDir, fileName);
  const output = { format: 'cjs' as const, entryFileNames: fileName, chunkFileNames: '[name].cjs' };
  return {
    ...config,
    build: { ...config.build, rolldownOptions: { ...config.build?.rolldownOptions, output } },
  };
}

/** The builds that run outside the page: the main process, its preload, and the browser shell's server. */
export const hostBuilds: InlineConfig[] = [
  withLaterParts('electron/main.ts', 'dist/electron', 'main.cjs'),
  singleFile('electron/preload.ts', 'dist/electron', 'preload.cjs'),
  singleFile('electron/loopback/server.ts', 'dist/loopback', 'server.cjs'),
];

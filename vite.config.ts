import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The renderer's build: one page, served by either shell under `script-src 'self'`. */
export default defineConfig({
  root: path.join(import.meta.dirname, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    // The oldest Chromium the page must run in.
    target: 'chrome114',
    // A policy without `data:` fonts and scripts: every asset is a file.
    assetsInlineLimit: 0,
    // Chromium preloads modules by itself; the polyfill would only cost start-up time.
    modulePreload: { polyfill: false },
    // Names the entry chunk and what it loads, for the bench.
    manifest: true,
    chunkSizeWarningLimit: 1_500,
  },
});

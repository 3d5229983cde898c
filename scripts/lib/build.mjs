import { rmSync } from 'node:fs';
import { inRoot, root } from './project.mjs';
import { hashInputs, isFresh, writeStamp } from './stale.mjs';

const shared = ['core', 'package.json', 'package-lock.json', 'tsconfig.json', 'scripts/lib/build.mjs'];

/** The two halves of the product, each rebuilt only when something it is made of has changed. */
const parts = [
  {
    name: 'page',
    inputs: [...shared, 'renderer', 'vite.config.ts'],
    outputs: ['dist/renderer/index.html'],
    make: async (vite) => {
      const { default: config } = await import('../../vite.config.ts');
      await vite.build({ ...config, configFile: false, logLevel: 'warn' });
    },
  },
  {
    name: 'host',
    inputs: [...shared, 'db', 'electron', 'vite.electron.config.ts'],
    outputs: ['dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/loopback/server.cjs'],
    make: async (vite) => {
      const { hostBuilds } = await import('../../vite.electron.config.ts');
      rmSync(inRoot('dist/electron'), { recursive: true, force: true });
      rmSync(inRoot('dist/loopback'), { recursive: true, force: true });
      for (const config of hostBuilds) await vite.build(config);
    },
  },
];

/** Builds what is stale. Needs the installed packages and the pinned Node. */
export async function buildStale({ isForced = false } = {}) {
  for (const part of parts) {
    const stamp = inRoot('dist', '.stamp', part.name);
    const hash = hashInputs(root, part.inputs);
    if (
      !isForced &&
      isFresh(
        stamp,
        hash,
        part.outputs.map((file) => inRoot(file)),
      )
    )
      continue;
    console.log(`Building the ${part.name}…`);
    rmSync(stamp, { force: true });
    await part.make(await import('vite'));
    writeStamp(stamp, hash);
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ErrorEnvelope } from '#core/contract/errors';
import { createHost, type Host, type HostOptions } from '#electron/host/create-host';
import { type Client, createClient } from './client';
import { type TestClock, testClock } from './clock';
import { guide, ruleText } from './records';
import { tempFolder } from './temp-folder';

export type TestHost = {
  host: Host;
  call: Client;
  /** The error of a call that must fail. */
  failure(name: string, input: unknown): Promise<ErrorEnvelope>;
  clock: TestClock;
  folder: string;
  storePath: string;
  /** What the host logged, newest last. */
  logged: { message: string; error: unknown }[];
  /** Closes the host and opens another on the same workbook. */
  restart(): TestHost;
};

/**
 * A host over a workbook of its own, with one invented guide (`sonography-aide`) and one invented rule
 * (`invented-board`) as what ships. Every answer is held against the contract.
 */
export function testHost(
  options: Partial<HostOptions> & { clock?: TestClock; folder?: string } = {},
): TestHost {
  const { clock = testClock(), folder = tempFolder(), ...rest } = options;
  const storePath = rest.storePath ?? join(folder, 'workbook.pathbook');
  const logged: TestHost['logged'] = [];
  const host = createHost({
    shell: 'browser',
    storePath,
    resourcesDir: invent(join(folder, 'resources')),
    version: '1.2.3',
    platform: 'test',
    clock,
    log: (message, error) => logged.push({ message, error }),
    tempDir: join(folder, 'temp'),
    checkOutputs: true,
    ...rest,
  });
  onTestFinished(() => host.close());
  return {
    host,
    call: createClient(host),
    async failure(name, input) {
      const result = await host.call(name, input);
      if (result.ok)
        throw new Error(`${name} was expected to fail and answered ${JSON.stringify(result.value)}`);
      return result.error;
    },
    clock,
    folder,
    storePath,
    logged,
    restart() {
      host.close();
      return testHost({ ...options, clock, folder });
    },
  };
}

/** Writes the invented resources into a folder, and the folder for temporary files beside it. */
function invent(resources: string): string {
  mkdirSync(join(resources, 'guides'), { recursive: true });
  mkdirSync(join(resources, 'rules'), { recursive: true });
  mkdirSync(join(resources, '..', 'temp'), { recursive: true });
  writeFileSync(join(resources, 'guides', 'sonography-aide.json'), JSON.stringify(guide()));
  writeFileSync(join(resources, 'rules', 'invented-board.json'), ruleText());
  writeFileSync(join(resources, 'rules', 'rule.schema.json'), '{}');
  return resources;
}

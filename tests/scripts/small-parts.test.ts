import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { explainFailedStart, findElectron } from '../../scripts/lib/electron-runtime.mjs';
import { hashInputs, isFresh, writeStamp } from '../../scripts/lib/stale.mjs';
import { readStartOptions } from '../../scripts/lib/start-options.mjs';
import { countsLine, countTests } from '../../scripts/lib/test-counts.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathbook-scripts-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('what is stale', () => {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };

  test('follows content, names and removal, not time', () => {
    write('src/a.ts', 'one');
    write('src/deep/b.ts', 'two');
    const before = hashInputs(folder, ['src', 'missing.json']);
    write('src/a.ts', 'one');
    expect(hashInputs(folder, ['src', 'missing.json'])).toBe(before);
    write('src/a.ts', 'three');
    const changed = hashInputs(folder, ['src', 'missing.json']);
    expect(changed).not.toBe(before);
    rmSync(path.join(folder, 'src/deep/b.ts'));
    expect(hashInputs(folder, ['src', 'missing.json'])).not.toBe(changed);
    write('missing.json', '{}');
    expect(hashInputs(folder, ['missing.json'])).not.toBe(hashInputs(folder, ['other.json']));
  });

  test('is what has another stamp, none, or no output', () => {
    const stamp = path.join(folder, 'dist', '.stamp', 'page');
    const output = path.join(folder, 'dist', 'index.html');
    expect(isFresh(stamp, 'a', [])).toBe(false);
    writeStamp(stamp, 'a');
    expect(isFresh(stamp, 'a', [])).toBe(true);
    expect(isFresh(stamp, 'b', [])).toBe(false);
    expect(isFresh(stamp, 'a', [output])).toBe(false);
    writeFileSync(output, '');
    expect(isFresh(stamp, 'a', [output])).toBe(true);
  });
});

describe('the arguments of npm start', () => {
  test('name the shell and the workbook, from where npm was called', () => {
    expect(readStartOptions([], '/home/ada')).toEqual({ isBrowser: false, workbook: null, port: null });
    expect(readStartOptions(['--browser', '--workbook', 'w.pathbook', '--port', '8080'], folder)).toEqual({
      isBrowser: true,
      workbook: path.join(folder, 'w.pathbook'),
      port: '8080',
    });
  });

  test.each([[['--brwoser']], [['w.pathbook']], [['--workbook']]])(
    '%j are refused with the usage',
    (args) => {
      expect(() => readStartOptions(args, folder)).toThrow('Use: npm start');
    },
  );
});

describe('the closing line', () => {
  const file = (status: string, tests: string[]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });

  test('adds up the reports', () => {
    const reports = [
      { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] },
      {
        numPassedTests: 1,
        numFailedTests: 1,
        numPendingTests: 1,
        numTodoTests: 1,
        testResults: [file('failed', ['passed', 'failed'])],
      },
    ];
    expect(countTests(reports)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const report = { numPassedTests: 0, numFailedTests: 0, testResults: [file('failed', [])] };
    expect(countTests([report])).toMatchObject({ failed: 1 });
  });

  test('names skipped tests only where there are any', () => {
    expect(countsLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(countsLine({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
  });
});

describe('what the machine offers', () => {
  test('a Chromium that is named but missing is no Chromium', () => {
    vi.stubEnv('CHROMIUM_PATH', path.join(folder, 'chromium'));
    expect(findChromium()).toBeNull();
    writeFileSync(path.join(folder, 'chromium'), '');
    expect(findChromium()).toBe(path.join(folder, 'chromium'));
  });

  test('a missing Electron runtime is said with what would mend it', () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(findElectron({ mayDownload: true })).toEqual({
      reason: expect.stringContaining('runtime is not on this machine'),
      remedy: expect.stringContaining('ELECTRON_OVERRIDE_DIST_PATH'),
    });
  });

  test.runIf(process.platform === 'linux')('a missing system library is named', () => {
    const fake = path.join(folder, 'electron');
    const complaint =
      'electron: error while loading shared libraries: libgtk-3.so.0: cannot open shared object file';
    writeFileSync(fake, `#!/bin/sh\necho "${complaint}" >&2\nexit 127\n`, { mode: 0o755 });
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(findElectron({ mayDownload: false })).toMatchObject({
      reason: 'the system library libgtk-3.so.0 is missing',
    });
  });

  test.runIf(process.platform === 'linux')('a missing display is said', () => {
    writeFileSync(path.join(folder, 'electron'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    vi.stubEnv('DISPLAY', '');
    vi.stubEnv('WAYLAND_DISPLAY', '');
    expect(findElectron({ mayDownload: false })).toMatchObject({
      reason: 'there is no display to open a window on',
    });
    expect(findElectron({ mayDownload: false, display: 'xvfb-run' })).toEqual({
      executable: path.join(folder, 'electron'),
    });
  });

  test('a start that failed for the machine is told from one that failed for us', () => {
    expect(
      explainFailedStart('ERROR:ozone_platform_x11.cc(240)] Missing X server or $DISPLAY'),
    ).toMatchObject({
      reason: 'the display cannot be reached',
    });
    expect(explainFailedStart('FATAL: The SUID sandbox helper binary was found')).toMatchObject({
      reason: expect.stringContaining('sandbox'),
    });
    expect(explainFailedStart('TypeError: x is not a function')).toBeNull();
  });
});

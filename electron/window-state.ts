import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type WindowState = { readonly bounds: Rectangle | null; readonly isMaximized: boolean };

export const smallestWindow = { width: 900, height: 640 } as const;
export const firstWindow = { width: 1280, height: 800 } as const;

const unknownState: WindowState = { bounds: null, isMaximized: false };

/** Reads where the window stood last. A missing or damaged file is an unknown state: the window opens at its first size. */
export function readWindowState(file: string): WindowState {
  try {
    return parseWindowState(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Never written yet, or not JSON: losing a window position is no reason to trouble anybody.
    return unknownState;
  }
}

/** Takes from unknown data what is a window state. */
export function parseWindowState(data: unknown): WindowState {
  if (typeof data !== 'object' || data === null) return unknownState;
  const { bounds, isMaximized } = data as Record<string, unknown>;
  return { bounds: parseRectangle(bounds), isMaximized: isMaximized === true };
}

function parseRectangle(data: unknown): Rectangle | null {
  if (typeof data !== 'object' || data === null) return null;
  const { x, y, width, height } = data as Record<string, unknown>;
  const isCoordinate = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
  if (!isCoordinate(x) || !isCoordinate(y) || !isCoordinate(width) || !isCoordinate(height)) return null;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/**
 * The bounds to open with: the remembered ones, no smaller than the window may be, no larger than the screen they
 * are on; null where no screen shows enough of them to take hold of (a monitor that has gone).
 */
export function fitToScreens(bounds: Rectangle | null, screens: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null;
  const visible = screens
    .map((screen) => ({ screen, area: overlap(bounds, screen) }))
    .sort((a, b) => b.area - a.area)[0];
  if (visible === undefined || visible.area < bounds.width * bounds.height * 0.25) return null;
  const { screen } = visible;
  const width = Math.min(Math.max(bounds.width, smallestWindow.width), screen.width);
  const height = Math.min(Math.max(bounds.height, smallestWindow.height), screen.height);
  const clamp = (value: number, low: number, high: number): number =>
    Math.max(low, Math.min(value, Math.max(low, high)));
  return {
    x: clamp(bounds.x, screen.x, screen.x + screen.width - width),
    y: clamp(bounds.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Remembers where the window stands. At once: the app may end right after the window has closed. */
export function writeWindowState(file: string, state: WindowState): void {
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(state)}\n`);
  renameSync(temporary, file);
}

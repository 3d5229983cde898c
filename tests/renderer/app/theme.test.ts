import { describe, expect, test } from 'vitest';
import { palette } from '../../../renderer/app/theme';

/** WCAG 2.2: the relative luminance of a colour, and the contrast of two. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

test('the measure agrees with the standard on black and white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

describe.each(Object.entries(palette))('%s', (_scheme, colours) => {
  const grounds = ['paper', 'sheet', 'rail', 'pane'] as const;
  const words = ['ink', 'soft', 'faint', 'accent-ink', 'met', 'risk', 'late', 'unknown'] as const;

  test.each(words.flatMap((word) => grounds.map((ground) => [word, ground] as const)))(
    'text in %s on %s',
    (word, ground) => {
      expect(contrast(colours[word], colours[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([
    ['on-accent', 'accent'],
    ['accent-ink', 'accent-bg'],
    ['met', 'met-bg'],
    ['risk', 'risk-bg'],
    ['late', 'late-bg'],
    ['unknown', 'unknown-bg'],
  ] as const)('text in %s on %s', (word, ground) => {
    expect(contrast(colours[word], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['accent', 'paper'],
    ['accent', 'sheet'],
    ['control', 'paper'],
    ['control', 'sheet'],
  ] as const)('the edge of a control, %s on %s', (edge, ground) => {
    expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

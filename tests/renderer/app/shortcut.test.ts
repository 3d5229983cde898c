import { describe, expect, it } from 'vitest';
import {
  commandOf,
  formatShortcut,
  isPlain,
  isReserved,
  readShortcut,
  shortcutOf,
} from '../../../renderer/app/commands/shortcut';

const keys = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('readShortcut', () => {
  it.each([
    ['n', keys('n'), 'n'],
    ['a capital with Shift', keys('N', { shiftKey: true }), 'shift+n'],
    ['a sign that Shift made', keys('?', { shiftKey: true }), '?'],
    ['Ctrl', keys('k', { ctrlKey: true }), 'mod+k'],
    ['Ctrl and Shift', keys('Z', { ctrlKey: true, shiftKey: true }), 'mod+shift+z'],
    ['a named key', keys('F5', { altKey: true }), 'alt+f5'],
    ['space', keys(' '), 'space'],
    ['only a modifier', keys('Control', { ctrlKey: true }), null],
  ])('%s', (_, event, expected) => {
    expect(readShortcut(event, false)).toBe(expected);
  });

  it('takes Cmd for the main modifier on macOS', () => {
    expect(readShortcut(keys('k', { metaKey: true }), true)).toBe('mod+k');
    expect(readShortcut(keys('k', { ctrlKey: true }), true)).toBe('ctrl+k');
  });
});

describe('formatShortcut', () => {
  it.each([
    ['mod+shift+z', 'Ctrl+Shift+Z', '⌘⇧Z'],
    ['?', '?', '?'],
    ['mod+,', 'Ctrl+,', '⌘,'],
    ['mod++', 'Ctrl++', '⌘+'],
    ['alt+f5', 'Alt+F5', '⌥F5'],
  ])('%s', (shortcut, other, mac) => {
    expect(formatShortcut(shortcut, false)).toBe(other);
    expect(formatShortcut(shortcut, true)).toBe(mac);
  });
});

describe('the shortcuts a person chose', () => {
  it('stand over those that commands ship with', () => {
    expect(shortcutOf('activity.log', {})).toBe('n');
    expect(shortcutOf('activity.log', { 'activity.log': 'l' })).toBe('l');
    expect(shortcutOf('activity.log', { 'activity.log': null })).toBeNull();
    expect(commandOf('n', { 'activity.log': null })).toBeNull();
    expect(commandOf('l', { 'activity.log': 'l' })?.id).toBe('activity.log');
  });

  it('knows what must not fire while somebody types', () => {
    expect(['n', 'shift+n', '?'].every(isPlain)).toBe(true);
    expect(['mod+n', 'alt+n', 'ctrl+shift+n'].some(isPlain)).toBe(false);
  });

  it('keeps the keys for moving about', () => {
    expect(['tab', 'shift+tab', 'enter', 'arrowdown', 'escape'].every(isReserved)).toBe(true);
    expect(['n', 'mod+enter', 'f5'].some(isReserved)).toBe(false);
  });
});

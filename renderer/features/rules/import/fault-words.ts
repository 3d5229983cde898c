import type { Catalogue } from '../../../i18n/catalogue';

/**
 * A fault in the person's words. The schema library says the common ones in its own way; what it says of the rarer ones, and
 * what the rule language itself says, stands as it is.
 */
export function faultWords(text: Catalogue, message: string): string {
  const say = text.rules.faults;
  if (/received undefined$|^Too small: expected string to have >=1 /.test(message)) return say.missing;
  const least = /^Too small: expected number to be >=?(\S+)$/.exec(message)?.[1];
  if (least !== undefined) return say.atLeast(least);
  const most = /^Too big: expected number to be <=?(\S+)$/.exec(message)?.[1];
  if (most !== undefined) return say.atMost(most);
  const fewest = /^Too small: expected array to have >=(\d+) /.exec(message)?.[1];
  if (fewest !== undefined) return say.atLeastEntries(Number(fewest));
  const kind = /^Invalid input: expected (number|string|array|object|boolean),/.exec(message)?.[1];
  if (kind !== undefined) return say.expected[kind as keyof typeof say.expected];
  if (message === 'Invalid URL') return say.url;
  if (message === 'Invalid ISO date') return say.date;
  if (message === 'unknown field') return say.unknown;
  if (message.startsWith('not JSON')) {
    const line = /\(line (\d+) /.exec(message)?.[1];
    return say.notJson(line === undefined ? null : Number(line));
  }
  return message;
}

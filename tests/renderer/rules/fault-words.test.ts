import { describe, expect, it } from 'vitest';
import { checkRule } from '#core/compliance/load-rule';
import { faultWords } from '../../../renderer/features/rules/import/fault-words';
import { en } from '../../../renderer/i18n/en';
import { es } from '../../../renderer/i18n/es';
import { aRule } from '../credentials/build';
import { textOf } from './support';

/** A sound rule with one field replaced, and what the check then says of that field. */
const faultOf = (part: Record<string, unknown>, path: string) =>
  checkRule(textOf({ ...aRule(), ...part })).issues.find((issue) => issue.path === path)?.message ??
  'no fault';

describe('faults in the words of the person', () => {
  it.each([
    [{ title: '' }, 'title', 'is missing'],
    [{ title: undefined }, 'title', 'is missing'],
    [{ version: 0 }, 'version', 'has to be 1 or more'],
    [{ version: 'two' }, 'version', 'has to be a number'],
    [{ notes: 'one' }, 'notes', 'has to be a list'],
    [{ units: [] }, 'units', 'needs at least one entry'],
    [{ checkedOn: 'soon' }, 'checkedOn', 'has to be a date such as 2026-11-24'],
    [{ color: 'red' }, 'color', 'unknown field'],
  ])('%o: %s %s', (part, path, words) => {
    expect(faultWords(en, faultOf(part, path))).toBe(words);
    expect(faultWords(es, faultOf(part, path))).not.toBe(words);
  });

  it('says of a text that breaks off where it cannot be read, without the parser’s words', () => {
    const said = checkRule('{ "id": ').issues[0]?.message ?? 'no fault';
    expect(faultWords(en, said)).toMatch(/^cannot be read as JSON/);
    expect(faultWords(es, said)).toMatch(/^no se puede leer como JSON/);
    expect(faultWords(en, 'not JSON: Unexpected token (line 7 column 3)')).toContain('at line 7');
  });

  it('leaves what the rule language says as it is', () => {
    const said = faultOf({ carryOver: { ...aRule().carryOver, excluded: ['nope'] } }, 'carryOver.excluded');
    expect(faultWords(en, said)).toBe('no category has the id "nope"');
  });
});

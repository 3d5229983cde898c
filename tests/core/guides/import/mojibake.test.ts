import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasLostText, repairMojibake } from '#core/guides/import/mojibake';

const repair = (text: string) => repairMojibake(text).text;

describe('sequences that come back', () => {
  test.each([
    ['πŸ“ˆ', '📈'],
    ['πŸ‡ΊπŸ‡Έ', '🇺🇸'],
    ['35,000β€”65,000', '35,000—65,000'],
    ['βœ… Pros', '✅ Pros'],
    ['Go β€Ί', 'Go ›'],
    ['tasksβ€”like', 'tasks—like'],
    ['teacherβ€™s', 'teacher’s'],
    ['β€œx', '“x'],
    ['β€\u009d', '”'],
    ['β\u009dŒ', '❌'],
    ['β­\u0090', '⭐'],
    ['Γ©', 'é'],
    ['cafΓ©', 'café'],
    ['3 Γ— 4', '3 × 4'],
    ['37 Β°C', '37 °C'],
    ['Ξ²-blocker', 'β-blocker'],
    ['πŸ’° πŸ©Ί πŸ“š', '💰 🩺 📚'],
  ])('Windows-1253: %s → %s', (damaged, clean) => {
    expect(repair(damaged)).toBe(clean);
  });

  test.each([
    ['teacherβ\u0080\u0099s', 'teacher’s'],
    ['techβ\u0080\u0094ranging', 'tech—ranging'],
    ['β\u0080\u009cx', '“x'],
  ])('ISO-8859-7 with its controls: %j → %s', (damaged, clean) => {
    expect(repair(damaged)).toBe(clean);
  });

  test.each([
    ['technicianâ€™s', 'technician’s'],
    ['naÃ¯ve cafÃ©', 'naïve café'],
    ['35â€“65', '35–65'],
    ['ðŸ“ˆ', '📈'],
    ['â\u0080\u0099', '’'],
  ])('Windows-1252: %s → %s', (damaged, clean) => {
    expect(repair(damaged)).toBe(clean);
  });

  test('text damaged twice over', () => {
    expect(repair('Î²â‚¬â€\u009d')).toBe('—');
  });

  test('neighbouring sequences are one repair, with what stood there before', () => {
    expect(repairMojibake('πŸ‡ΊπŸ‡Έ and β€”').repairs).toEqual([
      { from: 'πŸ‡ΊπŸ‡Έ', to: '🇺🇸' },
      { from: 'β€”', to: '—' },
    ]);
  });
});

test.each([
  'Ελλάδα και Ραδιολογία',
  '«Βιοχημεία» — Ά Έ',
  '«Ιατρική» και «ΙΚΕ»',
  'Γ΄ Λυκείου, Β’ τάξη',
  'λέγε…» είπε',
  'β-blocker, β–γ, TGF-β, Aβ',
  'the “Γ” and the “Δ”',
  '5 µg · naïve café, 10 Å³',
  '“CAFÉ” — «À»',
  'Ώ΅Ί',
  'teacherβs softwareβto',
  '📈 🇺🇸 — ’ ❌ •',
])('clean text stays: %s', (text) => {
  expect(repairMojibake(text)).toEqual({ text, repairs: [] });
});

test('text that is lost is told, not guessed', () => {
  expect(hasLostText('teacherβs')).toBe(true);
  expect(hasLostText('studentsβ attitudes')).toBe(true);
  expect(hasLostText('a \ufffd b')).toBe(true);
  expect(hasLostText('teacherâs')).toBe(true);
  expect(hasLostText('studentsâ attitudes')).toBe(true);
  expect(hasLostText('so he said.β€')).toBe(true);
  expect(hasLostText('so he said.â€ And')).toBe(true);
  expect(hasLostText('5Â mg'.replace('Â', 'Â '))).toBe(true);
  expect(hasLostText('pâté, château, Âge, â la carte')).toBe(false);
  expect(hasLostText('TGFβ, β-blocker, interferon-β')).toBe(false);
});

const alphabet = [...'aZé βγδεΞΟπΓΒΆΈΊâÃÂðŸžœ€‚„…†‡‰‹›‘’“”•–—™©«»°²\u0080\u0099\u009d\u00a0📈'];

test('repairing twice is repairing once, and every repair tells what it replaced', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }), (chars) => {
      const text = chars.join('');
      const once = repairMojibake(text);
      expect(repairMojibake(once.text)).toEqual({ text: once.text, repairs: [] });
      const [from, to] = [once.repairs.map((r) => r.from).join(''), once.repairs.map((r) => r.to).join('')];
      expect(text.length - from.length).toBe(once.text.length - to.length);
    }),
    { numRuns: 500, seed: 7 },
  );
});

import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { en } from '../../../renderer/i18n/en';
import { errorText } from '../../../renderer/i18n/error-text';
import { es } from '../../../renderer/i18n/es';

describe('the words of a failure', () => {
  it.each(Object.keys(en.errors.byKey))('%s is a sentence in both languages', (key) => {
    const error = new AppError('internal', 'the host’s own', {
      key,
      path: '/home/dana/w.pathbook',
      text: '2027-02-30',
      credits: '1.234',
    });
    for (const text of [en, es]) {
      const said = errorText(text, error);
      expect(said).not.toBe('the host’s own');
      expect(said).toMatch(/[.”]$/);
      expect(said).not.toMatch(/undefined|!/);
    }
    expect(errorText(es, error)).not.toBe(errorText(en, error));
  });

  it('names the place where a file could not be written', () => {
    const error = new AppError('store-unavailable', 'x', { key: 'file-not-written', path: '/media/stick' });
    expect(errorText(en, error)).toContain('/media/stick');
  });

  it('falls back to the host’s sentence, and for a bug to one that promises nothing', () => {
    expect(errorText(es, new AppError('conflict', 'Own words.', { key: 'new-key' }))).toBe('Own words.');
    expect(errorText(en, new Error('stack'))).toBe(en.errors.unknown);
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { byDay, localDay, localTime } from '../../../renderer/features/history/by-day';
import HistoryScreen from '../../../renderer/features/history/HistoryScreen';
import { historyLabel } from '../../../renderer/features/history/history-label';
import { en } from '../../../renderer/i18n/en';
import { es } from '../../../renderer/i18n/es';
import { axeFaults } from '../support/axe';
import { aChange, someAppInfo } from '../support/builders';
import { renderWithApp } from '../support/render-with-app';

const noon = (day: string) => new Date(`${day}T12:00:00`).toISOString();
const log = { labelKey: 'activity-created', labelFacts: { title: 'MR safety' } };

describe('history', () => {
  it('lists changes by day and marks what was undone', async () => {
    const { user, client } = renderWithApp(<HistoryScreen />, {
      answers: {
        'app.info': () => someAppInfo({ today: '2027-02-26' }),
        'history.list': () => [
          aChange({ id: 'c3', at: noon('2027-02-26'), kind: 'undo', ...log }),
          aChange({ id: 'c2', at: noon('2027-02-26'), undone: true, ...log }),
          aChange({ id: 'c1', at: noon('2027-02-24'), label: 'Something new', labelKey: 'unknown-key' }),
        ],
        'history.state': () => ({ undo: aChange({ label: 'Something new' }), redo: aChange(log) }),
        'history.redo': () => ({ entry: aChange(log) }),
      },
    });
    const today = within(await screen.findByRole('region', { name: 'Changes, Today' }));
    const changes = today.getAllByRole('listitem').map((item) => item.textContent);
    expect(changes).toEqual(['12:00Took back: Log “MR safety”', '12:00Log “MR safety”Undone']);
    expect(screen.getByRole('region', { name: 'Changes, 24 Feb 2027' }).textContent).toContain(
      'Something new',
    );
    expect(await axeFaults()).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Redo: Log “MR safety”' }));
    expect(await screen.findByText('Done again: Log “MR safety”')).toBeTruthy();
    expect(client.inputsOf('history.redo')).toHaveLength(1);
  });

  it('says what it is for while nothing has changed', async () => {
    const { user, route } = renderWithApp(<HistoryScreen />, { route: '/history' });
    await user.click(await screen.findByRole('button', { name: 'Go to Today' }));
    expect(route()).toBe('/today');
    expect(screen.getByRole('button', { name: 'Nothing to undo' })).toHaveProperty('disabled', true);
  });

  it('says what went wrong', async () => {
    renderWithApp(<HistoryScreen />, {
      answers: {
        'history.list': () => {
          throw new AppError('damaged-file', 'no', { key: 'workbook-damaged' });
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('This workbook is damaged');
  });
});

describe('the label of a change', () => {
  const facts = {
    title: 'T',
    name: 'Dana',
    filename: 'a.pdf',
    kind: 'letters',
    activity: 'A course',
    condition: 'A card',
    event: 'A result',
    step: 'Pay the fee',
    version: '2',
  };
  it.each(Object.keys(en.history.labels))('%s is whole in both languages', (labelKey) => {
    const change = { label: 'English of the host', labelKey, labelFacts: facts };
    for (const text of [en, es]) {
      const label = historyLabel(text, change);
      expect(label).not.toBe('English of the host');
      expect(label).not.toContain('undefined');
    }
  });

  it('is the host’s own where the catalogue does not know the key', () => {
    expect(historyLabel(es, { label: 'Own', labelKey: 'x', labelFacts: {} })).toBe('Own');
  });
});

describe('days', () => {
  it('are those of the person’s own time zone', () => {
    const at = new Date(2027, 1, 3, 0, 5).toISOString();
    expect(localDay(at)).toBe('2027-02-03');
    expect(localTime(at)).toBe('00:05');
  });

  it('keep the order in which changes came', () => {
    const days = byDay([
      aChange({ id: 'b', at: noon('2027-02-03') }),
      aChange({ id: 'a', at: noon('2027-02-03') }),
      aChange({ id: 'z', at: noon('2027-02-01') }),
    ]);
    expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
      ['2027-02-03', ['b', 'a']],
      ['2027-02-01', ['z']],
    ]);
  });
});

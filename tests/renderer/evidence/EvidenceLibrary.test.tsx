import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '#core/contract/evidence';
import { EvidenceLibrary } from '../../../renderer/features/evidence/EvidenceLibrary';
import { axeFaults } from '../support/axe';
import { renderWithApp } from '../support/render-with-app';

const letter: Evidence = {
  id: 'evidence-1',
  personId: 'person-1',
  filename: 'letter.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 2_048,
  sha256: 'b'.repeat(64),
  addedAt: '2027-02-01T09:00:00.000Z',
  links: [{ kind: 'portfolio-item', id: 'person-1/letters', title: 'letters' }],
};

describe('all evidence', () => {
  it('says what evidence is for where there is none', async () => {
    renderWithApp(<EvidenceLibrary openId={undefined} />);
    expect(await screen.findByRole('heading', { name: 'No files in this workbook yet' })).toBeTruthy();
  });

  it('shows a file, what it proves, and its fingerprint', async () => {
    renderWithApp(<EvidenceLibrary openId="evidence-1" />, {
      answers: { 'evidence.list': () => [letter] },
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: '1 file is kept as evidence.' }),
    ).toBeTruthy();
    const record = screen.getByRole('link', { name: 'Letters and commendations' });
    expect(record.getAttribute('href')).toBe('/portfolio/letters');
    expect(screen.getByText('b'.repeat(64))).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('takes a file out of the workbook', async () => {
    const { user, client } = renderWithApp(<EvidenceLibrary openId="evidence-1" />, {
      answers: { 'evidence.list': () => [letter], 'evidence.remove': ({ id }) => ({ id }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Remove from the workbook' }));
    await waitFor(() => expect(client.inputsOf('evidence.remove')).toEqual([{ id: 'evidence-1' }]));
  });

  it('says so when the file is gone', async () => {
    renderWithApp(<EvidenceLibrary openId="evidence-9" />, { answers: { 'evidence.list': () => [letter] } });
    expect(await screen.findByText('This file is not in the workbook any more.')).toBeTruthy();
  });
});

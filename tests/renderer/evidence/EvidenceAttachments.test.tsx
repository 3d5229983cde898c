import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '#core/contract/evidence';
import { EvidenceAttachments } from '../../../renderer/features/evidence/EvidenceAttachments';
import { axeFaults } from '../support/axe';
import { renderWithApp } from '../support/render-with-app';

const target = { kind: 'activity', id: 'activity-1' } as const;
const pdfBytes = new TextEncoder().encode('%PDF-1.4 certificate');
const pngBytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

const someEvidence = (part: Partial<Evidence> = {}): Evidence => ({
  id: 'evidence-1',
  personId: 'person-1',
  filename: 'certificate.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 20,
  sha256: 'a'.repeat(64),
  addedAt: '2027-02-01T09:00:00.000Z',
  links: [{ ...target, title: 'MR safety' }],
  ...part,
});

const picker = () => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no file picker.');
  return input;
};

describe('the files of a record', () => {
  it('attaches a chosen file, told by its bytes', async () => {
    const { user, client } = renderWithApp(<EvidenceAttachments personId="person-1" target={target} />, {
      answers: { 'evidence.add': () => someEvidence() },
    });
    expect(await screen.findByText('Nothing attached yet.')).toBeTruthy();
    await user.upload(picker(), new File([pdfBytes], 'certificate.pdf', { type: 'application/pdf' }));
    await waitFor(() =>
      expect(client.inputsOf('evidence.add')).toEqual([
        {
          personId: 'person-1',
          target,
          filename: 'certificate.pdf',
          mediaType: 'application/pdf',
          bytesBase64: btoa('%PDF-1.4 certificate'),
        },
      ]),
    );
    expect(await screen.findByText('Attached “certificate.pdf”')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('attaches what is dropped on it; a file it cannot keep says why and the next one goes on', async () => {
    const { client } = renderWithApp(<EvidenceAttachments personId="person-1" target={target} />, {
      answers: { 'evidence.add': () => someEvidence({ filename: 'photo.png', mediaType: 'image/png' }) },
    });
    const place = await screen.findByRole('region', { name: 'Evidence' });
    const files = [new File(['words'], 'notes.txt'), new File([pngBytes], 'photo.png')];
    const dataTransfer = { types: ['Files'], files };
    fireEvent.dragEnter(place, { dataTransfer });
    expect(screen.getByText('Let go to attach it')).toBeTruthy();
    fireEvent.drop(place, { dataTransfer });
    expect(await screen.findByText('“notes.txt” was not attached')).toBeTruthy();
    expect(screen.getByText('Only PDF, PNG and JPEG files can be kept. Nothing was stored.')).toBeTruthy();
    await waitFor(() => expect(client.inputsOf('evidence.add')).toHaveLength(1));
    expect(client.inputsOf('evidence.add')[0]).toMatchObject({
      filename: 'photo.png',
      mediaType: 'image/png',
    });
  });

  it('refuses an empty file and one over 25 MB without sending them', async () => {
    const { user, client } = renderWithApp(<EvidenceAttachments personId="person-1" target={target} />);
    await screen.findByText('Nothing attached yet.');
    const huge = new File([pdfBytes], 'huge.pdf', { type: 'application/pdf' });
    Object.defineProperty(huge, 'size', { value: 26 * 1024 * 1024 });
    await user.upload(picker(), [new File([], 'empty.pdf', { type: 'application/pdf' }), huge]);
    expect(await screen.findByText('“empty.pdf” was not attached')).toBeTruthy();
    expect(await screen.findByText(/This file is larger than 25 MB/)).toBeTruthy();
    expect(client.inputsOf('evidence.add')).toEqual([]);
  });

  it('saves a copy, and detaches', async () => {
    const { user, client, shell } = renderWithApp(
      <EvidenceAttachments personId="person-1" target={target} />,
      {
        answers: {
          'evidence.list': () => [someEvidence()],
          'evidence.get': () => ({ evidence: someEvidence(), bytesBase64: btoa('%PDF-1.4 certificate') }),
          'evidence.unlink': () => someEvidence({ links: [] }),
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Save a copy of certificate.pdf' }));
    await waitFor(() => expect(shell.saved).toHaveLength(1));
    expect(shell.saved[0]).toMatchObject({ suggestedName: 'certificate.pdf', mediaType: 'application/pdf' });
    // Compared as numbers: jsdom's byte arrays are of another realm.
    expect([...(shell.saved[0]?.bytes ?? [])]).toEqual([...pdfBytes]);
    expect(screen.queryByRole('button', { name: 'Look at certificate.pdf' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Detach certificate.pdf' }));
    await waitFor(() =>
      expect(client.inputsOf('evidence.unlink')).toEqual([{ evidenceId: 'evidence-1', target }]),
    );
  });

  it('shows a picture', async () => {
    const photo = someEvidence({ filename: 'photo.png', mediaType: 'image/png' });
    const { user } = renderWithApp(<EvidenceAttachments personId="person-1" target={target} />, {
      answers: {
        'evidence.list': () => [photo],
        'evidence.get': () => ({ evidence: photo, bytesBase64: btoa('picture') }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Look at photo.png' }));
    expect(await screen.findByRole('img', { name: 'photo.png' })).toBeTruthy();
  });

  it('uses a file that is already in the workbook', async () => {
    const other = someEvidence({ id: 'evidence-2', filename: 'transcript.pdf', links: [] });
    const { user, client } = renderWithApp(<EvidenceAttachments personId="person-1" target={target} />, {
      answers: {
        'evidence.list': (input) => (input.target ? [] : [other]),
        'evidence.link': () => other,
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Use a file that is already here' }));
    await user.click(await screen.findByRole('menuitem', { name: 'transcript.pdf' }));
    await waitFor(() =>
      expect(client.inputsOf('evidence.link')).toEqual([{ evidenceId: 'evidence-2', target }]),
    );
  });
});

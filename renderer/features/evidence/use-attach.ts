import { useState } from 'react';
import type { EvidenceTarget } from '#core/contract/evidence';
import { useChange } from '../../app/api/hooks';
import { showFailed } from '../../components/toasts';
import { useText } from '../../i18n/use-text';
import { readEvidenceFile } from './evidence-file';

/** Attaches chosen files to one target, one after the other; a file that cannot be kept says why and the next goes on. */
export function useAttach(personId: string, target: EvidenceTarget) {
  const text = useText();
  const [underWay, setUnderWay] = useState<string | null>(null);
  const add = useChange('evidence.add', {
    done: (evidence) => text.evidence.attached(evidence.filename),
    showsOwnErrors: true,
  });

  async function attach(files: readonly File[]): Promise<void> {
    for (const file of files) {
      setUnderWay(file.name);
      try {
        await add.mutateAsync({ personId, target, ...(await readEvidenceFile(file)) });
      } catch (error) {
        showFailed(text, error, text.evidence.notAttached(file.name));
      }
    }
    setUnderWay(null);
  }

  return { attach, underWay };
}

import type { Evidence } from '#core/contract/evidence';
import { useClient } from '../../app/api/hooks';
import { fromBase64 } from '../../app/shell/base64';
import { useShell } from '../../app/shell/use-shell';
import { showDone, showFailed } from '../../components/toasts';
import { useText } from '../../i18n/use-text';

/** Saves a copy of an evidence file where the person says; tells how it went. */
export function useSaveCopy(): (evidence: Evidence) => Promise<void> {
  const client = useClient();
  const shell = useShell();
  const text = useText();
  return async ({ id, filename, mediaType }) => {
    try {
      const { bytesBase64 } = await client.call('evidence.get', { id });
      const saved = await shell.saveFile(filename, fromBase64(bytesBase64), mediaType);
      if (saved) showDone(text, text.evidence.savedCopy(filename));
    } catch (error) {
      showFailed(text, error);
    }
  };
}

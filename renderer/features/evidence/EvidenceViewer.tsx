import { Button, Group, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Evidence } from '#core/contract/evidence';
import { useCall } from '../../app/api/hooks';
import { fromBase64 } from '../../app/shell/base64';
import { useGiveFocusBack } from '../../app/use-give-focus-back';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../i18n/use-text';
import classes from './evidence.module.css';
import { useSaveCopy } from './use-save-copy';

/** True for what the page itself can show; a PDF is read in the person's own program, from a saved copy. */
export function isViewable({ mediaType }: Evidence): boolean {
  return mediaType !== 'application/pdf';
}

/** Shows one picture that is kept as evidence. */
export function EvidenceViewer({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  useGiveFocusBack();
  const text = useText();
  const saveCopy = useSaveCopy();
  const content = useCall('evidence.get', { id: evidence.id });
  return (
    <Modal
      opened
      onClose={onClose}
      title={evidence.filename}
      size="xl"
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <Loaded query={content}>
        {({ bytesBase64 }) => <Picture bytesBase64={bytesBase64} evidence={evidence} />}
      </Loaded>
      <Group justify="flex-end" mt="md">
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void saveCopy(evidence)}
        >
          {text.evidence.saveCopy}
        </Button>
      </Group>
    </Modal>
  );
}

function Picture({ bytesBase64, evidence }: { bytesBase64: string; evidence: Evidence }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([fromBase64(bytesBase64)], { type: evidence.mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytesBase64, evidence.mediaType]);
  return url ? <img src={url} alt={evidence.filename} className={classes.picture} /> : null;
}

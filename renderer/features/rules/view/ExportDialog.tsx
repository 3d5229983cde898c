import { Button, CopyButton, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Output } from '#core/contract/index';
import type { RuleSummary } from '#core/contract/rules';
import { useCall } from '../../../app/api/hooks';
import { useShell } from '../../../app/shell/use-shell';
import { Loaded } from '../../../components/Loaded';
import { showDone, showFailed } from '../../../components/toasts';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import classes from '../rules.module.css';

/** A rule as a file, with the SHA-256 that whoever gets it can compare. */
export function ExportDialog({ summary, onClose }: { summary: RuleSummary; onClose: () => void }) {
  const text = useText();
  const say = text.rules.export;
  const file = useCall('rules.export', { id: summary.id });
  return (
    <Modal
      opened
      onClose={onClose}
      title={say.title(summary.shortTitle)}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <p className={classes.dialogText}>{say.body}</p>
      <Loaded query={file}>{(found) => <FileFacts file={found} onClose={onClose} />}</Loaded>
    </Modal>
  );
}

function FileFacts({ file, onClose }: { file: Output<'rules.export'>; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const shell = useShell();
  const say = text.rules.export;
  const bytes = new TextEncoder().encode(file.text);
  const isSaving = useRef(false);
  const save = useMutation({
    mutationFn: () => shell.saveFile(file.filename, bytes, 'application/json'),
    onSuccess: (isSaved) => {
      if (!isSaved) return;
      showDone(text, say.saved(file.filename));
      onClose();
    },
    onError: (error) => showFailed(text, error),
    onSettled: () => {
      isSaving.current = false;
    },
  });
  return (
    <>
      <dl className={classes.fileFacts}>
        <dt className={classes.fileFact}>{say.file}</dt>
        <dd className={classes.fileSays}>{file.filename}</dd>
        <dt className={classes.fileFact}>{say.size}</dt>
        <dd className={classes.fileSays}>{format.fileSize(bytes.length)}</dd>
        <dt className={classes.fileFact}>{say.sha}</dt>
        <dd className={classes.fileSays}>
          <code>{file.sha256}</code>
        </dd>
      </dl>
      <Group justify="flex-end" mt="md">
        <CopyButton value={file.sha256}>
          {({ copied, copy }) => (
            <Button variant="subtle" onClick={copy}>
              {copied ? say.copied : say.copySha}
            </Button>
          )}
        </CopyButton>
        <Button
          data-autofocus
          loading={save.isPending}
          onClick={() => {
            if (isSaving.current) return;
            isSaving.current = true;
            save.mutate();
          }}
        >
          {say.save}
        </Button>
      </Group>
    </>
  );
}

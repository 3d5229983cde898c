import { Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '../../i18n/error-text';
import { useText } from '../../i18n/use-text';
import { type Saved, useSaveActivity } from './use-save-activity';

/** The activity is saved and some of its files are not: which, why, and another try. */
export function FailedFiles({ saved, onClose }: { saved: Saved; onClose: () => void }) {
  const text = useText();
  const { attachAgain, isSaving } = useSaveActivity();
  const [failed, setFailed] = useState(saved.failed);
  const say = text.ceLog.form;

  async function tryAgain() {
    const left = await attachAgain(
      saved.activity,
      failed.map(({ file }) => file),
    );
    if (left === null) return;
    if (left.length === 0) onClose();
    else setFailed(left);
  }

  return (
    <div role="alert">
      <Text fw={600}>{say.filesFailedTitle}</Text>
      <List size="sm" my="sm" spacing={4}>
        {failed.map(({ file, error }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name; the order is their identity
          <List.Item key={index}>
            <b>{file.name}</b>: {errorText(text, error)}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {say.filesFailedBody}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" loading={isSaving} onClick={() => void tryAgain()}>
          {say.tryFilesAgain}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {say.done}
        </Button>
      </Group>
    </div>
  );
}

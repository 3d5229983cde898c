import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Catalogue } from '../i18n/catalogue';
import { errorText } from '../i18n/error-text';

/** The toast that offers to take something back, by id: undo takes back the latest change, so only the latest may offer it. */
let offering: string | null = null;

/** Takes the offer to undo away: what it was about is no longer the latest change. */
export function withdrawUndo(): void {
  if (offering !== null) notifications.hide(offering);
  offering = null;
}

/** Says what was done; with `undo`, offers to take it back. */
export function showDone(text: Catalogue, said: string, undo?: () => Promise<void>): void {
  const id = `done-${said}`;
  if (undo) {
    withdrawUndo();
    offering = id;
  }
  notifications.show({
    id,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': text.common.close },
    autoClose: 8_000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{said}</Text>
        {undo ? (
          <Button
            size="compact-sm"
            variant="light"
            style={{ flexShrink: 0 }}
            onClick={() => {
              withdrawUndo();
              void undo();
            }}
          >
            {text.common.undo}
          </Button>
        ) : null}
      </Group>
    ),
  });
}

/** Says what went wrong and what to do; stays until it is closed. `title` names what it is about. */
export function showFailed(
  text: Catalogue,
  error: unknown,
  title: string = text.common.somethingWrong,
): void {
  notifications.show({
    color: 'red',
    autoClose: false,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': text.common.close },
    title,
    message: errorText(text, error),
  });
}

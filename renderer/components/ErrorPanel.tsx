import { Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { errorText } from '../i18n/error-text';
import { useText } from '../i18n/use-text';

/** What happened, what it means for the person's data, and what to do: the error state of a screen or a part of it. */
export function ErrorPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const text = useText();
  return (
    <div role="alert" style={{ padding: 'var(--mantine-spacing-xl)', maxWidth: '40rem' }}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconAlertTriangle aria-hidden color="var(--pb-risk)" style={{ flexShrink: 0, marginTop: 3 }} />
        <div>
          <Title order={2} size="h3">
            {text.common.somethingWrong}
          </Title>
          <Text mt={4}>{errorText(text, error)}</Text>
          {onRetry ? (
            <Button mt="md" variant="default" onClick={onRetry}>
              {text.common.tryAgain}
            </Button>
          ) : null}
        </div>
      </Group>
    </div>
  );
}

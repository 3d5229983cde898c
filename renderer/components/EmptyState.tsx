import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  title: string;
  /** What this part of the workbook is for. */
  children: ReactNode;
  /** The one button to begin. */
  action?: ReactNode;
  /** A quieter second way (the sample). */
  secondary?: ReactNode;
};

export function EmptyState({ title, children, action, secondary }: EmptyStateProps) {
  return (
    <div style={{ maxWidth: '34rem', padding: 'var(--mantine-spacing-xl) 0' }}>
      <Title order={2} size="h2">
        {title}
      </Title>
      <Text mt="xs" c="dimmed">
        {children}
      </Text>
      {action || secondary ? (
        <div
          style={{
            display: 'flex',
            alignItems: 'center',
            gap: 'var(--mantine-spacing-md)',
            marginTop: 'var(--mantine-spacing-lg)',
          }}
        >
          {action}
          {secondary}
        </div>
      ) : null}
    </div>
  );
}

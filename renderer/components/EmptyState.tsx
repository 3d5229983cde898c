import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

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
    <div className={classes.empty}>
      <Title order={2} size="h2">
        {title}
      </Title>
      <Text mt="xs" c="dimmed">
        {children}
      </Text>
      {action || secondary ? (
        <div className={classes.actions}>
          {action}
          {secondary}
        </div>
      ) : null}
    </div>
  );
}

import { Skeleton, Stack } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';

/** Stands in for a screen whose code is under way; shows nothing for the first 100 ms. */
export function ScreenSkeleton() {
  const [isLate, setLate] = useState(false);
  useTimeout(() => setLate(true), 100, { autoInvoke: true });
  if (!isLate) return null;
  return (
    <Stack gap="sm" p="xl" aria-busy="true">
      <Skeleton height={30} width="55%" />
      <Skeleton height={14} width="35%" />
      <Skeleton height={14} mt="xl" width="80%" />
      <Skeleton height={14} width="80%" />
      <Skeleton height={14} width="60%" />
    </Stack>
  );
}

import { Skeleton, Stack } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AppError } from '#core/contract/errors';
import { ErrorPanel } from './ErrorPanel';

type LoadedProps<Value> = {
  query: UseQueryResult<Value, AppError>;
  /** What stands in while the answer is under way; by default a few grey lines. */
  skeleton?: ReactNode;
  children: (value: Value) => ReactNode;
};

/** The states of an answer under way: nothing for 100 ms, then a skeleton; an error with what to do; the content. */
export function Loaded<Value>({ query, skeleton, children }: LoadedProps<Value>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return <Patience>{skeleton ?? <LinesSkeleton />}</Patience>;
}

/** Shows its children only after 100 ms: what answers faster never flickers. */
function Patience({ children }: { children: ReactNode }) {
  const [isLate, setLate] = useState(false);
  useTimeout(() => setLate(true), 100, { autoInvoke: true });
  return isLate ? <div aria-busy="true">{children}</div> : null;
}

function LinesSkeleton() {
  return (
    <Stack gap="sm" p="xl">
      <Skeleton height={28} width="60%" />
      <Skeleton height={14} width="40%" />
      <Skeleton height={14} mt="lg" />
      <Skeleton height={14} width="85%" />
      <Skeleton height={14} width="70%" />
    </Stack>
  );
}

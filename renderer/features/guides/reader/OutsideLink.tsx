import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useOpenOutside } from './use-open-outside';

/** An address that opens outside, after asking. */
export function OutsideLink({ url, children }: { url: string; children: ReactNode }) {
  const open = useOpenOutside();
  return (
    <Anchor
      href={url}
      inherit
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        open(url);
      }}
    >
      {children}{' '}
      <IconExternalLink size="0.9em" stroke={1.8} aria-hidden style={{ verticalAlign: '-0.1em' }} />
    </Anchor>
  );
}

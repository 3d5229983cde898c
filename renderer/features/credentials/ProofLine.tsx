import { Popover, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Standing } from '#core/compliance/standing';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './Allocation.module.css';
import { proofWords } from './proof-words';

/** Says that no allocation counts more; a click says how that is known. */
export function ProofLine({ standing }: { standing: Standing }) {
  const text = useText();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const say = text.credentials.allocation.proof;
  const { isProven } = standing.proof;
  const Icon = isProven ? IconRosetteDiscountCheck : IconAlertTriangle;
  const said = isProven ? say.proven : say.unproven;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      withinPortal
      returnFocus
      shadow="md"
      width="20rem"
      position="bottom-end"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.proof ?? ''}
          data-unproven={isProven ? undefined : true}
          title={say.show}
          onClick={() => setOpen((open) => !open)}
        >
          <Icon size="0.875rem" stroke={2} aria-hidden /> {said}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.proofText ?? ''} aria-label={say.show}>
        {proofWords({ text, format }, standing)}
      </Popover.Dropdown>
    </Popover>
  );
}

import { Button } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import type { Standing } from '#core/compliance/standing';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './Allocation.module.css';

type Props = { standing: Standing; isChanging: boolean; onGiveAllBack: () => void };

/** What the person's own decisions cost against the best allocation, with the way back; nothing without decisions. */
export function PinsCost({ standing, isChanging, onGiveAllBack }: Props) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.allocation.cost;
  if (standing.pinned === undefined) return null;
  const { counted, minimumsMet, needed } = standing.pinned;
  const parts = [
    ...(counted > 0 ? [say.credits(format.number(counted))] : []),
    ...(minimumsMet > 0 ? [say.minimums(minimumsMet)] : []),
    // What is missing because it no longer counts is said already.
    ...(needed > counted ? [say.needed(format.number(needed))] : []),
  ];
  return (
    <div className={classes.cost} data-costs={parts.length > 0 || undefined}>
      <span>
        <IconPin size="0.875rem" stroke={2} aria-hidden className={classes.icon} />{' '}
        {parts.length === 0 ? say.nothing : say.of(parts)}
      </span>
      <Button
        className="no-print"
        variant="subtle"
        size="compact-sm"
        loading={isChanging}
        onClick={onGiveAllBack}
      >
        {say.giveAllBack}
      </Button>
    </div>
  );
}

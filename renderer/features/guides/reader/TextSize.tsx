import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconTextDecrease, IconTextIncrease } from '@tabler/icons-react';
import { readingSizes } from '#core/contract/choices';
import { useChange } from '../../../app/api/hooks';
import { useCurrentPerson } from '../../../app/use-current-person';
import { useText } from '../../../i18n/use-text';
import classes from './toolbar.module.css';

const usual = 100;

/** The size of the guide's text: smaller, as usual, larger. */
export function TextSize() {
  const text = useText();
  const { settings } = useCurrentPerson();
  const { mutate } = useChange('settings.set');
  const words = text.guides.textSize;
  const size = settings.readingSize;
  const set = (next: number) => {
    const readingSize = Math.min(readingSizes.largest, Math.max(readingSizes.smallest, next));
    if (readingSize !== size) mutate({ readingSize });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons is no fieldset
    <div role="group" aria-label={words.label} className={classes.group}>
      <Tooltip label={words.smaller}>
        <ActionIcon
          aria-label={words.smaller}
          aria-disabled={size <= readingSizes.smallest || undefined}
          onClick={() => set(size - readingSizes.step)}
        >
          <IconTextDecrease size="1.125rem" stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.reset}>
        <UnstyledButton
          className={classes.value}
          aria-label={words.resetLabel(size)}
          onClick={() => set(usual)}
        >
          {words.percent(size)}
        </UnstyledButton>
      </Tooltip>
      <Tooltip label={words.larger}>
        <ActionIcon
          aria-label={words.larger}
          aria-disabled={size >= readingSizes.largest || undefined}
          onClick={() => set(size + readingSizes.step)}
        >
          <IconTextIncrease size="1.125rem" stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

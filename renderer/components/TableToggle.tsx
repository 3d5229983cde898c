import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useText } from '../i18n/use-text';

type TableToggleProps = {
  isOpen: boolean;
  /** The id of the element that holds the table, which is there whether the table is shown or not. */
  controls: string;
  onToggle: () => void;
};

/** Shows and hides the table that says the same as a picture. */
export function TableToggle({ isOpen, controls, onToggle }: TableToggleProps) {
  const text = useText();
  return (
    <Button
      className="no-print"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconTable size="1rem" aria-hidden />}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      {isOpen ? text.common.hideTable : text.common.showTable}
    </Button>
  );
}

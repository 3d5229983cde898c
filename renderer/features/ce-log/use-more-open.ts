import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';

/**
 * Whether the further fields of the log form are open: as the person left them the last time, and open in any case while one of
 * them holds something.
 */
export function useMoreOpen(isUsed: boolean): { isOpen: boolean; toggle: () => void; open: () => void } {
  const [isRemembered, remember] = useLocalStorage({
    key: 'pathbook.log-more',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [isOpen, setOpen] = useState(isRemembered || isUsed);
  return {
    isOpen,
    toggle: () => {
      remember(!isOpen);
      setOpen(!isOpen);
    },
    open: () => setOpen(true),
  };
}

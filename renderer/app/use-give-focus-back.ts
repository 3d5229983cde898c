import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it when the dialog that asks for this was opened. A dialog that is taken away whole
 * would otherwise leave it nowhere, and the keyboard would begin again at the top of the window.
 */
export function useGiveFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (!isNowhere) return;
      const hadIt = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      // A menu's item or the palette is gone by then: the focus goes to where reading begins.
      const place = hadIt ? opener : document.getElementById('main');
      place?.focus({ preventScroll: true });
    },
    [opener],
  );
}

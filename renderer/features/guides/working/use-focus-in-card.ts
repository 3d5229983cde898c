import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { focusOn } from '../focus-on';

/**
 * Keeps the focus near a card: on its menu once its editor closes, and on the card after it (or before it, or on what
 * they stand under) once it is taken away.
 */
export function useFocusInCard(card: RefObject<HTMLElement | null>, isEditing: boolean): void {
  const wasEditing = useRef(false);
  useEffect(() => {
    const hasLost = document.activeElement === document.body || document.activeElement === null;
    if (wasEditing.current && !isEditing && hasLost) {
      card.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus({ preventScroll: true });
    }
    wasEditing.current = isEditing;
  }, [card, isEditing]);

  useLayoutEffect(() => {
    const element = card.current;
    return () => {
      if (element === null || !element.contains(document.activeElement)) return;
      const group = element.closest('main, [role="dialog"]');
      const cards = [...(group?.querySelectorAll('[data-mark]') ?? [])];
      const at = cards.indexOf(element);
      const next = cards[at + 1] ?? cards[at - 1] ?? element.closest('section')?.querySelector('h2');
      if (next) focusOn(next);
    };
  }, [card]);
}

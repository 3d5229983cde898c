import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { focusOn } from '../focus-on';

/**
 * Keeps the focus near a card: on its menu once its editor closes, and on the card after it (or before it, or on what
 * they stand under) once it is taken away. The answer is to be called when somebody asks for that in the card's menu.
 */
export function useFocusInCard(card: RefObject<HTMLElement | null>, isEditing: boolean): () => void {
  const wasEditing = useRef(false);
  useEffect(() => {
    const hasLost = document.activeElement === document.body || document.activeElement === null;
    if (wasEditing.current && !isEditing && hasLost) {
      card.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus({ preventScroll: true });
    }
    wasEditing.current = isEditing;
  }, [card, isEditing]);

  const isLeaving = useRef(false);
  useLayoutEffect(() => {
    const element = card.current;
    return () => {
      const focused = document.activeElement;
      // The menu that took it away stands elsewhere in the page, and may have let the focus go already.
      const wasInMenu = isLeaving.current && (focused === document.body || focused?.closest('[role="menu"]'));
      if (element === null || !(wasInMenu || element.contains(focused))) return;
      const group = element.closest('main, [role="dialog"]');
      const cards = [...(group?.querySelectorAll('[data-mark]') ?? [])];
      const at = cards.indexOf(element);
      const next = cards[at + 1] ?? cards[at - 1] ?? element.closest('section')?.querySelector('h2');
      if (next) focusOn(next);
    };
  }, [card]);
  return () => {
    isLeaving.current = true;
  };
}

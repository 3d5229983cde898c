import { Portal } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './floating.module.css';

/** Between what floats and what it belongs to, and to the edges of the window, in pixels. */
const gap = 8;

const focusable = 'a[href], button:enabled, input:enabled, textarea:enabled';

type FloatingProps = {
  /** The box on the page that it belongs to; null while nothing of that is drawn. */
  anchor: () => DOMRect | null;
  onClose: () => void;
  /** Whether a press outside closes it. */
  closesOutside: boolean;
  /** True where Tab goes round in it; else Tab closes it, and goes on from where it was opened. */
  keepsFocus: boolean;
  children: ReactNode;
};

/** What stands over the page beside a place of it: above where there is room, else below, never over the place itself. */
export function Floating(props: FloatingProps) {
  return (
    <Portal>
      <Box {...props} />
    </Portal>
  );
}

function Box({ anchor, onClose, closesOutside, keepsFocus, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);

  const place = () => {
    const element = box.current;
    const to = anchor();
    if (element === null || to === null) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const { innerWidth, innerHeight } = window;
    const above = to.top - gap - height;
    const below = to.bottom + gap;
    const wanted = above >= gap ? above : below;
    const top = Math.max(gap, Math.min(wanted, innerHeight - height - gap));
    const centred = to.left + to.width / 2 - width / 2;
    const left = Math.max(gap, Math.min(centred, innerWidth - width - gap));
    element.style.top = `${top}px`;
    element.style.left = `${left}px`;
  };

  // Its size follows its content, and the place follows its size.
  useLayoutEffect(place);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const latest = useRef(place);
  latest.current = place;
  useWindowEvent('resize', () => latest.current());
  useWindowEvent('scroll', () => latest.current(), { capture: true, passive: true });

  useWindowEvent('pointerdown', ({ target }) => {
    if (!closesOutside || !(target instanceof Element)) return;
    // A card's menu and a toast's Undo stand outside of it in the page, and belong to it.
    if (target.closest('[data-floating], [role="menu"], [role="alert"]') === null) onClose();
  });
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest('[role="menu"]') !== null) return;
    event.preventDefault();
    onClose();
  });
  const onTab = (event: KeyboardEvent<HTMLDivElement>) => {
    // A card's menu stands elsewhere in the page and keeps its own keys.
    if (event.key !== 'Tab' || !(event.target instanceof Node) || !event.currentTarget.contains(event.target))
      return;
    if (!keepsFocus) {
      // The page must not take the same press for one outside of the toolbar, which would open it again.
      event.stopPropagation();
      onClose();
      return;
    }
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)];
    const [first, last] = [stops[0], stops.at(-1)];
    const at = document.activeElement;
    // The dialog itself has the focus when it opens: before its first stop.
    const isAtEnd = event.shiftKey ? at === first || !stops.some((stop) => stop === at) : at === last;
    if (first === undefined || last === undefined || !isAtEnd) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the dialog or toolbar inside of it
    <div ref={box} className={`${classes.floating} no-print`} data-floating onKeyDown={onTab}>
      {children}
    </div>
  );
}

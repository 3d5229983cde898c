import { Portal } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './working.module.css';

/** Between what floats and what it belongs to, and to the edges of the window, in pixels. */
const gap = 8;

type FloatingProps = {
  /** The box on the page that it belongs to; null while nothing of that is drawn. */
  anchor: () => DOMRect | null;
  onClose: () => void;
  /** Whether a press outside closes it. */
  closesOutside: boolean;
  children: ReactNode;
};

/** What stands over the page beside a place of it: above where there is room, else below, never over the place itself. */
export function Floating({ anchor, onClose, closesOutside, children }: FloatingProps) {
  return (
    <Portal>
      <Box anchor={anchor} onClose={onClose} closesOutside={closesOutside}>
        {children}
      </Box>
    </Portal>
  );
}

function Box({ anchor, onClose, closesOutside, children }: FloatingProps) {
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
  return (
    <div ref={box} className={`${classes.floating} no-print`} data-floating>
      {children}
    </div>
  );
}

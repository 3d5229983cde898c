import { useEffect, useRef, useState } from 'react';

/** What React's drag events and the window's own have in common. */
type DropEvent = { readonly dataTransfer: DataTransfer | null; preventDefault(): void };

/** Files dropped on an element; counts entries and exits, since each child fires its own. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const depth = useRef(0);
  const [isOver, setOver] = useState(false);
  const goTo = (next: number) => {
    depth.current = next;
    setOver(next > 0);
  };
  const forFiles = (act: (files: readonly File[]) => void) => (event: DropEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    act([...event.dataTransfer.files]);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: forFiles(() => goTo(depth.current + 1)),
      onDragOver: forFiles(() => undefined),
      onDragLeave: forFiles(() => goTo(Math.max(0, depth.current - 1))),
      onDrop: forFiles((files) => {
        goTo(0);
        onFiles(files);
      }),
    },
  };
}

/**
 * Takes files dropped anywhere on the window while the screen is open; true while one is held over it. Without this
 * the page itself would be replaced by the file.
 */
export function useWindowFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const { isOver, handlers } = useFileDrop(onFiles);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const listeners = {
      dragenter: (event: DragEvent) => latest.current.onDragEnter(event),
      dragover: (event: DragEvent) => latest.current.onDragOver(event),
      dragleave: (event: DragEvent) => latest.current.onDragLeave(event),
      drop: (event: DragEvent) => latest.current.onDrop(event),
    };
    const names = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const name of names) window.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, listeners[name]);
    };
  }, []);
  return isOver;
}

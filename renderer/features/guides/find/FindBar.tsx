import { ActionIcon, TextInput } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './find.module.css';
import { elementAt, useFind } from './use-find';

type FindBarProps = {
  article: RefObject<HTMLElement | null>;
  /** Changes with every wish to find: the field takes the focus again. */
  request: number;
  onClose: () => void;
};

/** Finds words in the guide that is open. Enter and Shift+Enter (or F3) go on and back, Esc closes. */
export function FindBar({ article, request, onClose }: FindBarProps) {
  const text = useText();
  const say = text.guides.findIn;
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const { count, index, now, step } = useFind(article, words);
  before.current ??= document.activeElement;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again comes back to the field
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [request]);

  const close = () => {
    const place = now ? elementAt(now) : null;
    if (place) {
      // A place in the text takes the focus once, so that reading goes on from there.
      if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
      place.focus({ preventScroll: true });
    } else if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    onClose();
  };

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'F3') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });

  const result = words.trim() === '' ? '' : count === 0 ? say.none : say.of(index + 1, count);
  return (
    <search className={`${classes.bar} no-print`} aria-label={say.label}>
      <TextInput
        ref={field}
        size="xs"
        aria-label={say.field}
        placeholder={say.field}
        autoComplete="off"
        spellCheck={false}
        className={classes.field}
        leftSection={<IconSearch size="0.9rem" stroke={1.8} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            close();
          } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          }
        }}
      />
      <span className={classes.result} role="status">
        {result}
      </span>
      <ActionIcon aria-label={say.previous} disabled={count === 0} onClick={() => step(-1)}>
        <IconChevronUp size="1rem" aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={say.next} disabled={count === 0} onClick={() => step(1)}>
        <IconChevronDown size="1rem" aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={say.close} onClick={close}>
        <IconX size="1rem" aria-hidden />
      </ActionIcon>
    </search>
  );
}

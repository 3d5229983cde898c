import { type Ref, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './edit.module.css';

export type TextViewHandle = {
  /** Puts the caret at an offset, in sight. */
  goTo(offset: number): void;
};

type Props = { text: string; onChange: (text: string) => void; handle: Ref<TextViewHandle> };

/** The whole rule as text, with line numbers. */
export function TextView({ text, onChange, handle }: Props) {
  const words = useText().rules.edit.text;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLPreElement>(null);
  const lines = useMemo(() => text.split('\n').length, [text]);
  const numbers = useMemo(() => Array.from({ length: lines }, (_, at) => at + 1).join('\n'), [lines]);
  const typed = useRef(text);
  const follow = () => {
    if (gutter.current && field.current) gutter.current.scrollTop = field.current.scrollTop;
  };
  const show = (offset: number) => {
    const area = field.current;
    if (!area) return;
    area.setSelectionRange(offset, offset);
    const lineHeight = area.scrollHeight / Math.max(1, lines);
    const line = text.slice(0, offset).split('\n').length - 1;
    area.scrollTop = Math.max(0, line * lineHeight - area.clientHeight / 3);
    area.scrollLeft = 0;
    follow();
  };
  const latestShow = useRef(show);
  latestShow.current = show;
  useImperativeHandle(
    handle,
    () => ({
      goTo(offset) {
        field.current?.focus();
        latestShow.current(offset);
      },
    }),
    [],
  );
  // A step back changes the text from outside: the caret goes where it changed, not to the end.
  useLayoutEffect(() => {
    if (typed.current === text) return;
    const before = typed.current;
    typed.current = text;
    if (document.activeElement !== field.current) return;
    let at = 0;
    while (at < text.length && text[at] === before[at]) at += 1;
    latestShow.current(at);
  }, [text]);
  return (
    <div className={classes.textView}>
      <label htmlFor={id} className={classes.textLabel}>
        {words.label}
      </label>
      <div className={classes.textBox}>
        <pre ref={gutter} className={classes.gutter} aria-hidden>
          {numbers}
        </pre>
        <textarea
          ref={field}
          id={id}
          className={classes.textArea}
          aria-describedby={`${id}-hint`}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          value={text}
          onScroll={follow}
          onChange={(event) => {
            typed.current = event.currentTarget.value;
            onChange(event.currentTarget.value);
          }}
        />
      </div>
      <p id={`${id}-hint`} className={classes.hint}>
        {words.hint}
      </p>
    </div>
  );
}

import { Fragment, type ReactNode } from 'react';

/** Text in which some words stand between U+0002 and U+0003: those are wrapped, by default in `<mark>`. */
export function Marked({
  children,
  wrap = (words) => <mark>{words}</mark>,
}: {
  children: string;
  wrap?: (words: string) => ReactNode;
}) {
  const parts = children.split('\u0002').flatMap((part, index) => {
    if (index === 0) return [{ words: part, isMarked: false }];
    const [marked = '', ...rest] = part.split('\u0003');
    return [
      { words: marked, isMarked: true },
      { words: rest.join(''), isMarked: false },
    ];
  });
  let at = 0;
  return parts.map(({ words, isMarked }) => {
    const key = at;
    at += words.length + 1;
    return <Fragment key={key}>{isMarked ? wrap(words) : words}</Fragment>;
  });
}

/** The same text without its marks. */
export function unmarked(text: string): string {
  return text.replaceAll('\u0002', '').replaceAll('\u0003', '');
}

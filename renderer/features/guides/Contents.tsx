import { IconCheck } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { Reading } from '#core/contract/reading';
import type { Guide, Section } from '#core/guides/guide';
import { routeTo } from '../../app/routes';
import hidden from '../../components/hidden.module.css';
import { useText } from '../../i18n/use-text';
import classes from './contents.module.css';
import { flatten, type OutlineNode, outlineOf, overviewId } from './reader/outline';
import { useNameOf } from './reader/use-name-of';
import { minutesOf } from './reading-words';

type ContentsProps = {
  guide: Guide;
  /** The section being read, by id. */
  current: string | undefined;
  reading: Reading | undefined;
  onChoose: (sectionId: string) => void;
};

/** The sections of a guide, with what is read and being read; the parts of a section show while it is. */
export function Contents({ guide, current, reading, onChoose }: ContentsProps) {
  const text = useText();
  const words = text.guides;
  const nameOf = useNameOf();
  const nodes = useMemo(() => outlineOf(guide, nameOf), [guide, nameOf]);
  const read = useMemo(() => new Set((reading?.sections ?? []).map(({ sectionId }) => sectionId)), [reading]);
  const entryName = ({ kind, heading }: Section) => (kind === 'other' ? heading : nameOf(kind));
  const entry = (id: string, name: string, isRead: boolean, isPart: boolean) => (
    <Link
      href={routeTo.guide(guide.id, id)}
      className={classes.entry}
      data-part={isPart}
      aria-current={id === current ? 'location' : undefined}
      onClick={() => onChoose(id)}
    >
      <span>{name}</span>
      {isRead ? (
        <>
          <IconCheck className={classes.tick} size="0.875rem" stroke={2.2} aria-hidden />
          <span className={hidden.hidden}>({words.reading.isRead})</span>
        </>
      ) : null}
    </Link>
  );
  const holds = (node: OutlineNode) => flatten([node]).some(({ id }) => id === current);
  // A section is read when it and all its parts are: a heading alone is no reading.
  const isRead = (node: OutlineNode) =>
    flatten([node]).every(
      ({ id, blocks }) => read.has(id) || (blocks.length === 0 && node.children.length > 0),
    ) && flatten([node]).some(({ id }) => read.has(id));
  const overview = overviewId(guide);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark has moved when `current` has
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const minutes = minutesOf(guide, read);
  return (
    <>
      <p className={classes.title}>{guide.title}</p>
      <p className={classes.minutes}>
        {words.reading.minutes(minutes.whole)}
        {minutes.left === minutes.whole ? null : ` · ${words.reading.left(minutes.left)}`}
      </p>
      <ol ref={list} className={classes.contents} aria-label={words.contents(guide.title)}>
        <li>{entry(overview, words.kinds.summary, read.has(overview), false)}</li>
        {nodes.map((node) => (
          <li key={node.section.id}>
            {entry(node.section.id, entryName(node.section), isRead(node), false)}
            {node.children.length > 0 && holds(node) ? (
              <ol>
                {flatten(node.children).map((part) => (
                  <li key={part.id}>{entry(part.id, entryName(part), read.has(part.id), true)}</li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Guide, Section } from '#core/guides/guide';
import type { SectionKind } from '#core/guides/kinds';
import { routeTo } from '../../app/routes';
import { useText } from '../../i18n/use-text';
import classes from './guides.module.css';
import { flatten, type OutlineNode, outlineOf, overviewId } from './reader/outline';

type ContentsProps = {
  guide: Guide;
  /** The section being read, by id. */
  current: string | undefined;
  onChoose: (sectionId: string) => void;
};

/** The sections of a guide; the parts of a section show while it is being read. */
export function Contents({ guide, current, onChoose }: ContentsProps) {
  const text = useText();
  const nameOf = (kind: SectionKind) => text.guides.kinds[kind];
  const entryName = ({ kind, heading }: Section) => (kind === 'other' ? heading : nameOf(kind));
  const entry = (id: string, name: string, isPart: boolean) => (
    <Link
      href={routeTo.guide(guide.id, id)}
      className={classes.entry}
      data-part={isPart}
      aria-current={id === current ? 'location' : undefined}
      onClick={() => onChoose(id)}
    >
      {name}
    </Link>
  );
  const holds = (node: OutlineNode) => flatten([node]).some(({ id }) => id === current);
  const overview = overviewId(guide);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark has moved when `current` has
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ol ref={list} className={classes.contents} aria-label={text.guides.contents(guide.title)}>
      <li>{entry(overview, text.guides.kinds.summary, false)}</li>
      {outlineOf(guide, nameOf).map((node) => (
        <li key={node.section.id}>
          {entry(node.section.id, entryName(node.section), false)}
          {node.children.length > 0 && holds(node) ? (
            <ol>
              {flatten(node.children).map((part) => (
                <li key={part.id}>{entry(part.id, entryName(part), true)}</li>
              ))}
            </ol>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

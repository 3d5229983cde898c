import { Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Reading } from '#core/contract/reading';
import type { Guide } from '#core/guides/guide';
import { routeTo } from '../../app/routes';
import { useText } from '../../i18n/use-text';
import classes from './guides.module.css';
import { flatten, outlineOf, overviewId } from './reader/outline';
import { useNameOf } from './reader/use-name-of';

type ContinueReadingProps = {
  guide: Guide;
  reading: Reading | undefined;
  /** True where the address already names a place in the guide. */
  isElsewhere: boolean;
  onChoose: (sectionId: string) => void;
};

/** Leads back to where the person was when they left the guide. What they do in this visit does not move it. */
export function ContinueReading({ guide, reading, isElsewhere, onChoose }: ContinueReadingProps) {
  const text = useText();
  const nameOf = useNameOf();
  const [left, setLeft] = useState<string | null>();
  const [isDone, setDone] = useState(isElsewhere);
  if (left === undefined && reading !== undefined) setLeft(reading.position);
  // Whoever went to a place by other ways needs no way back.
  if (!isDone && isElsewhere) setDone(true);
  if (isDone || !left || left === overviewId(guide)) return null;
  const section = flatten(outlineOf(guide, nameOf)).find(({ id }) => id === left);
  if (!section) return null;
  return (
    <p className={`${classes.resume} no-print`}>
      <Button
        component={Link}
        href={routeTo.guide(guide.id, left)}
        variant="light"
        size="compact-md"
        leftSection={<IconBookmark size="1rem" stroke={1.8} aria-hidden />}
        onClick={() => onChoose(left)}
      >
        {text.guides.reading.continueAt(section.kind === 'other' ? section.heading : nameOf(section.kind))}
      </Button>
    </p>
  );
}

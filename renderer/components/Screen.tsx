import { Box, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useCurrentPerson } from '../app/use-current-person';
import classes from './Screen.module.css';

type ScreenProps = {
  /** The area's name: it stands in the title bar before the person's. */
  area: string;
  /** The one sentence that answers what the screen is asked. */
  sentence: ReactNode;
  /** A quieter line under it: dates, what else is known. */
  sub?: ReactNode;
  /** Buttons at the right of the sentence; one strong one at most. */
  actions?: ReactNode;
  children: ReactNode;
  /** `page` scrolls as a whole; `panes` fills the window and its parts scroll. */
  layout?: 'page' | 'panes';
};

/** The frame of every screen: title bar, sentence, actions, content. */
export function Screen({ area, sentence, sub, actions, children, layout = 'page' }: ScreenProps) {
  const { person } = useCurrentPerson();
  useDocumentTitle(person ? `${area} · ${person.displayName}` : area);
  const main = useRef<HTMLElement>(null);
  // Who came by a shortcut has the focus nowhere: it goes where reading begins, and a screen reader says the screen.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Box component="main" ref={main} className={classes.screen} data-layout={layout} id="main" tabIndex={-1}>
      <header className={classes.header}>
        <div className={classes.words}>
          <Title order={1} className={classes.sentence}>
            {sentence}
          </Title>
          {sub ? <p className={classes.sub}>{sub}</p> : null}
        </div>
        {actions ? <div className={`${classes.actions} no-print`}>{actions}</div> : null}
      </header>
      {children}
    </Box>
  );
}

/** Part of a sentence that carries its state: the colour repeats what the words say. */
export function Emphasis({
  tone,
  children,
}: {
  tone: 'met' | 'risk' | 'late' | 'accent';
  children: ReactNode;
}) {
  return (
    <em className={classes.emphasis} data-tone={tone}>
      {children}
    </em>
  );
}

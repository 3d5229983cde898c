import { UnstyledButton } from '@mantine/core';
import { IconCopy, IconNotes } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MarkKind } from '#core/guides/kinds';
import { useText } from '../../../i18n/use-text';
import classes from './floating.module.css';
import { markIcons } from './mark-look';
import type { Place } from './places';

const ofWords = ['highlight', 'note', 'goal', 'skill', 'question', 'evidence-need', 'source'] as const;
const ofSection = ['bookmark', 'note', 'goal', 'skill', 'question', 'evidence-need', 'source'] as const;

type MarkToolbarProps = {
  place: Place;
  /** The heading of the section that the place is in. */
  heading: string;
  /** True where the same words, or the section, are highlighted or bookmarked already. */
  isOn: boolean;
  /** Changes with every request to have the focus; 0 leaves it where it is. */
  focusRequest: number;
  onChoose: (kind: MarkKind) => void;
  onCopy: () => void;
  /** How much is marked there already, to be opened. */
  marksHere: number;
  onShow: () => void;
};

/** What can be made of a place: one press each. Arrow keys go from button to button. */
export function MarkToolbar(props: MarkToolbarProps) {
  const { place, heading, isOn, focusRequest, onChoose, onCopy, marksHere, onShow } = props;
  const text = useText();
  const words = text.guides.working;
  const bar = useRef<HTMLDivElement>(null);
  const isSection = place.quote === '';
  // One stop for Tab: the button that the arrows came to last.
  const [stop, setStop] = useState(0);
  useEffect(() => {
    if (focusRequest > 0) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [focusRequest]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  };

  const kinds: readonly MarkKind[] = isSection ? ofSection : ofWords;
  return (
    <div>
      <div
        ref={bar}
        role="toolbar"
        aria-label={isSection ? words.toolbar.sectionLabel(heading) : words.toolbar.label}
        className={classes.bar}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget, target }) => {
          const at = [...currentTarget.querySelectorAll<Element>('button')].indexOf(target);
          if (at !== -1) setStop(at);
        }}
        // A press on a button must not take the selection away.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        {kinds.map((kind, index) => {
          const Icon = markIcons[kind];
          const isToggle = kind === 'highlight' || kind === 'bookmark';
          return (
            <UnstyledButton
              key={kind}
              className={classes.barButton}
              tabIndex={index === stop ? 0 : -1}
              aria-pressed={isToggle ? isOn : undefined}
              onClick={() => onChoose(kind)}
            >
              <Icon size="1.05em" stroke={1.8} aria-hidden />
              {kind === 'highlight' && isOn ? words.toolbar.removeHighlight : words.make[kind]}
            </UnstyledButton>
          );
        })}
        {isSection ? null : (
          <UnstyledButton
            className={classes.barButton}
            tabIndex={kinds.length === stop ? 0 : -1}
            onClick={onCopy}
          >
            <IconCopy size="1.05em" stroke={1.8} aria-hidden />
            {words.toolbar.copy}
          </UnstyledButton>
        )}
        {marksHere === 0 ? null : (
          <UnstyledButton
            className={classes.barButton}
            tabIndex={kinds.length + (isSection ? 0 : 1) === stop ? 0 : -1}
            aria-haspopup="dialog"
            onClick={onShow}
          >
            <IconNotes size="1.05em" stroke={1.8} aria-hidden />
            {words.toolbar.open(marksHere)}
          </UnstyledButton>
        )}
      </div>
      {place.cut === undefined ? null : (
        <p role="status" className={classes.barNote}>
          {place.cut === 'too-long' ? words.toolbar.tooLong : words.toolbar.clamped(heading)}
        </p>
      )}
    </div>
  );
}

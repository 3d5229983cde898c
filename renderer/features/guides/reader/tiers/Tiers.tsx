import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { Tag } from '../../../../components/StateTag';
import { useText } from '../../../../i18n/use-text';
import { Paragraphs } from '../Blocks';
import { Heading } from '../Heading';
import type { PartProps } from '../parts';
import classes from './tiers.module.css';
import { rungState, useRung } from './use-rung';
import { YearsField } from './YearsField';

/** The tiers as a ladder, lowest first; the person says on which rung they stand. */
export function Tiers({ guide, level }: PartProps) {
  const text = useText();
  const words = text.guides.tiers;
  const { rung, here, choose } = useRung(guide);
  const ladder = useRef<HTMLOListElement>(null);
  const chosen = useFocusOnRung(ladder, here);
  return (
    <>
      {rung !== null && here < 0 ? (
        <p className={`${classes.lost} no-print`}>{words.lost(rung.tierTitle)}</p>
      ) : null}
      <ol ref={ladder} className={classes.ladder}>
        {guide.tiers.map(({ title, years, description }, index) => {
          const state = rungState(index, here);
          return (
            <li
              key={`${title}-${years.min}`}
              className={classes.rung}
              data-state={state}
              aria-current={state === 'here' ? 'true' : undefined}
            >
              <div className={classes.head}>
                <Heading level={level} size="item">
                  {title}
                </Heading>
                <span className={classes.years}>{words.years(years.min, years.max)}</span>
              </div>
              <Paragraphs of={description} />
              {choose === null ? null : state === 'here' ? (
                <div className={classes.mine} data-nofind>
                  <Tag tone="accent" icon={<IconMapPin size="0.8rem" stroke={2.2} aria-hidden />}>
                    {words.youAreHere}
                  </Tag>
                  <YearsField
                    key={rung?.years ?? 'none'}
                    years={rung?.years ?? null}
                    onSave={(value) => choose(title, value)}
                  />
                  <Button
                    className="no-print"
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => {
                      chosen(index);
                      choose(null);
                    }}
                  >
                    {words.notHere}
                  </Button>
                </div>
              ) : (
                <Button
                  className={`${classes.choose} no-print`}
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconMapPin size="0.9rem" stroke={1.8} aria-hidden />}
                  data-nofind
                  aria-label={words.hereLabel(title)}
                  onClick={() => {
                    chosen(index);
                    choose(title);
                  }}
                >
                  {words.here}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What was pressed goes when a rung is chosen or left: the focus stays on that rung, on what came in its place. */
function useFocusOnRung(ladder: RefObject<HTMLOListElement | null>, here: number): (index: number) => void {
  const pressed = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another rung is drawn once it is stored
  useEffect(() => {
    const rung = pressed.current === null ? undefined : ladder.current?.children[pressed.current];
    pressed.current = null;
    if (document.activeElement === document.body) rung?.querySelector<HTMLElement>('input, button')?.focus();
  }, [ladder, here]);
  return (index) => {
    pressed.current = index;
  };
}

import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
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
  const { rung, here, choose, isSaving } = useRung(guide);
  return (
    <>
      {rung !== null && here < 0 ? (
        <p className={`${classes.lost} no-print`}>{words.lost(rung.tierTitle)}</p>
      ) : null}
      <ol className={classes.ladder}>
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
                    disabled={isSaving}
                    onClick={() => choose(null)}
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
                  disabled={isSaving}
                  aria-label={words.hereLabel(title)}
                  onClick={() => choose(title)}
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

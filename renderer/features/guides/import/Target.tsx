import { Radio, Stack } from '@mantine/core';
import type { GuideMatch } from '#core/contract/guides';
import type { GuideSummary } from '#core/guides/guide';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { originLine } from '../guide-origin';
import { Changes } from './Changes';
import classes from './import.module.css';

type TargetProps = {
  matches: readonly GuideMatch[];
  guides: readonly GuideSummary[];
  /** The guide to update, by id; null stores a new one. */
  value: string | null;
  onChange: (value: string | null) => void;
};

const asNew = 'new';

/** Whether the text becomes a guide of its own or the new version of one that is here, and what that would change. */
export function Target({ matches, guides, value, onChange }: TargetProps) {
  const text = useText();
  const format = useFormat();
  const words = text.guides.import.review;
  const chosen = matches.find(({ id }) => id === value);
  return (
    <>
      <Radio.Group
        aria-label={words.target}
        value={value ?? asNew}
        onChange={(next) => onChange(next === asNew ? null : next)}
      >
        <Stack gap="xs">
          {matches.map(({ id, title, changes }) => {
            const guide = guides.find((one) => one.id === id);
            return (
              <Radio
                key={id}
                value={id}
                label={words.updateGuide(title)}
                description={`${guide ? `${originLine(guide, text, format)}. ` : ''}${words.updateHint(changes.length)}`}
              />
            );
          })}
          <Radio value={asNew} label={words.storeAsNew} description={words.storeAsNewHint} />
        </Stack>
      </Radio.Group>
      {chosen === undefined || chosen.changes.length === 0 ? null : (
        <div className={classes.folds}>
          <Changes changes={chosen.changes} />
        </div>
      )}
    </>
  );
}

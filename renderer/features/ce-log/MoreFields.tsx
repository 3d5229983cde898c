import { Autocomplete, SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { CreditsAmount } from '../../components/CreditsField';
import { useText } from '../../i18n/use-text';
import type { CategoryGroup } from './category-groups';
import classes from './ce-log.module.css';
import type { LogDraft, LogErrors } from './log-draft';
import type { ReadingRule } from './minutes-words';
import { ReadingTime } from './ReadingTime';
import { TopicParts } from './TopicParts';

type Props = {
  draft: LogDraft;
  change: (part: Partial<LogDraft>) => void;
  errors: LogErrors;
  groups: readonly CategoryGroup[];
  readingRules: readonly ReadingRule[];
  isOpen: boolean;
  onToggle: () => void;
};

/** What most entries need none of: planned or done, the place, a part attended, several topics, reading time. */
export function MoreFields({ draft, change, errors, groups, readingRules, isOpen, onToggle }: Props) {
  const text = useText();
  const say = text.ceLog.more;
  const id = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.more}>
      <button
        type="button"
        className={classes.moreToggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <Chevron size="1rem" stroke={2} aria-hidden />
        <b>{say.title}</b>
        <span>{readingRules.length > 0 ? say.containsReading : say.contains}</span>
      </button>
      <div id={id} hidden={!isOpen} className={classes.moreFields}>
        {isOpen ? (
          <>
            <div>
              <span className={classes.fieldLabel} aria-hidden>
                {say.state}
              </span>
              <SegmentedControl
                size="sm"
                aria-label={say.state}
                value={draft.isPlanned ? 'planned' : 'done'}
                onChange={(value) => change({ isPlanned: value === 'planned' })}
                data={[
                  { value: 'done', label: say.done },
                  { value: 'planned', label: say.planned },
                ]}
              />
            </div>
            <div className={classes.two}>
              <Autocomplete
                label={say.place}
                autoComplete="off"
                maxLength={60}
                data={Object.values(text.ceLog.places)}
                value={draft.place}
                onChange={(place) => change({ place })}
                openOnFocus={false}
              />
              <div>
                <CreditsAmount
                  label={say.offered}
                  amount={draft.offered}
                  onChange={(offered) => change({ offered })}
                  error={errors.offered}
                />
                <p className={classes.under}>{say.offeredHint}</p>
              </div>
            </div>
            <TopicParts
              parts={draft.parts}
              amount={draft.amount}
              groups={groups}
              onChange={(parts) => change({ parts })}
              error={errors.parts}
            />
            {readingRules.length > 0 ? (
              <ReadingTime
                rules={readingRules}
                onUse={(minutes) => change({ amount: minutes, unit: text.ceLog.minutes })}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </div>
  );
}

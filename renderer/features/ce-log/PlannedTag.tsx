import { IconCalendarExclamation, IconCalendarTime } from '@tabler/icons-react';
import { Tag } from '../../components/StateTag';
import { useText } from '../../i18n/use-text';

/** The word for an activity that is not done yet; once its day has passed it asks to be marked as done. */
export function PlannedTag({ isPast }: { isPast: boolean }) {
  const text = useText();
  const say = text.ceLog.list;
  return isPast ? (
    <Tag tone="risk" icon={<IconCalendarExclamation size="0.85rem" stroke={2} aria-hidden />}>
      {say.dayPassed}
    </Tag>
  ) : (
    <Tag tone="unknown" icon={<IconCalendarTime size="0.85rem" stroke={2} aria-hidden />}>
      {say.planned}
    </Tag>
  );
}

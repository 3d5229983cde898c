import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/es';
import { useLocale } from '../i18n/use-text';

/** The calendar of a date field; its arrows, Enter and Escape work as in any date picker. */
export default function DateFieldCalendar({
  value,
  onPick,
}: {
  value: string | null;
  onPick: (date: string | null) => void;
}) {
  const locale = useLocale();
  return (
    <DatePicker
      locale={locale}
      value={value}
      {...(value === null ? {} : { defaultDate: value })}
      firstDayOfWeek={locale === 'es' ? 1 : 0}
      onChange={onPick}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useText } from '../../../i18n/use-text';
import { Cards } from './Cards';
import classes from './edit.module.css';
import { areBlank, type FormProps, Line } from './item-form';
import { TextRows } from './TextRows';

/** The parts of a day in the life. */
export function DayForm({ items, errorOf, onChange }: FormProps<'day'>) {
  const words = useText().guides.edit;
  return (
    <Cards
      items={items.list}
      blank={(last) => ({
        label: '',
        from: last?.to ?? '09:00',
        to: last?.to ?? '10:00',
        focus: '',
        tasks: [],
      })}
      isBlank={({ label, focus, tasks }) => areBlank(label, focus, ...tasks)}
      nameOf={words.dayBlock}
      addLabel={words.addDayBlock}
      onChange={(list, how) => onChange({ type: 'day', list }, how)}
    >
      {(block, set, at) => (
        <>
          <Line
            label={words.dayLabel}
            value={block.label}
            error={errorOf(at, ['day-label-empty'])}
            onChange={(label) => set({ ...block, label })}
          />
          <TextInput
            type="time"
            label={words.from}
            value={block.from}
            error={errorOf(at, ['day-time-invalid'])}
            onChange={({ currentTarget }) => set({ ...block, from: currentTarget.value })}
          />
          <TextInput
            type="time"
            label={words.to}
            value={block.to}
            onChange={({ currentTarget }) => set({ ...block, to: currentTarget.value })}
          />
          <Line label={words.focus} value={block.focus} onChange={(focus) => set({ ...block, focus })} />
          <div className={classes.wide}>
            <TextRows
              label={words.tasks}
              hasHint={at === 0}
              items={block.tasks}
              onChange={(tasks, how) => set({ ...block, tasks }, how)}
            />
          </div>
        </>
      )}
    </Cards>
  );
}

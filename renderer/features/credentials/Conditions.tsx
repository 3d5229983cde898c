import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import { useChange } from '../../app/api/hooks';
import { DateField } from '../../components/DateField';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import { SourceMark } from './SourceMark';
import { useInlineForm } from './use-inline-form';

type Props = { standing: Standing; rule: Rule | null };

/** The yes/no conditions beside the credits as a checklist, each with the day it was confirmed. */
export function Conditions({ standing, rule }: Props) {
  const text = useText();
  const say = text.credentials.conditions;
  if (standing.conditions.length === 0) return null;
  return (
    <section className={classes.section} aria-label={say.title}>
      <SectionTitle>{say.title}</SectionTitle>
      <ul className={classes.lines}>
        {standing.conditions.map((condition) => (
          <Condition key={condition.id} condition={condition} standing={standing} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

type ConditionProps = Props & { condition: Standing['conditions'][number] };

function Condition({ condition, standing, rule }: ConditionProps) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.conditions;
  const { id, title, question, note, confirmedOn } = condition;
  const [isDating, setDating] = useState(false);
  const [day, setDay] = useState<string | null>(confirmedOn ?? standing.asOf);
  const confirm = useChange('credentials.confirm', {
    done: (_, { on }) => (on === null ? say.takenBack(title) : say.saved(title, format.date(on))),
  });
  const place = useInlineForm<HTMLLIElement>(isDating);
  const set = (on: string | null) => {
    setDating(false);
    confirm.mutate({ credentialId: standing.credentialId, conditionId: id, on });
  };
  return (
    <li ref={place} className={classes.line}>
      <div className={classes.grow}>
        <Checkbox
          checked={confirmedOn !== undefined}
          disabled={confirm.isPending}
          onChange={(event) => set(event.currentTarget.checked ? standing.asOf : null)}
          label={title}
          description={question}
        />
        {isDating ? (
          <form
            className={classes.dating}
            aria-label={say.dayOf(title)}
            data-inline-form
            onKeyDown={(event) => {
              // The calendar closes itself first.
              if (event.key !== 'Escape' || event.defaultPrevented) return;
              event.stopPropagation();
              setDating(false);
            }}
            onSubmit={(event) => {
              event.preventDefault();
              if (day !== null) set(day);
            }}
          >
            <DateField label={say.day} value={day} onChange={setDay} />
            <Button type="submit" variant="default">
              {text.common.save}
            </Button>
            <Button variant="subtle" onClick={() => setDating(false)}>
              {text.common.cancel}
            </Button>
          </form>
        ) : null}
      </div>
      <span className={classes.aside}>
        {confirmedOn === undefined ? say.open : say.confirmedOn(format.date(confirmedOn))}
        <SourceMark
          what={title}
          rule={rule}
          ids={condition.sources}
          note={note}
          confidence={condition.confidence}
        />
        {isDating ? null : (
          <Button
            className="no-print"
            variant="subtle"
            size="compact-xs"
            data-opens
            aria-label={`${confirmedOn === undefined ? say.otherDay : say.changeDay}: ${title}`}
            onClick={() => setDating(true)}
          >
            {confirmedOn === undefined ? say.otherDay : say.changeDay}
          </Button>
        )}
      </span>
    </li>
  );
}

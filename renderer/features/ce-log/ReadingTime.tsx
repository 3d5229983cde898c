import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { readingMinutes } from '#core/compliance/minutes';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './ce-log.module.css';
import type { ReadingRule } from './minutes-words';

type Props = {
  /** The rules that say how reading is timed. */
  rules: readonly ReadingRule[];
  onUse: (minutes: number) => void;
};

/** What an issuer takes for the time of self-study: from the minutes of reading and the questions to the minutes to log. */
export function ReadingTime({ rules, onUse }: Props) {
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.time;
  const [minutes, setMinutes] = useState<number | null>(null);
  const [questions, setQuestions] = useState<number | null>(null);
  return (
    <fieldset className={classes.group}>
      <legend>{say.reading}</legend>
      <div className={classes.two}>
        <Count label={say.readingMinutes} value={minutes} onChange={setMinutes} />
        <Count label={say.questions} value={questions} onChange={setQuestions} />
      </div>
      {rules.map((rule) => {
        const { factor, minutesPerQuestion } = rule.minutes.reading;
        const all = readingMinutes(rule.minutes, minutes ?? 0, questions ?? 0);
        return (
          <div key={rule.id} className={classes.reading}>
            <span className={classes.quiet}>
              {say.readingTerms(rule.shortTitle, format.number(factor), format.number(minutesPerQuestion))}
            </span>
            <span aria-live="polite">{all > 0 ? say.comesTo(format.number(all)) : null}</span>
            {all > 0 ? (
              <Button variant="default" size="compact-sm" onClick={() => onUse(all)}>
                {say.use(format.number(all))}
              </Button>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

function Count(props: { label: string; value: number | null; onChange: (value: number | null) => void }) {
  return (
    <NumberInput
      label={props.label}
      value={props.value ?? ''}
      min={0}
      max={10_000}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      hideControls
      inputMode="numeric"
      onChange={(entered) => props.onChange(typeof entered === 'number' ? entered : null)}
    />
  );
}

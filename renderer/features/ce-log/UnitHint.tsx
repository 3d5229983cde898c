import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './ce-log.module.css';
import { minutesWords, type TimedRule } from './minutes-words';
import { isMinutes } from './offered-words';

/** How each issuer reads the minutes that are entered; nothing for any other unit, which says it by itself. */
export function UnitHint({ unit, rules }: { unit: string; rules: readonly TimedRule[] }) {
  const text = useText();
  const format = useFormat();
  if (!isMinutes(unit)) return null;
  return (
    <div className={classes.under} aria-live="polite">
      {rules.length === 0
        ? text.ceLog.time.unread
        : rules.map((rule) => <p key={rule.id}>{minutesWords({ text, format }, rule)}</p>)}
    </div>
  );
}

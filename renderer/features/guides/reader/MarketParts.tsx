import type { Guide, GuideFacts } from '#core/guides/guide';
import { demandLevels } from '#core/guides/kinds';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { sourcesOf } from './facts-of';
import { Pair } from './parts';
import classes from './parts.module.css';
import { Sources } from './Sources';

/** Demand on its scale: the steps up to the guide's own are filled, and its word stands out. */
export function Demand({ level }: { level: NonNullable<GuideFacts['demand']> }) {
  const text = useText();
  const words = text.guides.facts.demands;
  return (
    <ol className={classes.scale} aria-label={text.guides.facts.demand}>
      {demandLevels.map((step) => (
        <li
          key={step}
          data-filled={demandLevels.indexOf(step) <= demandLevels.indexOf(level)}
          aria-current={step === level ? 'true' : undefined}
        >
          {words[step]}
        </li>
      ))}
    </ol>
  );
}

/** The growth of the occupation with its period, the guide's own words for it and where it comes from. */
export function Outlook({ guide }: { guide: Guide }) {
  const text = useText();
  const format = useFormat();
  const words = text.guides.facts;
  const { growthRatePercent, growthStatus, growthPeriod } = guide.facts;
  const when = growthPeriod === undefined ? words.noPeriod : words.period(growthPeriod.from, growthPeriod.to);
  return (
    <>
      <dl className={classes.pairs}>
        {growthRatePercent === undefined ? null : (
          <Pair name={words.growth} value={`${words.percent(format.number(growthRatePercent))} (${when})`} />
        )}
        {growthStatus === undefined ? null : <Pair name={words.status} value={growthStatus} />}
      </dl>
      <p className={classes.quiet}>
        <Sources sources={sourcesOf(guide, 'growth')} />
      </p>
    </>
  );
}

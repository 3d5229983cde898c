import type { Guide } from '#core/guides/guide';
import type { Catalogue } from '../../../i18n/catalogue';
import { type Format, useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import classes from './reader.module.css';

type Fact = { key: string; value: string; name: string; source?: string };

/** An amount in the guide's currency; a bare figure where it names none. */
export function amountOf(format: Format, amount: number, currency: string | undefined): string {
  return currency === undefined ? format.number(amount) : format.money(amount, currency);
}

function factsOf({ facts }: Guide, text: Catalogue, format: Format): Fact[] {
  const words = text.guides.facts;
  return [
    {
      key: 'median',
      value:
        facts.medianSalary === undefined
          ? words.unknown
          : amountOf(format, facts.medianSalary, facts.currency),
      name: facts.salaryBandsComputed ? words.medianComputed : words.median,
      ...(facts.medianSalary === undefined ? {} : { source: words.noSource }),
    },
    {
      key: 'growth',
      value:
        facts.growthRatePercent === undefined
          ? words.unknown
          : words.percent(format.number(facts.growthRatePercent)),
      name:
        facts.growthStatus === undefined
          ? words.growth
          : words.growthIs(facts.growthStatus.charAt(0).toLowerCase() + facts.growthStatus.slice(1)),
      ...(facts.growthRatePercent === undefined
        ? {}
        : {
            source: `${facts.growthSource === undefined ? words.noSource : words.source(facts.growthSource)}; ${words.noPeriod}`,
          }),
    },
    {
      key: 'demand',
      value: facts.demand === undefined ? words.unknown : words.demands[facts.demand],
      name: words.demand,
    },
    {
      key: 'remote',
      value: words.remotes[facts.remote ?? 'unknown'],
      name: (facts.remote ?? 'unknown') === 'unknown' ? words.remoteUnknown : words.remote,
    },
  ];
}

/** The guide's figures on one line, each with what it means and where it comes from. */
export function FactsBand({ guide }: { guide: Guide }) {
  const text = useText();
  const format = useFormat();
  return (
    <dl className={classes.facts} aria-label={text.guides.facts.label}>
      {factsOf(guide, text, format).map(({ key, value, name, source }) => (
        <div key={key} className={classes.fact}>
          <dt>
            {name}
            {source === undefined ? null : <small>{source}</small>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

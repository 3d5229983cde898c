import type { RuleImpact } from '#core/contract/rules';
import { StateTag } from '../../../components/StateTag';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { changesOf } from './impact';
import classes from './import.module.css';

type Props = { impacts: readonly RuleImpact[]; caption: string; before: string; after: string };

/** Where each credential stands by the rule it has and by the other one, side by side. */
export function ImpactTable({ impacts, caption, before, after }: Props) {
  const text = useText();
  const say = text.rules.impact;
  return (
    <div className={classes.tableBox}>
      <table className={classes.table}>
        <caption className={classes.hiddenCaption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.credential}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {impacts.map((impact) => (
            <tr key={impact.credentialId}>
              <th scope="row">{impact.title}</th>
              <td>
                {impact.before === null ? (
                  <span className={classes.quiet}>{say.unknownBefore}</span>
                ) : (
                  <Figures standing={impact.before} />
                )}
              </td>
              <td>
                <Figures standing={impact.after} />
                {changesOf(impact) ? null : <span className={classes.under}>{say.same}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figures({ standing }: { standing: RuleImpact['after'] }) {
  const text = useText();
  const format = useFormat();
  const say = text.rules.impact;
  return (
    <>
      <StateTag state={standing.state} />
      <span className={classes.figures}>
        {say.count(format.number(standing.counted), format.credits(standing.required, standing.unit))}
      </span>
      {standing.remaining > 0 ? (
        <span className={classes.under}>{say.short(format.credits(standing.remaining, standing.unit))}</span>
      ) : null}
    </>
  );
}

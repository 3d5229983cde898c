import { IconCheck, IconX } from '@tabler/icons-react';
import type { Rule } from '#core/compliance/rule';
import type { HistoryResult } from '#core/contract/rules';
import { useCall } from '../../../app/api/hooks';
import { Loaded } from '../../../components/Loaded';
import { Tag } from '../../../components/StateTag';
import { useText } from '../../../i18n/use-text';
import classes from '../rules.module.css';

/** The rule's worked examples with how they come out, found out anew from the file as it is exported. */
export function Histories({ rule }: { rule: Rule }) {
  const text = useText();
  const say = text.rules.view;
  const file = useCall('rules.export', { id: rule.id }, { enabled: rule.histories.length > 0 });
  const checked = useCall(
    'rules.check',
    { text: file.data?.text ?? '' },
    { enabled: file.data !== undefined },
  );
  return (
    <section className={classes.section} aria-labelledby="rule-histories">
      <h2 id="rule-histories" className={classes.sectionTitle}>
        {say.histories}
      </h2>
      {rule.histories.length === 0 ? (
        <p className={classes.quiet}>{say.noHistories}</p>
      ) : file.error ? (
        <Loaded query={file}>{() => null}</Loaded>
      ) : (
        <Loaded query={checked}>{({ histories }) => <HistoryResults results={histories} />}</Loaded>
      )}
    </section>
  );
}

type ResultsProps = {
  results: readonly HistoryResult[];
  /** Where an example can be gone to, by its place in the rule: the editor. */
  onGoTo?: (at: number) => void;
};

/** How each worked example came out; where it differs, in what. Those that fail come first, the others are folded away. */
export function HistoryResults({ results, onGoTo }: ResultsProps) {
  const say = useText().rules.view;
  const all = results.map((result, at) => ({ result, at }));
  const passing = all.filter(({ result }) => result.passes);
  const failing = all.filter(({ result }) => !result.passes);
  const list = (entries: typeof all) => (
    <ul className={classes.results}>
      {entries.map(({ result, at }) => (
        <Result key={result.id} result={result} onGoTo={onGoTo ? () => onGoTo(at) : undefined} />
      ))}
    </ul>
  );
  return (
    <>
      <p className={classes.quiet}>{say.historiesSay(passing.length, results.length)}</p>
      {failing.length > 0 ? list(failing) : null}
      {passing.length > 0 ? (
        <details className={classes.passing}>
          <summary>{say.showPassing(passing.length)}</summary>
          {list(passing)}
        </details>
      ) : null}
    </>
  );
}

function Result({ result, onGoTo }: { result: HistoryResult; onGoTo: (() => void) | undefined }) {
  const say = useText().rules.view;
  const { title, passes, differences } = result;
  const Icon = passes ? IconCheck : IconX;
  return (
    <li className={classes.result}>
      <Tag tone={passes ? 'met' : 'late'} icon={<Icon size="0.8125rem" stroke={2.2} aria-hidden />}>
        {passes ? say.passes : say.fails}
      </Tag>
      <div>
        {onGoTo ? (
          <button type="button" className={classes.goTo} onClick={onGoTo}>
            {title}
          </button>
        ) : (
          title
        )}
        {differences.length > 0 ? (
          <ul>
            {differences.map(({ path, expected, actual }) => (
              <li key={path}>{say.difference(path, expected, actual)}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

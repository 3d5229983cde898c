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

/** How each worked example came out; where it differs, in what. */
export function HistoryResults({
  results,
  onGoTo,
}: {
  results: readonly HistoryResult[];
  /** Where an example can be gone to: the editor. */
  onGoTo?: (at: number) => void;
}) {
  const text = useText();
  const say = text.rules.view;
  const passing = results.filter(({ passes }) => passes).length;
  return (
    <>
      <p className={classes.quiet}>{say.historiesSay(passing, results.length)}</p>
      <ul className={classes.results}>
        {results.map(({ id, title, passes, differences }, at) => (
          <li key={id} className={classes.result}>
            <Tag
              tone={passes ? 'met' : 'late'}
              icon={
                passes ? (
                  <IconCheck size={13} stroke={2.2} aria-hidden />
                ) : (
                  <IconX size={13} stroke={2.2} aria-hidden />
                )
              }
            >
              {passes ? say.passes : say.fails}
            </Tag>{' '}
            {onGoTo ? (
              <button type="button" className={classes.goTo} onClick={() => onGoTo(at)}>
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
          </li>
        ))}
      </ul>
    </>
  );
}

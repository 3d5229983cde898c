import { Checkbox } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AppError } from '#core/contract/errors';
import type { RuleImpact } from '#core/contract/rules';
import { Loaded } from '../../../components/Loaded';
import { useText } from '../../../i18n/use-text';
import { ImpactTable } from './ImpactTable';
import { changesOf } from './impact';
import classes from './import.module.css';

type Props = {
  impact: UseQueryResult<RuleImpact[], AppError>;
  keepRunning: boolean;
  onKeepRunning: (keep: boolean) => void;
};

/** What a rule would make of the credentials that go by it, and whether running cycles keep what they have. */
export function ImpactPreview({ impact, keepRunning, onKeepRunning }: Props) {
  const text = useText();
  const say = text.rules.impact;
  return (
    <section aria-labelledby="rule-impact" className={classes.impact}>
      <h2 id="rule-impact" className={classes.impactTitle}>
        {say.title}
      </h2>
      <Loaded query={impact} skeleton={<p className={classes.quiet}>{say.working}</p>}>
        {(found) =>
          found.length === 0 ? (
            <p className={classes.quiet}>{say.none}</p>
          ) : (
            <>
              <p className={classes.quiet}>
                {say.changed(found.filter((one) => changesOf(one)).length, found.length)}
              </p>
              <ImpactTable impacts={found} caption={say.caption} before={say.before} after={say.after} />
              <Checkbox
                mt="md"
                label={say.keepRunning}
                description={say.keepRunningHint}
                checked={keepRunning}
                onChange={(event) => onKeepRunning(event.currentTarget.checked)}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

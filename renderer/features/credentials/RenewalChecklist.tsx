import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { lateFeeOn } from '#core/compliance/late-fee';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import type { Output } from '#core/contract/index';
import { useCall, useChange } from '../../app/api/hooks';
import { Loaded } from '../../components/Loaded';
import { SectionTitle } from '../../components/SectionTitle';
import { useText } from '../../i18n/use-text';
import { ChecklistStep } from './ChecklistStep';
import { listedFees, type Money, paidInAll } from './checklist-sums';
import { useMoney } from './money-words';
import classes from './RenewalChecklist.module.css';
import { SourceMark } from './SourceMark';

type Props = { credential: Credential; standing: Standing; rule: Rule | null };

/** The steps of the running cycle's renewal: the issuer's in order, then the person's own; what they cost, and what was paid. */
export function RenewalChecklist({ credential, standing, rule }: Props) {
  const text = useText();
  const checklist = useCall('credentials.checklist', { credentialId: credential.id });
  const say = text.credentials.checklist;
  const steps = checklist.data?.steps ?? [];
  const done = steps.filter(({ doneOn }) => doneOn !== undefined).length;
  return (
    <section className={classes.section}>
      <SectionTitle
        aside={
          steps.length === 0 ? null : <span className={classes.quiet}>{say.done(done, steps.length)}</span>
        }
      >
        {say.title}
      </SectionTitle>
      <Loaded query={checklist}>
        {(found) => <Steps found={found} credential={credential} standing={standing} rule={rule} />}
      </Loaded>
    </section>
  );
}

type StepsProps = Props & { found: Output<'credentials.checklist'> };

function Steps({ found, credential, standing, rule }: StepsProps) {
  const text = useText();
  const say = text.credentials.checklist;
  return (
    <>
      {found.steps.length === 0 ? (
        <p className={classes.quiet}>{rule === null ? say.emptyOwn : say.empty}</p>
      ) : (
        <ol className={classes.steps} aria-label={say.listLabel}>
          {found.steps.map((step) => (
            <ChecklistStep
              key={step.id}
              step={step}
              credentialId={credential.id}
              rule={rule}
              today={standing.asOf}
            />
          ))}
        </ol>
      )}
      <AddStep credentialId={credential.id} />
      <LateFee standing={standing} rule={rule} />
      <Sums found={found} />
      <OtherFees fees={found.fees} rule={rule} />
    </>
  );
}

function AddStep({ credentialId }: { credentialId: string }) {
  const text = useText();
  const say = text.credentials.checklist;
  const [title, setTitle] = useState('');
  const add = useChange('credentials.addStep', { done: (step) => say.added(step.title) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || add.isPending) return;
    add.mutate({ credentialId, title: title.trim() }, { onSuccess: () => setTitle('') });
  };
  return (
    <form className={`${classes.add} no-print`} noValidate onSubmit={submit}>
      <TextInput
        size="xs"
        className={classes.addField ?? ''}
        aria-label={say.newStep}
        placeholder={say.newStep}
        autoComplete="off"
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        size="xs"
        leftSection={<IconPlus size="0.875rem" stroke={2} aria-hidden />}
        loading={add.isPending}
        disabled={title.trim() === ''}
      >
        {say.addStep}
      </Button>
    </form>
  );
}

/** What a renewal today would cost for being late. */
function LateFee({ standing, rule }: { standing: Standing; rule: Rule | null }) {
  const text = useText();
  const money = useMoney();
  const say = text.credentials.checklist;
  const fee = rule === null ? null : lateFeeOn(rule, standing.cycle, standing.asOf);
  if (fee === null) return null;
  const isSure = fee.confidence === 'verified';
  const amount = `${money(fee.amount, fee.currency)}${isSure ? '' : ` (${text.common.checkWithIssuer})`}`;
  return (
    <p className={classes.late}>
      <IconAlertTriangle size="0.9375rem" stroke={2} aria-hidden />
      <span>
        {say.lateNow(fee.title, amount)}
        <SourceMark
          what={fee.title}
          rule={rule}
          ids={fee.sources}
          note={fee.note}
          confidence={fee.confidence}
        />
      </span>
    </p>
  );
}

function Sums({ found: { steps } }: { found: Output<'credentials.checklist'> }) {
  const text = useText();
  const money = useMoney();
  const say = text.credentials.checklist;
  const inWords = (sums: readonly Money[]) =>
    sums.map(({ amount, currency }) => money(amount, currency)).join(' + ');
  const sums = [
    { name: say.listed, said: inWords(listedFees(steps)) },
    { name: say.paidSum, said: inWords(paidInAll(steps)) },
  ].filter(({ said }) => said !== '');
  if (sums.length === 0) return null;
  return (
    <dl className={classes.sums}>
      {sums.map(({ name, said }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function OtherFees({ fees, rule }: { fees: Output<'credentials.checklist'>['fees']; rule: Rule | null }) {
  const text = useText();
  const money = useMoney();
  const say = text.credentials.checklist;
  if (fees.length === 0) return null;
  return (
    <div className={classes.fees}>
      <p className={classes.quiet}>{say.otherFees}</p>
      <ul>
        {fees.map((fee) => (
          <li key={fee.id}>
            <span>
              {fee.title}
              <span className={classes.when}> {say.whens[fee.when]}</span>
              {fee.confidence === 'verified' ? null : (
                <span className={classes.unsure}> · {text.common.checkWithIssuer}</span>
              )}
              <SourceMark
                what={fee.title}
                rule={rule}
                ids={rule?.fees?.find(({ id }) => id === fee.id)?.sources ?? []}
                note={fee.note}
                confidence={fee.confidence}
              />
            </span>
            <span className={classes.amount}>{money(fee.amount, fee.currency)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

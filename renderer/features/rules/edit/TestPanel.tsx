import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CredentialListItem } from '#core/contract/credentials';
import type { AppError } from '#core/contract/errors';
import type { RuleImpact } from '#core/contract/rules';
import { useCall, useClient } from '../../../app/api/hooks';
import { useCurrentPerson } from '../../../app/use-current-person';
import { showDone, showFailed } from '../../../components/toasts';
import { errorText } from '../../../i18n/error-text';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { ImpactTable } from '../import/ImpactTable';
import classes from './edit.module.css';
import { historyOf } from './history-of';
import { idFrom, listAt, textAt, withAt } from './json-path';
import type { RuleDraft } from './use-rule-draft';

type Props = {
  draft: RuleDraft;
  /** The draft has no faults and can be worked with. */
  isSound: boolean;
};

/** The draft against the person's own record: where each credential stands now and by the draft; and such a standing as an example. */
export function TestPanel({ draft, isSound }: Props) {
  const text = useText();
  const say = text.rules.edit.test;
  const { person } = useCurrentPerson();
  const credentials = useCall(
    'credentials.list',
    { personId: person?.id ?? '-' },
    { enabled: person !== null },
  );
  return (
    <section aria-labelledby="rule-test" className={classes.panelPart}>
      <h2 id="rule-test" className={classes.partTitle}>
        {say.title}
      </h2>
      {person === null ? (
        <p className={classes.hint}>{say.nobody}</p>
      ) : credentials.data === undefined ? null : credentials.data.length === 0 ? (
        <p className={classes.hint}>{say.nothing}</p>
      ) : (
        <Tests draft={draft} isSound={isSound} credentials={credentials.data} personId={person.id} />
      )}
    </section>
  );
}

type TestsProps = Props & { credentials: readonly CredentialListItem[]; personId: string };

function Tests({ draft, isSound, credentials, personId }: TestsProps) {
  const text = useText();
  const say = text.rules.edit.test;
  const client = useClient();
  const [chosen, setChosen] = useState('');
  const run = useMutation<{ text: string; impacts: RuleImpact[] }, AppError>({
    mutationFn: async () => ({
      text: draft.text,
      impacts: await client.call('rules.tryOut', {
        text: draft.text,
        personId,
        ...(chosen === '' ? {} : { credentialId: chosen }),
      }),
    }),
  });
  return (
    <>
      <NativeSelect
        label={say.which}
        data={[
          { value: '', label: say.all },
          ...credentials.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={chosen}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          run.reset();
        }}
      />
      <Button
        mt="xs"
        variant="default"
        disabled={!isSound}
        loading={run.isPending}
        onClick={() => run.mutate()}
      >
        {say.run}
      </Button>
      {isSound ? null : <p className={classes.hint}>{say.needsSound}</p>}
      <div aria-live="polite">
        {run.error ? <p className={classes.hint}>{errorText(text, run.error)}</p> : null}
        {/* A result stands only for the draft that it was worked out from. */}
        {run.data && run.data.text === draft.text ? (
          run.data.impacts.length === 0 ? (
            <p className={classes.hint}>{say.nothing}</p>
          ) : (
            <ImpactTable
              impacts={run.data.impacts}
              caption={say.caption}
              before={say.now}
              after={say.withDraft}
            />
          )
        ) : null}
      </div>
      <AddHistory draft={draft} credential={credentials.find(({ id }) => id === chosen) ?? credentials[0]} />
    </>
  );
}

/** Takes what a credential is now over into the rule, as an example that the rule must go on fulfilling. */
function AddHistory({ draft, credential }: { draft: RuleDraft; credential: CredentialListItem | undefined }) {
  const text = useText();
  const format = useFormat();
  const say = text.rules.edit.history;
  const client = useClient();
  const { person } = useCurrentPerson();
  const add = useMutation({
    mutationFn: async (of: CredentialListItem) => {
      const [standing, activities] = await Promise.all([
        client.call('credentials.standing', { credentialId: of.id }),
        client.call('activities.list', { personId: of.personId }),
      ]);
      const title = say.name(of.title, format.date(standing.asOf));
      draft.edit((json) => {
        const there = listAt(json, ['histories']);
        const id = idFrom(
          title,
          there.map((one) => textAt(one, ['id'])),
        );
        const history = historyOf({ id, title, credential: of, standing, activities, person });
        return withAt(json, ['histories'], [...there, history]);
      }, `history ${title}`);
      return title;
    },
    onSuccess: (title) => showDone(text, say.added(title)),
    onError: (error) => showFailed(text, error),
  });
  if (!credential) return null;
  return (
    <>
      <h3 className={classes.panelTitle}>{say.title}</h3>
      <p className={classes.hint}>
        <b className={classes.which}>{credential.title}</b>
        {say.explain}
      </p>
      <Button
        variant="default"
        size="compact-md"
        disabled={draft.json === null}
        loading={add.isPending}
        onClick={() => add.mutate(credential)}
      >
        {say.add}
      </Button>
    </>
  );
}

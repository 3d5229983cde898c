import { Anchor, Button } from '@mantine/core';
import { Link, useRoute } from 'wouter';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { CredentialListItem } from '#core/contract/credentials';
import { useCall, useChange } from '../../app/api/hooks';
import { useDialogs } from '../../app/dialogs';
import { routeTo } from '../../app/routes';
import { usePerson } from '../../app/use-current-person';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { TwoPane } from '../../components/TwoPane';
import { useText } from '../../i18n/use-text';
import { CredentialList } from './CredentialList';
import { StandingView } from './StandingView';
import { useRuleOf } from './use-rule-of';

/** The person's credentials: by urgency on the left, where the chosen one stands on the right. */
export default function CredentialsScreen() {
  const person = usePerson();
  const credentials = useCall('credentials.list', { personId: person.id, includeArchived: true });
  const [, params] = useRoute('/credentials/:id');
  const id = params?.id === undefined ? null : decodeURIComponent(params.id);
  return (
    <Loaded query={credentials}>
      {(all) => (all.length === 0 ? <NoCredentials /> : <Panes all={all} id={id} />)}
    </Loaded>
  );
}

function Panes({ all, id }: { all: readonly CredentialListItem[]; id: string | null }) {
  const text = useText();
  const held = all.filter(({ archivedAt }) => archivedAt === undefined);
  const rules = useCall('rules.list', {});
  const archived = all.filter(({ archivedAt }) => archivedAt !== undefined);
  // Without a choice the most urgent one is open: the screen's question is what comes next.
  const chosen = id === null ? (held[0] ?? null) : (all.find((credential) => credential.id === id) ?? null);
  return (
    <TwoPane
      listLabel={text.credentials.listLabel}
      list={
        <CredentialList
          credentials={held}
          archived={archived}
          currentId={chosen?.id ?? null}
          rules={rules.data ?? []}
        />
      }
      detail={
        chosen ? (
          <Detail key={chosen.id} credential={chosen} />
        ) : (
          <NothingChosen isGone={id !== null} first={held[0]} />
        )
      }
    />
  );
}

function Detail({ credential }: { credential: CredentialListItem }) {
  const standing = useCall('credentials.standing', { credentialId: credential.id });
  const rules = useCall('rules.list', {});
  return (
    <Loaded query={standing}>
      {(found) => (
        <Loaded query={rules}>
          {(list) => <ByItsRule credential={credential} standing={found} rules={list} />}
        </Loaded>
      )}
    </Loaded>
  );
}

type ByItsRuleProps = { credential: CredentialListItem; standing: Standing; rules: readonly Rule[] };

function ByItsRule({ credential, standing, rules }: ByItsRuleProps) {
  const rule = useRuleOf(credential, rules);
  if (rule === undefined) return null;
  return (
    <StandingView
      credential={credential}
      standing={standing}
      rule={rule}
      ruleTitle={(id) => rules.find((each) => each.id === id)?.shortTitle ?? id}
    />
  );
}

function NothingChosen({ isGone, first }: { isGone: boolean; first: CredentialListItem | undefined }) {
  const text = useText();
  const say = text.credentials;
  return (
    <Screen area={say.area} sentence={isGone ? say.gone : say.chooseOne}>
      {first ? (
        <Anchor component={Link} href={routeTo.credential(first.id)}>
          {say.backToFirst}
        </Anchor>
      ) : null}
    </Screen>
  );
}

function NoCredentials() {
  const text = useText();
  const dialogs = useDialogs();
  const openSample = useChange('sample.open', { undoable: false });
  const say = text.credentials;
  return (
    <Screen area={say.area} sentence={say.emptySentence}>
      <EmptyState
        title={say.emptyTitle}
        action={<Button onClick={() => dialogs.open({ name: 'credential' })}>{say.add}</Button>}
        secondary={
          <Anchor component="button" type="button" onClick={() => openSample.mutate({})}>
            {say.openSample}
          </Anchor>
        }
      >
        {say.emptyBody}
      </EmptyState>
    </Screen>
  );
}

import { Anchor, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLayoutGrid, IconPlus, IconScale } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Rule } from '#core/compliance/rule';
import type { CredentialListItem } from '#core/contract/credentials';
import { useDialogs } from '../../app/dialogs';
import { routeTo } from '../../app/routes';
import { ListCard } from '../../components/ListCard';
import { SectionTitle } from '../../components/SectionTitle';
import { StateTag, Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import { itemWords } from './standing-words';

type Props = {
  credentials: readonly CredentialListItem[];
  archived: readonly CredentialListItem[];
  currentId: string | null;
  rules: readonly Rule[];
};

/** The person's credentials, most urgent first; the archived ones behind a button under them. */
export function CredentialList({ credentials, archived, currentId, rules }: Props) {
  const text = useText();
  const dialogs = useDialogs();
  const say = text.credentials;
  const isArchivedOpen = archived.some(({ id }) => id === currentId);
  const [isShown, { toggle }] = useDisclosure(isArchivedOpen);
  return (
    <>
      <div style={{ paddingInline: 12 }}>
        <SectionTitle>{say.listTitle(credentials.length)}</SectionTitle>
      </div>
      {credentials.map((credential) => (
        <Item
          key={credential.id}
          credential={credential}
          isCurrent={credential.id === currentId}
          rules={rules}
        />
      ))}
      <Button
        mt="xs"
        variant="subtle"
        fullWidth
        justify="flex-start"
        leftSection={<IconPlus size="1.0625rem" stroke={1.8} aria-hidden />}
        onClick={() => dialogs.open({ name: 'credential' })}
      >
        {say.add}
      </Button>
      {archived.length > 0 ? (
        <>
          <Button
            mt="lg"
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-expanded={isShown}
            onClick={toggle}
          >
            {say.archivedTitle(archived.length)}
          </Button>
          {isShown
            ? archived.map((credential) => (
                <Item
                  key={credential.id}
                  credential={credential}
                  isCurrent={credential.id === currentId}
                  rules={rules}
                />
              ))
            : null}
        </>
      ) : null}
      <div className={classes.foot}>
        <Anchor component={Link} href={routeTo.matrix()} size="sm">
          <IconLayoutGrid size="0.9375rem" stroke={1.8} aria-hidden className={classes.footIcon} />{' '}
          {say.matrix}
        </Anchor>
        <Anchor component={Link} href={routeTo.rules()} size="sm">
          <IconScale size="0.9375rem" stroke={1.8} aria-hidden className={classes.footIcon} /> {say.rules}
        </Anchor>
      </div>
    </>
  );
}

/** The list is narrow: a title that is still the rule's own is said in its short form. */
function shortTitle(credential: CredentialListItem, rules: readonly Rule[]): string {
  const rule = rules.find(({ id }) => id === credential.ruleId);
  return rule && credential.title === rule.title ? rule.shortTitle : credential.title;
}

function Item({
  credential,
  isCurrent,
  rules,
}: {
  credential: CredentialListItem;
  isCurrent: boolean;
  rules: readonly Rule[];
}) {
  const text = useText();
  const format = useFormat();
  return (
    <ListCard
      href={routeTo.credential(credential.id)}
      isCurrent={isCurrent}
      title={shortTitle(credential, rules)}
      sub={itemWords({ text, format }, credential.standing)}
    >
      {credential.archivedAt === undefined ? (
        <StateTag state={credential.standing.state} />
      ) : (
        <Tag tone="unknown">{text.credentials.item.archived}</Tag>
      )}
    </ListCard>
  );
}

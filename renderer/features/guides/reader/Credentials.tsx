import { Button } from '@mantine/core';
import { IconAward, IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Rule } from '#core/compliance/rule';
import type { CredentialListItem } from '#core/contract/credentials';
import type { Guide } from '#core/guides/guide';
import { useCall } from '../../../app/api/hooks';
import { useDialogs } from '../../../app/dialogs';
import { routeTo } from '../../../app/routes';
import { useCurrentPerson } from '../../../app/use-current-person';
import { StateTag } from '../../../components/StateTag';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { asksWords } from '../../credentials/rule-words';
import classes from './credentials.module.css';
import { useReader } from './reader-context';

type GuideCredential = NonNullable<Guide['credentials']>[number];

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The credential of the person's that the guide's one is: by its rule, else by its name. */
export function heldOf(
  credential: GuideCredential,
  held: readonly CredentialListItem[],
): CredentialListItem | undefined {
  return held.find(({ ruleId, title }) =>
    credential.ruleId !== undefined && ruleId !== undefined
      ? ruleId === credential.ruleId
      : fold(title) === fold(credential.title),
  );
}

/** The credentials of the occupation, what each asks to stay valid, and the way to the person's own list. */
export function Credentials({ guide }: { guide: Guide }) {
  const text = useText();
  const { isAlone } = useReader();
  const { person } = useCurrentPerson();
  const rules = useCall('rules.list', {});
  const held = useCall(
    'credentials.list',
    { personId: person?.id ?? '-' },
    { enabled: person !== null && isAlone },
  );
  const words = text.guides.credentials;
  return (
    <>
      <p className={classes.intro}>{words.intro}</p>
      <ul className={classes.list}>
        {(guide.credentials ?? []).map((credential) => (
          <li key={`${credential.title} ${credential.issuer ?? ''}`} className={classes.item}>
            <IconAward size="1.25rem" stroke={1.6} aria-hidden />
            <div className={classes.words}>
              <b>{credential.title}</b>
              {credential.issuer === undefined ? null : <span>{credential.issuer}</span>}
              <Asks
                rule={rules.data?.find(({ id }) => id === credential.ruleId)}
                isLoaded={rules.isSuccess}
              />
            </div>
            {person === null || !isAlone || !rules.isSuccess || !held.isSuccess ? null : (
              <Own
                credential={credential}
                hasRule={rules.data.some(({ id }) => id === credential.ruleId)}
                held={heldOf(credential, held.data)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Asks({ rule, isLoaded }: { rule: Rule | undefined; isLoaded: boolean }) {
  const text = useText();
  const format = useFormat();
  if (!isLoaded) return null;
  return (
    <span>{rule === undefined ? text.guides.credentials.noRule : asksWords({ text, format }, rule)}</span>
  );
}

type OwnProps = {
  credential: GuideCredential;
  hasRule: boolean;
  held: CredentialListItem | undefined;
};

function Own({ credential, hasRule, held }: OwnProps) {
  const text = useText();
  const dialogs = useDialogs();
  const words = text.guides.credentials;
  if (held) {
    return (
      <span className={`${classes.held} no-print`} data-nofind>
        <StateTag state={held.standing.state} />
        <Link href={routeTo.credential(held.id)} aria-label={words.heldLabel(held.title)}>
          {words.held}
        </Link>
      </span>
    );
  }
  return (
    <Button
      className="no-print"
      variant="default"
      size="compact-sm"
      data-nofind
      leftSection={<IconPlus size="0.9rem" aria-hidden />}
      aria-label={hasRule ? words.addLabel(credential.title) : words.addOwnLabel(credential.title)}
      onClick={() =>
        dialogs.open({
          name: 'credential',
          start: {
            title: credential.title,
            ...(hasRule && credential.ruleId !== undefined ? { ruleId: credential.ruleId } : {}),
            ...(credential.issuer === undefined ? {} : { issuer: credential.issuer }),
          },
        })
      }
    >
      {hasRule ? words.add : words.addOwn}
    </Button>
  );
}

import { Anchor, Button, Group, Table } from '@mantine/core';
import { IconVersions } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'wouter';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import type { RuleImpact } from '#core/contract/rules';
import { useCall, useChange } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { ErrorPanel } from '../../components/ErrorPanel';
import { StateTag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import { type CategoryTitles, needsWords } from './needs-words';
import ownClasses from './RuleDetails.module.css';
import { versionChanges } from './version-changes';

/** Says that a newer version of the rule is here, and what it would make of the running cycle; the person switches, or not. */
export function RuleVersionNotice({ credential, standing }: { credential: Credential; standing: Standing }) {
  const { ruleId, ruleVersion } = credential;
  const summaries = useCall('rules.summaries', {}, { enabled: ruleId !== undefined });
  const newest = summaries.data?.find(({ id }) => id === ruleId);
  if (newest === undefined || ruleVersion === undefined || ruleVersion >= newest.version) return null;
  return (
    <Notice
      credential={credential}
      standing={standing}
      ruleId={newest.id}
      running={ruleVersion}
      version={newest.version}
      checkedOn={newest.checkedOn}
    />
  );
}

type NoticeProps = {
  credential: Credential;
  standing: Standing;
  ruleId: string;
  running: number;
  version: number;
  checkedOn: string;
};

function Notice({ credential, standing, ruleId, running, version, checkedOn }: NoticeProps) {
  const text = useText();
  const format = useFormat();
  const titleId = useId();
  const say = text.credentials.version;
  const exported = useCall('rules.export', { id: ruleId });
  const rule = useCall('rules.get', { id: ruleId });
  const tried = useCall(
    'rules.tryOut',
    { text: exported.data?.text ?? '', credentialId: credential.id },
    { enabled: exported.data !== undefined },
  );
  const use = useChange('credentials.useRuleVersion', {
    done: ({ title }) => say.used(title, version),
  });
  const impact = tried.data?.[0];
  const error = exported.error ?? tried.error;
  return (
    <section className={`${ownClasses.notice} no-print`} aria-labelledby={titleId}>
      <h2 id={titleId}>
        <IconVersions size="1.0625rem" stroke={1.8} aria-hidden /> {say.title(version)}
      </h2>
      <p>{say.body(running, format.date(checkedOn))}</p>
      {error ? (
        <ErrorPanel
          error={error}
          onRetry={() => void (exported.error ? exported.refetch() : tried.refetch())}
        />
      ) : impact ? (
        <Impact impact={impact} titles={[...standing.categories, ...(rule.data?.categories ?? [])]} />
      ) : null}
      <Group gap="sm">
        <Button
          size="xs"
          loading={use.isPending}
          onClick={() => use.mutate({ credentialId: credential.id, version })}
        >
          {say.use(version)}
        </Button>
        <Anchor component={Link} href={routeTo.rule(ruleId)} size="sm">
          {say.read}
        </Anchor>
      </Group>
    </section>
  );
}

function Impact({ impact: { before, after }, titles }: { impact: RuleImpact; titles: CategoryTitles }) {
  const text = useText();
  const format = useFormat();
  const words = { text, format };
  const say = text.credentials.version;
  if (before === null) return null;
  const changes = versionChanges(before, after);
  if (changes.length === 0) return <p>{say.nothing}</p>;
  const said = (what: (typeof changes)[number], standing: RuleImpact['after']) => {
    switch (what) {
      case 'state':
        return <StateTag state={standing.state} />;
      case 'cycle':
        return `${format.date(standing.cycle.startsOn)} – ${format.date(standing.cycle.endsOn)}`;
      case 'required':
        return format.credits(standing.required, standing.unit);
      case 'counted':
        return format.credits(standing.counted, standing.unit);
      case 'needs':
        return needsWords(words, standing.needs, titles) || say.nothingNeeded;
    }
  };
  return (
    <div className={classes.tableBox}>
      <Table className={classes.table}>
        <Table.Caption className={classes.hiddenCaption}>{say.changes}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say.what}</Table.Th>
            <Table.Th scope="col">{say.now}</Table.Th>
            <Table.Th scope="col">{say.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((what) => (
            <Table.Tr key={what}>
              <Table.Th scope="row">{say[what]}</Table.Th>
              <Table.Td>{said(what, before)}</Table.Td>
              <Table.Td className={ownClasses.changed ?? ''}>{said(what, after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

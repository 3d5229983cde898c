import { Button, Group, Text } from '@mantine/core';
import { IconDownload, IconEye, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Evidence, EvidenceTarget } from '#core/contract/evidence';
import { checklistKinds } from '#core/portfolio/kinds';
import { useCall, useChange } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { usePerson } from '../../app/use-current-person';
import { EmptyState } from '../../components/EmptyState';
import { ListCard } from '../../components/ListCard';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { EvidenceViewer, isViewable } from './EvidenceViewer';
import classes from './evidence.module.css';
import { useSaveCopy } from './use-save-copy';

/** Every evidence file of the person, and of the open one what it proves. */
export function EvidenceLibrary({ openId }: { openId: string | undefined }) {
  const text = useText();
  const format = useFormat();
  const person = usePerson();
  const all = useCall('evidence.list', { personId: person.id });
  return (
    <Loaded query={all}>
      {(files) => {
        const open = files.find(({ id }) => id === openId) ?? (openId === undefined ? files[0] : undefined);
        return (
          <Screen area={text.evidence.title} sentence={text.evidence.allFilesSentence(files.length)}>
            {files.length === 0 ? (
              <EmptyState title={text.evidence.noneAtAll}>{text.evidence.noneAtAllText}</EmptyState>
            ) : (
              <div className={classes.library}>
                <nav aria-label={text.evidence.allFiles}>
                  {files.map((evidence) => (
                    <ListCard
                      key={evidence.id}
                      href={routeTo.evidence(evidence.id)}
                      isCurrent={evidence.id === open?.id}
                      title={evidence.filename}
                      sub={format.fileSize(evidence.sizeBytes)}
                    />
                  ))}
                </nav>
                {open ? <EvidenceFacts evidence={open} /> : <Text c="dimmed">{text.evidence.notFound}</Text>}
              </div>
            )}
          </Screen>
        );
      }}
    </Loaded>
  );
}

function EvidenceFacts({ evidence }: { evidence: Evidence }) {
  const text = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const saveCopy = useSaveCopy();
  const [isViewed, setViewed] = useState(false);
  const remove = useChange('evidence.remove', { done: () => text.evidence.removed(evidence.filename) });
  return (
    <section aria-label={evidence.filename}>
      <SectionTitle>{text.evidence.proves}</SectionTitle>
      {evidence.links.length === 0 ? (
        <Text mb="md">{text.evidence.provesNothing}</Text>
      ) : (
        <ul className={classes.links}>
          {evidence.links.map((link) => (
            <li key={`${link.kind} ${link.id}`}>
              {text.evidence.kinds[link.kind]}: <LinkedRecord link={link} />
            </li>
          ))}
        </ul>
      )}
      <dl className={classes.facts}>
        <dt>{text.evidence.added}</dt>
        <dd>{format.moment(evidence.addedAt)}</dd>
        <dt>{text.evidence.fingerprint}</dt>
        <dd>{evidence.sha256}</dd>
      </dl>
      <Group gap="xs" className="no-print">
        {isViewable(evidence) ? (
          <Button
            variant="default"
            leftSection={<IconEye size={16} aria-hidden />}
            onClick={() => setViewed(true)}
          >
            {text.evidence.open}
          </Button>
        ) : null}
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void saveCopy(evidence)}
        >
          {text.evidence.saveCopy}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={16} aria-hidden />}
          loading={remove.isPending}
          onClick={() =>
            remove.mutate({ id: evidence.id }, { onSuccess: () => navigate(routeTo.evidenceLibrary()) })
          }
        >
          {text.evidence.remove}
        </Button>
      </Group>
      {isViewed ? <EvidenceViewer evidence={evidence} onClose={() => setViewed(false)} /> : null}
    </section>
  );
}

/** The record that a file is attached to, as a link to where it stands. */
function LinkedRecord({ link }: { link: EvidenceTarget & { title: string } }) {
  const text = useText();
  if (link.kind === 'portfolio-item') {
    const kind = checklistKinds.find((known) => link.id.endsWith(`/${known}`));
    if (!kind) return link.title;
    return <Link href={routeTo.portfolioItem(kind)}>{text.portfolio.kinds[kind]}</Link>;
  }
  const href = {
    activity: routeTo.activity(link.id),
    credential: routeTo.credential(link.id),
    'portfolio-entry': '/portfolio',
  }[link.kind];
  return <Link href={href}>{link.title}</Link>;
}

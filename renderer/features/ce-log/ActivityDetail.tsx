import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconArrowLeft, IconCopy, IconPencil, IconTrash, IconX } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import type { Activity } from '#core/contract/activities';
import { useCall, useChange } from '../../app/api/hooks';
import { useDialogs } from '../../app/dialogs';
import { Loaded } from '../../components/Loaded';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { EvidenceAttachments } from '../evidence/EvidenceAttachments';
import { acpeWords } from './acpe-words';
import { CountsFor } from './CountsFor';
import { categoryGroups } from './category-groups';
import classes from './ce-log.module.css';
import { formatWord } from './log-draft';

type Props = { activity: Activity; onClose: () => void; paneRef: Ref<HTMLElement> };

/** One activity beside the list: what was logged, what it counts for, its certificates. */
export function ActivityDetail({ activity, onClose, paneRef }: Props) {
  const text = useText();
  const dialogs = useDialogs();
  const say = text.ceLog.detail;
  const remove = useChange('activities.remove', { done: () => say.removed(activity.title) });
  return (
    <aside ref={paneRef} tabIndex={-1} aria-label={say.label} className={classes.detail}>
      <Button
        className={classes.back ?? ''}
        variant="subtle"
        size="compact-md"
        mb="xs"
        leftSection={<IconArrowLeft size={16} stroke={1.8} aria-hidden />}
        onClick={onClose}
      >
        {say.backToList}
      </Button>
      <div className={classes.detailHead}>
        <Title order={2}>{activity.title}</Title>
        <ActionIcon aria-label={say.close} onClick={onClose}>
          <IconX size={18} stroke={1.8} aria-hidden />
        </ActionIcon>
      </div>
      <Facts activity={activity} />
      <Group gap="xs" className="no-print">
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPencil size={16} stroke={1.7} aria-hidden />}
          onClick={() => dialogs.open({ name: 'log-activity', activity })}
        >
          {say.edit}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconCopy size={16} stroke={1.7} aria-hidden />}
          onClick={() => dialogs.open({ name: 'log-activity', copyOf: activity })}
        >
          {say.copy}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconTrash size={16} stroke={1.7} aria-hidden />}
          onClick={() => remove.mutate({ id: activity.id }, { onSuccess: onClose })}
        >
          {say.remove}
        </Button>
      </Group>
      <section className={classes.section}>
        <SectionTitle>{say.countsFor}</SectionTitle>
        <StoredCounts activity={activity} />
      </section>
      <section className={classes.section}>
        <SectionTitle>{say.certificates}</SectionTitle>
        <EvidenceAttachments personId={activity.personId} target={{ kind: 'activity', id: activity.id }} />
      </section>
    </aside>
  );
}

function Facts({ activity }: { activity: Activity }) {
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.detail;
  const categories = useCategoryTitles(activity);
  const acpe = activity.approvalNumber === undefined ? null : acpeWords(activity.approvalNumber, text);
  const facts: { name: string; value: ReactNode }[] = [
    { name: say.completedOn, value: format.date(activity.completedOn) },
    { name: say.provider, value: activity.provider },
    { name: say.credits, value: format.credits(activity.credits.amount, activity.credits.unit) },
    { name: say.categories, value: categories.join(', ') },
    { name: say.format, value: activity.format && formatWord(activity.format, text.ceLog.formats) },
    {
      name: say.approvalNumber,
      value: acpe === null ? activity.approvalNumber : `${activity.approvalNumber}\n${acpe}`,
    },
    { name: say.notes, value: activity.notes },
  ].filter(({ value }) => value);
  return (
    <dl className={classes.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The titles of an activity's categories; the id itself where no credential of the person has it any more. */
function useCategoryTitles(activity: Activity): string[] {
  const credentials = useCall('credentials.list', { personId: activity.personId, includeArchived: true });
  const rules = useCall('rules.list', {});
  const known = categoryGroups(credentials.data ?? [], rules.data ?? []).flatMap(
    ({ categories }) => categories,
  );
  return activity.categories.map((id) => known.find((category) => category.id === id)?.title ?? id);
}

function StoredCounts({ activity }: { activity: Activity }) {
  const { id, personId, title, provider, completedOn, credits, categories, format, approvalNumber } =
    activity;
  const answer = useCall('activities.whatItCountsFor', {
    id,
    personId,
    title,
    completedOn,
    credits,
    categories,
    ...(provider === undefined ? {} : { provider }),
    ...(format === undefined ? {} : { format }),
    ...(approvalNumber === undefined ? {} : { approvalNumber }),
  });
  return <Loaded query={answer}>{(contributions) => <CountsFor contributions={contributions} />}</Loaded>;
}

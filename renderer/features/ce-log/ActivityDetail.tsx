import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconCopy, IconPencil, IconTrash, IconX } from '@tabler/icons-react';
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
import classes from './ce-log.module.css';
import { storedQuestion } from './log-draft';
import { amountWords, offeredWord } from './offered-words';
import { PlannedTag } from './PlannedTag';
import { useCategoryGroups } from './use-category-groups';

type Props = {
  activity: Activity;
  today: string;
  onClose: () => void;
  onMarkDone: () => void;
  paneRef: Ref<HTMLElement>;
};

/** One activity beside the list: what was logged, what it counts for, its certificates. */
export function ActivityDetail({ activity, today, onClose, onMarkDone, paneRef }: Props) {
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
        leftSection={<IconArrowLeft size="1rem" stroke={1.8} aria-hidden />}
        onClick={onClose}
      >
        {say.backToList}
      </Button>
      <div className={classes.detailHead}>
        <Title order={2}>{activity.title}</Title>
        <ActionIcon aria-label={say.close} onClick={onClose}>
          <IconX size="1.1rem" stroke={1.8} aria-hidden />
        </ActionIcon>
      </div>
      {activity.isPlanned ? (
        <div className={classes.detailTag}>
          <PlannedTag isPast={activity.completedOn < today} />
        </div>
      ) : null}
      <Facts activity={activity} />
      <Group gap="xs" className="no-print">
        {activity.isPlanned ? (
          <Button
            size="compact-md"
            leftSection={<IconCheck size="1rem" stroke={2} aria-hidden />}
            onClick={onMarkDone}
          >
            {say.markDone}
          </Button>
        ) : null}
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPencil size="1rem" stroke={1.7} aria-hidden />}
          onClick={() => dialogs.open({ name: 'log-activity', activity })}
        >
          {say.edit}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconCopy size="1rem" stroke={1.7} aria-hidden />}
          onClick={() => dialogs.open({ name: 'log-activity', copyOf: activity })}
        >
          {say.copy}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconTrash size="1rem" stroke={1.7} aria-hidden />}
          onClick={() => remove.mutate({ id: activity.id }, { onSuccess: onClose })}
        >
          {say.remove}
        </Button>
      </Group>
      <section className={classes.section}>
        <SectionTitle>{activity.isPlanned ? text.ceLog.will.titlePlanned : say.countsFor}</SectionTitle>
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
  const words = { text, format };
  const say = text.ceLog.detail;
  const titleOf = useCategoryTitles(activity.personId);
  const acpe = activity.approvalNumber === undefined ? null : acpeWords(activity.approvalNumber, text);
  const facts: { name: string; value: ReactNode }[] = [
    { name: activity.isPlanned ? say.plannedOn : say.completedOn, value: format.date(activity.completedOn) },
    { name: say.provider, value: activity.provider },
    { name: say.credits, value: amountWords(words, activity.credits) },
    {
      name: say.offered,
      value:
        activity.offered !== undefined &&
        amountWords(words, { ...activity.credits, amount: activity.offered }),
    },
    { name: say.categories, value: activity.categories.map(titleOf).join(', ') },
    {
      name: say.topics,
      value: activity.parts
        .map(({ categoryId, amount }) => `${titleOf(categoryId)} ${format.number(amount)}`)
        .join(', '),
    },
    { name: say.format, value: activity.format && offeredWord(activity.format, text.ceLog.formats) },
    { name: say.place, value: activity.place && offeredWord(activity.place, text.ceLog.places) },
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

/** The title of a category; its id where no credential of the person has it any more. */
function useCategoryTitles(personId: string): (id: string) => string {
  const credentials = useCall('credentials.list', { personId, includeArchived: true });
  const rules = useCall('rules.list', {});
  const groups = useCategoryGroups(credentials.data ?? none, rules.data ?? none);
  const known = groups.flatMap(({ categories }) => categories);
  return (id) => known.find((category) => category.id === id)?.title ?? id;
}

const none: never[] = [];

function StoredCounts({ activity }: { activity: Activity }) {
  const answer = useCall('activities.whatItCountsFor', storedQuestion(activity));
  return <Loaded query={answer}>{(contributions) => <CountsFor contributions={contributions} />}</Loaded>;
}

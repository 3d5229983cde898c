import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ChecklistKind, PortfolioEntry } from '#core/portfolio/portfolio';
import { useChange } from '../../app/api/hooks';
import { useDialogs } from '../../app/dialogs';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './portfolio.module.css';

/** The entries of one checklist item, and the button that adds another. */
export function EntryList({ entries, kind }: { entries: readonly PortfolioEntry[]; kind: ChecklistKind }) {
  const text = useText();
  const dialogs = useDialogs();
  return (
    <>
      {entries.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.portfolio.noEntries}
        </Text>
      ) : (
        entries.map((entry) => <Entry key={entry.id} entry={entry} />)
      )}
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        className="no-print"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => dialogs.open({ name: 'portfolio-entry', kind })}
      >
        {text.portfolio.addEntry}
      </Button>
    </>
  );
}

function Entry({ entry }: { entry: PortfolioEntry }) {
  const text = useText();
  const format = useFormat();
  const dialogs = useDialogs();
  const remove = useChange('portfolio.removeEntry', { done: () => text.portfolio.entryRemoved(entry.title) });
  return (
    <div className={classes.entry}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div>
          <h3 className={classes.entryTitle}>{entry.title}</h3>
          {entry.happenedOn ? (
            <small className={classes.entryDate}>{format.date(entry.happenedOn)}</small>
          ) : null}
        </div>
        <Group gap={2} wrap="nowrap" className="no-print">
          <ActionIcon
            aria-label={text.portfolio.editNamed(entry.title)}
            onClick={() => dialogs.open({ name: 'portfolio-entry', entry })}
          >
            <IconPencil size={17} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            aria-label={text.portfolio.removeNamed(entry.title)}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: entry.id })}
          >
            <IconTrash size={17} stroke={1.6} />
          </ActionIcon>
        </Group>
      </Group>
      {entry.text ? <p className={classes.entryText}>{entry.text}</p> : null}
    </div>
  );
}

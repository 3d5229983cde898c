import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconDownload, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { RuleSummary } from '#core/contract/rules';
import { useChange } from '../../../app/api/hooks';
import { useCommand } from '../../../app/commands/CommandsProvider';
import { routeTo } from '../../../app/routes';
import { useText } from '../../../i18n/use-text';
import { ExportDialog } from './ExportDialog';

/** What can be done with a rule: copy, export, print; an imported one is also edited and, while nothing goes by it, removed. */
export function RuleActions({ summary }: { summary: RuleSummary }) {
  const text = useText();
  const say = text.rules.view;
  const run = useCommand();
  const [, navigate] = useLocation();
  const [isExporting, setExporting] = useState(false);
  const remove = useChange('rules.remove', { done: () => say.removed(summary.title) });
  const isImported = summary.origin === 'imported';
  const isUsed = summary.usedBy > 0;
  return (
    <>
      {isImported ? (
        <Button
          component={Link}
          href={routeTo.ruleEdit(summary.id)}
          leftSection={<IconPencil size="1rem" aria-hidden />}
        >
          {say.edit}
        </Button>
      ) : (
        <Button
          component={Link}
          href={routeTo.ruleNew(summary.id)}
          variant="default"
          leftSection={<IconCopy size="1rem" aria-hidden />}
        >
          {say.copy}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconDownload size="1rem" aria-hidden />}
        onClick={() => setExporting(true)}
      >
        {say.export}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={say.more}>
            <IconDots size="1.125rem" aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isImported ? (
            <Menu.Item
              leftSection={<IconCopy size="1rem" aria-hidden />}
              onClick={() => navigate(routeTo.ruleNew(summary.id))}
            >
              {say.copy}
            </Menu.Item>
          ) : null}
          <Menu.Item leftSection={<IconPrinter size="1rem" aria-hidden />} onClick={() => run('print')}>
            {say.print}
          </Menu.Item>
          {isImported ? (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size="1rem" aria-hidden />}
              disabled={isUsed || remove.isPending}
              onClick={() =>
                remove.mutate(
                  { id: summary.id },
                  { onSuccess: () => navigate(routeTo.rules(), { replace: true }) },
                )
              }
            >
              {isUsed ? say.inUse(summary.usedBy) : say.remove}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {isExporting ? <ExportDialog summary={summary} onClose={() => setExporting(false)} /> : null}
    </>
  );
}

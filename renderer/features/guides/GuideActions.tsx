import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconColumns2, IconDots, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { GuideSummary } from '#core/guides/guide';
import { useChange } from '../../app/api/hooks';
import { useShell } from '../../app/shell/use-shell';
import { useCurrentPerson } from '../../app/use-current-person';
import { Tag } from '../../components/StateTag';
import { showFailed } from '../../components/toasts';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { originLine } from './guide-origin';
import { besidePath } from './guide-paths';
import classes from './guides.module.css';

type GuideActionsProps = { guide: GuideSummary; guides: readonly GuideSummary[] };

/** What can be done with the open guide. */
export function GuideActions({ guide, guides }: GuideActionsProps) {
  const text = useText();
  const format = useFormat();
  const shell = useShell();
  const [, navigate] = useLocation();
  const { person } = useCurrentPerson();
  const words = text.guides;
  const choose = useChange('people.update', { done: () => words.setMineDone(guide.title) });
  const remove = useChange('guides.remove', { done: () => words.removeDone(guide.title) });
  const others = guides.filter(({ id }) => id !== guide.id);
  const isClient = person?.kind === 'client';
  return (
    <div className={classes.more}>
      {person === null ? null : person.guideId === guide.id ? (
        <Tag tone="accent">{isClient ? words.theirs(person.displayName) : words.mine}</Tag>
      ) : (
        <Button
          variant="default"
          loading={choose.isPending}
          onClick={() => choose.mutate({ id: person.id, guideId: guide.id })}
        >
          {isClient ? words.setTheirs(person.displayName) : words.setMine}
        </Button>
      )}
      {others.length === 0 ? null : (
        <Menu position="bottom-end" width={320}>
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconColumns2 size="1rem" aria-hidden />}
              aria-label={words.readBesideLabel}
            >
              {words.readBeside}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
            {others.map((other) => (
              <Menu.Item key={other.id} onClick={() => navigate(besidePath(guide.id, other.id))}>
                {other.title}
                <span className={classes.cardLine}>{originLine(other, text, format)}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="lg" aria-label={words.more}>
            <IconDots size="1.125rem" aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPrinter size="1rem" aria-hidden />}
            onClick={() => void shell.print().catch((error: unknown) => showFailed(text, error))}
          >
            {words.print}
          </Menu.Item>
          {guide.origin === 'imported' ? (
            <Menu.Item
              leftSection={<IconTrash size="1rem" aria-hidden />}
              disabled={remove.isPending}
              onClick={() => remove.mutate({ id: guide.id }, { onSuccess: () => navigate('/guides') })}
            >
              {text.common.remove}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import type { Mark } from '#core/contract/marks';
import type { MarkKind } from '#core/guides/kinds';
import { useChange } from '../../../app/api/hooks';
import { useText } from '../../../i18n/use-text';
import { gistOf, markIcons } from './mark-look';

const ofWords: readonly MarkKind[] = ['highlight', 'note', 'goal', 'skill', 'question', 'evidence-need'];

/** What else a mark can become: words can be anything, a section is not highlighted, a text is not thrown away. */
function kindsFor({ kind, anchor, text }: Mark): MarkKind[] {
  if (kind === 'bookmark' || kind === 'source') return [];
  return ofWords.filter(
    (other) => other !== kind && (other !== 'highlight' || (anchor.quote !== '' && text === '')),
  );
}

type MarkMenuProps = {
  mark: Mark;
  /** The text is to be written; for a kind that it becomes with it. */
  onEdit: (kind: MarkKind) => void;
  onBecome: (kind: MarkKind) => void;
  onRemove: () => void;
};

/** What can be done with a mark besides ticking it. */
export function MarkMenu({ mark, onEdit, onBecome, onRemove }: MarkMenuProps) {
  const text = useText();
  const words = text.guides.working;
  const remove = useChange('marks.remove', { done: () => words.done.removed(words.kinds[mark.kind]) });
  const hasText = mark.kind !== 'highlight' && mark.kind !== 'bookmark';
  const kinds = kindsFor(mark);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          size="sm"
          className="no-print"
          aria-label={words.card.more(words.kinds[mark.kind], gistOf(mark))}
        >
          <IconDotsVertical size="1rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {hasText ? (
          <Menu.Item leftSection={<IconPencil size="1rem" aria-hidden />} onClick={() => onEdit(mark.kind)}>
            {words.card.edit}
          </Menu.Item>
        ) : null}
        {kinds.length === 0 ? null : <Menu.Label>{words.card.makeInto}</Menu.Label>}
        {kinds.map((kind) => {
          const Icon = markIcons[kind];
          // A note is what somebody writes: there is none without a text.
          const needsText = kind === 'note' && mark.text === '';
          return (
            <Menu.Item
              key={kind}
              leftSection={<Icon size="1rem" aria-hidden />}
              onClick={() => (needsText ? onEdit(kind) : onBecome(kind))}
            >
              {words.kinds[kind]}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size="1rem" aria-hidden />}
          disabled={remove.isPending}
          onClick={() => {
            onRemove();
            remove.mutate({ id: mark.id });
          }}
        >
          {text.common.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { EditableGuide } from '#core/guides/edit/edit-guide';
import { missingKinds } from '#core/guides/edit/edit-sections';
import type { SectionKind } from '#core/guides/kinds';
import { useText } from '../../../i18n/use-text';
import classes from './edit.module.css';

type AddSectionProps = { guide: EditableGuide; onAdd: (kind: SectionKind) => void };

/** Adds a section: one of the kinds that the guide lacks, or one of its own. */
export function AddSection({ guide, onAdd }: AddSectionProps) {
  const text = useText();
  const words = text.guides.edit;
  const kinds: SectionKind[] = ['other', ...missingKinds(guide)];
  return (
    // The new section's heading takes the focus, not the button that the menu was opened by.
    <Menu position="top-start" width={260} returnFocus={false}>
      <Menu.Target>
        <Button
          className={classes.add}
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size="1rem" aria-hidden />}
        >
          {words.addSection}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {kind === 'other' ? words.ownKind : text.guides.kinds[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

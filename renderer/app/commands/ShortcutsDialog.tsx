import { ActionIcon, Button, Group, Kbd, Modal, Table, Text } from '@mantine/core';
import { IconRestore, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type CommandId, commands } from '#core/commands/commands';
import { useLocale, useText } from '../../i18n/use-text';
import { useChange } from '../api/hooks';
import { useCurrentPerson } from '../use-current-person';
import classes from './ShortcutsDialog.module.css';
import { commandOf, formatShortcut, isReserved, readShortcut, shortcutOf } from './shortcut';

/** The button that was pressed goes away with what it undid; the row's first button takes the focus over. */
const focusRow = (button: Element) => button.closest('tr')?.querySelector('button')?.focus();

/** Every command with its shortcut; each can be changed by pressing the keys, removed, or given back. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const words = text.frame.shortcuts;
  const locale = useLocale();
  const { settings } = useCurrentPerson();
  const { mutate } = useChange('settings.set');
  const [recording, setRecording] = useState<CommandId | null>(null);
  const [said, setSaid] = useState<{ words: string; isProblem: boolean } | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  const chosen = settings.shortcuts;
  const labelOf = (id: string) => commands.find((command) => command.id === id)?.label[locale] ?? id;

  /** Which other command has these keys. */
  const ownerOf = (shortcut: string, id: CommandId) => commandOf(shortcut, { ...chosen, [id]: null });

  const save = (id: CommandId, shortcut: string | null) => {
    mutate({ shortcuts: { ...chosen, [id]: shortcut } });
    setSaid({
      words:
        shortcut === null ? words.cleared(labelOf(id)) : words.saved(formatShortcut(shortcut), labelOf(id)),
      isProblem: false,
    });
  };

  const reset = (id: CommandId) => {
    const original = commands.find((command) => command.id === id)?.shortcut ?? null;
    const { [id]: _own, ...others } = chosen;
    const taken = original === null ? null : ownerOf(original, id);
    if (original !== null && taken !== null) {
      setSaid({ words: words.conflict(formatShortcut(original), labelOf(taken.id)), isProblem: true });
      return;
    }
    mutate({ shortcuts: others });
    setSaid({
      words:
        original === null ? words.cleared(labelOf(id)) : words.saved(formatShortcut(original), labelOf(id)),
      isProblem: false,
    });
  };

  const record = (event: KeyboardEvent, id: CommandId) => {
    event.preventDefault();
    event.stopPropagation();
    const pressed = readShortcut(event.nativeEvent);
    if (pressed === null) return;
    if (pressed === 'escape') {
      setRecording(null);
      return;
    }
    const shown = formatShortcut(pressed);
    if (isReserved(pressed)) {
      setSaid({ words: words.reserved(shown), isProblem: true });
      return;
    }
    const owner = ownerOf(pressed, id);
    if (owner !== null) {
      setSaid({ words: words.conflict(shown, labelOf(owner.id)), isProblem: true });
      return;
    }
    setRecording(null);
    save(id, pressed);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="lg"
      closeOnEscape={recording === null}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <Text size="sm" c="dimmed">
        {words.explain}
      </Text>
      <div role="status" className={classes.said} data-problem={said?.isProblem || undefined}>
        {recording === null || said?.isProblem ? said?.words : words.pressHelp}
      </div>
      <Table verticalSpacing={6} className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.command}</Table.Th>
            <Table.Th>{words.shortcut}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {commands.map(({ id, label }) => {
            const shortcut = shortcutOf(id, chosen);
            const isRecording = recording === id;
            const isChanged = Object.hasOwn(chosen, id);
            return (
              <Table.Tr key={id}>
                <Table.Td>{label[locale]}</Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap" justify="space-between">
                    <Button
                      variant={isRecording ? 'light' : 'subtle'}
                      color={isRecording ? 'teal' : 'gray'}
                      size="compact-sm"
                      aria-label={
                        isRecording
                          ? words.press
                          : `${words.change(label[locale])}: ${shortcut === null ? words.notSet : formatShortcut(shortcut)}`
                      }
                      onClick={() => {
                        setSaid(null);
                        setRecording(id);
                      }}
                      onBlur={() => setRecording((current) => (current === id ? null : current))}
                      onKeyDown={isRecording ? (event) => record(event, id) : undefined}
                    >
                      {isRecording ? (
                        words.press
                      ) : shortcut === null ? (
                        <Text span size="sm" c="dimmed">
                          {words.notSet}
                        </Text>
                      ) : (
                        <Kbd>{formatShortcut(shortcut)}</Kbd>
                      )}
                    </Button>
                    <Group gap={2} wrap="nowrap">
                      {isChanged ? (
                        <ActionIcon
                          aria-label={words.reset(label[locale])}
                          title={words.reset(label[locale])}
                          onClick={(event) => {
                            reset(id);
                            focusRow(event.currentTarget);
                          }}
                        >
                          <IconRestore size="1rem" aria-hidden />
                        </ActionIcon>
                      ) : null}
                      {shortcut === null ? null : (
                        <ActionIcon
                          aria-label={words.clear(label[locale])}
                          title={words.clear(label[locale])}
                          onClick={(event) => {
                            save(id, null);
                            focusRow(event.currentTarget);
                          }}
                        >
                          <IconX size="1rem" aria-hidden />
                        </ActionIcon>
                      )}
                    </Group>
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Group justify="space-between" mt="md">
        <Button
          variant="default"
          disabled={Object.keys(chosen).length === 0}
          onClick={() => {
            mutate({ shortcuts: {} });
            // This button is disabled from now on, and would drop the focus.
            close.current?.focus();
          }}
        >
          {words.resetAll}
        </Button>
        <Button ref={close} onClick={onClose}>
          {text.common.close}
        </Button>
      </Group>
    </Modal>
  );
}

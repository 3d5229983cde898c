import { Button } from '@mantine/core';
import { useCommand } from '../../app/commands/CommandsProvider';
import { useText } from '../../i18n/use-text';
import { SettingsSection } from './SettingsSection';

export function ShortcutsSection() {
  const words = useText().settings.shortcuts;
  const run = useCommand();
  return (
    <SettingsSection title={words.title} about={words.body}>
      <Button variant="default" onClick={() => run('shortcuts.show')}>
        {words.open}
      </Button>
    </SettingsSection>
  );
}

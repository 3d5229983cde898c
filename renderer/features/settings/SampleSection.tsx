import { Button } from '@mantine/core';
import { useCall } from '../../app/api/hooks';
import { useSample } from '../../app/use-sample';
import { useText } from '../../i18n/use-text';
import { SettingsSection } from './SettingsSection';

export function SampleSection() {
  const words = useText().settings.sample;
  const info = useCall('app.info', {});
  const sample = useSample();
  const isOpen = info.data?.isSample ?? false;
  return (
    <SettingsSection title={words.title} about={isOpen ? words.isOpen : words.body}>
      <Button
        variant="default"
        loading={sample.isBusy}
        disabled={info.data === undefined}
        onClick={() => void (isOpen ? sample.close() : sample.open())}
      >
        {isOpen ? words.close : words.open}
      </Button>
    </SettingsSection>
  );
}

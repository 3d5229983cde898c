import { NativeSelect, SegmentedControl, Slider } from '@mantine/core';
import { useId, useState } from 'react';
import type { Settings } from '#core/contract/app';
import { useChange } from '../../app/api/hooks';
import { useCurrentPerson } from '../../app/use-current-person';
import { useText } from '../../i18n/use-text';
import { languageNames, locales } from './language-names';
import { SettingsSection } from './SettingsSection';
import classes from './SettingsSection.module.css';

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark'];
const textSizes = { min: 90, max: 200, step: 5 } as const;

/** Colours, text size and language. */
export function AppearanceSection() {
  const text = useText();
  const words = text.settings.appearance;
  const { settings } = useCurrentPerson();
  const { mutate } = useChange('settings.set');
  const id = useId();
  return (
    <SettingsSection title={words.title}>
      <div>
        <span className={classes.label} id={`${id}theme`}>
          {words.theme}
        </span>
        <SegmentedControl
          aria-labelledby={`${id}theme`}
          className={classes.segments ?? ''}
          value={settings.theme}
          onChange={(value) => {
            const theme = themes.find((known) => known === value);
            if (theme) mutate({ theme });
          }}
          data={themes.map((value) => ({ value, label: words.themes[value] }))}
        />
      </div>
      <TextSize key={settings.textSize} saved={settings.textSize} save={(textSize) => mutate({ textSize })} />
      <NativeSelect
        label={text.settings.language.label}
        className={classes.wide ?? ''}
        value={settings.locale ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          mutate({ locale: locales.find((known) => known === chosen) ?? null });
        }}
        data={[
          { value: '', label: text.settings.language.system },
          ...locales.map((value) => ({ value, label: languageNames[value] })),
        ]}
      />
    </SettingsSection>
  );
}

/** The window changes size when the slider comes to rest, so that it does not move away under the pointer. */
function TextSize({ saved, save }: { saved: number; save: (value: number) => void }) {
  const words = useText().settings.appearance;
  const [value, setValue] = useState(saved);
  return (
    <div className={classes.wide}>
      <span className={classes.label}>
        {words.textSize}: {words.percent(value)}
      </span>
      <Slider
        {...textSizes}
        className={classes.track ?? ''}
        value={value}
        onChange={setValue}
        onChangeEnd={save}
        thumbLabel={words.textSize}
        label={null}
        thumbProps={{ 'aria-valuetext': words.percent(value) }}
        marks={[{ value: 100 }, { value: 125 }, { value: 150 }, { value: 175 }]}
      />
    </div>
  );
}

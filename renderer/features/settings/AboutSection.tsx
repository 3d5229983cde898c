import { useCall } from '../../app/api/hooks';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../i18n/use-text';
import { SettingsSection } from './SettingsSection';
import classes from './SettingsSection.module.css';

export function AboutSection() {
  const words = useText().settings.about;
  const info = useCall('app.info', {});
  return (
    <SettingsSection title={words.title}>
      <Loaded query={info}>
        {({ version }) => (
          <div>
            <b>{words.version(version)}</b>
            <p className={classes.quiet}>{words.licence}</p>
            <p className={classes.quiet}>{words.noNetwork}</p>
          </div>
        )}
      </Loaded>
    </SettingsSection>
  );
}

import { Screen } from '../../components/Screen';
import { useText } from '../../i18n/use-text';
import { AboutSection } from './AboutSection';
import { AppearanceSection } from './AppearanceSection';
import { PeopleSection } from './PeopleSection';
import { SampleSection } from './SampleSection';
import { ShortcutsSection } from './ShortcutsSection';
import { WorkbookSection } from './WorkbookSection';

export default function SettingsScreen() {
  const text = useText();
  return (
    <Screen area={text.frame.areas.settings} sentence={text.settings.sentence} sub={text.settings.sub}>
      <PeopleSection />
      <AppearanceSection />
      <ShortcutsSection />
      <WorkbookSection />
      <SampleSection />
      <AboutSection />
    </Screen>
  );
}

import type { GuideSummary } from '#core/guides/guide';
import { useCall } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { useText } from '../../i18n/use-text';
import { GuideList } from './GuideList';
import { GuideNotFound } from './GuideNotFound';
import { GuidesLayout } from './GuidesLayout';
import { OpenGuide } from './OpenGuide';

type GuideScreenProps = { id: string; sectionId: string | undefined; guides: readonly GuideSummary[] };

/** One guide to read; while it is fetched, and where it is not there, the list of guides stands beside. */
export function GuideScreen({ id, sectionId, guides }: GuideScreenProps) {
  const text = useText();
  const guide = useCall('guides.get', { id });
  if (guide.data) {
    return (
      <OpenGuide
        guide={guide.data}
        summary={guides.find((one) => one.id === id)}
        sectionId={sectionId}
        guides={guides}
      />
    );
  }
  return (
    <GuidesLayout list={<GuideList guides={guides} openId={id} />}>
      {guide.error?.code === 'not-found' ? (
        <GuideNotFound href={routeTo.guideImport()}>{text.guides.importGuide}</GuideNotFound>
      ) : (
        <Screen
          area={text.guides.area}
          sentence={guides.find((one) => one.id === id)?.title ?? text.guides.area}
        >
          <Loaded query={guide}>{() => null}</Loaded>
        </Screen>
      )}
    </GuidesLayout>
  );
}

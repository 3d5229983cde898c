import { Anchor, Button } from '@mantine/core';
import { Link } from 'wouter';
import type { GuideSummary } from '#core/guides/guide';
import { useCall } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { useText } from '../../i18n/use-text';
import { GuideList } from './GuideList';
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
        <NotFound />
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

function NotFound() {
  const text = useText();
  const words = text.guides.notFound;
  return (
    <Screen area={text.guides.area} sentence={words.sentence}>
      <EmptyState
        title={words.title}
        action={
          <Button component={Link} href="/guides">
            {words.back}
          </Button>
        }
        secondary={
          <Anchor component={Link} href={routeTo.guideImport()}>
            {text.guides.importGuide}
          </Anchor>
        }
      >
        {words.body}
      </EmptyState>
    </Screen>
  );
}

import { Button } from '@mantine/core';
import { lazy } from 'react';
import { Link, Route, Switch } from 'wouter';
import type { GuideSummary } from '#core/guides/guide';
import { useCall } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { useCurrentPerson } from '../../app/use-current-person';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { useText } from '../../i18n/use-text';
import { BesideScreen } from './BesideScreen';
import { GuideList } from './GuideList';
import { GuideScreen } from './GuideScreen';
import { GuidesLayout } from './GuidesLayout';
import { guidePatterns } from './guide-paths';
import { ImportScreen } from './import/ImportScreen';

/** Screens beside the reading: their code comes when they are opened. */
const EditScreen = lazy(() => import('./edit/EditScreen'));
const CompareScreen = lazy(() => import('./compare/CompareScreen'));
const MarksScreen = lazy(() => import('./working/MarksScreen'));

/** The guides: the list, one to read, two side by side or compared, what was marked in them, and writing or importing another. */
export default function GuidesScreen() {
  const text = useText();
  const guides = useCall('guides.list', {});
  if (!guides.data) {
    return (
      <Screen area={text.guides.area} sentence={text.guides.area}>
        <Loaded query={guides}>{() => null}</Loaded>
      </Screen>
    );
  }
  return <GuidePages guides={guides.data} />;
}

function GuidePages({ guides }: { guides: readonly GuideSummary[] }) {
  return (
    <Switch>
      <Route path={guidePatterns.import}>
        <GuidesLayout list={<GuideList guides={guides} />}>
          <ImportScreen guides={guides} />
        </GuidesLayout>
      </Route>
      <Route path={guidePatterns.marks}>
        <GuidesLayout list={<GuideList guides={guides} />}>
          <MarksScreen />
        </GuidesLayout>
      </Route>
      <Route path={guidePatterns.write}>
        <EditScreen id={undefined} guides={guides} />
      </Route>
      <Route path={guidePatterns.edit}>{({ id }) => <EditScreen key={id} id={id} guides={guides} />}</Route>
      <Route path={guidePatterns.compare}>
        {({ id, otherId }) => <CompareScreen id={id} otherId={otherId} guides={guides} />}
      </Route>
      <Route path={guidePatterns.beside}>
        {({ id, otherId }) => (
          <BesideScreen key={`${id} ${otherId}`} id={id} otherId={otherId} guides={guides} />
        )}
      </Route>
      <Route path={guidePatterns.guide}>
        {({ id, sectionId }) => <OneGuide id={id} sectionId={sectionId} guides={guides} />}
      </Route>
    </Switch>
  );
}

type OneGuideProps = {
  id: string | undefined;
  sectionId: string | undefined;
  guides: readonly GuideSummary[];
};

/** Without a choice, the person's own guide opens; else the first there is. */
function OneGuide({ id, sectionId, guides }: OneGuideProps) {
  const text = useText();
  const { person } = useCurrentPerson();
  const first = guides.find((guide) => guide.id === person?.guideId) ?? guides[0];
  const openId = id ?? first?.id;
  if (openId !== undefined) {
    return <GuideScreen key={openId} id={openId} sectionId={sectionId} guides={guides} />;
  }
  return (
    <Screen area={text.guides.area} sentence={text.guides.area}>
      <EmptyState
        title={text.guides.empty.title}
        action={
          <Button component={Link} href={routeTo.guideImport()}>
            {text.guides.importGuide}
          </Button>
        }
      >
        {text.guides.empty.body}
      </EmptyState>
    </Screen>
  );
}

import { Anchor, Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { GuideSummary } from '#core/guides/guide';
import { useCall } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { useShell } from '../../app/shell/use-shell';
import { useCurrentPerson } from '../../app/use-current-person';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { showFailed } from '../../components/toasts';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { Contents } from './Contents';
import { GuideActions } from './GuideActions';
import { GuideList } from './GuideList';
import { GuidesLayout } from './GuidesLayout';
import { originLine } from './guide-origin';
import { GuideArticle } from './reader/GuideArticle';

type GuideScreenProps = { id: string; sectionId: string | undefined; guides: readonly GuideSummary[] };

/** One guide to read, with the list of guides and its contents beside it. */
export function GuideScreen({ id, sectionId, guides }: GuideScreenProps) {
  const text = useText();
  const format = useFormat();
  const { person } = useCurrentPerson();
  const guide = useCall('guides.get', { id });
  const summary = guides.find((one) => one.id === id);
  const [read, setRead] = useState<string>();
  const [request, setRequest] = useState(0);
  if (guide.error?.code === 'not-found') {
    return (
      <GuidesLayout list={<GuideList guides={guides} />}>
        <NotFound />
      </GuidesLayout>
    );
  }
  const contents = guide.data ? (
    <Contents
      guide={guide.data}
      current={read ?? sectionId}
      onChoose={(chosen) => {
        setRead(chosen);
        setRequest(request + 1);
      }}
    />
  ) : null;
  return (
    <GuidesLayout list={<GuideList guides={guides} openId={id} contents={contents} />}>
      <Screen
        area={text.guides.area}
        sentence={summary?.title ?? guide.data?.title ?? text.guides.area}
        sub={summary ? <SourceLine guide={summary}>{originLine(summary, text, format)}</SourceLine> : null}
        actions={summary ? <GuideActions guide={summary} guides={guides} /> : null}
      >
        <Loaded query={guide}>
          {(value) => (
            <GuideArticle
              guide={value}
              level={2}
              isMine={person?.guideId === value.id}
              goTo={{ sectionId, request }}
              onSection={setRead}
            />
          )}
        </Loaded>
      </Screen>
    </GuidesLayout>
  );
}

/** Where the guide comes from; its address opens outside, after asking. */
function SourceLine({ guide, children }: { guide: GuideSummary; children: ReactNode }) {
  const shell = useShell();
  const text = useText();
  const url = guide.source.url;
  if (url === undefined || !url.startsWith('https://')) return children;
  return (
    <>
      {children} ·{' '}
      <Anchor
        component="button"
        type="button"
        inherit
        className="no-print"
        onClick={() => void shell.openExternal(url).catch((error: unknown) => showFailed(text, error))}
      >
        {url}
      </Anchor>
    </>
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

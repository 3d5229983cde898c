import { useMemo, useRef, useState } from 'react';
import type { Guide, GuideSummary } from '#core/guides/guide';
import { useScreenCommand } from '../../app/commands/CommandsProvider';
import { useCurrentPerson } from '../../app/use-current-person';
import { Screen } from '../../components/Screen';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { Contents } from './Contents';
import { ContinueReading } from './ContinueReading';
import { FindBar } from './find/FindBar';
import { GuideActions } from './GuideActions';
import { GuideSwitcher } from './GuideSwitcher';
import { GuidesLayout } from './GuidesLayout';
import { originLine } from './guide-origin';
import classes from './guides.module.css';
import { Margin } from './Margin';
import { GuideArticle } from './reader/GuideArticle';
import { OutsideLink } from './reader/OutsideLink';
import { flatten, outlineOf, overviewId } from './reader/outline';
import { ReaderProvider } from './reader/reader-context';
import { useAttention } from './reader/use-attention';
import { isHttps } from './reader/use-open-outside';
import { useReading } from './reader/use-reading';
import { ChangedSince } from './working/ChangedSince';
import { WorkingGuide } from './working/WorkingGuide';

type OpenGuideProps = {
  guide: Guide;
  /** As the list has it; a guide that is just stored may not be in it yet. */
  summary: GuideSummary | undefined;
  sectionId: string | undefined;
  guides: readonly GuideSummary[];
};

/** A guide to read and work in: contents at the left, the text, what is the person's own at the right. */
export function OpenGuide({ guide, summary, sectionId, guides }: OpenGuideProps) {
  const text = useText();
  const format = useFormat();
  const { person } = useCurrentPerson();
  const article = useRef<HTMLElement>(null);
  const [inView, setInView] = useState<string>();
  const [request, setRequest] = useState(0);
  const [finding, setFinding] = useState(0);
  const current = inView ?? sectionId ?? overviewId(guide);
  const { reading, addRead, addSecond } = useReading(guide, current);
  useAttention(article, guide, { onRead: addRead, onSecond: addSecond });
  useScreenCommand('guide.find', () => setFinding((count) => count + 1));
  const tiersId = useMemo(
    () => flatten(outlineOf(guide, () => '')).find(({ kind }) => kind === 'tiers')?.id,
    [guide],
  );
  const choose = (chosen: string) => {
    setInView(chosen);
    setRequest((count) => count + 1);
  };
  const url = guide.source.url;
  return (
    <ReaderProvider isAlone guides={guides}>
      <GuidesLayout
        side="contents"
        list={
          <>
            <GuideSwitcher guides={guides} openId={guide.id} />
            <Contents guide={guide} current={current} reading={reading} onChoose={choose} />
          </>
        }
      >
        <div className={classes.reader}>
          <Screen
            area={text.guides.area}
            sentence={guide.title}
            sub={
              summary === undefined ? null : (
                <>
                  {originLine(summary, text, format)}
                  {isHttps(url) ? (
                    <>
                      {' · '}
                      <OutsideLink url={url}>{url}</OutsideLink>
                    </>
                  ) : null}
                </>
              )
            }
          >
            <GuideActions
              guide={guide}
              summary={summary}
              guides={guides}
              current={current}
              article={article}
              onFind={() => setFinding((count) => count + 1)}
            />
            <WorkingGuide guide={guide} current={current}>
              <div className={classes.columns}>
                <Margin guide={guide} tiersId={tiersId} onChoose={choose} />
                <div className={classes.text}>
                  {finding === 0 ? null : (
                    <FindBar article={article} request={finding} onClose={() => setFinding(0)} />
                  )}
                  <ContinueReading
                    guide={guide}
                    reading={reading}
                    isElsewhere={sectionId !== undefined}
                    onChoose={choose}
                  />
                  <ChangedSince />
                  <GuideArticle
                    article={article}
                    guide={guide}
                    level={2}
                    isMine={person?.guideId === guide.id}
                    goTo={{ sectionId, request }}
                    onSection={setInView}
                  />
                </div>
              </div>
            </WorkingGuide>
          </Screen>
        </div>
      </GuidesLayout>
    </ReaderProvider>
  );
}

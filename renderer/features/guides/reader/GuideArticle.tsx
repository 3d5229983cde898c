import { type CSSProperties, type RefObject, useMemo, useRef } from 'react';
import type { Guide } from '#core/guides/guide';
import { isTold, remaining } from '#core/guides/repeats';
import { useCurrentPerson } from '../../../app/use-current-person';
import { SectionScope } from '../working/section-scope';
import { Blocks, Paragraphs } from './Blocks';
import { FactsBand } from './FactsBand';
import { outlineOf, overviewId } from './outline';
import classes from './reader.module.css';
import { SectionView } from './SectionView';
import { useGoTo } from './use-go-to';
import { useNameOf } from './use-name-of';

type GuideArticleProps = {
  guide: Guide;
  /** Level of the guide's section headings: one below the heading over the article. */
  level: number;
  isMine: boolean;
  /** The section to bring into view, by id, and a mark that changes with every request to go there. */
  goTo?: { sectionId: string | undefined; request: unknown };
  onSection?: (sectionId: string) => void;
  /** Tells apart two guides in one page. */
  prefix?: string;
  /** The article itself, for those who search it or watch what is in view. */
  article?: RefObject<HTMLElement | null>;
};

/** The whole text of a guide: overview, figures, every section. */
export function GuideArticle({
  guide,
  level,
  isMine,
  goTo,
  onSection,
  prefix,
  article: given,
}: GuideArticleProps) {
  const own = useRef<HTMLElement>(null);
  const article = given ?? own;
  const { settings } = useCurrentPerson();
  const nameOf = useNameOf();
  const domId = (sectionId: string) => `${prefix ?? 'section'}-${sectionId}`;
  const nodes = useMemo(() => outlineOf(guide, nameOf), [guide, nameOf]);
  const summary = guide.sections.find(({ kind }) => kind === 'summary');
  const overview = overviewId(guide);
  const opening = (
    <div id={domId(overview)} data-own={overview} tabIndex={-1} className={classes.lead}>
      <Paragraphs of={guide.summary} />
      {summary === undefined ? null : <Blocks blocks={remaining(summary.blocks, isTold(guide, 'summary'))} />}
    </div>
  );
  useGoTo(article, domId, goTo, onSection);
  return (
    <article
      ref={article}
      className={classes.article}
      style={{ '--reading-scale': settings.readingSize / 100 } as CSSProperties}
      lang={guide.locale}
      aria-label={guide.title}
    >
      <section data-section={overview} className={classes.overview}>
        <SectionScope sectionId={overview}>{opening}</SectionScope>
        <FactsBand guide={guide} />
      </section>
      {nodes.map((node) => (
        <SectionView
          key={node.section.id}
          guide={guide}
          node={node}
          level={level}
          domId={domId}
          isMine={isMine}
          isLandmark={prefix === undefined}
        />
      ))}
    </article>
  );
}

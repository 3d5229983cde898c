import { useMemo, useRef } from 'react';
import type { Guide } from '#core/guides/guide';
import type { SectionKind } from '#core/guides/kinds';
import { isTold, remaining } from '#core/guides/repeats';
import { useText } from '../../../i18n/use-text';
import { Blocks } from './Blocks';
import { FactsBand } from './FactsBand';
import { outlineOf, overviewId } from './outline';
import { Paragraphs } from './parts';
import classes from './reader.module.css';
import { SectionView } from './SectionView';
import { useGoTo } from './use-go-to';

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
};

/** The whole text of a guide: overview, figures, every section. */
export function GuideArticle({ guide, level, isMine, goTo, onSection, prefix }: GuideArticleProps) {
  const text = useText();
  const article = useRef<HTMLElement>(null);
  const domId = (sectionId: string) => `${prefix ?? 'section'}-${sectionId}`;
  const nodes = useMemo(
    () => outlineOf(guide, (kind: SectionKind) => text.guides.kinds[kind]),
    [guide, text],
  );
  const summary = guide.sections.find(({ kind }) => kind === 'summary');
  useGoTo(article, domId, goTo, onSection);
  return (
    <article ref={article} className={classes.article} lang={guide.locale} aria-label={guide.title}>
      <section data-section={overviewId(guide)} className={classes.overview}>
        <div id={domId(overviewId(guide))} tabIndex={-1} className={classes.lead}>
          <Paragraphs of={guide.summary} />
          {summary === undefined ? null : (
            <Blocks blocks={remaining(summary.blocks, isTold(guide, 'summary'))} />
          )}
        </div>
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

import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Guide } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import { SectionTools } from '../working/SectionTools';
import { SectionScope } from '../working/section-scope';
import { Blocks } from './Blocks';
import { bodyOf } from './body-of';
import { Heading } from './Heading';
import type { OutlineNode } from './outline';
import parts from './parts.module.css';
import classes from './reader.module.css';
import { typedPart } from './typed-part';

type SectionViewProps = {
  guide: Guide;
  node: OutlineNode;
  /** Heading level of this section; its parts are one below. */
  level: number;
  /** The id in the page of a section's heading. */
  domId: (sectionId: string) => string;
  /** True where the guide is the one that the person works with. */
  isMine: boolean;
  /** False where a second guide with the same headings is on the page: its sections would be landmarks of one name. */
  isLandmark: boolean;
};

/** One section of a guide with everything under it. */
export function SectionView({ guide, node, level, domId, isMine, isLandmark }: SectionViewProps) {
  const { section, children } = node;
  const id = domId(section.id);
  return (
    <section
      className={classes.section}
      data-section={section.id}
      aria-labelledby={isLandmark ? id : undefined}
    >
      <Scope node={node}>
        <div data-own={section.id}>
          <div className={classes.headingRow}>
            <Heading level={level} id={id} size={level > 2 ? 'part' : 'section'}>
              {section.heading}
            </Heading>
            {node.isMarkable ? <SectionTools /> : null}
          </div>
          <Body guide={guide} node={node} level={level} isMine={isMine} />
        </div>
      </Scope>
      {children.length === 0 ? null : (
        <div className={section.kind === 'pros-and-cons' ? parts.sides : undefined}>
          {children.map((child) => (
            <SectionView
              key={child.section.id}
              guide={guide}
              node={child}
              level={level + 1}
              domId={domId}
              isMine={isMine}
              isLandmark={isLandmark}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** What can be marked lies in a section of the guide; what is none of its text is only read. */
function Scope({ node, children }: { node: OutlineNode; children: ReactNode }) {
  return node.isMarkable ? <SectionScope sectionId={node.section.id}>{children}</SectionScope> : children;
}

type BodyProps = { guide: Guide; node: OutlineNode; level: number; isMine: boolean };

/** What stands under a section's heading: its typed part, and whatever of its text that part does not say. */
function Body({ guide, node, level, isMine }: BodyProps) {
  const text = useText();
  const { section } = node;
  const hasParts = node.children.length > 0;
  const typed = typedPart(guide, section, level + 1, hasParts);
  const { before, after } = bodyOf(guide, section, typed !== null);
  if (typed === null && before.length + after.length === 0) {
    return hasParts ? null : <p className={classes.nothing}>{text.guides.emptySection}</p>;
  }
  return (
    <>
      {section.kind === 'other' && node.isMarkable ? (
        <p className={classes.aside}>{text.guides.otherSection}</p>
      ) : null}
      <Blocks blocks={before} />
      {typed}
      <Blocks blocks={after} />
      {section.kind === 'portfolio-tips' && isMine ? (
        <p className="no-print">
          <Anchor component={Link} href="/portfolio" className={classes.linkOut}>
            {text.guides.tips.toPortfolio}
          </Anchor>
        </p>
      ) : null}
    </>
  );
}

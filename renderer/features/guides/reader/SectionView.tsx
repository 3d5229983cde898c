import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { Block, Guide, GuideFacts, Section } from '#core/guides/guide';
import { demandLevels, type SectionKind } from '#core/guides/kinds';
import { isTold, remaining } from '#core/guides/repeats';
import { useText } from '../../../i18n/use-text';
import { SalaryFigures } from '../salary/SalaryFigures';
import { Blocks, ItemList } from './Blocks';
import { Faq } from './Faq';
import { Heading } from './Heading';
import type { OutlineNode } from './outline';
import { CaseStudies, DayInLife, Pair, Side, SkillMap, Tiers, WorkLife } from './parts';
import classes from './reader.module.css';

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
      <Heading level={level} id={id} size={level > 2 ? 'part' : 'section'}>
        {section.heading}
      </Heading>
      <Body guide={guide} section={section} level={level} hasParts={children.length > 0} isMine={isMine} />
      {children.length === 0 ? null : (
        <div className={section.kind === 'pros-and-cons' ? classes.sides : undefined}>
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

type BodyProps = { guide: Guide; section: Section; level: number; hasParts: boolean; isMine: boolean };

/** What stands under a section's heading: its typed part, and whatever of its text that part does not say. */
function Body({ guide, section, level, hasParts, isMine }: BodyProps) {
  const text = useText();
  const typed = typedPart(guide, section, level + 1, hasParts);
  const rest = typed === null ? section.blocks : remaining(section.blocks, isTold(guide, section.kind));
  const [before, after] = splitAtPart(section, rest);
  if (typed === null && rest.length === 0) {
    return hasParts ? null : <p className={classes.nothing}>{text.guides.emptySection}</p>;
  }
  return (
    <>
      {section.kind === 'other' ? <p className={classes.aside}>{text.guides.otherSection}</p> : null}
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

/** Kinds whose figures stand over their text; elsewhere the text before the part introduces it. */
const figuresFirst: ReadonlySet<SectionKind> = new Set([
  'salary',
  'market-demand',
  'job-outlook',
  'work-life',
]);

function splitAtPart(section: Section, rest: readonly Block[]): [Block[], Block[]] {
  if (figuresFirst.has(section.kind)) return [[], [...rest]];
  let lead = 0;
  while (lead < rest.length && rest[lead] === section.blocks[lead]) lead += 1;
  return [rest.slice(0, lead), rest.slice(lead)];
}

/** The section drawn from the guide's typed fields; null where its own text is all there is. */
function typedPart(guide: Guide, section: Section, level: number, hasParts: boolean) {
  switch (section.kind) {
    case 'salary':
      return <SalaryFigures facts={guide.facts} />;
    case 'market-demand':
      return guide.facts.demand === undefined ? null : <Demand level={guide.facts.demand} />;
    case 'job-outlook':
      return guide.facts.growthRatePercent === undefined ? null : <Outlook guide={guide} />;
    case 'tiers':
      return guide.tiers.length === 0 ? null : <Tiers guide={guide} level={level} />;
    case 'day-in-life':
      return guide.dayInLife.length === 0 ? null : <DayInLife guide={guide} level={level} />;
    case 'work-life':
      return Object.values(guide.workLife).every((value) => value === undefined) ? null : (
        <WorkLife guide={guide} level={level} />
      );
    case 'skill-map':
      return guide.skillMap.length === 0 ? null : <SkillMap guide={guide} level={level} />;
    case 'pros':
      return guide.pros.length === 0 ? null : <Side items={guide.pros} isFor />;
    case 'cons':
      return guide.cons.length === 0 ? null : <Side items={guide.cons} isFor={false} />;
    case 'pros-and-cons':
      return hasParts || guide.pros.length + guide.cons.length === 0 ? null : (
        <ProsAndCons guide={guide} level={level} />
      );
    case 'case-studies':
      return guide.caseStudies.length === 0 ? null : <CaseStudies guide={guide} level={level} />;
    case 'faq':
      return guide.faq.length === 0 ? null : <Faq guide={guide} level={level} />;
    default:
      return typedList(guide, section);
  }
}

/** A list kept only in a typed field, for a section without text of its own. */
function typedList(guide: Guide, section: Section) {
  if (section.blocks.length > 0) return null;
  const lists: Partial<Record<Section['kind'], readonly string[]>> = {
    responsibilities: guide.responsibilities,
    'tech-stack': guide.techStack,
    'tech-skills': guide.techSkills,
    'soft-skills': guide.softSkills,
    mistakes: guide.mistakes,
    advice: guide.advice,
    'related-roles': guide.relatedRoles,
    sources: guide.sources,
  };
  const items = lists[section.kind] ?? [];
  if (items.length > 0) return <ItemList items={items} />;
  if (section.kind === 'portfolio-tips' && guide.portfolioTips.length > 0) {
    return <Blocks blocks={guide.portfolioTips.map((tip) => ({ type: 'paragraph', text: tip }))} />;
  }
  return null;
}

function ProsAndCons({ guide, level }: { guide: Guide; level: number }) {
  const text = useText();
  return (
    <div className={classes.sides}>
      {([true, false] as const).map((isFor) => {
        const items = isFor ? guide.pros : guide.cons;
        return items.length === 0 ? null : (
          <section key={String(isFor)} className={classes.section}>
            <Heading level={level} size="part">
              {isFor ? text.guides.kinds.pros : text.guides.kinds.cons}
            </Heading>
            <Side items={items} isFor={isFor} />
          </section>
        );
      })}
    </div>
  );
}

/** Demand on its scale: the steps up to the guide's own are filled, and its word stands out. */
function Demand({ level }: { level: NonNullable<GuideFacts['demand']> }) {
  const text = useText();
  const words = text.guides.facts.demands;
  return (
    <ol className={classes.scale} aria-label={text.guides.facts.demand}>
      {demandLevels.map((step) => (
        <li
          key={step}
          data-filled={demandLevels.indexOf(step) <= demandLevels.indexOf(level)}
          aria-current={step === level ? 'true' : undefined}
        >
          {words[step]}
        </li>
      ))}
    </ol>
  );
}

function Outlook({ guide }: { guide: Guide }) {
  const text = useText();
  const words = text.guides.facts;
  const { growthRatePercent, growthStatus, growthSource } = guide.facts;
  return (
    <dl className={classes.pairs}>
      <Pair
        name={words.growth}
        value={
          growthRatePercent === undefined
            ? words.unknown
            : `${words.percent(String(growthRatePercent))} (${words.noPeriod})`
        }
      />
      {growthStatus === undefined ? null : <Pair name={words.status} value={growthStatus} />}
      <Pair name={text.guides.fields.growthSource} value={growthSource ?? words.noSource} />
    </dl>
  );
}

import type { ReactNode } from 'react';
import type { Guide, Section } from '#core/guides/guide';
import { SalaryFigures } from '../salary/SalaryFigures';
import { Blocks, ItemList } from './Blocks';
import { Credentials } from './Credentials';
import { DayInLife } from './DayInLife';
import { Faq } from './Faq';
import { Demand, Outlook } from './MarketParts';
import { credentialsId } from './outline';
import { CaseStudies, ProsAndCons, Side, SkillMap, WorkLife } from './parts';
import { RelatedRoles } from './RelatedRoles';
import { SourceList } from './SourceList';
import { Tiers } from './tiers/Tiers';

/** The section drawn from the guide's typed fields; null where its own text is all there is. */
export function typedPart(guide: Guide, section: Section, level: number, hasParts: boolean): ReactNode {
  if (section.id === credentialsId) return <Credentials guide={guide} />;
  switch (section.kind) {
    case 'salary':
      return <SalaryFigures guide={guide} />;
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
    case 'related-roles':
      return guide.relatedRoles.length === 0 ? null : <RelatedRoles guide={guide} />;
    case 'sources':
      return guide.sources.length === 0 ? null : <SourceList guide={guide} />;
    default:
      return typedList(guide, section);
  }
}

/** A list kept only in a typed field, for a section without text of its own. */
function typedList(guide: Guide, section: Section): ReactNode {
  if (section.blocks.length > 0) return null;
  if (section.kind === 'portfolio-tips' && guide.portfolioTips.length > 0) {
    return <Blocks blocks={guide.portfolioTips.map((tip) => ({ type: 'paragraph', text: tip }))} />;
  }
  const items = listOf(guide, section);
  return items.length === 0 ? null : <ItemList items={items} />;
}

function listOf(guide: Guide, section: Section): readonly string[] {
  switch (section.kind) {
    case 'responsibilities':
      return guide.responsibilities;
    case 'tech-stack':
      return guide.techStack;
    case 'tech-skills':
      return guide.techSkills;
    case 'soft-skills':
      return guide.softSkills;
    case 'mistakes':
      return guide.mistakes;
    case 'advice':
      return guide.advice;
    default:
      return [];
  }
}

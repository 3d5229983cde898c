import { type Content, emptyContent, listFields } from '#core/guides/content';
import type { Block, Guide } from '#core/guides/guide';
import { itemBlocks, workLifeBlocks } from '#core/guides/item-blocks';
import type { SectionKind } from '#core/guides/kinds';

/** What a section holds beside its prose, by its kind: what an editor offers a form for. */
export type SectionItems =
  | { type: 'none' }
  | { type: 'list'; list: string[] }
  | { type: 'tiers'; list: Guide['tiers'] }
  | { type: 'day'; list: Guide['dayInLife'] }
  | { type: 'skill-groups'; list: Guide['skillMap'] }
  | { type: 'case-studies'; list: Guide['caseStudies'] }
  | { type: 'questions'; list: Guide['faq'] }
  | { type: 'work-life'; stress?: string; balance?: string };

/** The fields of a guide that are lists of items of one kind of section. */
export type ItemField = Exclude<keyof Content, 'workLife'>;

/** Which field of a guide the items of a section fill; work life has two words and no list, others have none. */
export function fieldOf(kind: SectionKind): ItemField | undefined {
  switch (kind) {
    case 'portfolio-tips':
      return 'portfolioTips';
    case 'tiers':
      return 'tiers';
    case 'day-in-life':
      return 'dayInLife';
    case 'skill-map':
      return 'skillMap';
    case 'case-studies':
      return 'caseStudies';
    case 'faq':
      return 'faq';
    default:
      return listFields[kind];
  }
}

/** The kinds of section with items in a list, in the order of the fields. */
export const itemKinds: readonly SectionKind[] = [
  'responsibilities',
  'tech-stack',
  'tech-skills',
  'soft-skills',
  'tiers',
  'skill-map',
  'day-in-life',
  'pros',
  'cons',
  'mistakes',
  'advice',
  'case-studies',
  'portfolio-tips',
  'faq',
  'related-roles',
  'sources',
];

/** The items of a section of `kind` out of the typed fields of a guide. */
export function itemsFrom(content: Content, kind: SectionKind): SectionItems {
  switch (kind) {
    case 'tiers':
      return { type: 'tiers', list: content.tiers };
    case 'day-in-life':
      return { type: 'day', list: content.dayInLife };
    case 'skill-map':
      return { type: 'skill-groups', list: content.skillMap };
    case 'case-studies':
      return { type: 'case-studies', list: content.caseStudies };
    case 'faq':
      return { type: 'questions', list: content.faq };
    case 'portfolio-tips':
      return { type: 'list', list: content.portfolioTips };
    case 'work-life': {
      const { stress, balance } = content.workLife;
      return {
        type: 'work-life',
        ...(stress === undefined ? {} : { stress }),
        ...(balance === undefined ? {} : { balance }),
      };
    }
    default: {
      const field = listFields[kind];
      return field === undefined ? { type: 'none' } : { type: 'list', list: content[field] };
    }
  }
}

/** Adds the items of a section of `kind` to the typed fields; items of another form than the kind's are passed over. */
export function addItems(content: Content, kind: SectionKind, items: SectionItems): void {
  if (items.type === 'tiers' && kind === 'tiers') content.tiers.push(...items.list);
  if (items.type === 'day' && kind === 'day-in-life') content.dayInLife.push(...items.list);
  if (items.type === 'skill-groups' && kind === 'skill-map') content.skillMap.push(...items.list);
  if (items.type === 'case-studies' && kind === 'case-studies') content.caseStudies.push(...items.list);
  if (items.type === 'questions' && kind === 'faq') content.faq.push(...items.list);
  if (items.type === 'list' && kind === 'portfolio-tips') content.portfolioTips.push(...items.list);
  if (items.type === 'list') {
    const field = listFields[kind];
    if (field !== undefined) content[field].push(...items.list);
  }
  if (items.type === 'work-life' && kind === 'work-life') {
    const { stress, balance } = items;
    content.workLife = {
      ...content.workLife,
      ...(stress === undefined ? {} : { stress }),
      ...(balance === undefined ? {} : { balance }),
    };
  }
}

/** The items of one section as the fields of a guide. */
export function contentOfItems(kind: SectionKind, items: SectionItems): Content {
  const content = emptyContent();
  addItems(content, kind, items);
  return content;
}

/** The items of a section as blocks, in the form that the page of a guide gives them. */
export function blocksOfItems(kind: SectionKind, items: SectionItems): Block[] {
  return items.type === 'work-life' ? workLifeBlocks(items) : itemBlocks(contentOfItems(kind, items), kind);
}

/** Whether a section has no items. */
export function hasNoItems(items: SectionItems): boolean {
  if (items.type === 'none') return true;
  if (items.type === 'work-life') return items.stress === undefined && items.balance === undefined;
  return items.list.length === 0;
}

/** What each item of a section is called, in order: the title it stands under, or the line that it is. */
export function namesOf(items: SectionItems): string[] {
  switch (items.type) {
    case 'list':
      return items.list;
    case 'tiers':
    case 'case-studies':
      return items.list.map(({ title }) => title);
    case 'day':
      return items.list.map(({ label }) => label);
    case 'skill-groups':
      return items.list.map(({ group }) => group);
    case 'questions':
      return items.list.map(({ question }) => question);
    default:
      return [];
  }
}

/** The items of a section whose places pass a test; what is no list stays as it is only where place 0 passes. */
export function pickItems(items: SectionItems, isPicked: (place: number) => boolean): SectionItems {
  const pick = <Item>(list: readonly Item[]) => list.filter((_, place) => isPicked(place));
  switch (items.type) {
    case 'none':
      return items;
    case 'work-life':
      return isPicked(0) ? items : { type: 'work-life' };
    case 'list':
      return { type: 'list', list: pick(items.list) };
    case 'tiers':
      return { type: 'tiers', list: pick(items.list) };
    case 'day':
      return { type: 'day', list: pick(items.list) };
    case 'skill-groups':
      return { type: 'skill-groups', list: pick(items.list) };
    case 'case-studies':
      return { type: 'case-studies', list: pick(items.list) };
    case 'questions':
      return { type: 'questions', list: pick(items.list) };
  }
}

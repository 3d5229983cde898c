import { describe, expect, it } from 'vitest';
import {
  type EditableGuide,
  type EditableSection,
  fromEditable,
  toEditable,
} from '#core/guides/edit/edit-guide';
import { addSection } from '#core/guides/edit/edit-sections';
import {
  draftOf,
  withLocale,
  withoutUnused,
  withTitle,
} from '../../../../renderer/features/guides/edit/offered';
import { emptySections, outlineRows } from '../../../../renderer/features/guides/edit/outline-rows';
import { blockingProblems, soundPart } from '../../../../renderer/features/guides/edit/sound';
import { takenOut } from '../../../../renderer/features/guides/edit/use-section-actions';
import { anImportedGuide } from '../support/guides';

const begun = () =>
  anImportedGuide({
    writtenHere: true,
    sections: [
      { id: 'gear', kind: 'tech-stack', heading: 'Gear', blocks: [{ type: 'list', items: ['Gel'] }] },
      { id: 'faq', kind: 'faq', heading: 'Frequently Asked Questions', blocks: [] },
    ],
    techStack: ['Gel'],
    tiers: [],
    skillMap: [],
    dayInLife: [],
    workLife: {},
    pros: [],
    cons: [],
    caseStudies: [],
    portfolioTips: [],
    faq: [],
  });
const section = (id: string, part: Partial<EditableSection> = {}): EditableSection => ({
  id,
  kind: 'other',
  heading: id,
  prose: [{ type: 'paragraph', text: id }],
  items: { type: 'none' },
  ...part,
});
const withSections = (...sections: EditableSection[]): EditableGuide => {
  const { base: _, ...guide } = toEditable(anImportedGuide());
  return { ...guide, sections };
};

describe('the sections that are offered', () => {
  it('are those that a guide begun here lacks, in their places, and are not stored while empty', () => {
    const guide = begun();
    const draft = draftOf(guide);
    const kinds = draft.sections.map(({ kind }) => kind);
    expect(kinds).toHaveLength(33);
    expect(kinds[0]).toBe('summary');
    expect(kinds.indexOf('faq')).toBeLessThan(kinds.indexOf('sources'));
    expect(draft.sections.find(({ kind }) => kind === 'cons')?.parentId).toBe(
      'pros-and-cons-for-echo-technician',
    );
    expect(fromEditable(withoutUnused(draft)).sections).toEqual(guide.sections);
  });

  it('are none in a guide that has most sections, or that was brought in', () => {
    expect(draftOf(anImportedGuide({ writtenHere: true })).sections).toHaveLength(17);
    expect(draftOf({ ...begun(), writtenHere: false }).sections).toHaveLength(2);
  });

  it('follow the title and the language of the guide; headings that are stored stay', () => {
    const draft = withLocale(withTitle(draftOf(begun()), 'Ward Helper'), 'es');
    const headingOf = (kind: string) => draft.sections.find((one) => one.kind === kind)?.heading;
    expect(headingOf('core-functions')).toBe('Funciones principales: Ward Helper');
    expect(headingOf('tech-stack')).toBe('Gear');
    expect(headingOf('faq')).toBe('Frequently Asked Questions');
    expect(fromEditable(withoutUnused(draft)).sections.map(({ id }) => id)).toEqual(['gear', 'faq']);
  });
});

describe('the outline', () => {
  it('puts sections behind their parents, and those in a ring of parents last', () => {
    const guide = withSections(
      section('child', { parentId: 'parent' }),
      section('lost', { parentId: 'nobody' }),
      section('ring-1', { parentId: 'ring-2' }),
      section('ring-2', { parentId: 'ring-1' }),
      section('parent'),
    );
    expect(outlineRows(guide).map(({ section: { id }, level }) => `${level} ${id}`)).toEqual([
      '1 lost',
      '1 parent',
      '2 child',
      '1 ring-1',
      '2 ring-2',
    ]);
  });

  it('calls a section empty where nothing stands in it or under it', () => {
    const nothing = { prose: [] };
    const guide = withSections(
      section('full'),
      section('over-full', nothing),
      section('under', { parentId: 'over-full' }),
      section('over-empty', nothing),
      section('empty', { ...nothing, parentId: 'over-empty' }),
    );
    expect([...emptySections(guide)]).toEqual(['over-empty', 'empty']);
  });

  it('takes a section out to right behind the one that it was under', () => {
    const guide = withSections(
      section('a'),
      section('a1', { parentId: 'a' }),
      section('a2', { parentId: 'a' }),
      section('b'),
    );
    const order = (of: EditableGuide) => of.sections.map(({ id, parentId }) => `${parentId ?? ''}/${id}`);
    expect(order(takenOut(guide, 'a1'))).toEqual(['/a', 'a/a2', '/a1', '/b']);
    expect(takenOut(guide, 'b')).toBe(guide);
    expect(takenOut(guide, 'nobody')).toBe(guide);
  });
});

describe('what can be stored of a draft', () => {
  const stored = () => toEditable(anImportedGuide());
  const change = (guide: EditableGuide, id: string, part: Partial<EditableSection>): EditableGuide => ({
    ...guide,
    sections: guide.sections.map((one) => (one.id === id ? { ...one, ...part } : one)),
  });

  it('is the draft itself where nothing is wrong, or only odd', () => {
    const draft = { ...stored(), facts: { ...stored().facts, medianSalary: 1 } };
    expect(soundPart(draft, stored())).toBe(draft);
    expect(blockingProblems(draft, stored())).toEqual([]);
  });

  it('is the last sound state of each part that has a problem, where it stands now', () => {
    const before = stored();
    const draft = change(
      { ...before, title: ' ', summary: 'New.', facts: { ...before.facts, currency: 'US' } },
      'cons',
      { heading: '', parentId: 'day' },
    );
    const sound = soundPart(draft, before);
    expect(sound).toMatchObject({ title: 'Echo Technician', summary: 'New.', facts: before.facts });
    expect(sound?.sections.find(({ id }) => id === 'cons')).toMatchObject({
      heading: 'Cons',
      parentId: 'day',
    });
    expect(blockingProblems(draft, before).map(({ key }) => key)).toEqual([
      'title-empty',
      'currency-invalid',
      'section-heading-empty',
    ]);
  });

  it('leaves a new section with a problem out; with others under it, nothing can be stored', () => {
    const before = stored();
    const { guide, id } = addSection(before, { kind: 'other', heading: ' ' });
    expect(soundPart(guide, before)?.sections).toEqual(before.sections);
    expect(soundPart(change(guide, 'coffee', { parentId: id }), before)).toBeUndefined();
  });

  it('is not held back by a problem that the guide had before', () => {
    const before = change(stored(), 'coffee', { heading: '' });
    const draft = { ...before, summary: 'New.' };
    expect(soundPart(draft, before)).toBe(draft);
  });
});

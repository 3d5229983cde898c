import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { EditableGuide, EditableSection } from '#core/guides/edit/edit-guide';
import { moveSection, nestSection, removeSection } from '#core/guides/edit/edit-sections';
import { useClient } from '../../../app/api/hooks';
import { showDone, showFailed } from '../../../components/toasts';
import { useText } from '../../../i18n/use-text';
import type { Chosen } from './chosen';
import { outlineRows } from './outline-rows';
import type { GuideDraft } from './use-guide-draft';

export type SectionActions = {
  move: (id: string, by: -1 | 1) => void;
  /** Puts a section under the one before it. */
  nest: (id: string) => void;
  /** Puts a section beside the one that it stands under, right behind it. */
  takeOut: (id: string) => void;
  remove: (id: string) => void;
};

const siblingsOf = (guide: EditableGuide, { parentId }: EditableSection) =>
  guide.sections.filter((one) => one.parentId === parentId);

/** The section right before this one, at its level. */
export function sectionBefore(guide: EditableGuide, id: string): EditableSection | undefined {
  const section = guide.sections.find((one) => one.id === id);
  if (section === undefined) return undefined;
  const siblings = siblingsOf(guide, section);
  return siblings[siblings.indexOf(section) - 1];
}

/** The guide with a section beside the one that it stands under, right behind it. */
export function takenOut(guide: EditableGuide, id: string): EditableGuide {
  const section = guide.sections.find((one) => one.id === id);
  const parent = guide.sections.find((one) => one.id === section?.parentId);
  if (section === undefined || parent === undefined) return guide;
  const freed = nestSection(guide, id, parent.parentId);
  const siblings = siblingsOf(freed, parent);
  const from = siblings.findIndex((one) => one.id === id);
  return moveSection(freed, id, siblings.findIndex((one) => one.id === parent.id) + 1 - from);
}

/** A guide with the sections that were taken away back at their place. */
function putBack(guide: EditableGuide, before: EditableGuide): EditableGuide {
  const here = new Set(guide.sections.map(({ id }) => id));
  const sections = [...guide.sections];
  for (const [at, section] of before.sections.entries()) {
    if (here.has(section.id)) continue;
    const previous = sections.findIndex(({ id }) => id === before.sections[at - 1]?.id);
    sections.splice(previous + 1, 0, section);
  }
  return { ...guide, sections };
}

/** Moving, nesting and removing sections; each is stored at once. */
export function useSectionActions(
  { draft, edit }: GuideDraft,
  choose: (chosen: Chosen) => void,
): SectionActions {
  const text = useText();
  const client = useClient();
  const queries = useQueryClient();
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return useMemo(
    () => ({
      move: (id, by) => edit((guide) => moveSection(guide, id, by), 'done'),
      nest: (id) =>
        edit((guide) => {
          const before = sectionBefore(guide, id);
          return before === undefined ? guide : nestSection(guide, id, before.id);
        }, 'done'),
      takeOut: (id) => edit((guide) => takenOut(guide, id), 'done'),
      remove(id) {
        const before = draft;
        const rows = outlineRows(before);
        const at = rows.findIndex(({ section }) => section.id === id);
        const row = rows[at];
        if (row === undefined) return;
        let after: EditableGuide | undefined;
        edit((guide) => {
          after = removeSection(guide, id);
          return after;
        }, 'done');
        const left = new Set(after?.sections.map((section) => section.id));
        const next =
          rows.slice(at + 1).find(({ section }) => left.has(section.id)) ??
          rows.slice(0, at).findLast(({ section }) => left.has(section.id));
        choose(next === undefined ? { part: 'basics' } : { sectionId: next.section.id });
        showDone(text, text.guides.edit.removed(row.section.heading), async () => {
          // While the editor is open, what was taken away comes back whatever was typed since.
          if (isOpen.current) {
            edit((guide) => putBack(guide, before), 'done');
            choose({ sectionId: id });
            return;
          }
          await client.call('history.undo', {}).catch((error: unknown) => showFailed(text, error));
          await queries.invalidateQueries();
        });
      },
    }),
    [draft, edit, choose, text, client, queries],
  );
}

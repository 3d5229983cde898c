import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { problemsOf } from '#core/guides/edit/edit-problems';
import { addSection } from '#core/guides/edit/edit-sections';
import type { Guide } from '#core/guides/guide';
import type { SectionKind } from '#core/guides/kinds';
import { routeTo } from '../../../app/routes';
import { Screen } from '../../../components/Screen';
import { useText } from '../../../i18n/use-text';
import { AddSection } from './AddSection';
import { type Chosen, chosenKey } from './chosen';
import { EditPart } from './EditPart';
import classes from './edit.module.css';
import { Outline } from './Outline';
import { emptySections, hasFormatHeading, outlineRows, type SectionRow } from './outline-rows';
import { placeOfProblem } from './problem-place';
import { SaveStatus } from './SaveStatus';
import { useGuideDraft } from './use-guide-draft';
import { useSectionActions } from './use-section-actions';

/** A guide under edit: its outline, and beside it the form of what is chosen there. Every change is stored by itself. */
export function GuideEditor({ guide }: { guide: Guide }) {
  const text = useText();
  const words = text.guides.edit;
  const guideDraft = useGuideDraft(guide);
  const { draft, problems, state, isPending, edit, commit } = guideDraft;
  const [wanted, setWanted] = useState<Chosen>({ part: 'basics' });
  const rows = useMemo(() => outlineRows(draft), [draft]);
  const row = 'sectionId' in wanted ? rows.find(({ section }) => section.id === wanted.sectionId) : undefined;
  // A section that is gone (undo took it back) leaves the guide itself chosen.
  const chosen: Chosen = 'sectionId' in wanted && row === undefined ? { part: 'basics' } : wanted;
  const form = useRef<HTMLDivElement>(null);
  const outline = useRef<HTMLDivElement>(null);
  const focusNext = useRef<'form' | 'outline' | null>(null);

  const choose = useCallback((next: Chosen, focus?: 'form' | 'outline') => {
    focusNext.current = focus ?? null;
    setWanted(next);
  }, []);
  const enterForm = () =>
    form.current?.querySelector<HTMLElement>('[data-form] :is(input, textarea, button)')?.focus();
  useLayoutEffect(() => {
    const to = focusNext.current;
    focusNext.current = null;
    if (to === 'form') enterForm();
    if (to === 'outline') outline.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  });
  const key = chosenKey(chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part begins at its top
  useLayoutEffect(() => {
    if (form.current) form.current.scrollTop = 0;
    outline.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [key]);

  const chooseInOutline = useCallback((next: Chosen) => choose(next, 'outline'), [choose]);
  const actions = useSectionActions(guideDraft, chooseInOutline);
  const add = (kind: SectionKind) => {
    const after = 'sectionId' in chosen ? topOf(rows, chosen.sectionId) : undefined;
    let id: string | undefined;
    edit((before) => {
      const added = addSection(before, {
        kind,
        ...(kind === 'other' ? { heading: words.newSection } : {}),
        ...(after === undefined ? {} : { after }),
      });
      id = added.id;
      return added.guide;
    }, 'done');
    if (id !== undefined) choose({ sectionId: id }, 'form');
  };
  const nameOf = ({ section }: SectionRow) =>
    section.heading.trim() === ''
      ? words.noHeading
      : hasFormatHeading(draft, section)
        ? text.guides.kinds[section.kind]
        : section.heading;
  const wrong = new Set(problems.map((problem) => chosenKey(placeOfProblem(problem))));
  const all = useMemo(() => problemsOf(draft), [draft]);
  // What is typed is drawn first; what it makes of the outline can wait for that.
  const calm = useDeferredValue(draft);
  const empty = useMemo(() => emptySections(calm), [calm]);

  return (
    <div className={classes.frame}>
      <Screen
        area={text.guides.area}
        layout="panes"
        sentence={words.sentence(draft.title.trim() || guide.title, rows.length, empty.size)}
        sub={
          <SaveStatus
            state={state}
            isPending={isPending}
            problems={problems}
            onRetry={commit}
            onChoose={(to) => choose(to, 'form')}
          />
        }
        actions={
          <Button
            component={Link}
            href={routeTo.guide(
              guide.id,
              'sectionId' in chosen && isStored(guide, chosen.sectionId) ? chosen.sectionId : undefined,
            )}
            variant="default"
            leftSection={<IconBook2 size="1rem" aria-hidden />}
          >
            {words.seeInReader}
          </Button>
        }
      >
        <div className={classes.panes}>
          <div ref={outline} className={classes.outline}>
            <Outline
              rows={rows}
              nameOf={nameOf}
              chosen={chosen}
              hasProblem={(one) => wrong.has(chosenKey(one))}
              empty={empty}
              actions={actions}
              onChoose={choose}
              onEnter={enterForm}
            />
            <AddSection guide={draft} onAdd={add} />
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving a field of it stores what was typed */}
          <div ref={form} className={classes.detail} onBlur={commit}>
            <EditPart
              guide={draft}
              chosen={chosen}
              row={row}
              problems={all.filter((problem) => chosenKey(placeOfProblem(problem)) === key)}
              nameOf={nameOf}
              edit={edit}
              actions={actions}
              onChoose={(part) => choose({ part }, 'form')}
            />
          </div>
        </div>
      </Screen>
    </div>
  );
}

const isStored = ({ sections }: Guide, sectionId: string) => sections.some(({ id }) => id === sectionId);

/** The section on its own that a section is under, or itself. */
function topOf(rows: readonly SectionRow[], id: string): string | undefined {
  const at = rows.findIndex(({ section }) => section.id === id);
  return rows.findLast(({ level }, place) => place <= at && level === 1)?.section.id;
}

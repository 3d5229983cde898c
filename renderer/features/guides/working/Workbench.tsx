import { notifications } from '@mantine/notifications';
import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Mark } from '#core/contract/marks';
import type { MarkKind } from '#core/guides/kinds';
import { useChange } from '../../../app/api/hooks';
import { useScreenCommand } from '../../../app/commands/CommandsProvider';
import hidden from '../../../components/hidden.module.css';
import { showDone } from '../../../components/toasts';
import { useText } from '../../../i18n/use-text';
import { focusOn } from '../focus-on';
import { reveal } from '../reader/reveal';
import { takeAskedMark } from './asked-mark';
import { Floating } from './Floating';
import { MarkCard } from './MarkCard';
import { MarkForm } from './MarkForm';
import { MarkToolbar } from './MarkToolbar';
import classes from './mark-card.module.css';
import { boxOfPieces, type Place, placeOf, sectionElement, sectionPlace, selectedPlace } from './places';
import type { Piece } from './spans';
import { markThatIsOn, useMarking } from './use-marking';
import { usePageSelection } from './use-page-selection';
import { useSentenceCursor } from './use-sentence-cursor';
import { type FormKind, useWork, type WorkActions } from './work-context';
import type { WorkStore } from './work-store';

/** What floats over the page. */
type Floats = (
  | { name: 'bar'; place: Place; of: 'selection' | 'cursor' | 'section'; focusRequest: number }
  | { name: 'form'; place: Place; kind: FormKind; opener: Element | null }
  | { name: 'cards'; markIds: readonly string[]; anchor: () => DOMRect | null }
) & {
  /** What has the focus once it is closed: the first of these that is still there. */
  back: readonly (Element | null)[];
};

type WorkbenchProps = {
  ref: Ref<WorkActions>;
  root: RefObject<HTMLElement | null>;
  store: WorkStore;
  onSeen: () => void;
};

/** Selection, keyboard and what floats over the page while a guide is worked in. */
export function Workbench({ ref, root, store, onSeen }: WorkbenchProps) {
  const text = useText();
  const words = text.guides.working;
  const work = useWork();
  if (work === null) throw new Error('A workbench needs a guide to work in');
  const { marks, guide, personId, headingOf } = work;
  const [floats, setFloats] = useState<Floats | null>(null);
  const [isDirty, setDirty] = useState(false);
  const marking = useMarking({ personId, guideId: guide.id, headingOf });
  const cursor = useSentenceCursor({ root, store, headingOf });
  const record = useChange('reading.record', { done: () => words.done.seen, undoable: false });

  const open = (next: Floats) => {
    setDirty(false);
    setFloats(next);
  };
  const goBack = (back: Floats['back']) => {
    const place = back.find((element) => element?.isConnected) ?? document.getElementById('main');
    if (place) focusOn(place);
  };
  const close = () => {
    // A button that saves lets the focus go while it does.
    const hadFocus = isFocusInside() || (floats?.name === 'form' && !isFocusElsewhere());
    setFloats(null);
    if (hadFocus && floats !== null) goBack(floats.back);
  };

  /** Where work at a place was begun: its words, or what stands for its section. */
  const passageOf = (pieces: readonly Piece[]) =>
    (pieces[0] && store.passage(pieces[0].passageId)?.element) ?? null;
  const backTo = ({ pieces, sectionId }: Place) => [
    passageOf(pieces),
    root.current && sectionElement(root.current, sectionId),
  ];

  const anchorOf = (place: Place, beside: Element | null) => () =>
    boxOfPieces(store, place.pieces) ??
    beside?.getBoundingClientRect() ??
    (root.current && sectionElement(root.current, place.sectionId)?.getBoundingClientRect()) ??
    null;

  usePageSelection({
    root,
    onEnd: () => {
      const place = root.current === null ? null : selectedPlace(root.current, store);
      if (place === null) return;
      cursor.clear();
      open({ name: 'bar', place, of: 'selection', focusRequest: 0, back: backTo(place) });
    },
    onCollapse: () =>
      setFloats((now) => (now?.name === 'bar' && now.of === 'selection' && !isFocusInside() ? null : now)),
    onPress: (markIds, mark) => {
      if (markIds.length === 0) return;
      const back = [mark.closest('[data-passage]')];
      open({ name: 'cards', markIds, anchor: () => mark.getBoundingClientRect(), back });
    },
    onTab: (isBackwards) => {
      // Tab goes on from the sentence that the keyboard came to last.
      const stood = passageOf(cursor.pieces());
      if (stood !== null && document.activeElement === focusedAtStep.current) focusOn(stood);
      if (isBackwards || floats?.name !== 'bar' || isFocusInside()) return false;
      setFloats({ ...floats, focusRequest: floats.focusRequest + 1 });
      return true;
    },
    onExtend: (direction) => {
      if (cursor.pieces().length === 0) return false;
      cursor.step(direction, true);
      return true;
    },
    onEscape: () => {
      if (floats === null) cursor.clear();
    },
  });

  const focusedAtStep = useRef<Element | null>(null);
  const step = (direction: 1 | -1) => {
    focusedAtStep.current = document.activeElement;
    window.getSelection()?.removeAllRanges();
    setFloats((now) => (now?.name === 'bar' ? null : now));
    cursor.step(direction, false);
  };
  useScreenCommand('guide.nextSentence', () => step(1));
  useScreenCommand('guide.previousSentence', () => step(-1));
  useScreenCommand('guide.mark', () => {
    if (floats?.name === 'bar') {
      setFloats({ ...floats, focusRequest: floats.focusRequest + 1 });
      return;
    }
    const selected = root.current === null ? null : selectedPlace(root.current, store);
    const stood = placeOf(store, cursor.pieces());
    const place = selected ?? stood ?? sectionPlace(work.current);
    const of = selected ? 'selection' : stood ? 'cursor' : 'section';
    open({ name: 'bar', place, of, focusRequest: 1, back: backTo(place) });
  });
  useScreenCommand('guide.bookmark', () => toggleBookmark(work.current));

  const toggleBookmark = (sectionId: string) => {
    const on = markThatIsOn(marks, sectionPlace(sectionId));
    void (on === undefined ? marking.make('bookmark', sectionPlace(sectionId)) : marking.take(on));
  };

  const choose = (kind: MarkKind, place: Place) => {
    if (kind !== 'highlight' && kind !== 'bookmark') {
      open({ name: 'form', place, kind, opener: null, back: backTo(place) });
      return;
    }
    const on = markThatIsOn(marks, place);
    close();
    window.getSelection()?.removeAllRanges();
    void (on === undefined ? marking.make(kind, place) : marking.take(on));
  };

  /** What is marked already where somebody is about to mark. */
  const marksOn = ({ pieces, sectionId }: Place) =>
    pieces.length > 0
      ? [...new Set(pieces.flatMap((piece) => store.marksAt(piece)))]
      : marks.filter(
          ({ kind, anchor, place }) =>
            kind !== 'bookmark' && anchor.quote === '' && place.sectionId === sectionId,
        );

  const copy = async (place: Place) => {
    try {
      await navigator.clipboard.writeText(place.quote);
      showDone(text, words.toolbar.copied);
    } catch {
      // A browser may keep the clipboard from a page; what to do instead is said.
      notifications.show({
        message: words.toolbar.notCopied,
        closeButtonProps: { 'aria-label': text.common.close },
      });
    }
    close();
  };

  const goToSection = (sectionId: string) => {
    const element = root.current && sectionElement(root.current, sectionId);
    element?.scrollIntoView({ block: 'start' });
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  };

  const goTo = (mark: Mark) => {
    const pieces = store.piecesOf(mark.id);
    const first = pieces[0] && store.passage(pieces[0].passageId)?.element;
    if (first === undefined) {
      goToSection(mark.place.sectionId ?? mark.anchor.sectionId);
      return;
    }
    flushSync(() => reveal(first));
    cursor.standOn(pieces);
    setFloats(null);
    focusOn(first);
    first.querySelector('[data-cursor]')?.scrollIntoView({ block: 'center' });
  };

  useImperativeHandle(ref, () => ({
    write: (kind, place, beside) =>
      open({ name: 'form', place, kind, opener: beside ?? null, back: [beside ?? null, ...backTo(place)] }),
    show: (markIds, beside) =>
      open({
        name: 'cards',
        markIds,
        anchor: () => beside.getBoundingClientRect(),
        // Its sign goes with the mark; the words stay.
        back: [beside, beside.closest('[data-passage]')],
      }),
    goTo,
    goToSection,
    toggleBookmark,
    seen: () => {
      // A section that is gone is named too: that it is gone was seen.
      const readSections = work.changes.map(({ sectionId }) => sectionId);
      record.mutate({ personId, guideId: guide.id, readSections }, { onSuccess: onSeen });
    },
  }));

  // Who came from a list of marks sees the sentence, not only its section.
  const arrive = useRef(goTo);
  arrive.current = goTo;
  useEffect(() => {
    // After the reader has gone to the section.
    const frame = requestAnimationFrame(() => {
      const asked = takeAskedMark(marks.map(({ id }) => id));
      const mark = marks.find(({ id }) => id === asked);
      if (mark) arrive.current(mark);
    });
    return () => cancelAnimationFrame(frame);
  }, [marks]);

  const shown = floats?.name === 'cards' ? marks.filter(({ id }) => floats.markIds.includes(id)) : [];
  // The last of the cards was taken away in its own menu.
  const isEmptied = floats?.name === 'cards' && shown.length === 0;
  const emptied = useRef(() => {});
  emptied.current = () => {
    if (floats !== null && !isFocusElsewhere()) goBack(floats.back);
    setFloats(null);
  };
  useEffect(() => {
    if (isEmptied) emptied.current();
  }, [isEmptied]);
  return (
    <>
      <div aria-live="polite" className={hidden.hidden}>
        {cursor.said}
      </div>
      {floats?.name === 'bar' ? (
        <Floating anchor={anchorOf(floats.place, null)} onClose={close} closesOutside keepsFocus={false}>
          <MarkToolbar
            place={floats.place}
            heading={headingOf(floats.place.sectionId)}
            isOn={markThatIsOn(marks, floats.place) !== undefined}
            focusRequest={floats.focusRequest}
            onChoose={(kind) => choose(kind, floats.place)}
            onCopy={() => void copy(floats.place)}
            marksHere={marksOn(floats.place).length}
            onShow={() =>
              open({
                name: 'cards',
                markIds: marksOn(floats.place).map(({ id }) => id),
                anchor: anchorOf(floats.place, null),
                back: floats.back,
              })
            }
          />
        </Floating>
      ) : null}
      {floats?.name === 'form' ? (
        <Floating
          anchor={anchorOf(floats.place, floats.opener)}
          onClose={close}
          closesOutside={!isDirty}
          keepsFocus
        >
          <MarkForm
            key={floats.kind}
            kind={floats.kind}
            place={floats.place}
            heading={headingOf(floats.place.sectionId)}
            onDirty={setDirty}
            onCancel={close}
            onSave={async (said) => {
              const isStored = await marking.make(floats.kind, floats.place, said);
              if (isStored) {
                close();
                window.getSelection()?.removeAllRanges();
              }
              return isStored;
            }}
          />
        </Floating>
      ) : null}
      {floats?.name === 'cards' && shown.length > 0 ? (
        <Floating anchor={floats.anchor} onClose={close} closesOutside keepsFocus>
          <Cards marks={shown} />
        </Floating>
      ) : null}
    </>
  );
}

const isFocusInside = () => document.activeElement?.closest('[data-floating]') != null;

/** True where something has the focus, and not the page as a whole. */
const isFocusElsewhere = () => document.activeElement !== null && document.activeElement !== document.body;

function Cards({ marks }: { marks: readonly Mark[] }) {
  const words = useText().guides.working;
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={dialog} role="dialog" tabIndex={-1} aria-label={words.margin.title} className={classes.cards}>
      {marks.map((mark) => (
        <MarkCard key={mark.id} mark={mark} />
      ))}
    </div>
  );
}

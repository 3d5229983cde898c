import {
  memo,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Mark } from '#core/contract/marks';
import { useText } from '../../../i18n/use-text';
import { gistOf, isDoable, markIcons } from './mark-look';
import classes from './passage.module.css';
import { useSectionId } from './section-scope';
import { runsOf, type Segment } from './segments';
import { WorkActionsContext, WorkStoreContext } from './work-context';
import type { WorkStore } from './work-store';

/** One paragraph or list item of a guide's text: what can be marked. */
export function Passage({ text }: { text: string }) {
  const sectionId = useSectionId();
  const store = useContext(WorkStoreContext);
  if (store === null || sectionId === null) return <span data-passage="">{text}</span>;
  return <Worked store={store} sectionId={sectionId} text={text} />;
}

/** The text with what lies on it. Its words and their order stay those of the guide, so that find and copy see no marks. */
const Worked = memo(function Worked({
  store,
  sectionId,
  text,
}: {
  store: WorkStore;
  sectionId: string;
  text: string;
}) {
  const id = useId();
  const element = useRef<HTMLSpanElement>(null);
  // Inside a button (a question that opens) there is no room for another.
  const [isInControl, setInControl] = useState(false);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    setInControl(element.current.closest('button, a') !== null);
    return store.register({ id, text, sectionId, element: element.current });
  }, [store, id, text, sectionId]);
  const subscribe = useMemo(() => (listener: () => void) => store.subscribe(id, listener), [store, id]);
  const { paints, cursor } = useSyncExternalStore(subscribe, () => store.drawnOn(id));
  const isPlain = paints.length === 0 && cursor === null;
  return (
    <span ref={element} data-passage={id}>
      {isPlain
        ? text
        : runsOf(text, paints, cursor).map(({ isCursor, segments }, index) => {
            const drawn = segments.map((segment) => (
              <Painted key={segment.start} segment={segment} hasRefs={!isInControl} />
            ));
            return isCursor ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs follow on each other in the order of the text
              <span key={index} className={classes.cursor} data-cursor>
                {drawn}
              </span>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <span key={index}>{drawn}</span>
            );
          })}
    </span>
  );
});

function Painted({ segment, hasRefs }: { segment: Segment; hasRefs: boolean }) {
  const { text, marks, ending } = segment;
  if (marks.length === 0) return text;
  const highlights = marks.filter(({ kind }) => kind === 'highlight').length;
  return (
    <>
      <mark
        className={classes.mark}
        data-marks={marks.map(({ id }) => id).join(' ')}
        data-highlights={Math.min(2, highlights)}
        data-others={Math.min(2, marks.length - highlights)}
        data-changed={marks.some(({ place }) => place.state === 'changed') || undefined}
      >
        {text}
      </mark>
      {hasRefs
        ? ending
            .filter(({ kind }) => kind !== 'highlight')
            .map((mark) => <MarkRef key={mark.id} mark={mark} />)
        : null}
    </>
  );
}

/** A mark's sign beside what it lies on; opens its card. It holds no text, so the passage reads on as it is. */
export function MarkRef({ mark }: { mark: Mark }) {
  const text = useText();
  const actions = useContext(WorkActionsContext);
  const Icon = markIcons[mark.kind];
  const name = text.guides.working.ref(text.guides.working.kinds[mark.kind], gistOf(mark));
  return (
    <button
      type="button"
      className={`${classes.ref} no-print`}
      aria-label={name}
      aria-haspopup="dialog"
      title={name}
      data-done={(isDoable(mark.kind) && mark.doneAt !== undefined) || undefined}
      onClick={(event) => {
        event.stopPropagation();
        actions?.show([mark.id], event.currentTarget);
      }}
    >
      <Icon size="0.85em" stroke={2} aria-hidden />
    </button>
  );
}

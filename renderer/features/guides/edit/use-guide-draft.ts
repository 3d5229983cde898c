import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { contentOf, type EditableGuide, fromEditable } from '#core/guides/edit/edit-guide';
import type { Guide, GuideContent } from '#core/guides/guide';
import { useClient } from '../../../app/api/hooks';
import { showFailed } from '../../../components/toasts';
import { useText } from '../../../i18n/use-text';
import { draftOf, withoutUnused } from './offered';
import { blockingProblems, soundPart } from './sound';

export type SaveState = { is: 'saved' } | { is: 'saving' } | { is: 'failed'; error: unknown };

/** `typing` is stored when the field is left, `done` at once. */
export type How = 'typing' | 'done';
export type Edit = (change: (draft: EditableGuide) => EditableGuide, how: How) => void;

/** What a content says, whatever the order of its keys. */
const keyOf = (content: GuideContent) => hashKey([content]);
const toStore = (draft: EditableGuide) => fromEditable(withoutUnused(draft));

/** What was typed and could not be stored yet, so that it is there again when the editor is opened anew. */
const leftOpen = new Map<string, { draft: EditableGuide; storedKey: string }>();

/** A guide as it stands in the workbook, before anything is changed here. */
function fresh(guide: Guide) {
  const stored = draftOf(guide);
  return {
    draft: stored,
    /** The draft as it was last stored. */
    stored,
    /** What `stored` says as it would be sent, and as the host has it. */
    sentKey: keyOf(toStore(stored)),
    storedKey: keyOf(contentOf(guide)),
    isFailed: false,
  };
}

function opened(guide: Guide) {
  const begun = fresh(guide);
  const left = leftOpen.get(guide.id);
  return left?.storedKey === begun.storedKey ? { ...begun, draft: left.draft } : begun;
}

/**
 * A guide under edit. What is changed is stored as one change each, in order, and never twice; what has a problem stays in
 * the draft while the rest is stored. When the guide changes elsewhere (undo, an import), the draft is that guide.
 */
export function useGuideDraft(guide: Guide) {
  const client = useClient();
  const queries = useQueryClient();
  const text = useText();
  const [initial] = useState(() => opened(guide));
  const now = useRef(initial);
  const [draft, setDraft] = useState(initial.draft);
  const [stored, setStored] = useState(initial.stored);
  const [state, setState] = useState<SaveState>({ is: 'saved' });
  const running = useRef<Promise<void> | null>(null);
  /** The draft that is to be stored next. */
  const wanted = useRef<EditableGuide | null>(null);
  const { id } = guide;

  const save = useCallback((): Promise<void> => {
    const store = async () => {
      // So that this run is known as the one under way before it can end.
      await null;
      try {
        for (let asked = wanted.current; asked !== null; asked = wanted.current) {
          wanted.current = null;
          const sound = soundPart(asked, now.current.stored);
          const content = sound === undefined ? undefined : toStore(sound);
          const sentKey = content === undefined ? now.current.sentKey : keyOf(content);
          if (sound === undefined || content === undefined || sentKey === now.current.sentKey) {
            now.current = { ...now.current, stored: sound ?? now.current.stored, isFailed: false };
            setStored(now.current.stored);
            continue;
          }
          setState({ is: 'saving' });
          const kept = await client.call('guides.update', { id, content });
          const storedKey = keyOf(contentOf(kept));
          now.current = { ...now.current, stored: sound, sentKey, storedKey, isFailed: false };
          setStored(sound);
          // An answer that is still under way would bring the older guide back.
          await queries.cancelQueries({ queryKey: ['guides.get', { id }] });
          queries.setQueryData(['guides.get', { id }], kept);
          void queries.invalidateQueries();
        }
        setState({ is: 'saved' });
      } catch (error) {
        now.current = { ...now.current, isFailed: true };
        setState({ is: 'failed', error });
        throw error;
      } finally {
        running.current = null;
      }
    };
    // What is left while a change is being stored is stored after it, by the same run; what is being typed is not.
    wanted.current = now.current.draft;
    running.current ??= store();
    return running.current;
  }, [client, queries, id]);

  /** Stores what is pending; the status line says what became of it. */
  const commit = useCallback(() => {
    save().catch(() => {
      // Said by `state`.
    });
  }, [save]);

  const edit: Edit = useCallback(
    (change, how) => {
      const next = change(now.current.draft);
      if (next === now.current.draft) return;
      now.current = { ...now.current, draft: next };
      setDraft(next);
      if (how === 'done') commit();
    },
    [commit],
  );

  // The guide as the workbook has it, when it is another one than was stored from here.
  useEffect(() => {
    // What could not be stored is the person's: it stays until it is stored.
    if (running.current !== null || now.current.isFailed) return;
    if (keyOf(contentOf(guide)) === now.current.storedKey) return;
    now.current = fresh(guide);
    setDraft(now.current.draft);
    setStored(now.current.stored);
    setState({ is: 'saved' });
  }, [guide]);

  // Leaving the screen or the window stores what is pending.
  useEffect(() => {
    window.addEventListener('pagehide', commit);
    return () => window.removeEventListener('pagehide', commit);
  }, [commit]);
  const leave = useRef(() => {});
  leave.current = () => {
    const { draft: left } = now.current;
    const keep = () => {
      const { storedKey, sentKey } = now.current;
      if (keyOf(toStore(left)) === sentKey) leftOpen.delete(id);
      else leftOpen.set(id, { draft: left, storedKey });
    };
    save()
      .then(keep)
      .catch((error: unknown) => {
        keep();
        showFailed(text, error);
      });
  };
  useEffect(() => () => leave.current(), []);

  const problems = useMemo(() => blockingProblems(draft, stored), [draft, stored]);
  // A field was changed and not left yet.
  const isPending = draft !== stored && problems.length === 0;
  return { draft, problems, state, isPending, edit, commit };
}

export type GuideDraft = ReturnType<typeof useGuideDraft>;

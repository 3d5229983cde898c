import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#core/contract/index';
import type { ImportCorrections } from '#core/guides/guide';
import { useChange, useClient } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { useText } from '../../../i18n/use-text';
import { type ImportProblem, problemOf } from './import-problem';

export type GuideSource = { text: string; sourceName: string };
export type Preview = Output<'guides.preview'>;

function inputOf({ text, sourceName }: GuideSource, corrections: ImportCorrections) {
  const name = sourceName.trim();
  return {
    text,
    ...(name === '' ? {} : { sourceName: name }),
    ...(Object.keys(corrections).length === 0 ? {} : { corrections }),
  };
}

/**
 * The import from text to stored guide: what was read, what the person set right, and the storing. A corrected heading
 * makes the text be read again; title, summary and facts go along when the guide is stored.
 */
export function useGuideImport() {
  const text = useText();
  const client = useClient();
  const [, navigate] = useLocation();
  const [source, setSource] = useState<GuideSource>({ text: '', sourceName: '' });
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [corrections, setCorrections] = useState<ImportCorrections>({});
  /** The imported guide whose new version this is, by id; null stores another guide. */
  const [replaceId, setReplaceId] = useState<string | null>(null);
  // The press that stores; a second one finds it taken, even before the screen has drawn the first.
  const isStoring = useRef(false);
  // The latest reading counts: an answer that comes late to an earlier one is passed over.
  const reading = useRef(0);

  const read = useMutation({
    mutationFn: async ({ from, set }: { from: GuideSource; set: ImportCorrections; isFirst: boolean }) => {
      reading.current += 1;
      const number = reading.current;
      const found = await client.call('guides.preview', inputOf(from, set));
      return { found, isLatest: number === reading.current };
    },
    onSuccess: ({ found, isLatest }, { isFirst }) => {
      if (!isLatest) return;
      setProblem(null);
      setPreview(found);
      // A page of a guide that is here already is most often its newer version.
      if (isFirst) setReplaceId(found.matches[0]?.id ?? null);
    },
    onError: (error) => setProblem(problemOf(error, text)),
  });
  const store = useChange('guides.import', {
    showsOwnErrors: true,
    done: ({ guide }) => text.guides.import.stored(guide.title),
  });

  return {
    source,
    problem,
    preview,
    corrections,
    replaceId,
    isReading: read.isPending,
    isStoring: store.isPending || store.isSuccess,
    isBusy: () => isStoring.current,
    setReplaceId,
    /** Takes a text as it is, without reading it yet. */
    take(next: GuideSource, trouble: ImportProblem | null = null) {
      setSource(next);
      setPreview(null);
      setProblem(trouble);
    },
    /** Says what is wrong with what was given, and goes back to the text. */
    refuse(trouble: ImportProblem) {
      setPreview(null);
      setProblem(trouble);
    },
    /** Reads a text from its beginning, without corrections. */
    look(from: GuideSource) {
      setSource(from);
      setPreview(null);
      setProblem(null);
      setCorrections({});
      read.mutate({ from, set: {}, isFirst: true });
    },
    /** Sets something right; headings make the text be read again. */
    correct(part: ImportCorrections) {
      const next = { ...corrections, ...part };
      setCorrections(next);
      if (part.headings) read.mutate({ from: source, set: { headings: part.headings }, isFirst: false });
    },
    backToText() {
      setPreview(null);
      setProblem(null);
    },
    store() {
      if (isStoring.current) return;
      isStoring.current = true;
      setProblem(null);
      store.mutate(
        { ...inputOf(source, corrections), ...(replaceId === null ? {} : { replaceId }) },
        {
          onSuccess: ({ guide }) => navigate(routeTo.guide(guide.id)),
          onError: (error) => {
            isStoring.current = false;
            setProblem(problemOf(error, text));
          },
        },
      );
    },
  };
}

export type GuideImport = ReturnType<typeof useGuideImport>;

import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { guideTextMaxBytes } from '#core/contract/choices';
import type { Output } from '#core/contract/index';
import type { GuideSummary } from '#core/guides/guide';
import { useChange, useClient } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { useWindowFileDrop } from '../../../components/use-file-drop';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { ImportForm } from './ImportForm';
import { ImportReview } from './ImportReview';
import { type ImportProblem, problemOf } from './import-problem';
import { readTextFile, utf8Bytes } from './read-text-file';

export type GuideSource = { text: string; sourceName: string };

/** Brings in a guide page: the text, then what was understood of it, and only then, asked for, the storing. */
export function ImportScreen({ guides }: { guides: readonly GuideSummary[] }) {
  const text = useText();
  const format = useFormat();
  const client = useClient();
  const [, navigate] = useLocation();
  const [source, setSource] = useState<GuideSource>({ text: '', sourceName: '' });
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const [preview, setPreview] = useState<Output<'guides.preview'> | null>(null);
  // The press that stores; a second one finds it taken, even before the screen has drawn the first.
  const isStoring = useRef(false);
  const words = text.guides.import;

  const input = ({ text: page, sourceName }: GuideSource) => {
    const name = sourceName.trim();
    return name === '' ? { text: page } : { text: page, sourceName: name };
  };
  const read = useMutation({
    mutationFn: (from: GuideSource) => client.call('guides.preview', input(from)),
    onSuccess: (found) => {
      setProblem(null);
      setPreview(found);
    },
    onError: (error) => setProblem(problemOf(error, text)),
  });
  const store = useChange('guides.import', {
    showsOwnErrors: true,
    done: ({ guide }) => words.stored(guide.title),
  });

  const look = (from: GuideSource) => {
    setSource(from);
    setPreview(null);
    const bytes = utf8Bytes(from.text);
    if (from.text.trim() === '') setProblem({ what: words.errors.empty, toDo: null });
    else if (bytes > guideTextMaxBytes) {
      setProblem({ what: words.errors.tooLarge(format.fileSize(bytes)), toDo: null });
    } else {
      setProblem(null);
      read.mutate(from);
    }
  };
  const takeFiles = async (files: readonly File[]) => {
    const [file, ...more] = files;
    if (!file || isStoring.current) return;
    setPreview(null);
    if (more.length > 0) {
      setProblem({ what: words.errors.oneFile, toDo: null });
      return;
    }
    const found = await readTextFile(file);
    if (found.ok) look({ text: found.text, sourceName: found.name });
    else {
      const what = {
        'too-large': () => words.errors.tooLarge(format.fileSize(file.size)),
        'not-text': () => words.errors.notText(found.name),
        'not-utf8': () => words.errors.notUtf8(found.name),
        unreadable: () => words.errors.unreadable(found.name),
      }[found.why]();
      setProblem({ what, toDo: null });
    }
  };
  const isOver = useWindowFileDrop((files) => void takeFiles(files));

  if (preview) {
    return (
      <ImportReview
        preview={preview}
        guides={guides}
        isOver={isOver}
        isStoring={store.isPending || store.isSuccess}
        problem={problem}
        onBack={() => {
          setPreview(null);
          setProblem(null);
        }}
        onStore={() => {
          if (isStoring.current) return;
          isStoring.current = true;
          setProblem(null);
          store.mutate(input(source), {
            onSuccess: ({ guide }) => navigate(routeTo.guide(guide.id)),
            onError: (error) => {
              isStoring.current = false;
              setProblem(problemOf(error, text));
            },
          });
        }}
      />
    );
  }
  return (
    <ImportForm
      // A file brings its own text: the fields begin anew with it.
      key={source.sourceName + source.text.length}
      source={source}
      problem={problem}
      isReading={read.isPending}
      isOver={isOver}
      onRead={look}
      onSource={(taken) => {
        setProblem(null);
        setSource(taken);
      }}
      onFiles={(files) => void takeFiles(files)}
    />
  );
}

import { guideTextMaxBytes } from '#core/contract/choices';
import type { GuideSummary } from '#core/guides/guide';
import { useWindowFileDrop } from '../../../components/use-file-drop';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { ImportForm } from './ImportForm';
import { ImportReview } from './ImportReview';
import { readTextFile, utf8Bytes } from './read-text-file';
import { type GuideSource, useGuideImport } from './use-guide-import';

/** Brings in a guide: the text, then what was understood of it and set right, and only then, asked for, the storing. */
export function ImportScreen({ guides }: { guides: readonly GuideSummary[] }) {
  const text = useText();
  const format = useFormat();
  const guideImport = useGuideImport();
  const { source, preview, problem } = guideImport;
  const words = text.guides.import;

  const look = (from: GuideSource) => {
    const bytes = utf8Bytes(from.text);
    if (from.text.trim() === '') guideImport.take(from, { what: words.errors.empty, toDo: null });
    else if (bytes > guideTextMaxBytes) {
      guideImport.take(from, { what: words.errors.tooLarge(format.fileSize(bytes)), toDo: null });
    } else guideImport.look(from);
  };
  const takeFiles = async (files: readonly File[]) => {
    const [file, ...more] = files;
    if (!file || guideImport.isBusy()) return;
    if (more.length > 0) {
      guideImport.refuse({ what: words.errors.oneFile, toDo: null });
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
      guideImport.refuse({ what, toDo: null });
    }
  };
  const isOver = useWindowFileDrop((files) => void takeFiles(files));

  if (preview) {
    return <ImportReview guideImport={guideImport} preview={preview} guides={guides} isOver={isOver} />;
  }
  return (
    <ImportForm
      // A file brings its own text: the fields begin anew with it.
      key={source.sourceName + source.text.length}
      source={source}
      problem={problem}
      isReading={guideImport.isReading}
      isOver={isOver}
      onRead={look}
      onSource={(taken) => guideImport.take(taken)}
      onFiles={(files) => void takeFiles(files)}
    />
  );
}

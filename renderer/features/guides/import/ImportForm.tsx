import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type ClipboardEvent, useRef } from 'react';
import { Screen } from '../../../components/Screen';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { DropVeil } from './DropVeil';
import classes from './import.module.css';
import type { ImportProblem } from './import-problem';
import { ProblemNote } from './ProblemNote';
import { textFileEndings, utf8Bytes } from './read-text-file';
import type { GuideSource } from './use-guide-import';

type ImportFormProps = {
  source: GuideSource;
  problem: ImportProblem | null;
  isReading: boolean;
  isOver: boolean;
  onRead: (source: GuideSource) => void;
  /** Takes a text as it is, without reading it yet. */
  onSource: (source: GuideSource) => void;
  onFiles: (files: readonly File[]) => void;
};

/**
 * The longest text that stands in the field, in characters: a guide page has some 35,000. A field with megabytes would
 * hold the whole window up at every key.
 */
const longText = 150_000;
const glimpse = 600;

/** The first step: the text of the page, pasted or from a file. */
export function ImportForm({
  source,
  problem,
  isReading,
  isOver,
  onRead,
  onSource,
  onFiles,
}: ImportFormProps) {
  const text = useText();
  const words = text.guides.import;
  // Left to the browser: a text of megabytes is not drawn again at every key.
  const page = useRef<HTMLTextAreaElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const isLong = source.text.length > longText;
  const sourceName = () => name.current?.value ?? '';
  const takeLongPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text');
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (value.length + pasted.length <= longText) return;
    event.preventDefault();
    const whole = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
    onSource({ text: whole, sourceName: sourceName() });
  };
  return (
    <Screen area={text.guides.area} sentence={words.sentence} sub={words.sub}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onRead({ text: isLong ? source.text : (page.current?.value ?? ''), sourceName: sourceName() });
        }}
      >
        <div className={classes.pick}>
          <FileButton
            accept={textFileEndings.join(',')}
            onChange={(file) => {
              if (file) onFiles([file]);
            }}
          >
            {(props) => (
              <Button variant="default" leftSection={<IconFileText size="1rem" aria-hidden />} {...props}>
                {words.pick}
              </Button>
            )}
          </FileButton>
          <span>{words.pickHint}</span>
        </div>
        {isLong ? (
          <LongText
            text={source.text}
            problem={problem}
            onDrop={() => onSource({ text: '', sourceName: sourceName() })}
          />
        ) : (
          <Textarea
            ref={page}
            label={words.text}
            description={words.textHint}
            defaultValue={source.text}
            rows={14}
            spellCheck={false}
            onPaste={takeLongPaste}
            error={problem === null ? null : <ProblemNote problem={problem} />}
            errorProps={{ component: 'div' }}
            classNames={{ input: classes.page ?? '' }}
          />
        )}
        <TextInput
          ref={name}
          label={`${words.source} (${text.common.optional})`}
          description={words.sourceHint}
          defaultValue={source.sourceName}
          maxLength={300}
          maw="28rem"
        />
        <div>
          <Button type="submit" loading={isReading}>
            {words.preview}
          </Button>
          <span role="status" className={classes.reading}>
            {isReading ? words.reading : ''}
          </span>
        </div>
      </form>
      <DropVeil isOver={isOver} />
    </Screen>
  );
}

type LongTextProps = { text: string; problem: ImportProblem | null; onDrop: () => void };

/** A text too long for the field: its size and its beginning stand for it. */
function LongText({ text: page, problem, onDrop }: LongTextProps) {
  const text = useText();
  const format = useFormat();
  const words = text.guides.import;
  return (
    <section aria-label={words.text} className={classes.long}>
      <div className={classes.longHead}>
        <b>{words.longText(format.fileSize(utf8Bytes(page)))}</b>
        <Button variant="default" size="compact-sm" onClick={onDrop}>
          {words.otherText}
        </Button>
      </div>
      <p className={classes.glimpse}>{page.slice(0, glimpse)}…</p>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </section>
  );
}

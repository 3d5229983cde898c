import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useRef } from 'react';
import { Screen } from '../../../components/Screen';
import { useText } from '../../../i18n/use-text';
import { DropVeil } from './DropVeil';
import type { GuideSource } from './ImportScreen';
import classes from './import.module.css';
import type { ImportProblem } from './import-problem';
import { ProblemNote } from './ProblemNote';
import { textFileEndings } from './read-text-file';

type ImportFormProps = {
  source: GuideSource;
  problem: ImportProblem | null;
  isReading: boolean;
  isOver: boolean;
  onRead: (source: GuideSource) => void;
  onFiles: (files: readonly File[]) => void;
};

/** The first step: the text of the page, pasted or from a file. */
export function ImportForm({ source, problem, isReading, isOver, onRead, onFiles }: ImportFormProps) {
  const text = useText();
  const words = text.guides.import;
  // Left to the browser: a text of megabytes is not drawn again at every key.
  const page = useRef<HTMLTextAreaElement>(null);
  const name = useRef<HTMLInputElement>(null);
  return (
    <Screen area={text.guides.area} sentence={words.sentence} sub={words.sub}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onRead({ text: page.current?.value ?? '', sourceName: name.current?.value ?? '' });
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
        <Textarea
          ref={page}
          label={words.text}
          description={words.textHint}
          defaultValue={source.text}
          rows={14}
          spellCheck={false}
          error={problem === null ? null : <ProblemNote problem={problem} />}
          errorProps={{ component: 'div' }}
          classNames={{ input: classes.page ?? '' }}
        />
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

import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useFileDrop } from '../../components/use-file-drop';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { evidenceAccept } from '../evidence/evidence-file';
import classes from './ce-log.module.css';

/** Certificates that are chosen while the activity is still being typed: they are attached once it is saved. */
export function AttachFiles({
  files,
  onChange,
}: {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}) {
  const text = useText();
  const format = useFormat();
  const resetPicker = useRef<() => void>(null);
  const add = (chosen: readonly File[]) => onChange([...files, ...chosen]);
  const drop = useFileDrop(add);
  const say = text.ceLog.form;
  return (
    <section
      className={classes.files}
      data-dropping={drop.isOver || undefined}
      aria-label={say.certificates}
      {...drop.handlers}
    >
      <FileButton
        multiple
        accept={evidenceAccept}
        resetRef={resetPicker}
        onChange={(chosen) => {
          add(chosen);
          resetPicker.current?.();
        }}
      >
        {(picker) => (
          <Button
            {...picker}
            variant="default"
            size="compact-md"
            leftSection={<IconPaperclip size="1rem" stroke={1.8} aria-hidden />}
          >
            {say.chooseFiles}
          </Button>
        )}
      </FileButton>
      <span className={classes.quiet}>{drop.isOver ? say.dropNow : say.dropHint}</span>
      {files.length > 0 ? (
        <ul className={classes.fileList}>
          {files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name; the order is their identity
            <li key={index}>
              <span>{file.name}</span>
              <small>{format.fileSize(file.size)}</small>
              <ActionIcon
                size="sm"
                aria-label={say.leaveOut(file.name)}
                onClick={() => onChange(files.filter((other) => other !== file))}
              >
                <IconX size="0.9rem" stroke={2} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

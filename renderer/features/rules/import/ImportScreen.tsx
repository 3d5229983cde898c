import { Button, FileButton } from '@mantine/core';
import { IconAlertTriangle, IconFileText } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { RuleSummary } from '#core/contract/rules';
import { Screen } from '../../../components/Screen';
import { useWindowFileDrop } from '../../../components/use-file-drop';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { DropVeil } from './DropVeil';
import { takeHandedOver } from './handed-over';
import { ImportReview } from './ImportReview';
import classes from './import.module.css';
import { type ReadRule, readRuleFile } from './read-rule-file';

type Taken = Extract<ReadRule, { ok: true }>;

/** Brings in a rule: the file, then what is wrong with it or what it would change, and only then the storing. */
export function ImportScreen({ rules }: { rules: readonly RuleSummary[] }) {
  const text = useText();
  const format = useFormat();
  const say = text.rules.import;
  const [file, setFile] = useState<Taken | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // The latest file counts: one that is read slowly does not come after it.
  const reading = useRef(0);

  const take = async (files: readonly File[]) => {
    const [first, ...more] = files;
    if (!first) return;
    if (more.length > 0) {
      setRefused(say.errors.oneFile);
      return;
    }
    reading.current += 1;
    const number = reading.current;
    const found = await readRuleFile(first);
    if (number !== reading.current) return;
    setFile(found.ok ? found : null);
    setRefused(
      found.ok
        ? null
        : {
            'too-large': () => say.errors.tooLarge(found.name, format.fileSize(found.bytes)),
            'not-json': () => say.errors.notJson(found.name),
            'not-utf8': () => say.errors.notUtf8(found.name),
            unreadable: () => say.errors.unreadable(found.name),
            empty: () => say.errors.empty(found.name),
          }[found.why](),
    );
  };
  const taken = useRef(take);
  taken.current = take;
  useEffect(() => void taken.current(takeHandedOver()), []);
  const isOver = useWindowFileDrop((files) => void take(files));
  const pick = (label: string) => (
    <FileButton accept=".json,application/json" onChange={(picked) => void take(picked ? [picked] : [])}>
      {(props) => (
        <Button
          variant={file === null ? 'filled' : 'default'}
          leftSection={<IconFileText size="1rem" aria-hidden />}
          {...props}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
  const problem =
    refused === null ? null : (
      <div role="alert" className={classes.problem}>
        <IconAlertTriangle size="1.25rem" aria-hidden />
        <div>
          <b>{say.failed}</b>
          <p>
            {refused} {say.nothingStored}
          </p>
        </div>
      </div>
    );
  if (file === null) {
    return (
      <Screen area={text.rules.area} sentence={say.sentence} sub={say.sub}>
        {problem}
        <div className={classes.pick}>
          {pick(say.pick)}
          <span>{say.pickHint}</span>
        </div>
        <DropVeil isOver={isOver} />
      </Screen>
    );
  }
  return (
    <>
      <ImportReview
        key={file.name + file.text}
        file={file}
        rules={rules}
        picker={pick(say.other)}
        problem={problem}
      />
      <DropVeil isOver={isOver} />
    </>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { RuleSummary } from '#core/contract/rules';
import { useCall, useChange } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { Loaded } from '../../../components/Loaded';
import { Screen } from '../../../components/Screen';
import { errorText } from '../../../i18n/error-text';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { keepDraft } from '../edit/kept-drafts';
import { ruleSentence } from '../facts/sentence';
import { HistoryResults } from '../view/Histories';
import { ImpactPreview } from './ImpactPreview';
import { IssueList } from './IssueList';
import classes from './import.module.css';

type Props = {
  file: { text: string; name: string; bytes: number };
  rules: readonly RuleSummary[];
  /** The button for another file. */
  picker: ReactNode;
  problem: ReactNode;
};

/** What a file was found to be: its faults, or what it asks and what it would change. */
export function ImportReview({ file, rules, picker, problem }: Props) {
  const text = useText();
  const format = useFormat();
  const say = text.rules.import;
  const [, navigate] = useLocation();
  const checked = useCall('rules.check', { text: file.text });
  const openInEditor = () => {
    keepDraft('new', file.text);
    navigate(routeTo.ruleNew());
  };
  const editor = (
    <Button variant="default" onClick={openInEditor}>
      {say.openInEditor}
    </Button>
  );
  const sub = say.file(file.name, format.fileSize(file.bytes));
  if (!checked.data) {
    return (
      <Screen area={text.rules.area} sentence={say.checking(file.name)} sub={sub} actions={picker}>
        {problem}
        <Loaded query={checked}>{() => null}</Loaded>
      </Screen>
    );
  }
  const { rule, issues, histories } = checked.data;
  const failing = histories.filter(({ passes }) => !passes).length;
  if (rule === null || issues.length > 0) {
    return (
      <Screen area={text.rules.area} sentence={say.faults(issues.length)} sub={sub} actions={picker}>
        {problem}
        <IssueList issues={issues} />
        <p className={classes.quiet}>
          {say.faultsHint} {say.nothingStored}
        </p>
        {editor}
      </Screen>
    );
  }
  if (failing > 0) {
    return (
      <Screen area={text.rules.area} sentence={say.failing(failing)} sub={sub} actions={picker}>
        {problem}
        <HistoryResults results={histories} />
        <p className={classes.quiet}>
          {say.faultsHint} {say.nothingStored}
        </p>
        {editor}
      </Screen>
    );
  }
  const there = rules.find(({ id }) => id === rule.id);
  if (there?.origin === 'bundled') {
    return (
      <Screen area={text.rules.area} sentence={say.bundled(there.title)} sub={sub} actions={picker}>
        {problem}
        <p className={classes.quiet}>{say.nothingStored}</p>
        {editor}
      </Screen>
    );
  }
  return (
    <Screen area={text.rules.area} sentence={say.found(rule.title)} sub={sub} actions={picker}>
      {problem}
      <p className={classes.asks}>{ruleSentence(rule, { text, format })}</p>
      <p className={classes.quiet}>
        {there === undefined
          ? say.isNew
          : there.version === rule.version
            ? say.sameVersion(rule.version)
            : say.replaces(there.version, rule.version)}
      </p>
      {histories.length > 0 ? (
        <p className={classes.quiet}>{text.rules.view.historiesSay(histories.length, histories.length)}</p>
      ) : null}
      <StoreRule fileText={file.text} label={say.confirm} done={say.done} />
    </Screen>
  );
}

/** What storing a sound rule would change, the choice for running cycles, and the button that stores it, once. */
export function StoreRule({
  fileText,
  label,
  done,
  onStored,
}: {
  fileText: string;
  label: string;
  done: (title: string) => string;
  onStored?: () => void;
}) {
  const text = useText();
  const [, navigate] = useLocation();
  const impact = useCall('rules.tryOut', { text: fileText });
  const [keepRunning, setKeepRunning] = useState(true);
  const store = useChange('rules.import', { showsOwnErrors: true, done: ({ title }) => done(title) });
  // The press that stores; a second one finds it taken, even before the screen has drawn the first.
  const isStoring = useRef(false);
  const isUsed = (impact.data?.length ?? 0) > 0;
  return (
    <>
      <ImpactPreview impact={impact} keepRunning={keepRunning} onKeepRunning={setKeepRunning} />
      {store.error ? (
        <div role="alert" className={classes.problem}>
          <p>{errorText(text, store.error)}</p>
        </div>
      ) : null}
      <Button
        mt="md"
        loading={store.isPending || store.isSuccess}
        disabled={impact.isPending}
        onClick={() => {
          if (isStoring.current) return;
          isStoring.current = true;
          store.mutate(
            { text: fileText, ...(isUsed ? { keepRunning } : {}) },
            {
              onSuccess: (stored) => {
                onStored?.();
                navigate(routeTo.rule(stored.id));
              },
              onError: () => {
                isStoring.current = false;
              },
            },
          );
        }}
      >
        {label}
      </Button>
    </>
  );
}

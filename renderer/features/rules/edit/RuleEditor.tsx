import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RuleSummary } from '#core/contract/rules';
import { useScreenCommand } from '../../../app/commands/CommandsProvider';
import { readShortcut } from '../../../app/commands/shortcut';
import { Screen } from '../../../components/Screen';
import { showDone } from '../../../components/toasts';
import { useText } from '../../../i18n/use-text';
import { CheckPanel } from './CheckPanel';
import { DraftProvider } from './draft-context';
import { useDraftStore } from './draft-store';
import classes from './edit.module.css';
import { placeOf } from './json-lines';
import { type Path, pathKey } from './json-path';
import { RuleForm } from './RuleForm';
import { SaveDialog } from './SaveDialog';
import { TestPanel } from './TestPanel';
import { TextView, type TextViewHandle } from './TextView';
import { useRuleCheck } from './use-rule-check';
import { useRuleDraft } from './use-rule-draft';

type Props = {
  /** What the draft is kept under. */
  name: string;
  base: string;
  /** The rule that is edited; undefined for a new one. */
  stored: RuleSummary | undefined;
  rules: readonly RuleSummary[];
};

const noIssues: readonly never[] = [];

/** A rule under edit: as a form or as text, checked while it is written, tested against the record, saved when it is sound. */
export function RuleEditor({ name, base, stored, rules }: Props) {
  const text = useText();
  const say = text.rules.edit;
  const draft = useRuleDraft(name, base);
  const check = useRuleCheck(draft.text);
  const store = useDraftStore(draft.json, check.check?.issues ?? noIssues);
  const [view, setView] = useState<'form' | 'text'>('form');
  const [isSaving, setSaving] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const textView = useRef<TextViewHandle>(null);

  // Undo is about the draft while it is open, in its fields as well: one order of steps, whatever view they were made in.
  useScreenCommand('edit.undo', draft.undo);
  useScreenCommand('edit.redo', draft.redo);
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = readShortcut(event.nativeEvent);
    if (pressed !== 'mod+z' && pressed !== 'mod+shift+z' && pressed !== 'mod+y') return;
    event.preventDefault();
    if (pressed === 'mod+z') draft.undo();
    else draft.redo();
  };

  const goToText = (path: string) => {
    setView('text');
    // The text is there after the next drawing.
    requestAnimationFrame(() => textView.current?.goTo(placeOf(draft.text, path)));
  };
  const goTo = (path: string) => {
    const isForm = view === 'form' && draft.json !== null;
    if (isForm) flushSync(() => store.reveal(path.split('.')));
    const field = isForm ? fieldOf(frame.current, path) : null;
    if (field) field.focus();
    else goToText(path);
  };

  const latestGoToText = useRef(goToText);
  latestGoToText.current = goToText;
  const toText = useCallback((path: Path) => latestGoToText.current(pathKey(path)), []);

  const failing = check.check?.histories.filter(({ passes }) => !passes).length ?? 0;
  const blocked = check.rule === null ? say.check.saveBlocked : failing > 0 ? say.check.failingBlocked : null;
  const sentence = stored === undefined ? say.sentenceNew : say.sentenceEdit(stored.title);
  const status =
    draft.isChanged && draft.wasKept
      ? say.restored
      : draft.isChanged || stored === undefined
        ? say.unsaved
        : say.nothingChanged;
  return (
    <Screen
      area={text.rules.area}
      sentence={sentence}
      sub={
        <>
          {stored === undefined ? say.subNew : say.subEdit(stored.version)} <b>{status}</b>
        </>
      }
      actions={
        <>
          <Tooltip label={say.undo}>
            <ActionIcon
              size={36}
              variant="default"
              aria-label={say.undo}
              disabled={!draft.canUndo}
              onClick={draft.undo}
            >
              <IconArrowBackUp size="1.125rem" aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={say.redo}>
            <ActionIcon
              size={36}
              variant="default"
              aria-label={say.redo}
              disabled={!draft.canRedo}
              onClick={draft.redo}
            >
              <IconArrowForwardUp size="1.125rem" aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Button
            variant="default"
            disabled={!draft.isChanged}
            onClick={() => {
              draft.discard();
              showDone(text, say.discarded);
            }}
          >
            {say.discard}
          </Button>
          <Tooltip label={blocked} disabled={blocked === null}>
            <Button
              aria-disabled={blocked !== null}
              variant={blocked === null ? 'filled' : 'light'}
              onClick={() => {
                if (blocked === null) setSaving(true);
                else if (check.check?.issues[0]) goTo(check.check.issues[0].path);
              }}
            >
              {say.save}
            </Button>
          </Tooltip>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens for undo on its way up from the fields */}
      <div className={classes.page} ref={frame} onKeyDown={onKeyDown}>
        <div className={classes.columns}>
          <div className={classes.main}>
            <SegmentedControl
              aria-label={say.views}
              value={view}
              onChange={(next) => setView(next === 'text' ? 'text' : 'form')}
              data={[
                { value: 'form', label: say.asForm },
                { value: 'text', label: say.asText },
              ]}
            />
            {view === 'text' ? (
              <TextView text={draft.text} onChange={(next) => draft.change(next, 'text')} handle={textView} />
            ) : draft.json === null ? (
              <div role="alert" className={classes.notJson}>
                <p>
                  <b>{say.notJson}</b> {say.notJsonHint}
                </p>
                <Button variant="default" onClick={() => goToText('')}>
                  {say.toText}
                </Button>
              </div>
            ) : (
              <DraftProvider draft={draft} store={store}>
                <RuleForm isNew={stored === undefined} onToText={toText} />
              </DraftProvider>
            )}
          </div>
          <aside className={classes.panel}>
            <CheckPanel text={draft.text} check={check} onGoTo={goTo} />
            <TestPanel draft={draft} isSound={check.rule !== null} />
          </aside>
        </div>
      </div>
      {isSaving && check.rule !== null ? (
        <SaveDialog
          text={draft.text}
          rule={check.rule}
          stored={rules.find(({ id }) => id === check.rule?.id)}
          onClose={() => setSaving(false)}
          onStored={draft.saved}
        />
      ) : null}
    </Screen>
  );
}

/** The field of the form for a path, or the nearest around it. */
function fieldOf(frame: HTMLElement | null, path: string): HTMLElement | null {
  const steps = path.split('.');
  for (let length = steps.length; length > 0 && path !== ''; length -= 1) {
    const key = steps.slice(0, length).join('.');
    const found = frame?.querySelector<HTMLElement>(`[data-path="${CSS.escape(key)}"]`);
    if (!found) continue;
    return found.matches('input, textarea, select') ? found : found.querySelector('input, textarea, select');
  }
  return null;
}

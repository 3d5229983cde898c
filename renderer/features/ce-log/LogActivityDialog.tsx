import { Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Activity } from '#core/contract/activities';
import { useCall } from '../../app/api/hooks';
import { usePerson } from '../../app/use-current-person';
import { Loaded } from '../../components/Loaded';
import { showDone } from '../../components/toasts';
import { useText } from '../../i18n/use-text';
import { unitsOf } from './category-groups';
import { FailedFiles } from './FailedFiles';
import { LogForm } from './LogForm';
import { copyOfActivity, draftOf, emptyDraft, isSameDraft, type LogDraft } from './log-draft';
import { unitWord } from './offered-words';
import { unfinished } from './unfinished';
import type { Saved } from './use-save-activity';

type Props = { onClose: () => void; activity?: Activity | undefined; copyOf?: Activity | undefined };

/** Logs an activity, changes one, or starts a new one from another. Closing before saving keeps what was typed. */
export default function LogActivityDialog({ onClose, activity, copyOf }: Props) {
  const text = useText();
  const person = usePerson();
  const say = text.ceLog.form;
  const info = useCall('app.info', {});
  const suggestions = useCall('activities.suggestions', { personId: person.id });
  const credentials = useCall('credentials.list', { personId: person.id });
  const rules = useCall('rules.list', {});
  const [incomplete, setIncomplete] = useState<Saved | null>(null);
  /** What stands in the form and what it started from: closing asks whether the two differ. */
  const current = useRef<{ draft: LogDraft; initial: LogDraft } | null>(null);

  const close = () => {
    const now = current.current;
    if (now && !incomplete && !isSameDraft(now.draft, now.initial)) {
      unfinished.keep(now.draft, person.id, activity?.id);
      showDone(text, say.kept);
    }
    onClose();
  };

  const title = activity ? say.editTitle : copyOf ? say.copyTitle : say.logTitle;
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size="42rem"
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      {incomplete ? (
        <FailedFiles saved={incomplete} onClose={onClose} />
      ) : (
        <Loaded query={info}>
          {({ today }) => (
            <Loaded query={suggestions}>
              {(offered) => (
                <Loaded query={credentials}>
                  {(held) => (
                    <Loaded query={rules}>
                      {(list) => {
                        const units = unitsOf(held, list, offered.lastUnit);
                        const words = text.ceLog;
                        const initial = activity
                          ? draftOf(activity, words)
                          : copyOf
                            ? copyOfActivity(copyOf, today, words)
                            : emptyDraft(today, unitWord(units[0] ?? text.ceLog.defaultUnit, words));
                        return (
                          <LogForm
                            initial={initial}
                            kept={copyOf ? null : unfinished.get(person.id, activity?.id)}
                            activity={activity}
                            today={today}
                            units={units}
                            providers={offered.providers}
                            titles={offered.titles}
                            credentials={held}
                            rules={list}
                            current={current}
                            onSaved={(saved) => (saved.failed.length > 0 ? setIncomplete(saved) : onClose())}
                            onCancel={close}
                          />
                        );
                      }}
                    </Loaded>
                  )}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Modal>
  );
}

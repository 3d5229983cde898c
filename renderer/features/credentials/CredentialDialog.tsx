import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import { useCall } from '../../app/api/hooks';
import type { CredentialStart } from '../../app/dialogs';
import { routeTo } from '../../app/routes';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../i18n/use-text';
import { CredentialForm } from './CredentialForm';
import { RulePicker } from './RulePicker';

type Props = {
  onClose: () => void;
  credential?: Credential | undefined;
  /** What is known of a new one: its rule is picked then, or that it goes by none. */
  start?: CredentialStart | undefined;
};

/** Adds a credential, from a rule or of one's own, or changes the one given. */
export default function CredentialDialog({ onClose, credential, start }: Props) {
  const text = useText();
  const [, navigate] = useLocation();
  const summaries = useCall('rules.summaries', {});
  /** Undefined until one is picked; null for a credential of one's own. */
  const [picked, setPicked] = useState<string | null | undefined>(() =>
    start === undefined ? undefined : (start.ruleId ?? null),
  );
  const say = text.credentials.dialog;
  const form = (rule: Rule | null, units: readonly string[]) => (
    <CredentialForm
      rule={rule}
      credential={credential}
      start={start}
      units={units}
      onChooseAnother={credential || start ? null : () => setPicked(undefined)}
      onDone={(id) => {
        onClose();
        if (!credential) navigate(routeTo.credential(id));
      }}
      onCancel={onClose}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="42rem"
      title={credential ? say.editTitle(credential.title) : say.createTitle}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <Loaded query={summaries}>
        {(list) => {
          const units = [...new Set(list.map(({ unit }) => unit))];
          const isKnown = list.some(({ id }) => id === (credential ? credential.ruleId : picked));
          const ruleId = credential ? (credential.ruleId ?? null) : picked;
          if (ruleId === undefined) return <RulePicker rules={list} onPick={setPicked} />;
          if (ruleId === null || !isKnown) return form(null, units);
          return (
            <WithRule key={ruleId} id={ruleId} version={credential?.ruleVersion}>
              {(rule) => form(rule, units)}
            </WithRule>
          );
        }}
      </Loaded>
    </Modal>
  );
}

/** The whole of the one rule that the form is about; the picker's short forms come without it. */
function WithRule({
  id,
  version,
  children,
}: {
  id: string;
  version: number | undefined;
  children: (rule: Rule) => ReactNode;
}) {
  const rule = useCall('rules.get', { id, ...(version === undefined ? {} : { version }) });
  return <Loaded query={rule}>{children}</Loaded>;
}

import { Modal } from '@mantine/core';
import { useState } from 'react';
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
  const rules = useCall('rules.list', {});
  /** Undefined until one is picked; null for a credential of one's own. */
  const [picked, setPicked] = useState<Rule | null | undefined>(undefined);
  const say = text.credentials.dialog;
  return (
    <Modal
      opened
      onClose={onClose}
      size="42rem"
      title={credential ? say.editTitle(credential.title) : say.createTitle}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <Loaded query={rules}>
        {(list) => {
          const units = [
            ...new Set(list.map((rule) => rule.units[0]?.unit).filter((unit) => unit !== undefined)),
          ];
          if (credential) {
            return (
              <CredentialForm
                rule={list.find(({ id }) => id === credential.ruleId) ?? null}
                credential={credential}
                units={units}
                onChooseAnother={null}
                onDone={onClose}
                onCancel={onClose}
              />
            );
          }
          const rule =
            picked === undefined && start !== undefined
              ? (list.find(({ id }) => id === start.ruleId) ?? null)
              : picked;
          return rule === undefined ? (
            <RulePicker rules={list} onPick={setPicked} />
          ) : (
            <CredentialForm
              rule={rule}
              credential={undefined}
              start={start}
              units={units}
              onChooseAnother={start === undefined ? () => setPicked(undefined) : null}
              onDone={(id) => {
                onClose();
                navigate(routeTo.credential(id));
              }}
              onCancel={onClose}
            />
          );
        }}
      </Loaded>
    </Modal>
  );
}

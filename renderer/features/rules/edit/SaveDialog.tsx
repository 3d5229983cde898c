import { Modal } from '@mantine/core';
import type { Rule } from '#core/compliance/rule';
import type { RuleSummary } from '#core/contract/rules';
import { useText } from '../../../i18n/use-text';
import { StoreRule } from '../import/ImportReview';
import classes from '../rules.module.css';
import { ruleText } from './new-rule';

type Props = {
  text: string;
  rule: Rule;
  /** The rule of this id that is in the workbook. */
  stored: RuleSummary | undefined;
  onClose: () => void;
  onStored: () => void;
};

/** What saving changes: the version, and where the credentials that go by the rule stand. */
export function SaveDialog({ text: draft, rule, stored, onClose, onStored }: Props) {
  const text = useText();
  const say = text.rules.edit.saveDialog;
  // A version that is there already would leave running cycles nothing to stay with.
  const version = stored !== undefined && rule.version <= stored.version ? stored.version + 1 : rule.version;
  const json: unknown = JSON.parse(draft.replace(/^\uFEFF/, ''));
  const fileText = version === rule.version ? draft : ruleText({ ...(json as object), version });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={say.title}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <p className={classes.dialogText}>
        {stored === undefined ? say.isNew(rule.title) : say.raises(stored.version, version)}
      </p>
      <StoreRule fileText={fileText} label={say.confirm} done={say.saved} onStored={onStored} />
    </Modal>
  );
}

import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { RuleSummary } from '#core/contract/rules';
import { useCall } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { EmptyState } from '../../../components/EmptyState';
import { Loaded } from '../../../components/Loaded';
import { Screen } from '../../../components/Screen';
import { useText } from '../../../i18n/use-text';
import { blankRule, copyOf } from './new-rule';
import { RuleEditor } from './RuleEditor';

type Props = {
  /** The rule that is edited; without it a new one is written, `from` another one or from nothing. */
  id?: string | undefined;
  from?: string | undefined;
  rules: readonly RuleSummary[];
};

/** Writes a rule: an imported one, a copy of any, or a new one. */
export default function EditScreen({ id, from, rules }: Props) {
  const text = useText();
  const say = text.rules.edit;
  const [, navigate] = useLocation();
  const source = id ?? from;
  const summary = rules.find((rule) => rule.id === source);
  if (source === undefined) return <NewRule rules={rules} />;
  if (!summary) {
    return (
      <Screen area={text.rules.area} sentence={text.rules.gone}>
        <Link href={routeTo.rules()}>{text.rules.showAllRules}</Link>
      </Screen>
    );
  }
  if (id !== undefined && summary.origin === 'bundled') {
    return (
      <Screen area={text.rules.area} sentence={say.bundledSentence(summary.title)}>
        <EmptyState
          title={say.bundledTitle}
          action={
            <Button onClick={() => navigate(routeTo.ruleNew(id), { replace: true })}>
              {text.rules.view.copy}
            </Button>
          }
        >
          {say.bundledBody}
        </EmptyState>
      </Screen>
    );
  }
  return <FromRule summary={summary} isCopy={id === undefined} rules={rules} />;
}

function NewRule({ rules }: { rules: readonly RuleSummary[] }) {
  const info = useCall('app.info', {});
  return (
    <Loaded query={info}>
      {({ today }) => <RuleEditor name="new" base={blankRule(today)} stored={undefined} rules={rules} />}
    </Loaded>
  );
}

type FromRuleProps = { summary: RuleSummary; isCopy: boolean; rules: readonly RuleSummary[] };

function FromRule({ summary, isCopy, rules }: FromRuleProps) {
  const text = useText();
  const file = useCall('rules.export', { id: summary.id });
  const base = useMemo(
    () => (file.data === undefined ? null : isCopy ? copyOf(file.data.text, rules, text) : file.data.text),
    [file.data, isCopy, rules, text],
  );
  if (base !== null) {
    return (
      <RuleEditor
        name={isCopy ? `copy:${summary.id}` : `edit:${summary.id}`}
        base={base}
        stored={isCopy ? undefined : summary}
        rules={rules}
      />
    );
  }
  return (
    <Screen area={text.rules.area} sentence={text.rules.edit.opening}>
      <Loaded query={file}>{() => null}</Loaded>
    </Screen>
  );
}

import { Anchor, Button } from '@mantine/core';
import { lazy, type ReactNode } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import type { RuleSummary } from '#core/contract/rules';
import { useCall } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { TwoPane } from '../../components/TwoPane';
import { useWindowFileDrop } from '../../components/use-file-drop';
import { useText } from '../../i18n/use-text';
import { DropVeil } from './import/DropVeil';
import { handOver } from './import/handed-over';
import { ImportScreen } from './import/ImportScreen';
import { RuleList } from './RuleList';
import { RuleView } from './view/RuleView';

const EditScreen = lazy(() => import('./edit/EditScreen'));

/** What issuers ask for: the rules by issuer on the left, the one that is read on the right; writing has the whole width. */
export default function RulesScreen() {
  const summaries = useCall('rules.summaries', {});
  return (
    <Loaded query={summaries}>
      {(rules) => (
        <Switch>
          <Route path="/rules/new/:from?">
            {({ from }) => <EditScreen key={from ?? ''} from={decoded(from)} rules={rules} />}
          </Route>
          <Route path="/rules/:id/edit">
            {({ id }) => <EditScreen key={id} id={decoded(id)} rules={rules} />}
          </Route>
          <Route path="/rules/import">
            <Panes rules={rules} currentId={null}>
              <ImportScreen rules={rules} />
            </Panes>
          </Route>
          <Route path="/rules/:id?">{({ id }) => <OneRule rules={rules} id={decoded(id)} />}</Route>
        </Switch>
      )}
    </Loaded>
  );
}

/** An address may come from elsewhere: one that is not well written names nothing. */
function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return part;
  }
}

function OneRule({ rules, id }: { rules: readonly RuleSummary[]; id: string | undefined }) {
  const [, navigate] = useLocation();
  const isOver = useWindowFileDrop((files) => {
    handOver(files);
    navigate(routeTo.ruleImport());
  });
  const summary = rules.find((rule) => rule.id === id);
  return (
    <Panes rules={rules} currentId={id ?? null}>
      {summary ? (
        <RuleView key={summary.id} summary={summary} rules={rules} />
      ) : (
        <NothingOpen isGone={id !== undefined} isEmpty={rules.length === 0} />
      )}
      <DropVeil isOver={isOver} />
    </Panes>
  );
}

function Panes({
  rules,
  currentId,
  children,
}: {
  rules: readonly RuleSummary[];
  currentId: string | null;
  children: ReactNode;
}) {
  const text = useText();
  return (
    <TwoPane
      listLabel={text.rules.list.label}
      list={<RuleList rules={rules} currentId={currentId} />}
      detail={children}
    />
  );
}

function NothingOpen({ isGone, isEmpty }: { isGone: boolean; isEmpty: boolean }) {
  const text = useText();
  const say = text.rules;
  if (isEmpty) {
    return (
      <Screen area={say.area} sentence={say.emptySentence}>
        <EmptyState
          title={say.emptyTitle}
          action={
            <Button component={Link} href={routeTo.ruleImport()}>
              {say.list.importRule}
            </Button>
          }
        >
          {say.emptyBody}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <Screen
      area={say.area}
      sentence={isGone ? say.gone : say.choose}
      sub={isGone ? undefined : say.chooseSub}
    >
      {isGone ? (
        <Anchor component={Link} href={routeTo.rules()}>
          {say.showAllRules}
        </Anchor>
      ) : null}
    </Screen>
  );
}

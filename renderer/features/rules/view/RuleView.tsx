import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Rule } from '#core/compliance/rule';
import type { RuleSummary } from '#core/contract/rules';
import { useCall } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { useCurrentPerson } from '../../../app/use-current-person';
import { Loaded } from '../../../components/Loaded';
import { Screen } from '../../../components/Screen';
import { Tag } from '../../../components/StateTag';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { factMaker } from '../facts/fact';
import { openQuestions } from '../facts/questions';
import { ruleSections } from '../facts/sections';
import { ruleSentence } from '../facts/sentence';
import classes from '../rules.module.css';
import { FactList } from './FactList';
import { Histories } from './Histories';
import { RuleActions } from './RuleActions';
import { SourceList } from './SourceList';

type Props = { summary: RuleSummary; rules: readonly RuleSummary[] };

/** One rule to read: what it asks in a sentence, then everything it says, with how sure that is and where it comes from. */
export function RuleView({ summary, rules }: Props) {
  const text = useText();
  const rule = useCall('rules.get', { id: summary.id });
  // The title stands while the rule is fetched: the list knows it.
  if (!rule.data) {
    return (
      <Screen area={text.rules.area} sentence={summary.title}>
        <Loaded query={rule}>{() => null}</Loaded>
      </Screen>
    );
  }
  return <Opened summary={summary} rule={rule.data} rules={rules} />;
}

function Opened({ summary, rule, rules }: Props & { rule: Rule }) {
  const text = useText();
  const format = useFormat();
  const say = text.rules.view;
  const words = useMemo(() => ({ text, format }), [text, format]);
  const sections = useMemo(
    () => ruleSections(rule, words, (id) => rules.find((one) => one.id === id)?.shortTitle ?? id),
    [rule, words, rules],
  );
  const questions = useMemo(() => openQuestions(factMaker(rule, words)), [rule, words]);
  const unverified = sections
    .flatMap(({ facts }) => facts)
    .filter(({ confidence, sources }) => confidence === 'unverified' && sources.length > 0).length;
  const titles = text.rules.facts.sections;
  return (
    <Screen
      area={text.rules.area}
      sentence={ruleSentence(rule, words)}
      sub={
        <>
          <b>{rule.title}</b> {'· '}
          {say.sub(rule.issuer.short, rule.version, format.date(rule.checkedOn))} {'· '}
          {summary.origin === 'bundled' ? say.bundled : say.imported}
        </>
      }
      actions={<RuleActions summary={summary} />}
    >
      <div className={classes.page}>
        <div className={classes.tags}>
          {summary.isOld ? (
            <Tag tone="risk" icon={<IconAlertTriangle size="0.8125rem" stroke={2.2} aria-hidden />}>
              {text.rules.list.oldExplained}
            </Tag>
          ) : null}
          {unverified > 0 ? (
            <Tag tone="risk" icon={<IconAlertTriangle size="0.8125rem" stroke={2.2} aria-hidden />}>
              {say.unverifiedCount(unverified)}: {text.common.checkWithIssuer}
            </Tag>
          ) : null}
        </div>
        <UsedBy summary={summary} />
        {questions.length > 0 ? (
          <section className={classes.section} aria-labelledby="rule-questions">
            <h2 id="rule-questions" className={classes.sectionTitle}>
              {titles.questions}
            </h2>
            <ul className={classes.questions}>
              {questions.map(({ key, question, readings }) => (
                <li key={key}>
                  {question}
                  {readings.length > 0 ? (
                    <ul>
                      {readings.map((reading) => (
                        <li key={reading}>{reading}</li>
                      ))}
                    </ul>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {sections.map((section) => (
          <FactList key={section.id} section={section} sources={rule.sources} />
        ))}
        {rule.notes.length > 0 ? (
          <section className={classes.section} aria-labelledby="rule-notes">
            <h2 id="rule-notes" className={classes.sectionTitle}>
              {titles.notes}
            </h2>
            <ul className={classes.notes}>
              {rule.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <Histories rule={rule} />
        <SourceList sources={rule.sources} />
      </div>
    </Screen>
  );
}

/** The credentials that go by the rule: the person's own as links, others as a count. */
function UsedBy({ summary }: { summary: RuleSummary }) {
  const text = useText();
  const say = text.rules.view;
  const { person } = useCurrentPerson();
  const credentials = useCall(
    'credentials.list',
    { personId: person?.id ?? '-' },
    { enabled: person !== null },
  );
  const own = (credentials.data ?? []).filter(({ ruleId }) => ruleId === summary.id);
  const others = summary.usedBy - own.length;
  if (own.length === 0 && others <= 0) return null;
  return (
    <p className={classes.quiet}>
      {own.length > 0 ? (
        <>
          {say.usedBy}{' '}
          {own.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 ? ', ' : null}
              <Link href={routeTo.credential(id)} className={classes.link}>
                {title}
              </Link>
            </span>
          ))}
          {others > 0 ? '. ' : null}
        </>
      ) : null}
      {credentials.data && others > 0 ? say.usedByOthers(others) : null}
    </p>
  );
}

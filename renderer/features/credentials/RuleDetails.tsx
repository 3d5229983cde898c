import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCalendarCheck, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Rule } from '#core/compliance/rule';
import { isRuleOld } from '#core/compliance/rule-age';
import { routeTo } from '../../app/routes';
import { SectionTitle } from '../../components/SectionTitle';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import ownClasses from './RuleDetails.module.css';
import { asksWords } from './rule-words';
import { SourceMark } from './SourceMark';

/** What a figure of the rule rests on. */
type Cited = { note?: string | undefined; sources: readonly string[]; confidence: Rule['confidence'] };

/** The rule in short: what it asks, how old and how sure it is, and the way to the whole of it. Its own words are English. */
export function RuleDetails({ rule, today }: { rule: Rule; today: string }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.rule;
  const unit = rule.units[0]?.unit ?? '';
  const { carryOver, evidence } = rule;
  const { retention } = evidence;
  const checked = format.date(rule.checkedOn);
  return (
    <section className={classes.section}>
      <SectionTitle
        aside={
          <Anchor component={Link} href={routeTo.rule(rule.id)} size="sm" className="no-print">
            {say.readAll} <IconChevronRight size="0.8125rem" stroke={2} aria-hidden />
          </Anchor>
        }
      >
        {say.title}
      </SectionTitle>
      <p className={ownClasses.name}>
        <b>{rule.title}</b>
        <span>
          {rule.issuer.name} · {say.version(rule.version)}
        </span>
      </p>
      <div className={ownClasses.tags}>
        {isRuleOld(rule.checkedOn, today) ? (
          <Tag tone="risk" icon={<IconAlertTriangle size="0.8125rem" stroke={2.2} aria-hidden />}>
            {say.old(checked)}
          </Tag>
        ) : (
          <Tag tone="unknown" icon={<IconCalendarCheck size="0.8125rem" stroke={2.2} aria-hidden />}>
            {say.checked(checked)}
          </Tag>
        )}
        {rule.confidence === 'verified' ? null : (
          <Tag tone="risk" icon={<IconAlertTriangle size="0.8125rem" stroke={2.2} aria-hidden />}>
            {say.confidence[rule.confidence]}
          </Tag>
        )}
      </div>
      <dl className={classes.facts}>
        <Fact name={say.appliesTo}>{rule.appliesTo.join(', ')}</Fact>
        <Fact name={say.asks} rule={rule} cited={rule.total}>
          {asksWords({ text, format }, rule)}
        </Fact>
        <Fact name={say.carryOver} rule={rule} cited={carryOver}>
          {carryOver.policy === 'allowed' && carryOver.max !== undefined
            ? say.carryOverMax(format.credits(carryOver.max, unit))
            : say.carryOverWords[carryOver.policy]}
        </Fact>
        <Fact name={say.evidence} rule={rule} cited={evidence}>
          {say.evidenceNeeded[evidence.needed]}
        </Fact>
        <Fact name={say.retention} {...(retention === 'unclear' ? {} : { rule, cited: retention })}>
          {retention === 'unclear'
            ? say.retentionUnclear
            : say.retentionFrom[retention.from](retention.years)}
        </Fact>
        <Fact name={say.asOf}>{rule.asOf}</Fact>
      </dl>
    </section>
  );
}

function Fact({
  name,
  rule,
  cited,
  children,
}: {
  name: string;
  rule?: Rule;
  cited?: Cited;
  children: ReactNode;
}) {
  const text = useText();
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>
        {children}
        {cited?.confidence === 'unverified' ? (
          <span className={ownClasses.unsure}> · {text.common.checkWithIssuer}</span>
        ) : null}
        {rule && cited ? (
          <SourceMark
            what={name}
            rule={rule}
            ids={cited.sources}
            note={cited.note}
            confidence={cited.confidence}
          />
        ) : null}
      </dd>
    </div>
  );
}

import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Rule } from '#core/compliance/rule';
import { useShell } from '../../app/shell/use-shell';
import { showFailed } from '../../components/toasts';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import { Disclosure } from './Disclosure';

/** What the issuer says beside the figures, how sure it is, how old, and where it can be read. The rule's own words are English. */
export function RuleDetails({ rule }: { rule: Rule }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.rule;
  const notes = [
    rule.cycle.note,
    ...rule.units.map(({ note }) => note),
    ...rule.categories.map(({ title, note }) => (note === undefined ? undefined : `${title}: ${note}`)),
    ...rule.notes,
  ].filter((note) => note !== undefined);
  return (
    <Disclosure label={say.title}>
      <dl className={classes.facts}>
        <Fact name={say.issuer}>{rule.issuer.name}</Fact>
        <Fact name={say.appliesTo}>{rule.appliesTo.join(', ')}</Fact>
        <Fact name={say.cycleLength}>{say.months(rule.cycle.months)}</Fact>
        {rule.renewalWindow?.note ? <Fact name={say.window}>{rule.renewalWindow.note}</Fact> : null}
        {rule.late ? (
          <Fact name={say.late}>
            {rule.late.title}. {rule.late.note}
          </Fact>
        ) : null}
        <Fact name={say.carryOver}>{rule.carryOver.note ?? say.carryOverWords[rule.carryOver.allowed]}</Fact>
        <Fact name={say.evidence}>{rule.evidence.note}</Fact>
        {rule.evidence.retention ? <Fact name={say.retention}>{rule.evidence.retention}</Fact> : null}
        {notes.length > 0 ? (
          <Fact name={say.notes}>
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Fact>
        ) : null}
        <Fact name={say.sources}>
          <ul>
            {rule.sources.map((source) => (
              <li key={source.id}>
                <SourceLink source={source} />
                <span className={classes.under}>{source.publisher}</span>
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={say.confidence}>{say.confidenceWords[rule.confidence]}</Fact>
        <Fact name={say.checkedOn}>{format.date(rule.checkedOn)}</Fact>
        <Fact name={say.asOf}>{rule.asOf}</Fact>
      </dl>
    </Disclosure>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function SourceLink({ source }: { source: Rule['sources'][number] }) {
  const text = useText();
  const shell = useShell();
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="start"
      aria-label={text.credentials.rule.openSource(source.title)}
      onClick={() => {
        shell.openExternal(source.url).catch((error: unknown) => showFailed(text, error));
      }}
    >
      {source.title} <IconExternalLink size={13} stroke={1.8} aria-hidden />
    </Anchor>
  );
}

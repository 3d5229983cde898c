import type { ReactNode } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';

/** What the person noted of the credential: number, dates, what else is held, notes. Nothing where there is nothing. */
export function CredentialFacts({ credential, rule }: { credential: Credential; rule: Rule | null }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.details;
  const held = (rule?.options ?? []).filter(({ id }) => credential.holds.includes(id));
  const facts: { name: string; value: ReactNode }[] = [
    { name: say.number, value: credential.number },
    { name: say.issuer, value: rule ? rule.issuer.name : credential.issuer },
    { name: say.issuedOn, value: credential.issuedOn && format.date(credential.issuedOn) },
    { name: say.expiresOn, value: credential.expiresOn && format.date(credential.expiresOn) },
    { name: say.holds, value: held.map(({ title }) => title).join(', ') },
    ...(rule?.lists ?? []).map(({ id, title }) => ({
      name: title,
      value: (credential.lists[id] ?? []).join(', '),
    })),
    ...(rule?.lists ?? []).map(({ id, title }) => ({
      name: title,
      value: (credential.lists[id] ?? []).join(', '),
    })),
    { name: say.notes, value: credential.notes },
  ].filter(({ value }) => value);
  if (facts.length === 0) return null;
  return (
    <section className={classes.section}>
      <SectionTitle>{say.title}</SectionTitle>
      <dl className={classes.facts}>
        {facts.map(({ name, value }) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

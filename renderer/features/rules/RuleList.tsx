import { Anchor, Button, Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconFileImport, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { RuleSummary } from '#core/contract/rules';
import { routeTo } from '../../app/routes';
import { ListCard } from '../../components/ListCard';
import { SectionTitle } from '../../components/SectionTitle';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { ListProblems } from './ListProblems';
import { byIssuer, type Field, fieldsOf, matching } from './rule-list';
import classes from './rules.module.css';

/** Every rule by issuer, with a search and a filter by field, and the ways to a new one. */
export function RuleList({ rules, currentId }: { rules: readonly RuleSummary[]; currentId: string | null }) {
  const text = useText();
  const say = text.rules.list;
  const [here] = useLocation();
  const [typed, setTyped] = useState('');
  const [field, setField] = useState<Field | null>(null);
  const found = useMemo(() => byIssuer(matching(rules, typed, field)), [rules, typed, field]);
  const fields = useMemo(() => fieldsOf(rules), [rules]);
  const ways = [
    { href: routeTo.ruleImport(), Icon: IconFileImport, name: say.importRule },
    { href: routeTo.ruleNew(), Icon: IconPencilPlus, name: say.newRule },
  ];
  return (
    <div className={classes.listPane}>
      <ListProblems />
      <div className={classes.listHead}>
        <SectionTitle>{say.title(rules.length)}</SectionTitle>
      </div>
      <div className={classes.ways}>
        {ways.map(({ href, Icon, name }) => (
          <Button
            key={href}
            component={Link}
            href={href}
            aria-current={here === href ? 'page' : undefined}
            variant={here === href ? 'light' : 'default'}
            size="compact-sm"
            leftSection={<Icon size="1rem" stroke={1.7} aria-hidden />}
          >
            {name}
          </Button>
        ))}
      </div>
      <TextInput
        type="search"
        size="xs"
        aria-label={say.search}
        placeholder={say.search}
        autoComplete="off"
        leftSection={<IconSearch size="0.875rem" aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {fields.length > 1 ? (
        <Select
          mt={6}
          size="xs"
          aria-label={say.field}
          data={[
            { value: '', label: say.allFields },
            ...fields.map((value) => ({ value, label: text.rules.fields[value] })),
          ]}
          value={field ?? ''}
          allowDeselect={false}
          onChange={(value) => setField(fields.find((one) => one === value) ?? null)}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys come up from the links, which they move through */}
      <div className={classes.cards} onKeyDown={moveThroughLinks}>
        {found.map(({ issuer, rules: own }) => (
          <section key={issuer} aria-label={issuer} className={classes.issuer}>
            <h3 className={classes.issuerName}>{issuer}</h3>
            {own.map((rule) => (
              <Card key={rule.id} rule={rule} isCurrent={rule.id === currentId} />
            ))}
          </section>
        ))}
      </div>
      {found.length === 0 && rules.length > 0 ? (
        <p className={classes.quiet} role="status">
          {say.noneFound}{' '}
          <Anchor
            component="button"
            type="button"
            inherit
            onClick={() => {
              setTyped('');
              setField(null);
            }}
          >
            {say.showAll}
          </Anchor>
        </p>
      ) : null}
    </div>
  );
}

function moveThroughLinks(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links: (Element | null)[] = [...event.currentTarget.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

function Card({ rule, isCurrent }: { rule: RuleSummary; isCurrent: boolean }) {
  const text = useText();
  const format = useFormat();
  const say = text.rules.list;
  const facts = [
    say.checked(format.date(rule.checkedOn)),
    text.rules.confidence[rule.confidence],
    ...(rule.origin === 'imported' ? [say.imported] : []),
    ...(rule.usedBy > 0 ? [say.usedBy(rule.usedBy)] : []),
  ];
  return (
    <ListCard
      href={routeTo.rule(rule.id)}
      isCurrent={isCurrent}
      title={rule.shortTitle}
      sub={facts.join(' · ')}
    >
      {rule.isOld ? (
        <span title={say.oldExplained}>
          <Tag tone="risk" icon={<IconAlertTriangle size="0.8125rem" stroke={2.2} aria-hidden />}>
            {say.old}
          </Tag>
        </span>
      ) : null}
    </ListCard>
  );
}

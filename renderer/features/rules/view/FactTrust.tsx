import { Popover, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelpCircle } from '@tabler/icons-react';
import type { Rule } from '#core/compliance/rule';
import { useText } from '../../../i18n/use-text';
import type { Fact } from '../facts/fact';
import classes from '../rules.module.css';
import { SourceWords } from './SourceList';

const icons = { verified: IconCheck, partly: IconHelpCircle, unverified: IconAlertTriangle };

/** How sure a fact is, as a word and an icon; its sources are one press away. */
export function FactTrust({ fact, sources }: { fact: Fact; sources: Rule['sources'] }) {
  const text = useText();
  const say = text.rules.view;
  const word = text.rules.confidence[fact.confidence];
  const Icon = icons[fact.confidence];
  const own = sources.filter(({ id }) => fact.sources.includes(id));
  return (
    <Popover width="min(24rem, 90vw)" position="bottom-end" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.trustButton ?? ''}
          data-confidence={fact.confidence}
          aria-label={say.sourcesOf(fact.name, word)}
        >
          <Icon size="0.8125rem" stroke={2.2} aria-hidden />
          {word}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={say.sourcesOf(fact.name, word)}>
        <p className={classes.trustWords}>{say.trust[fact.confidence]}</p>
        {own.length === 0 ? (
          <p className={classes.quiet} tabIndex={-1} data-autofocus>
            {say.inherited}
          </p>
        ) : (
          own.map((source) => <SourceWords key={source.id} source={source} />)
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

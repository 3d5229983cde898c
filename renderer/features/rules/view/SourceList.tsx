import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { Rule } from '#core/compliance/rule';
import { useShell } from '../../../app/shell/use-shell';
import { showFailed } from '../../../components/toasts';
import { useText } from '../../../i18n/use-text';
import classes from '../rules.module.css';

type Source = Rule['sources'][number];

/** Every source of a rule with what it says, at the end of its page. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const text = useText();
  return (
    <section className={classes.section} aria-labelledby="rule-sources">
      <h2 id="rule-sources" className={classes.sectionTitle}>
        {text.rules.view.sources}
      </h2>
      <div className={classes.sourceList}>
        {sources.map((source) => (
          <SourceWords key={source.id} source={source} />
        ))}
      </div>
    </section>
  );
}

/** One source: its title as a link that opens outside after asking, who publishes it, and what it says. */
export function SourceWords({ source }: { source: Source }) {
  const text = useText();
  const shell = useShell();
  const say = text.rules.view;
  // The host opens https alone; an imported rule may name another address.
  const isSafe = /^https:\/\/[^\s/]/i.test(source.url);
  return (
    <div className={classes.source}>
      {isSafe ? (
        <Anchor
          component="button"
          type="button"
          inherit
          ta="start"
          aria-label={say.open(source.title)}
          onClick={() => {
            shell.openExternal(source.url).catch((error: unknown) => showFailed(text, error));
          }}
        >
          {source.title} <IconExternalLink size="0.9em" stroke={1.8} aria-hidden />
        </Anchor>
      ) : (
        <b>{source.title}</b>
      )}
      <span className={classes.line}>
        {source.publisher}
        <span className={classes.address}> · {source.url}</span>
        {isSafe ? null : ` (${say.notHttps})`}
      </span>
      <span className={classes.statement}>{source.statement}</span>
    </div>
  );
}

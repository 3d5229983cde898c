import { ActionIcon, Anchor, Popover } from '@mantine/core';
import { IconExternalLink, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import { useShell } from '../../app/shell/use-shell';
import { showFailed } from '../../components/toasts';
import { useText } from '../../i18n/use-text';
import classes from './SourceMark.module.css';

type Props = {
  /** What the sources stand for, for the button's name: a category, a reason. */
  what: string;
  rule: Rule | null;
  /** Ids of the rule's sources. */
  ids: readonly string[];
  /** The issuer's note on it. */
  note?: string | undefined;
  confidence?: Rule['confidence'] | undefined;
  tabIndex?: number;
};

/** Where a figure of the rule comes from, one click away. Nothing where there is nothing to show. */
export function SourceMark({ what, rule, ids, note, confidence, tabIndex }: Props) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const say = text.credentials.sources;
  const sources = (rule?.sources ?? []).filter(({ id }) => ids.includes(id));
  if (sources.length === 0 && note === undefined) return null;
  return (
    <Popover opened={isOpen} onChange={setOpen} withinPortal trapFocus returnFocus shadow="md" width="20rem">
      <Popover.Target>
        <ActionIcon
          size="xs"
          className={`${classes.mark} no-print`}
          aria-label={say.show(what)}
          {...(tabIndex === undefined ? {} : { tabIndex })}
          onClick={() => setOpen((open) => !open)}
        >
          <IconInfoCircle size="0.875rem" stroke={1.8} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.sheet ?? ''} aria-label={say.show(what)}>
        {note === undefined ? null : <p className={classes.note}>{note}</p>}
        {sources.length === 0 ? <p className={classes.quiet}>{say.none}</p> : null}
        {sources.map((source) => (
          <Source key={source.id} source={source} />
        ))}
        {confidence === undefined ? null : (
          <p className={classes.quiet} data-unsure={confidence === 'verified' ? undefined : true}>
            {say.confidence[confidence]}
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Source({ source }: { source: Rule['sources'][number] }) {
  const text = useText();
  const shell = useShell();
  const say = text.credentials.sources;
  return (
    <div className={classes.source}>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="start"
        aria-label={say.open(source.title)}
        onClick={() => {
          shell.openExternal(source.url).catch((error: unknown) => showFailed(text, error));
        }}
      >
        {source.title} <IconExternalLink size="0.8125rem" stroke={1.8} aria-hidden />
      </Anchor>
      <p className={classes.quiet}>{say.publisher(source.publisher)}</p>
      <p className={classes.address}>{source.url}</p>
      <p>{source.statement}</p>
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import type { Output } from '#core/contract/index';
import { useClient } from '../../../app/api/hooks';

export type RuleCheck = Output<'rules.check'>;

/** How long a pause in writing is before the draft is checked. */
const pauseMs = 250;

/** The check of a draft as it is now; while another one is under way, the one before stands and `isChecking` says so. */
export function useRuleCheck(text: string) {
  const client = useClient();
  const [found, setFound] = useState<{ text: string; check: RuleCheck } | null>(null);
  const [error, setError] = useState<unknown>(null);
  // The answer to a text that has been changed since is passed over.
  const wanted = useRef(text);
  const isFirst = useRef(true);
  useEffect(() => {
    wanted.current = text;
    const ask = () => {
      client.call('rules.check', { text }).then(
        (check) => {
          if (wanted.current !== text) return;
          setError(null);
          setFound({ text, check });
        },
        (cause: unknown) => {
          if (wanted.current === text) setError(cause);
        },
      );
    };
    const timer = window.setTimeout(ask, isFirst.current ? 0 : pauseMs);
    isFirst.current = false;
    return () => window.clearTimeout(timer);
  }, [client, text]);
  const isCurrent = found?.text === text;
  return {
    check: found?.check ?? null,
    isChecking: !isCurrent && error === null,
    error,
    /** The rule that the draft is, once it is checked and has no faults. */
    rule: isCurrent && found.check.issues.length === 0 ? found.check.rule : null,
  };
}

export type DraftCheck = ReturnType<typeof useRuleCheck>;

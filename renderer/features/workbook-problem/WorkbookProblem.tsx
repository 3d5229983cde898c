import { Button, Code, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppError } from '#core/contract/errors';
import { useClient } from '../../app/api/hooks';
import { errorText } from '../../i18n/error-text';
import { useText } from '../../i18n/use-text';
import classes from './workbook-problem.module.css';

/** All that is shown while the workbook cannot be opened: why, which file, that it is untouched, and a new try. */
export default function WorkbookProblem({ error }: { error: AppError }) {
  const text = useText();
  const client = useClient();
  const queries = useQueryClient();
  const [isTrying, setTrying] = useState(false);
  const path = error.details?.path;

  // The host opens the workbook anew when it is asked what is running; the rest then answers too.
  const tryAgain = async () => {
    setTrying(true);
    // Whether this fails shows in what is asked next.
    await Promise.allSettled([client.call('app.info', {})]);
    await queries.resetQueries();
    setTrying(false);
  };

  return (
    <main className={classes.problem} role="alert">
      <IconAlertTriangle size={28} aria-hidden color="var(--pb-risk)" />
      <Title order={1}>{text.common.workbookProblem.title}</Title>
      <Text size="lg">{errorText(text, error)}</Text>
      {typeof path === 'string' ? (
        <Text size="sm" c="dimmed">
          {text.common.workbookProblem.file} <Code>{path}</Code>
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {text.common.workbookProblem.another} <Code>npm start -- --workbook FILE</Code>
      </Text>
      <Button loading={isTrying} onClick={() => void tryAgain()}>
        {text.common.tryAgain}
      </Button>
    </main>
  );
}

import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '../../components/EmptyState';
import { Screen } from '../../components/Screen';
import { useText } from '../../i18n/use-text';

/** In place of a guide that the workbook does not have; `href` leads to another way to come by one, `children` names it. */
export function GuideNotFound({ href, children }: { href: string; children: ReactNode }) {
  const text = useText();
  const words = text.guides.notFound;
  return (
    <Screen area={text.guides.area} sentence={words.sentence}>
      <EmptyState
        title={words.title}
        action={
          <Button component={Link} href="/guides">
            {words.back}
          </Button>
        }
        secondary={
          <Anchor component={Link} href={href}>
            {children}
          </Anchor>
        }
      >
        {words.body}
      </EmptyState>
    </Screen>
  );
}

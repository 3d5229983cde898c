import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { EmptyState } from '../components/EmptyState';
import { useText } from '../i18n/use-text';

type ScreenBoundaryProps = {
  /** Where the person is: another place is tried afresh. */
  place: string;
  children: ReactNode;
};

/** A screen that breaks takes only itself down: the rail stays, and the screen can be opened again. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(before: ScreenBoundaryProps) {
    if (this.state.error !== null && before.place !== this.props.place) this.setState({ error: null });
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Crashed onReopen={() => this.setState({ error: null })} />;
  }
}

function Crashed({ onReopen }: { onReopen: () => void }) {
  const text = useText();
  return (
    <main id="main" tabIndex={-1} role="alert" style={{ padding: 'var(--mantine-spacing-xl)' }}>
      <EmptyState
        title={text.frame.crashed.title}
        action={<Button onClick={onReopen}>{text.frame.crashed.reopen}</Button>}
      >
        {text.frame.crashed.body}
      </EmptyState>
    </main>
  );
}

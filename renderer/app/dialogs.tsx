import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { Activity } from '#core/contract/activities';
import type { Credential } from '#core/contract/credentials';
import type { ChecklistKind, PortfolioEntry } from '#core/portfolio/portfolio';
import { useGiveFocusBack } from './use-give-focus-back';

/** Dialogs that open from anywhere (shortcut, palette, menu). Each loads when it is first asked for. */
const LogActivityDialog = lazy(() => import('../features/ce-log/LogActivityDialog'));
const CredentialDialog = lazy(() => import('../features/credentials/CredentialDialog'));
const PortfolioEntryDialog = lazy(() => import('../features/portfolio/PortfolioEntryDialog'));
const ShortcutsDialog = lazy(() => import('./commands/ShortcutsDialog'));

/** What is known of a credential that is about to be added: without a rule it is one of the person's own. */
export type CredentialStart = { title: string; ruleId?: string; issuer?: string };

export type OpenDialog =
  /** Logs a new activity, or edits the one given; `copyOf` starts a new one from another. */
  | { name: 'log-activity'; activity?: Activity; copyOf?: Activity }
  /** Adds a credential, or edits the one given; `start` is what is known of a new one (its rule, its name). */
  | { name: 'credential'; credential?: Credential; start?: CredentialStart }
  | { name: 'portfolio-entry'; kind?: ChecklistKind; entry?: PortfolioEntry }
  | { name: 'shortcuts' };

type Dialogs = { open(dialog: OpenDialog): void; close(): void; readonly isOpen: boolean };

const DialogsContext = createContext<Dialogs | null>(null);

export function DialogsProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<OpenDialog | null>(null);
  const dialogs = useMemo<Dialogs>(
    () => ({ open: setCurrent, close: () => setCurrent(null), isOpen: current !== null }),
    [current],
  );
  return (
    <DialogsContext value={dialogs}>
      {children}
      <Suspense fallback={null}>
        {current ? <Shown dialog={current} onClose={dialogs.close} /> : null}
      </Suspense>
    </DialogsContext>
  );
}

function Shown({ dialog, onClose }: { dialog: OpenDialog; onClose: () => void }) {
  useGiveFocusBack();
  switch (dialog.name) {
    case 'log-activity':
      return <LogActivityDialog onClose={onClose} activity={dialog.activity} copyOf={dialog.copyOf} />;
    case 'credential':
      return <CredentialDialog onClose={onClose} credential={dialog.credential} start={dialog.start} />;
    case 'portfolio-entry':
      return <PortfolioEntryDialog onClose={onClose} kind={dialog.kind} entry={dialog.entry} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
  }
}

export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('useDialogs needs a DialogsProvider above it');
  return dialogs;
}

import {
  keepPreviousData,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { AppError } from '#core/contract/errors';
import type { Input, Output, ProcedureName } from '#core/contract/index';
import { showDone, showFailed } from '../../components/toasts';
import { useText } from '../../i18n/use-text';
import type { Client } from './client';

const ClientContext = createContext<Client | null>(null);

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>;
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient needs a ClientProvider above it');
  return client;
}

type CallOptions = {
  /** False holds the call back until its input is known. */
  enabled?: boolean;
  /** Keeps showing the last answer while the next one is fetched (search as you type). */
  keepPrevious?: boolean;
};

/** Reads something from the workbook and keeps it fresh: every change of the workbook asks again. */
export function useCall<Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
  options: CallOptions = {},
): UseQueryResult<Output<Name>, AppError> {
  const client = useClient();
  return useQuery<Output<Name>, AppError>({
    queryKey: [name, input],
    queryFn: () => client.call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

type ChangeOptions<Name extends ProcedureName> = {
  /** What the toast says was done; with it comes an Undo button. Absent or null: no toast. */
  done?: (value: Output<Name>, input: Input<Name>) => string | null;
  /** True where the caller shows the error itself (beside the form); else a toast says what happened. */
  showsOwnErrors?: boolean;
  /** False for changes that undo does not take back (settings, backups): the toast then has no button. */
  undoable?: boolean;
};

/** Changes the workbook; when it is acknowledged, everything on screen asks again. */
export function useChange<Name extends ProcedureName>(name: Name, options: ChangeOptions<Name> = {}) {
  const client = useClient();
  const queries = useQueryClient();
  const text = useText();
  const undo = async () => {
    try {
      await client.call('history.undo', {});
    } catch (error) {
      showFailed(text, error);
    }
    await queries.invalidateQueries();
  };
  return useMutation<Output<Name>, AppError, Input<Name>>({
    mutationFn: (input) => client.call(name, input),
    onSuccess: async (value, input) => {
      const said = options.done?.(value, input);
      if (said) showDone(text, said, options.undoable === false ? undefined : undo);
      await queries.invalidateQueries();
    },
    onError: (error) => {
      if (!options.showsOwnErrors) showFailed(text, error);
    },
  });
}

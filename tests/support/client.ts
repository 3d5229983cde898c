import { AppError, type Result } from '#core/contract/errors';
import type { Input, Output, ProcedureName } from '#core/contract/index';
import type { Host } from '#electron/host/create-host';

/** Asks a host for a procedure with the contract's types; rejects with the `AppError` that the host answered with. */
export type Client = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

export function createClient(host: Pick<Host, 'call'>): Client {
  return async (name, input) => {
    const result = (await host.call(name, input)) as Result<Output<typeof name>>;
    if (result.ok) return result.value;
    throw new AppError(result.error.code, result.error.message, result.error.details);
  };
}

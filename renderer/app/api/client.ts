import { AppError } from '#core/contract/errors';
import type { Input, Output, ProcedureName } from '#core/contract/index';
import type { Transport } from './transport';

/** The typed client: resolves to the value, rejects with `AppError`. */
export type Client = {
  readonly shell: Transport['shell'];
  call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
};

export function createClient(transport: Transport): Client {
  return {
    shell: transport.shell,
    async call(name, input) {
      const result = await transport.call(name, input);
      if (!result.ok) throw new AppError(result.error.code, result.error.message, result.error.details);
      // The host checked the value against the same contract; it crosses as plain data.
      return result.value as Output<typeof name>;
    },
  };
}

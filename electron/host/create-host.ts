import { tmpdir } from 'node:os';
import { AppError, type Result } from '#core/contract/errors';
import { contract, type Input, isProcedureName, type Output, type ProcedureName } from '#core/contract/index';
import { playSample } from '#core/sample/play-sample';
import { toStoreError } from '#db/sqlite-errors';
import type { Handler } from './handler';
import { handlers } from './handlers';
import type { HostOptions } from './host-options';
import { createTurns } from './turns';
import { createWorkbooks, type OpenWorkbook } from './workbooks';

export type { HostOptions, ShellActions } from './host-options';

/** The handlers of the contract over one workbook, the same for both shells. */
export type Host = {
  /** Answers any call with a result; never rejects. */
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Closes the workbook. Calls after this are answered with `store-unavailable`. */
  close(): void;
};

/**
 * Opens the workbook and gets ready to answer. Where it cannot be opened there is a host all the same: it answers every
 * call with the reason, and every `app.info` tries again.
 */
export function createHost(options: HostOptions): Host {
  const turns = createTurns();
  const workbooks = createWorkbooks(options, options.tempDir ?? tmpdir(), (sample) =>
    playSample(async (name, input) => {
      const result = await answer(name, input, () => sample);
      if (result.ok) return result.value as Output<typeof name>;
      throw new AppError(result.error.code, result.error.message, result.error.details);
    }, options.clock.today()),
  );

  async function run<Name extends ProcedureName>(
    name: Name,
    input: unknown,
    current: () => OpenWorkbook,
  ): Promise<unknown> {
    const workbook = current();
    const handler: Handler<Name> = handlers[name];
    const parsed = parseInput(name, input);
    const context = {
      store: workbook.store,
      rules: workbook.rules,
      today: () => options.clock.today(),
      shellActions: options.shellActions,
      workbooks,
    };
    const value = await handler(parsed, context);
    if (options.checkOutputs === true) assertOutput(name, value);
    return value;
  }

  /** Runs a call against a workbook and makes whatever comes of it a result. */
  async function answer(
    name: ProcedureName,
    input: Input<ProcedureName> | unknown,
    current: () => OpenWorkbook,
  ): Promise<Result<unknown>> {
    try {
      return { ok: true, value: await run(name, input, current) };
    } catch (error) {
      const known = toStoreError(error, options.storePath);
      if (known instanceof AppError) return { ok: false, error: known.toEnvelope() };
      options.log(`${name} failed`, error);
      return {
        ok: false,
        error: {
          code: 'internal',
          message:
            'Something went wrong in Pathbook. What was saved before is safe; what you just did was not saved.',
          details: { key: 'internal' },
        },
      };
    }
  }

  return {
    async call(name, input) {
      if (!isProcedureName(name)) {
        const message = `There is no procedure called “${name}”.`;
        return {
          ok: false,
          error: { code: 'not-found', message, details: { key: 'unknown-procedure', name } },
        };
      }
      return turns.take(name, () => {
        if (name === 'app.info') workbooks.retry();
        return answer(name, input, () => workbooks.current());
      });
    },
    close: () => workbooks.close(),
  };
}

function parseInput<Name extends ProcedureName>(name: Name, input: unknown) {
  const parsed = contract[name].input.safeParse(input);
  if (parsed.success) return parsed.data as never;
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  const first = issues[0];
  const where = first === undefined || first.path === '' ? '' : `${first.path}: `;
  throw new AppError(
    'invalid-input',
    `Some of what was entered cannot be used, so nothing was changed. ${where}${first?.message ?? ''}`,
    { key: 'invalid-input', issues },
  );
}

function assertOutput(name: ProcedureName, value: unknown): void {
  const parsed = contract[name].output.safeParse(value);
  if (!parsed.success) throw new Error(`${name} answered out of contract: ${parsed.error.message}`);
}

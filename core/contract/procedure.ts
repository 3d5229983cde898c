import type { z } from 'zod';

/** One entry of the contract: what may be asked, what comes back, and whether asking it changes the workbook. */
export type Procedure<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly input: Input;
  readonly output: Output;
  /** True where a call may change what the workbook holds: the renderer then refreshes what it shows. */
  readonly changes: boolean;
};

/** A procedure that only reads. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<Input, Output> {
  return { input, output, changes: false };
}

/** A procedure that changes the workbook (or which workbook is open). */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<Input, Output> {
  return { input, output, changes: true };
}

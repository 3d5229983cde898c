import type { Output, ParsedInput, ProcedureName } from '#core/contract/index';
import type { Store } from '#db/store';
import type { ShellActions } from './host-options';
import type { RuleBook } from './rule-book';
import type { Workbooks } from './workbooks';

/** What a handler works with: the workbook that is open now, and what the shell gives. */
export type HandlerContext = {
  store: Store;
  /** Every rule: those that ship, and those imported into this workbook. */
  rules: RuleBook;
  /** The civil day in the person's time zone. */
  today(): string;
  shellActions: ShellActions | undefined;
  /** Which workbook is open, and changing it. */
  workbooks: Workbooks;
};

/** Answers one procedure. Throws an `AppError` for what is part of normal life. */
export type Handler<Name extends ProcedureName> = (
  input: ParsedInput<Name>,
  context: HandlerContext,
) => Output<Name> | Promise<Output<Name>>;

/** The handlers of some procedures: an area's file has those of its prefix. */
export type Handlers<Names extends ProcedureName> = { readonly [Name in Names]: Handler<Name> };

/** The procedures of an area: `people` has `people.create`, `people.list`, … */
export type ProceduresOf<Area extends string> = Extract<ProcedureName, `${Area}.${string}`>;

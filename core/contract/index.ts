import type { z } from 'zod';
import { activitiesProcedures } from './activities';
import { appProcedures } from './app';
import { backupProcedures } from './backup';
import { credentialsProcedures } from './credentials';
import { evidenceProcedures } from './evidence';
import { guidesProcedures } from './guides';
import { historyProcedures } from './history';
import { marksProcedures } from './marks';
import { payProcedures } from './pay';
import { peopleProcedures } from './people';
import { portfolioProcedures } from './portfolio';
import { readingProcedures } from './reading';
import { rulesProcedures } from './rules';
import { rungsProcedures } from './rungs';
import { searchProcedures } from './search';
import { shellProcedures } from './shell';

/**
 * The one table of everything the renderer may ask of the host. The IPC registration, the preload bridge, the
 * loopback routes and the renderer's typed client all come from it: adding a procedure is one entry here (in its
 * area's file) and one handler in `electron/host/`.
 */
export const contract = {
  ...appProcedures,
  ...peopleProcedures,
  ...guidesProcedures,
  ...readingProcedures,
  ...marksProcedures,
  ...rungsProcedures,
  ...payProcedures,
  ...searchProcedures,
  ...rulesProcedures,
  ...credentialsProcedures,
  ...activitiesProcedures,
  ...evidenceProcedures,
  ...portfolioProcedures,
  ...historyProcedures,
  ...backupProcedures,
  ...shellProcedures,
} as const;

/** The whole contract as a type: procedures by name. */
export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
/** What a caller passes (before defaults and trimming). */
export type Input<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** What a handler receives (parsed). */
export type ParsedInput<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
/** What comes back. */
export type Output<Name extends ProcedureName> = z.output<Contract[Name]['output']>;

/** Every procedure by name, in the order of the contract. */
export const procedureNames = Object.keys(contract) as ProcedureName[];

/** Whether a text that came from outside names a procedure. */
export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

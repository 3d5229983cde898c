import type { ProcedureName } from '#core/contract/index';
import { activitiesHandlers } from './activities';
import { appHandlers } from './app';
import { backupHandlers } from './backup';
import { credentialsHandlers } from './credentials';
import { evidenceHandlers } from './evidence';
import { guidesHandlers } from './guides';
import type { Handlers } from './handler';
import { historyHandlers } from './history';
import { marksHandlers } from './marks';
import { payHandlers } from './pay';
import { peopleHandlers } from './people';
import { portfolioHandlers } from './portfolio';
import { readingHandlers } from './reading';
import { rulesHandlers } from './rules';
import { rungsHandlers } from './rungs';
import { searchHandlers } from './search';
import { shellHandlers } from './shell';

/** One handler for every procedure of the contract: the type holds both to each other. */
export const handlers: Handlers<ProcedureName> = {
  ...appHandlers,
  ...peopleHandlers,
  ...guidesHandlers,
  ...readingHandlers,
  ...marksHandlers,
  ...rungsHandlers,
  ...payHandlers,
  ...searchHandlers,
  ...rulesHandlers,
  ...credentialsHandlers,
  ...activitiesHandlers,
  ...evidenceHandlers,
  ...portfolioHandlers,
  ...historyHandlers,
  ...backupHandlers,
  ...shellHandlers,
};

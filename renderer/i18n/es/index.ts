import type { Catalogue } from '../catalogue';
import { ceLog } from './ce-log';
import { common } from './common';
import { credentials } from './credentials';
import { errors } from './errors';
import { evidence } from './evidence';
import { frame } from './frame';
import { guides } from './guides';
import { history } from './history';
import { matrix } from './matrix';
import { onboarding } from './onboarding';
import { portfolio } from './portfolio';
import { rules } from './rules';
import { settings } from './settings';
import { today } from './today';

export const es: Catalogue = {
  common,
  errors,
  frame,
  onboarding,
  today,
  guides,
  credentials,
  ceLog,
  evidence,
  portfolio,
  rules,
  matrix,
  settings,
  history,
};

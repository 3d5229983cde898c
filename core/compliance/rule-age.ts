import { addMonths, type CivilDate } from '../time/civil-date';

/** A rule that nobody compared with its sources for so many months is shown as old. */
const monthsUntilOld = 12;

/** Whether a rule was checked more than 12 months ago: not yet on the anniversary of the check, from the day after on. */
export const isRuleOld = (checkedOn: CivilDate, today: CivilDate): boolean =>
  today > addMonths(checkedOn, monthsUntilOld);

import type { Output } from '#core/contract/index';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';
import { reasonWords } from '../credentials/reason-words';

export type Matrix = Output<'credentials.matrix'>;
export type MatrixActivity = Matrix['activities'][number];
export type MatrixCredential = Matrix['credentials'][number];
export type MatrixCell = MatrixActivity['cells'][number];

export type Filter = 'all' | 'nowhere' | 'planned';

/** For how many credentials something of an activity counts. */
export const serves = ({ cells }: MatrixActivity): number =>
  cells.filter((cell) => cell !== null && cell.counted > 0).length;

/** Done, and counted by none of the credentials. */
export const countsNowhere = (activity: MatrixActivity): boolean =>
  !activity.isPlanned && serves(activity) === 0;

export function filtered(activities: readonly MatrixActivity[], filter: Filter): readonly MatrixActivity[] {
  if (filter === 'all') return activities;
  return activities.filter((activity) =>
    filter === 'planned' ? activity.isPlanned : countsNowhere(activity),
  );
}

/** How a cell is drawn: outside of the cycle, all needed, in part or whole surplus, planned, nothing. */
export type CellLook = 'outside' | 'used' | 'part' | 'surplus' | 'planned' | 'nothing';

export function lookOf(cell: MatrixCell, isPlanned: boolean): CellLook {
  if (cell === null) return 'outside';
  if (cell.counted === 0) return isPlanned ? 'planned' : 'nothing';
  if (cell.used === 0) return 'surplus';
  return cell.used < cell.counted ? 'part' : 'used';
}

/** What counts beyond what is needed; in hundredths, since 0.3 − 0.1 is no exact difference. */
export const surplusOf = ({ counted, used }: NonNullable<MatrixCell>): number =>
  Math.round((counted - used) * 100) / 100;

/** A cell in words, for who hears the page and for the pointer that rests on it. */
export function cellWords(
  { text, format }: { text: Catalogue; format: Format },
  cell: MatrixCell,
  credential: MatrixCredential,
  isPlanned: boolean,
): string {
  const say = text.matrix.cell;
  if (cell === null) return say.outsideLong;
  const look = lookOf(cell, isPlanned);
  const surplus = surplusOf(cell);
  return [
    cell.counted > 0 ? say.counts(format.credits(cell.counted, credential.unit)) : null,
    look === 'planned' && cell.reasons.every(({ code }) => code !== 'planned') ? say.plannedWord : null,
    look === 'nothing' ? say.nothingLong : null,
    surplus > 0 ? say.partSurplus(format.number(surplus)) : null,
    cell.pin === undefined ? null : say.pins[cell.pin],
    ...cell.reasons.map((reason) => reasonWords({ text, format }, reason, cell.pin)),
  ]
    .filter((part) => part !== null && part !== '')
    .join('; ');
}

/** The screen's sentence: which activity serves whom, and which serves nobody. Planned ones are not done. */
export function matrixSentence(text: Catalogue, { activities, credentials }: Matrix): string {
  const done = activities.filter(({ isPlanned }) => !isPlanned);
  if (done.length === 0) return text.matrix.sentencePlanned;
  const nowhere = done.filter(countsNowhere).length;
  const [only, ...more] = credentials;
  if (only && more.length === 0) return text.matrix.sentenceOne(done.length, only.title, nowhere);
  const several = done.filter((activity) => serves(activity) > 1).length;
  return text.matrix.sentence(done.length, several, nowhere);
}

import type { Standing } from '#core/compliance/standing';
import { urgencyOrder } from '#core/compliance/urgency';
import type { Output, ParsedInput } from '#core/contract/index';
import type { HandlerContext } from './handler';
import { standingsOf } from './standings';

type Matrix = Output<'credentials.matrix'>;
type Cell = Matrix['activities'][number]['cells'][number];

/** Adds to the list that a map has under a key. */
function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** What each activity is to one credential, by activity; activities outside of its cycle are not there. */
function cellsOf(standing: Standing): Map<string, NonNullable<Cell>> {
  const categories = new Map<string, string[]>();
  for (const { activityId, categoryId } of standing.allocations) {
    if (categoryId !== null) push(categories, activityId, categoryId);
  }
  const reasons = new Map<string, NonNullable<Cell>['reasons']>();
  for (const { activityId, code, facts, reason } of standing.notCounted) {
    const known = reasons.get(activityId) ?? [];
    // The parts of one activity may be lost to the same limit: that is said once.
    if (known.every((each) => each.reason !== reason)) push(reasons, activityId, { code, facts, reason });
  }
  const { startsOn, endsOn } = standing.cycle;
  const cells = new Map<string, NonNullable<Cell>>();
  for (const { activityId, completedOn, counted, used, pin } of standing.activities) {
    // Learning after the end can count too, where the issuer takes it to make up.
    if ((completedOn < startsOn || completedOn > endsOn) && counted === 0) continue;
    cells.set(activityId, {
      counted,
      used,
      categories: [...new Set(categories.get(activityId))],
      reasons: reasons.get(activityId) ?? [],
      ...(pin === undefined ? {} : { pin }),
    });
  }
  return cells;
}

/** Every activity that lies in a cycle of one of a person's credentials, against all of these, the most urgent first. */
export function matrixOf(context: HandlerContext, input: ParsedInput<'credentials.matrix'>): Matrix {
  const standings = standingsOf(context, input.personId);
  const all = standings.all({ asOf: input.asOf });
  const columns = standings.credentials
    .flatMap((credential) => {
      const standing = all.get(credential.id);
      return standing === undefined ? [] : [{ credential, standing, cells: cellsOf(standing) }];
    })
    .sort((a, b) => urgencyOrder(a.standing, b.standing));
  return {
    credentials: columns.map(({ credential, standing }) => ({
      id: credential.id,
      title: credential.title,
      unit: standing.unit,
      state: standing.state,
      required: standing.required,
      counted: standing.counted,
      remaining: standing.remaining,
      cycle: standing.cycle,
    })),
    activities: standings.activities.flatMap(({ id, title, completedOn, isPlanned, credits }) => {
      const cells = columns.map((column) => column.cells.get(id) ?? null);
      if (cells.every((cell) => cell === null)) return [];
      return [{ id, title, completedOn, isPlanned: isPlanned === true, credits, cells }];
    }),
  };
}

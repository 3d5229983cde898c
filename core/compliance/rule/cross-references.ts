import type { Rule } from '../rule';
import { limitFaults, loops } from './limit-faults';

/** A fault that no single field shows: an id that points nowhere, a limit against another, a loop. */
export type Fault = { path: (string | number)[]; message: string };

/**
 * The faults between the parts of a rule: ids that point nowhere or stand twice, sources that are not there, minimums above
 * maximums, loops in nesting, two worths for one unit, and more open questions than can be answered side by side.
 */
export function crossReferences(rule: Rule): Fault[] {
  return [
    ...missingSources(rule),
    ...doubleIds(rule),
    ...danglingIds(rule),
    ...limitsAgainstEachOther(rule),
    ...loops(rule),
    ...anchorFaults(rule),
    ...countingFaults(rule),
    ...unsourcedWorths(rule),
    ...tooManyReadings(rule),
    ...tooManySortings(rule),
  ];
}

/** Everything that cites sources, by its path. */
function missingSources(rule: Rule): Fault[] {
  const known = new Set(rule.sources.map((source) => source.id));
  const faults: Fault[] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (Array.isArray(value)) {
      value.forEach((each, index) => {
        walk(each, [...path, index]);
      });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === 'sources' && path.length > 0 && Array.isArray(each)) {
        for (const id of each) {
          if (typeof id === 'string' && !known.has(id)) {
            faults.push({ path: [...path, key], message: `no source has the id "${id}"` });
          }
        }
      } else if (!(path.length === 0 && (key === 'sources' || key === 'histories'))) {
        walk(each, [...path, key]);
      }
    }
  };
  walk(rule, []);
  return faults;
}

const identified = [
  'late',
  'categories',
  'groups',
  'conditions',
  'profiles',
  'versions',
  'events',
  'options',
  'lists',
  'fees',
  'steps',
  'sources',
  'histories',
] as const;

function doubleIds(rule: Rule): Fault[] {
  return identified.flatMap((field) => {
    const seen = new Set<string>();
    return (rule[field] ?? []).flatMap(({ id }, index) => {
      const isThere = seen.has(id);
      seen.add(id);
      return isThere ? [{ path: [field, index, 'id'], message: `"${id}" is there twice` }] : [];
    });
  });
}

function danglingIds(rule: Rule): Fault[] {
  const idsOf = (list: readonly { id: string }[] | undefined) => new Set((list ?? []).map(({ id }) => id));
  const known = {
    category: idsOf(rule.categories),
    option: idsOf(rule.options),
    list: idsOf(rule.lists),
    profile: idsOf(rule.profiles),
    condition: idsOf(rule.conditions),
    fee: idsOf(rule.fees),
  };
  const faults: Fault[] = [];
  const check = (
    path: (string | number)[],
    kind: keyof typeof known,
    ids: readonly (string | undefined)[],
  ) => {
    for (const id of ids) {
      if (id !== undefined && !known[kind].has(id)) {
        faults.push({ path, message: `no ${kind} has the id "${id}"` });
      }
    }
  };
  rule.categories.forEach((category, index) => {
    check(['categories', index, 'includes'], 'category', category.includes ?? []);
    check(['categories', index, 'onlyIf'], 'option', [category.onlyIf]);
    check(['categories', index, 'forEach'], 'list', [category.forEach]);
    category.match?.forEach((matcher, place) => {
      if (matcher.by === 'format' || matcher.by === 'place') {
        check(['categories', index, 'match', place, 'within'], 'category', [matcher.within]);
      }
    });
  });
  rule.units.forEach((unit, index) => {
    check(['units', index, 'category'], 'category', [unit.category]);
  });
  rule.groups?.forEach((group, index) => {
    check(['groups', index, 'categories'], 'category', group.categories);
  });
  rule.total.additions?.forEach((addition, index) => {
    check(['total', 'additions', index, 'onlyIf'], 'option', [addition.onlyIf]);
  });
  for (const field of ['profiles', 'versions'] as const) {
    rule[field]?.forEach((changed, index) => {
      check(
        [field, index, 'categories'],
        'category',
        (changed.categories ?? []).map(({ id }) => id),
      );
    });
  }
  rule.profiles?.forEach((profile, index) => {
    check(['profiles', index, 'withoutConditions'], 'condition', profile.withoutConditions ?? []);
  });
  rule.late?.forEach((phase, index) => {
    check(['late', index, 'profile'], 'profile', [phase.profile]);
  });
  rule.events?.forEach((event, index) => {
    if (event.effect.kind === 'gives') {
      check(['events', index, 'effect', 'category'], 'category', [event.effect.category]);
    }
  });
  rule.conditions?.forEach((condition, index) => {
    check(['conditions', index, 'onlyIf'], 'option', [condition.onlyIf]);
  });
  rule.steps?.forEach((step, index) => {
    check(['steps', index, 'fee'], 'fee', [step.fee]);
    check(['steps', index, 'onlyIf'], 'option', [step.onlyIf]);
  });
  check(['carryOver', 'excluded'], 'category', rule.carryOver.excluded ?? []);
  rule.deemed?.forEach((deemed, index) => {
    for (const id of deemed.except ?? []) {
      if (!known.category.has(id) && !known.condition.has(id)) {
        faults.push({
          path: ['deemed', index, 'except'],
          message: `no category or condition has the id "${id}"`,
        });
      }
    }
  });
  return faults;
}

function limitsAgainstEachOther(rule: Rule): Fault[] {
  const faults = limitFaults(rule);
  if (rule.categories.filter((category) => category.assumed).length > 1) {
    faults.push({ path: ['categories'], message: 'more than one category is assumed' });
  }
  for (const [field, spans] of [
    ['versions', rule.versions],
    ['attendance', rule.attendance],
    ['events', rule.events],
  ] as const) {
    spans?.forEach(({ from, until }, index) => {
      if (from !== undefined && until !== undefined && from > until) {
        faults.push({ path: [field, index], message: 'from is after until' });
      }
    });
  }
  rule.versions?.forEach((version, index) => {
    const other = rule.versions
      ?.slice(0, index)
      .find((earlier) => earlier.by === version.by && overlaps(earlier, version));
    if (other !== undefined) {
      faults.push({ path: ['versions', index], message: `its time overlaps with that of "${other.id}"` });
    }
  });
  if (rule.proration?.policy === 'table' && (rule.proration.table ?? []).length === 0) {
    faults.push({ path: ['proration', 'table'], message: 'a table is missing' });
  }
  return faults;
}

type Span = { from?: string | undefined; until?: string | undefined };

/** Whether some day lies in both. */
const overlaps = (a: Span, b: Span) =>
  !(a.until !== undefined && b.from !== undefined && a.until < b.from) &&
  !(b.until !== undefined && a.from !== undefined && b.until < a.from);

const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);

/** An anchor that could not say where a cycle ends: months that its table leaves out or names twice, years that never fit. */
function anchorFaults({ cycle: { anchor, months } }: Rule): Fault[] {
  const path = ['cycle', 'anchor'];
  const faults: Fault[] = [];
  if (anchor.kind === 'birth-month-table' || anchor.kind === 'issue-month-table') {
    const named =
      anchor.kind === 'birth-month-table'
        ? anchor.table.flatMap(({ birthMonths }) => birthMonths)
        : anchor.table.flatMap(({ issueMonths }) => issueMonths);
    if (named.length !== 12 || allMonths.some((month) => !named.includes(month))) {
      faults.push({ path: [...path, 'table'], message: 'each of the twelve months stands in it once' });
    }
  }
  const isYearly = ['birthday', 'birth-month-table', 'fixed-date', 'calendar-year'].includes(anchor.kind);
  if (isYearly && months % 12 !== 0) {
    faults.push({ path: ['cycle', 'months'], message: 'cycles from this anchor last whole years' });
  }
  if ('parity' in anchor && anchor.parity !== 'any' && months % 24 !== 0) {
    faults.push({
      path: ['cycle', 'months'],
      message: 'cycles that end in even or in odd years last a multiple of two years',
    });
  }
  return faults;
}

/** A worth without a source: that an hour of a college course is sixteen credits is a fact like any other. */
function unsourcedWorths({ units }: Rule): Fault[] {
  return units.flatMap(({ worth, sources, confidence }, index) =>
    worth !== 1 && (sources === undefined || confidence === undefined)
      ? [{ path: ['units', index], message: 'a worth other than 1 names its sources and how sure it is' }]
      : [],
  );
}

/** Steps of counting that hundredths cannot hold, and a table of minutes in which more time is worth less. */
function countingFaults({ minutes, rounding }: Rule): Fault[] {
  const faults: Fault[] = [];
  const isExact = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
  const message = 'at most two decimal places';
  if (rounding !== undefined && !isExact(rounding.step)) faults.push({ path: ['rounding', 'step'], message });
  const method = minutes?.method;
  if (method?.kind === 'rate' && !isExact(method.roundDownTo)) {
    faults.push({ path: ['minutes', 'method', 'roundDownTo'], message });
  }
  if (method?.kind === 'steps') {
    const steps = [...method.steps].sort((a, b) => a.minutes - b.minutes);
    const isFalling = steps.some((step, index) => {
      const shorter = steps[index - 1];
      return shorter !== undefined && step.credits / step.minutes < shorter.credits / shorter.minutes;
    });
    if (isFalling) {
      faults.push({
        path: ['minutes', 'method', 'steps'],
        message: 'a longer step is worth at least as much for each minute as a shorter one',
      });
    }
  }
  return faults;
}

/** In how many ways one activity may be sorted into groups: each is a mode of the allocation. */
const mostSortings = 1_000;

/** Groups of which one activity could make more choices than can be compared. */
function tooManySortings({ groups }: Rule): Fault[] {
  const all = (groups ?? []).reduce((product, { categories }) => product * new Set(categories).size, 1);
  return all <= mostSortings
    ? []
    : [
        {
          path: ['groups'],
          message: `one activity could be sorted into them in more than ${mostSortings} ways`,
        },
      ];
}

/** How many readings a rule may have: each is a standing of its own. */
export const mostReadings = 16;

function tooManyReadings(rule: Rule): Fault[] {
  const ways = [
    rule.total.asks.kind === 'unclear' ? rule.total.asks.readings.length : 1,
    ...rule.categories.map(({ min }) =>
      typeof min === 'object' && 'unclear' in min ? min.readings.length : 1,
    ),
    ...rule.categories.map(({ placement }) => (placement === 'unclear' ? 2 : 1)),
    ...(rule.groups ?? []).map(({ split }) => (split === 'unclear' ? 2 : 1)),
  ];
  const all = ways.reduce((product, count) => product * Math.max(1, count), 1);
  return all <= mostReadings
    ? []
    : [
        {
          path: [],
          message: `its open questions allow ${all} readings; at most ${mostReadings} are compared`,
        },
      ];
}

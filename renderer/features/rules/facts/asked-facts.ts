import type { Rule, RuleCategory } from '#core/compliance/rule';
import { type Fact, type FactMaker, spanWords } from './fact';

/** The total, categories as they are nested, groups, conditions, and what is asked in other cases. */
export function askedFacts(maker: FactMaker): Fact[] {
  return [
    ...totalFacts(maker),
    ...categoryFacts(maker),
    ...groupFacts(maker),
    ...(maker.rule.conditions ?? []).map((condition) =>
      maker.cited(`conditions.${condition.id}`, condition.title, condition.question, condition, {
        lines: [
          condition.onlyIf === undefined ? null : maker.say.asked.onlyIf(maker.option(condition.onlyIf)),
        ],
      }),
    ),
    ...changedFacts(maker),
    ...eventFacts(maker),
    ...heldFacts(maker),
  ];
}

function totalFacts({ rule: { total }, say, credits, cited, option }: FactMaker): Fact[] {
  const words = say.asked;
  const { asks } = total;
  const says = {
    number: () => (asks.kind === 'number' ? credits(asks.credits) : ''),
    'per-year': () => (asks.kind === 'per-year' ? words.perYear(credits(asks.credits)) : ''),
    'set-by-result': () => (asks.kind === 'set-by-result' ? words.byResult(credits(asks.max)) : ''),
    unclear: () => (asks.kind === 'unclear' && asks.readings.length > 0 ? words.unclear : words.notFound),
  }[asks.kind]();
  const lines =
    asks.kind === 'unclear'
      ? [asks.unclear, ...asks.readings.map((reading) => readingWords(reading, { say, credits }))]
      : [];
  return [
    cited('total', words.total, says, total, { lines }),
    ...(total.additions ?? []).map((addition, at) =>
      cited(
        `total.additions.${at}`,
        words.addition(option(addition.onlyIf)),
        words.additionSays(credits(addition.credits)),
        addition,
      ),
    ),
  ];
}

/** One reading of an open question: `12 credits: the text counts …`. */
export const readingWords = (
  { value, says }: { value: number | null; says: string },
  { say, credits }: Pick<FactMaker, 'say' | 'credits'>,
) => say.asked.reading(value === null ? say.asked.nothingAsked : credits(value), says);

/** Categories under those that include them; one that lies in several stands once, under the first. */
function nested(categories: readonly RuleCategory[]): { category: RuleCategory; depth: number }[] {
  const isInside = new Set(categories.flatMap(({ includes }) => includes ?? []));
  const shown = new Set<string>();
  const rows: { category: RuleCategory; depth: number }[] = [];
  const show = (category: RuleCategory, depth: number) => {
    if (shown.has(category.id)) return;
    shown.add(category.id);
    rows.push({ category, depth });
    for (const id of category.includes ?? []) {
      const inner = categories.find((one) => one.id === id);
      if (inner) show(inner, depth + 1);
    }
  };
  for (const category of categories) if (!isInside.has(category.id)) show(category, 0);
  return rows;
}

type Amount = number | { percentOfRequired: number };

const isOpen = (min: RuleCategory['min']) => typeof min === 'object' && 'unclear' in min;

/** What is asked of a category and how much of it counts. */
function limitsWords(category: RuleCategory, { say, format, credits }: FactMaker): string {
  const words = say.asked;
  const { min, max } = category;
  const amount = (value: Amount) =>
    typeof value === 'number' ? credits(value) : words.percent(format.number(value.percentOfRequired));
  const least = min === undefined || (typeof min === 'object' && 'unclear' in min) ? null : min;
  const between = () => {
    if (max === 0) return words.notAccepted;
    if (least === null) return max === undefined ? null : words.atMost(amount(max));
    if (max === undefined) return words.atLeast(amount(least));
    return typeof least === 'number' && least === max
      ? words.exactly(amount(least))
      : words.between(amount(least), amount(max));
  };
  const parts = [
    between(),
    isOpen(min) ? words.minOpen : null,
    category.maxActivities === undefined ? null : words.activities(category.maxActivities),
    category.maxPerDay === undefined ? null : words.perDay(credits(category.maxPerDay)),
    category.maxPerActivity === undefined ? null : words.perActivity(credits(category.maxPerActivity)),
    category.placement === 'on-top' ? words.onTop : null,
    category.placement === 'unclear' ? words.placementOpen : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.noLimit : parts.join('; ');
}

function categoryFacts(maker: FactMaker): Fact[] {
  const { rule, say, joined, category: titleOf, option, list, cited } = maker;
  const words = say.asked;
  return nested(rule.categories).map(({ category, depth }) => {
    const outer = rule.categories.filter(({ includes }) => includes?.includes(category.id));
    const { min } = category;
    const readings =
      typeof min === 'object' && 'unclear' in min
        ? [min.unclear, ...min.readings.map((one) => readingWords(one, maker))]
        : [];
    const accepted = category.accepted ? spanWords(maker, category.accepted) : null;
    return cited(`categories.${category.id}`, category.title, limitsWords(category, maker), category, {
      depth,
      lines: [
        ...readings,
        category.onlyIf === undefined ? null : words.onlyIf(option(category.onlyIf)),
        category.forEach === undefined ? null : words.forEach(list(category.forEach)),
        accepted === null ? null : words.accepted(accepted),
        category.assumed ? words.assumed : null,
        ...(category.match ?? []).map(({ by, value }) => words.match[by](value)),
        category.includes?.length ? words.includes(joined(category.includes.map(titleOf))) : null,
        outer.length > 1 ? words.within(joined(outer.map(({ title }) => title))) : null,
      ],
    });
  });
}

function groupFacts({ rule, say, cited, category, joined }: FactMaker): Fact[] {
  return (rule.groups ?? []).map((group) =>
    cited(`groups.${group.id}`, say.asked.group(group.title), joined(group.categories.map(category)), group, {
      lines: [say.asked.splits[group.split]],
    }),
  );
}

type Changes = NonNullable<Rule['profiles']>[number] | NonNullable<Rule['versions']>[number];

/** What a profile or a version asks instead, a line each. */
function changeLines({ say, credits, category }: FactMaker, changes: Changes): string[] {
  const words = say.asked;
  return [
    ...(changes.total === undefined ? [] : [words.changedTotal(credits(changes.total))]),
    ...(changes.categories ?? []).flatMap(({ id, min, max }) => [
      ...(min === undefined
        ? []
        : [min === null ? words.changedNoMin(category(id)) : words.changedMin(category(id), credits(min))]),
      ...(max === undefined
        ? []
        : [max === null ? words.changedNoMax(category(id)) : words.changedMax(category(id), credits(max))]),
    ]),
    ...(changes.otherMinimums === 'waived' ? [words.otherWaived] : []),
  ];
}

function changedFacts(maker: FactMaker): Fact[] {
  const { rule, say, cited, condition } = maker;
  const words = say.asked;
  return [
    ...(rule.profiles ?? []).map((profile) =>
      cited(`profiles.${profile.id}`, words.profile(profile.title), words.applies[profile.applies], profile, {
        lines: [
          ...changeLines(maker, profile),
          ...(profile.withoutConditions ?? []).map((id) => words.withoutCondition(condition(id))),
        ],
      }),
    ),
    ...(rule.versions ?? []).map((version) =>
      cited(
        `versions.${version.id}`,
        words.version(version.title),
        `${words.by[version.by]} ${spanWords(maker, version) ?? say.span(null, null)}`,
        version,
        { lines: changeLines(maker, version) },
      ),
    ),
  ];
}

function eventFacts(maker: FactMaker): Fact[] {
  const { rule, say, credits, category, cited } = maker;
  const words = say.asked;
  return (rule.events ?? []).map((event) => {
    const { effect } = event;
    const says =
      effect.kind === 'waives'
        ? words.effects.waives(credits(effect.credits))
        : effect.kind === 'gives'
          ? effect.category === undefined
            ? words.effects.gives(credits(effect.max))
            : words.effects.givesIn(credits(effect.max), category(effect.category))
          : words.effects[effect.kind];
    return cited(
      `events.${event.id}`,
      words.event(event.title),
      `${says}; ${words.times[event.times]}`,
      event,
      {
        lines: [spanWords(maker, event)],
      },
    );
  });
}

function heldFacts({ rule, say, plain }: FactMaker): Fact[] {
  const words = say.asked;
  return [
    ...(rule.options ?? []).map(({ id, title }) => plain(`options.${id}`, words.option, title)),
    ...(rule.lists ?? []).map(({ id, title, offers }) =>
      plain(`lists.${id}`, words.list, title, [offers.length === 0 ? null : words.offers(offers.join(', '))]),
    ),
  ];
}

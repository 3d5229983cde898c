import type { Guide, GuideFacts } from '#core/guides/guide';
import type { DemandLevel, SectionKind } from '#core/guides/kinds';
import { sentencesOf } from '#core/guides/section-changes';
import { compareCredentials } from './compare-credentials';
import { compareLists, type ListComparison } from './compare-lists';

export type { ListComparison } from './compare-lists';

/** The values of the facts that two guides are compared by. Amounts are whole units of the guide's currency a year. */
export type ComparedFacts = {
  'median-salary': number;
  'salary-range': { low: number; high: number };
  'salary-bands': GuideFacts['salaryBands'];
  'top-earners': number;
  growth: { percent: number; status?: string; period?: { from: number; to: number } };
  demand: DemandLevel;
  training: NonNullable<GuideFacts['training']>;
  remote: 'yes' | 'limited' | 'no';
  stress: string;
  balance: string;
};
export type ComparedFact = keyof ComparedFacts;

/** The facts in the order in which they are compared. */
export const comparedFacts = [
  'median-salary',
  'salary-range',
  'salary-bands',
  'top-earners',
  'growth',
  'demand',
  'training',
  'remote',
  'stress',
  'balance',
] as const satisfies readonly ComparedFact[];

/** A fact of two guides; a side is undefined where its guide does not give it. */
export type FactOf<Fact extends ComparedFact> = {
  fact: Fact;
  one: ComparedFacts[Fact] | undefined;
  other: ComparedFacts[Fact] | undefined;
  /** Equal on both sides, or given by neither. Never true of amounts that cannot be compared. */
  isSame: boolean;
  /** False where a side is missing, and for amounts in different currencies: nothing is said of which is more. */
  isComparable: boolean;
};
export type FactComparison = { [Fact in ComparedFact]: FactOf<Fact> }[ComparedFact];

/** The lists in the order in which they are compared. */
export const comparedLists = [
  'responsibilities',
  'tools',
  'tech-skills',
  'soft-skills',
  'skill-groups',
  'mapped-skills',
  'education',
  'pros',
  'risks',
  'advice',
  'credentials',
  'related-roles',
] as const;
export type ComparedList = (typeof comparedLists)[number];

export type GuideComparison = {
  /** The currencies of both guides, and whether their amounts can be set side by side. */
  currency: { one: string | undefined; other: string | undefined; isComparable: boolean };
  /** One entry for each of `comparedFacts`, in that order, whether or not a guide gives it. */
  facts: FactComparison[];
  /** One entry for each of `comparedLists`, in that order. */
  lists: ({ subject: ComparedList } & ListComparison)[];
};

type FactValues = { [Fact in ComparedFact]: ComparedFacts[Fact] | undefined };

function factsOf({ facts, workLife }: Guide): FactValues {
  const { growthRatePercent: percent, growthStatus: status, growthPeriod: period, remote } = facts;
  return {
    'median-salary': facts.medianSalary,
    'salary-range': facts.salaryRange,
    'salary-bands': facts.salaryBands.length === 0 ? undefined : facts.salaryBands,
    'top-earners': facts.topEarnersFrom,
    growth:
      percent === undefined
        ? undefined
        : {
            percent,
            ...(status === undefined ? {} : { status }),
            ...(period === undefined ? {} : { period }),
          },
    demand: facts.demand,
    training: facts.training,
    remote: remote === 'unknown' ? undefined : remote,
    stress: workLife.stress,
    balance: workLife.balance,
  };
}

const moneyFacts: ReadonlySet<ComparedFact> = new Set([
  'median-salary',
  'salary-range',
  'salary-bands',
  'top-earners',
]);

/** What of a value makes it equal to another: order of bands, case of words and the status of a growth rate do not. */
function essence(fact: ComparedFact, values: FactValues): string {
  switch (fact) {
    case 'growth': {
      const { percent, period } = values.growth ?? {};
      return `${percent} ${period?.from} ${period?.to}`;
    }
    case 'salary-bands':
      return (values[fact] ?? [])
        .map(({ level, amount }) => `${level} ${amount}`)
        .sort()
        .join();
    case 'salary-range':
      return `${values[fact]?.low} ${values[fact]?.high}`;
    case 'training':
      return `${values[fact]?.min} ${values[fact]?.max} ${values[fact]?.unit}`;
    default:
      return `${values[fact]}`.trim().toLowerCase();
  }
}

function compareFacts(one: FactValues, other: FactValues, isOneCurrency: boolean): FactComparison[] {
  const compare = <Fact extends ComparedFact>(fact: Fact): FactOf<Fact> => {
    const isMissing = one[fact] === undefined || other[fact] === undefined;
    const isUnlike = !isMissing && moneyFacts.has(fact) && !isOneCurrency;
    return {
      fact,
      one: one[fact],
      other: other[fact],
      isSame:
        (one[fact] === undefined) === (other[fact] === undefined) &&
        !isUnlike &&
        essence(fact, one) === essence(fact, other),
      isComparable: !isMissing && !isUnlike,
    };
  };
  return [
    compare('median-salary'),
    compare('salary-range'),
    compare('salary-bands'),
    compare('top-earners'),
    compare('growth'),
    compare('demand'),
    compare('training'),
    compare('remote'),
    compare('stress'),
    compare('balance'),
  ];
}

/** The sentences of a guide's sections of some kinds, in its order. */
const sentencesIn = (guide: Guide, ...kinds: SectionKind[]) =>
  guide.sections.filter(({ kind }) => kinds.includes(kind)).flatMap(({ blocks }) => sentencesOf(blocks));

/** The items of a typed list; where the guide has none, the sentences of its section, so that prose is compared too. */
const itemsOr = (items: readonly string[], guide: Guide, kind: SectionKind) =>
  items.length > 0 ? items : sentencesIn(guide, kind);

function textsOf(guide: Guide, subject: Exclude<ComparedList, 'credentials'>): readonly string[] {
  switch (subject) {
    case 'responsibilities':
      return itemsOr(guide.responsibilities, guide, 'responsibilities');
    case 'tools':
      return itemsOr(guide.techStack, guide, 'tech-stack');
    case 'tech-skills':
      return itemsOr(guide.techSkills, guide, 'tech-skills');
    case 'soft-skills':
      return itemsOr(guide.softSkills, guide, 'soft-skills');
    case 'skill-groups':
      return guide.skillMap.map(({ group }) => group);
    case 'mapped-skills':
      return guide.skillMap.flatMap(({ skills }) => skills);
    case 'education':
      return sentencesIn(guide, 'education-level', 'required-education');
    case 'pros':
      return itemsOr(guide.pros, guide, 'pros');
    case 'risks':
      return [
        ...itemsOr(guide.cons, guide, 'cons'),
        ...itemsOr(guide.mistakes, guide, 'mistakes'),
        ...sentencesIn(guide, 'role-challenges'),
      ];
    case 'advice':
      return itemsOr(guide.advice, guide, 'advice');
    case 'related-roles':
      return itemsOr(guide.relatedRoles, guide, 'related-roles');
  }
}

/**
 * Sets two guides side by side: the facts of each, then what both say and what only one does, subject by subject. What
 * counts as the same text is `compareLists`' to say; risks are the cons, the beginners' mistakes and the sentences on the
 * role's challenges; education is told by sentence. Comparing the other way round exchanges the sides and nothing else.
 */
export function compareGuides(one: Guide, other: Guide): GuideComparison {
  const [from, to] = [one.facts.currency, other.facts.currency];
  const isOneCurrency = from === to;
  return {
    currency: { one: from, other: to, isComparable: isOneCurrency },
    facts: compareFacts(factsOf(one), factsOf(other), isOneCurrency),
    lists: comparedLists.map((subject) => ({
      subject,
      ...(subject === 'credentials'
        ? compareCredentials(one.credentials ?? [], other.credentials ?? [])
        : compareLists(textsOf(one, subject), textsOf(other, subject))),
    })),
  };
}

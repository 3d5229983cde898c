import type { CivilDate } from '../../time/civil-date';
import { fold, foldUnit } from '../fold';
import { type Hundredths, toHundredths } from '../hundredths';
import type { Rule, RuleCategory } from '../rule';
import type { MinutesRule } from '../rule/counting';
import type { Confidence } from '../rule/values';
import type { ComplianceRequirement } from './types';

/** A category that applies to the person, in hundredths. */
export type FigureCategory = {
  id: string;
  title: string;
  min?: Hundredths;
  /** Whether the issuer asks for a minimum is not known: nothing can be said of it. */
  isMinUnknown?: boolean;
  /** Its minimum is asked on top of the total. */
  isOnTop?: boolean;
  max?: Hundredths;
  maxPerDay?: Hundredths;
  maxPerActivity?: Hundredths;
  maxActivities?: number;
  accepted?: { from?: CivilDate | undefined; until?: CivilDate | undefined };
  match: NonNullable<RuleCategory['match']>;
  /** Itself and all that include it, as places in the list, ascending. */
  belongsTo: readonly number[];
  note?: string;
  confidence?: Confidence;
  sources: readonly string[];
};

/** Categories (places) of which a credit counts in one only. */
export type FigureGroup = { categories: ReadonlySet<number>; isWhole: boolean };

/**
 * What is asked for one credential in one cycle, ready for counting: a rule with all that applies to the person, in one
 * reading of it, or their own requirement. Both take the same path from here on.
 */
export type Figures = {
  /** Who asks: for the sentences. */
  issuer: string;
  unit: string;
  total: Hundredths;
  /** The rule's total was not found. */
  isTotalUnknown?: boolean;
  /** By folded name. `category` is a place in `categories`. */
  units: ReadonlyMap<string, { worth: number; category?: number }>;
  minutes?: MinutesRule;
  /** The smallest part of a credit that counts. */
  roundingStep?: Hundredths;
  categories: readonly FigureCategory[];
  categoryIndex: ReadonlyMap<string, number>;
  groups: readonly FigureGroup[];
  /** The category of activities that name none. */
  assumed?: number;
  /** Ids of categories that belong to the person's other credentials, and not to this one. */
  elsewhere?: ReadonlySet<string>;
  repeats: readonly {
    formats?: ReadonlySet<string>;
    counts: Rule['repeats'][number]['counts'];
    sources: readonly string[];
  }[];
  attendance: NonNullable<Rule['attendance']>;
  nothingBeforeIssue: boolean;
  /** Some category refuses activities, or limits what one gives: what most rules have not need not be looked for. */
  hasRefusals: boolean;
  hasActivityMaximums: boolean;
  needsEvidence: boolean;
  /** Sources of facts that are not about one category, for the reasons. */
  sources: { cycle: readonly string[]; evidence: readonly string[]; rounding: readonly string[] };
};

/** A category as the parts of a rule that apply leave it: amounts are decimal and no longer open. */
export type AskedCategory = Pick<RuleCategory, 'id' | 'title'> &
  Partial<Omit<RuleCategory, 'min' | 'max' | 'placement'>> & {
    min?: number;
    max?: number;
    isMinUnknown?: boolean;
    isOnTop?: boolean;
  };

/** What assembling figures takes; amounts are decimal. */
export type Asked = {
  issuer: string;
  total: number;
  isTotalUnknown?: boolean;
  units: Rule['units'];
  categories: readonly AskedCategory[];
  groups: readonly { categories: readonly string[]; isWhole: boolean }[];
  repeats: Rule['repeats'];
} & Partial<Pick<Rule, 'minutes' | 'rounding' | 'attendance' | 'nothingBeforeIssue' | 'evidence' | 'cycle'>>;

/**
 * The figures of a person's own requirement: the same as a rule with categories that overlap.
 * @throws AppError `invalid-input` (`credits-invalid`) for a figure with more than two decimal places.
 */
export function figuresOfRequirement(requirement: ComplianceRequirement): Figures {
  return assemble({
    issuer: '',
    total: requirement.total,
    units: [{ unit: requirement.unit, worth: 1 }],
    categories: (requirement.categories ?? []).map(({ id, title, min, max }) => ({
      id,
      title,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    })),
    groups: [],
    repeats: [],
  });
}

/** The figures of a credential that asks for nothing: no activity counts for anything. */
export const nothingAsked: Figures = assemble({
  issuer: '',
  total: 0,
  units: [{ unit: 'credit', worth: 1 }],
  categories: [],
  groups: [],
  repeats: [],
});

/** Turns what is asked into figures: hundredths, places instead of ids, names folded. */
export function assemble(asked: Asked): Figures {
  const categoryIndex = new Map(asked.categories.map((category, index) => [category.id, index]));
  const assumed = asked.categories.findIndex((category) => category.assumed);
  const units = new Map<string, { worth: number; category?: number }>();
  for (const { unit, aliases, worth, category } of asked.units) {
    const place = category === undefined ? undefined : categoryIndex.get(category);
    for (const name of [unit, ...(aliases ?? [])]) {
      units.set(foldUnit(name), place === undefined ? { worth } : { worth, category: place });
    }
  }
  const above = containers(asked.categories, categoryIndex);
  return {
    issuer: asked.issuer,
    unit: asked.units[0]?.unit ?? '',
    total: toHundredths(asked.total),
    ...(asked.isTotalUnknown ? { isTotalUnknown: true } : {}),
    units,
    ...(asked.minutes === undefined ? {} : { minutes: asked.minutes }),
    ...(asked.rounding === undefined ? {} : { roundingStep: toHundredths(asked.rounding.step) }),
    categories: asked.categories.map((category, index) => figureCategory(category, index, above)),
    categoryIndex,
    groups: asked.groups.map(({ categories, isWhole }) => ({
      categories: new Set(categories.flatMap((id) => categoryIndex.get(id) ?? [])),
      isWhole,
    })),
    ...(assumed < 0 ? {} : { assumed }),
    repeats: asked.repeats.map(({ formats, counts, sources }) =>
      formats === undefined ? { counts, sources } : { counts, sources, formats: new Set(formats.map(fold)) },
    ),
    attendance: asked.attendance ?? [],
    nothingBeforeIssue: asked.nothingBeforeIssue !== undefined,
    hasRefusals: asked.categories.some(({ max, accepted }) => max === 0 || accepted !== undefined),
    hasActivityMaximums: asked.categories.some(({ maxPerActivity }) => maxPerActivity !== undefined),
    needsEvidence: asked.evidence?.needed === 'to-count',
    sources: {
      cycle: asked.cycle?.sources ?? [],
      evidence: asked.evidence?.sources ?? [],
      rounding: asked.rounding?.sources ?? [],
    },
  };
}

function figureCategory(
  category: AskedCategory,
  index: number,
  above: readonly (readonly number[])[],
): FigureCategory {
  const inHundredths = (name: 'min' | 'max' | 'maxPerDay' | 'maxPerActivity') => {
    const value = category[name];
    return value === undefined ? {} : { [name]: toHundredths(value) };
  };
  return {
    id: category.id,
    title: category.title,
    ...inHundredths('min'),
    ...inHundredths('max'),
    ...inHundredths('maxPerDay'),
    ...inHundredths('maxPerActivity'),
    ...(category.isMinUnknown ? { isMinUnknown: true } : {}),
    ...(category.isOnTop ? { isOnTop: true } : {}),
    ...(category.maxActivities === undefined ? {} : { maxActivities: category.maxActivities }),
    ...(category.accepted === undefined ? {} : { accepted: category.accepted }),
    match: category.match ?? [],
    belongsTo: selfAndAbove(index, above),
    ...(category.note === undefined ? {} : { note: category.note }),
    ...(category.confidence === undefined ? {} : { confidence: category.confidence }),
    sources: category.sources ?? [],
  };
}

/** By category (place): those that include it directly. */
function containers(
  categories: readonly AskedCategory[],
  places: ReadonlyMap<string, number>,
): readonly number[][] {
  const above: number[][] = categories.map(() => []);
  categories.forEach((category, container) => {
    for (const id of category.includes ?? []) above[places.get(id) ?? -1]?.push(container);
  });
  return above;
}

/** A category and all that include it, however far up. A loop (refused in rule files) ends where it began. */
function selfAndAbove(index: number, above: readonly (readonly number[])[]): number[] {
  const found = [index];
  for (const place of found) {
    for (const container of above[place] ?? []) if (!found.includes(container)) found.push(container);
  }
  return found.sort((a, b) => a - b);
}

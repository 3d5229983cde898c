import { fold, foldUnit } from '../fold';
import { type Hundredths, toHundredths } from '../hundredths';
import type { Rule, RuleCategory } from '../rule';
import type { ComplianceRequirement } from './types';

/** A category that applies to the person, in hundredths. */
export type FigureCategory = {
  id: string;
  title: string;
  min?: Hundredths;
  max?: Hundredths;
  maxActivities?: number;
  match: NonNullable<RuleCategory['match']>;
  /** Itself and all that include it, as places in the list. */
  belongsTo: readonly number[];
  note?: string;
  confidence?: RuleCategory['confidence'];
};

/**
 * What is asked for one credential, ready for counting: a rule with the options that the person holds, or their own
 * requirement. Both take the same path from here on.
 */
export type Figures = {
  /** Who asks: for the sentences. */
  issuer: string;
  unit: string;
  total: Hundredths;
  /** By folded name. `category` is a place in `categories`. */
  units: ReadonlyMap<string, { worth: number; category?: number }>;
  categories: readonly FigureCategory[];
  categoryIndex: ReadonlyMap<string, number>;
  /** The category of activities that name none. */
  assumed?: number;
  /** Ids of categories that belong to the person's other credentials, and not to this one. */
  elsewhere?: ReadonlySet<string>;
  repeats: readonly { formats?: ReadonlySet<string>; counts: Rule['repeats'][number]['counts'] }[];
  nothingBeforeIssue: boolean;
};

/**
 * The figures of a rule for what a person holds, or of their own requirement; null when neither asks for anything.
 * @throws AppError `invalid-input` (`credits-invalid`) for a figure with more than two decimal places.
 */
export function figuresOf(
  rule: Rule | null,
  requirement: ComplianceRequirement | undefined,
  holds: readonly string[],
): Figures | null {
  if (rule !== null) return figuresOfRule(rule, holds);
  return requirement === undefined ? null : figuresOfRequirement(requirement);
}

type CategorySource = Pick<RuleCategory, 'id' | 'title'> & Partial<RuleCategory>;

function figuresOfRule(rule: Rule, holds: readonly string[]): Figures {
  const applicable = rule.categories.filter(
    (category) => category.onlyIf === undefined || holds.includes(category.onlyIf),
  );
  return assemble({
    issuer: rule.issuer.short,
    total: rule.total.credits,
    units: rule.units,
    categories: applicable,
    repeats: rule.repeats,
    nothingBeforeIssue: rule.nothingBeforeIssue === true,
  });
}

function figuresOfRequirement(requirement: ComplianceRequirement): Figures {
  const categories = (requirement.categories ?? []).map(({ id, title, min, max }) => ({
    id,
    title,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  }));
  return assemble({
    issuer: '',
    total: requirement.total,
    units: [{ unit: requirement.unit, worth: 1 }],
    categories,
    repeats: [],
    nothingBeforeIssue: false,
  });
}

function assemble(source: {
  issuer: string;
  total: number;
  units: Rule['units'];
  categories: readonly CategorySource[];
  repeats: Rule['repeats'];
  nothingBeforeIssue: boolean;
}): Figures {
  const categoryIndex = new Map(source.categories.map((category, index) => [category.id, index]));
  const assumed = source.categories.findIndex((category) => category.assumed);
  const units = new Map<string, { worth: number; category?: number }>();
  for (const { unit, aliases, worth, category } of source.units) {
    const place = category === undefined ? undefined : categoryIndex.get(category);
    for (const name of [unit, ...(aliases ?? [])]) {
      units.set(foldUnit(name), place === undefined ? { worth } : { worth, category: place });
    }
  }
  return {
    issuer: source.issuer,
    unit: source.units[0]?.unit ?? '',
    total: toHundredths(source.total),
    units,
    categories: source.categories.map((category, index) => ({
      id: category.id,
      title: category.title,
      ...(category.min === undefined ? {} : { min: toHundredths(category.min) }),
      ...(category.max === undefined ? {} : { max: toHundredths(category.max) }),
      ...(category.maxActivities === undefined ? {} : { maxActivities: category.maxActivities }),
      match: category.match ?? [],
      belongsTo: selfAndAbove(source.categories, index),
      ...(category.note === undefined ? {} : { note: category.note }),
      ...(category.confidence === undefined ? {} : { confidence: category.confidence }),
    })),
    categoryIndex,
    ...(assumed < 0 ? {} : { assumed }),
    repeats: source.repeats.map(({ formats, counts }) =>
      formats === undefined ? { counts } : { counts, formats: new Set(formats.map(fold)) },
    ),
    nothingBeforeIssue: source.nothingBeforeIssue,
  };
}

/** A category and all that include it, however far up. A loop (refused in rule files) ends where it began. */
function selfAndAbove(categories: readonly CategorySource[], index: number): number[] {
  const found = [index];
  for (const below of found) {
    categories.forEach((category, above) => {
      if (!found.includes(above) && category.includes?.includes(categories[below]?.id ?? ''))
        found.push(above);
    });
  }
  return found.sort((a, b) => a - b);
}

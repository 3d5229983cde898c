import { fromHundredths } from '#core/compliance/hundredths';
import type { Activity } from '#core/contract/activities';

/** One topic of an activity as it stands in the form; `key` keeps its row apart from the others. */
export type DraftPart = { key: number; categoryId: string | null; amount: number | null };

type WholePart = Activity['parts'][number];

/** Adds an empty topic. */
export function withNewPart(parts: readonly DraftPart[]): DraftPart[] {
  const key = Math.max(0, ...parts.map((part) => part.key)) + 1;
  return [...parts, { key, categoryId: null, amount: null }];
}

export function partsOf(activity: Activity): DraftPart[] {
  return activity.parts.map(({ categoryId, amount }, index) => ({ key: index + 1, categoryId, amount }));
}

/** What is typed may have more places than the workbook keeps. */
const hundredthsOf = (amount: number) => Math.round(amount * 100);

const isEmpty = ({ categoryId, amount }: DraftPart) => categoryId === null && amount === null;

/** A topic with a category and no credits, or the other way round. */
export const isHalf = (part: DraftPart): boolean =>
  !isEmpty(part) && (part.categoryId === null || part.amount === null);

/** The topics that say something, as the host takes them. */
export function wholeParts(parts: readonly DraftPart[]): WholePart[] {
  return parts.flatMap(({ categoryId, amount }) =>
    categoryId === null || amount === null
      ? []
      : [{ categoryId, amount: fromHundredths(hundredthsOf(amount)) }],
  );
}

/** What the topics come to, and what is left of the whole: below zero where they are more than it. */
export function partsBalance(
  parts: readonly DraftPart[],
  amount: number | null,
): { sum: number; left: number | null } {
  const sum = parts.reduce((all, part) => all + hundredthsOf(part.amount ?? 0), 0);
  return {
    sum: fromHundredths(sum),
    left: amount === null ? null : fromHundredths(hundredthsOf(amount) - sum),
  };
}

export function isSameParts(a: readonly DraftPart[], b: readonly DraftPart[]): boolean {
  const said = (parts: readonly DraftPart[]) =>
    JSON.stringify(
      parts.filter((part) => !isEmpty(part)).map(({ categoryId, amount }) => [categoryId, amount]),
    );
  return said(a) === said(b);
}

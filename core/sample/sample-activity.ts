import type { RelativeDay } from './sample-calendar';

/** One invented activity. Providers, titles and numbers name nothing that exists. */
export type SampleActivity = RelativeDay & {
  readonly title: string;
  readonly provider: string;
  readonly amount: number;
  readonly unit: string;
  readonly format: string;
  readonly categories?: readonly string[];
  /** The tail of an ACPE activity number ("H03-T"); its year and sequence come from the activity. */
  readonly acpe?: string;
  readonly notes?: string;
  /** What part of the amount belongs to which category, where it has several topics. */
  readonly parts?: readonly { readonly categoryId: string; readonly amount: number }[];
  /** Not done yet: the day lies ahead, and there is no certificate. */
  readonly isPlanned?: true;
  /** False where the person has not attached a certificate yet. */
  readonly certificate?: false;
};

/** Invented providers that several activities share. */
export const hospital = 'Lakeview General Hospital';

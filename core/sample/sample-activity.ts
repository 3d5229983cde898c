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
  /** False where the person has not attached a certificate yet. */
  readonly certificate?: false;
};

/** Invented providers that several activities share. */
export const hospital = 'Lakeview General Hospital';

export type TestCounts = { passed: number; failed: number; skipped: number };

export function countTests(reports: readonly object[]): TestCounts;
export function countsLine(counts: TestCounts): string;

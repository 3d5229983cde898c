export type StartOptions = { isBrowser: boolean; workbook: string | null; port: string | null };

export function readStartOptions(args: readonly string[], cwd: string): StartOptions;

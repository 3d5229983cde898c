export type FoundElectron = { executable: string } | { reason: string; remedy: string };

export const isSandboxImpossible: boolean;
export function findElectron(options: { mayDownload: boolean; display?: string | null }): FoundElectron;
export function hasDisplay(): boolean;
export function explainFailedStart(output: string): { reason: string; remedy: string } | null;

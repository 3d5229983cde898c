export function hashInputs(base: string, inputs: readonly string[]): string;
export function isFresh(stampFile: string, hash: string, outputs: readonly string[]): boolean;
export function writeStamp(stampFile: string, hash: string): void;

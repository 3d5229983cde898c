/** Files that were dropped on another screen of the rules, for the import to take when it opens. */
let handed: readonly File[] = [];

export function handOver(files: readonly File[]): void {
  handed = files;
}

/** The files handed over, once. */
export function takeHandedOver(): readonly File[] {
  const files = handed;
  handed = [];
  return files;
}

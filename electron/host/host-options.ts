/** What only the desktop shell can do; the browser shell has none of it. */
export type ShellActions = {
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<boolean>;
  openExternal(url: string): Promise<boolean>;
  savePdf(suggestedName: string): Promise<boolean>;
  print(): Promise<boolean>;
};

/** What a host is made of. */
export type HostOptions = {
  shell: 'electron' | 'browser';
  /** Where the workbook is, or shall be made. */
  storePath: string;
  /** The folder that holds `guides/` and `rules/`. */
  resourcesDir: string;
  version: string;
  platform: string;
  /** The instant, and the civil day (`YYYY-MM-DD`) in the person's time zone. */
  clock: { now(): Date; today(): string };
  shellActions?: ShellActions;
  log(message: string, error?: unknown): void;
  /** Where sample workbooks are made; the system's folder for temporary files unless a test says otherwise. */
  tempDir?: string;
  /** Holds every answer against the contract: for tests. */
  checkOutputs?: boolean;
};

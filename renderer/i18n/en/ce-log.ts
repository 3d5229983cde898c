export const ceLog = {} as const;

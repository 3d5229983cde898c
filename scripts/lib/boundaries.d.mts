export function boundariesCommand(configFile: string): [file: string, args: string[]];

export function tool(name: string): string;

export const PACKAGES: string[];
export const FLAGS: string[];
export function chromiumPath(): Promise<string>;
